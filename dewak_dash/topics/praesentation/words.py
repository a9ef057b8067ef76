"""Words of the page Präsentation."""

TEXTS = {
    "praesentation.view.folien": "Folien",
    "praesentation.view.handzettel": "Handzettel",
    "praesentation.step.problem": "Problem",
    "praesentation.step.menschen": "Menschen",
    "praesentation.step.angebote": "Angebote",
    "praesentation.step.ort": "Ort",
    "praesentation.step.geld": "Geld",
    "praesentation.step.wahl": "Wahl",
    "praesentation.step.offen": "Offen",
    "praesentation.step.weiter": "Nächster Schritt",
    "praesentation.choose": "Folie",
    "praesentation.back": "Zurück",
    "praesentation.on": "Weiter",
    "praesentation.place": "Folie {n} von {count} · {town} ({ags}), mit den Einstellungen der anderen Seiten",
    "praesentation.keys": "Weiter und zurück auch mit den Pfeiltasten, mit Bild auf und Bild ab oder einem Presenter. F11 "
                          "füllt den Bildschirm.",
    "praesentation.more": "Folien auswählen, ordnen und kommentieren",
    "praesentation.up": "„{name}“ früher",
    "praesentation.down": "„{name}“ später",
    "praesentation.without": "„{name}“ weglassen",
    "praesentation.note": "Anmerkung zu „{name}“",
    "praesentation.remark": "Anmerkung: {words}",
    "praesentation.handout": "Was über {town} zu sagen ist",
    "praesentation.handout_lead": "Alle gezeigten Folien untereinander. Gedruckt schwarz auf weiß, mit Quellen und Link.",
    "praesentation.nothing": "Keine Folie ist ausgewählt. Unter „Folien auswählen, ordnen und kommentieren“ lassen sich welche "
                             "zeigen.",
    "praesentation.bus": "{said} (Aufbruch {window})",
    "praesentation.open": "Was wir nicht genau wissen, und was die Kosten am stärksten bewegt",
    "praesentation.open.people": "Vorausberechnung der Einwohner: {keeps}.",
    "praesentation.next": "Was für {town} als Nächstes zu entscheiden ist",
    "praesentation.next.form": "Die Form: „{form}“ kostet die Gemeinde nach dieser Rechnung am wenigsten. Die Seite "
                               "Finanzierung zeigt, wer in welchem Jahr zahlt.",
    "praesentation.next.forms": "Die Form: {forms} kosten die Gemeinde nach dieser Rechnung gleich viel und am wenigsten. Die Seite "
                                "Finanzierung zeigt, wer in welchem Jahr zahlt.",
    "praesentation.next.form_any": "Die Form: Jede kostet die Gemeinde nach dieser Rechnung gleich viel. Die Seite Finanzierung zeigt, wer in "
                                   "welchem Jahr zahlt.",
    "praesentation.next.paper": "Die Zahlen für die Vorlage: Seite Finanzierung, Ansicht „Für die Vorlage“.",
    "praesentation.next.gaps": "Was fehlt: Die Seite Daten & Quellen nennt, welche Angaben wir nicht haben.",
}
