"""Words that every page shares."""

TEXTS = {
    "common.app": "DeWaK",
    "common.page.ueberblick": "Überblick",
    "common.page.bevoelkerung": "Bevölkerung",
    "common.page.angebote": "Angebote",
    "common.page.einzugsgebiete": "Einzugsgebiete",
    "common.page.finanzierung": "Finanzierung",
    "common.page.methoden": "Methoden",
    "common.page.daten": "Daten & Quellen",
    "common.town": "Stadt oder Gemeinde",
    "common.town.other": "Andere Stadt",
    "common.town.search": "Name oder amtlicher Gemeindeschlüssel (AGS)",
    "common.town.placeholder": "z. B. Hattingen oder 05954016",
    "common.town.hits": "Gefunden, größte zuerst",
    "common.town.none": "Keine Gemeinde mit „{text}“ gefunden. Prüfen Sie die Schreibweise oder geben Sie den "
                        "achtstelligen Gemeindeschlüssel ein.",
    "common.town.unknown": "Die Adresse nennt „{ags}“. Diesen Gemeindeschlüssel gibt es im Datenbestand nicht; "
                           "gezeigt wird {name}.",
    "common.quality": "Güte der Zahl",
    "common.quality.official": "amtlich",
    "common.quality.derived": "abgeleitet",
    "common.quality.assumed": "Annahme",
    "common.quality_help.official": "amtlich: so von einem Amt oder Register veröffentlicht",
    "common.quality_help.derived": "abgeleitet: aus veröffentlichten Zahlen berechnet",
    "common.quality_help.assumed": "Annahme: eine begründete Setzung mit Spanne",
    "common.source": "Quelle",
    "common.sources_many": "Quellen",
    "common.publications": "{publisher} ({n} Veröffentlichungen)",
    "common.as_of": "Stand {date}",
    "common.details": "Tabelle, Beschreibung und Download",
    "common.description": "In Worten",
    "common.csv": "Als CSV laden",
    "common.csv_name": "Tabelle {title} als CSV laden",
    "common.missing_title": "Was hier fehlt",
    "common.missing_fill": "Diese Lücke füllt: {table}",
    "common.rows_cut": "Gezeigt sind die ersten {shown} von {total} Zeilen. Der Download enthält alle.",
    "common.footer": "Verbundprojekt DeWaK: TU Dortmund, ISM Dortmund und RWI Essen. Gefördert vom BMBF, "
                     "Fördermaßnahme „Kommunen innovativ“. Datenstand {date}, Kennung {fingerprint}.",
    "common.store_missing": "Der Datenbestand fehlt oder lässt sich nicht öffnen. Bauen Sie ihn mit dem Befehl "
                            "„python3 -m dewak_dash build“ und laden Sie die Seite neu.",
    "common.failed": "Diese Seite konnte nicht berechnet werden. Ihre Auswahl steht in der Adresszeile und ist "
                     "nicht verloren. Laden Sie die Seite neu; bleibt der Fehler, nennen Sie der Projektstelle "
                     "Uhrzeit und Adresse.",
    "common.plot.png": "Bild speichern (PNG)",
    "common.plot.zoom_back": "Doppelklick zeigt wieder alles",
    "common.plot.working": "Das Bild wird erstellt",
    "common.plot.done": "Bild gespeichert",
    "common.bounds": "Die Adresse nennt für „{name}“ den Wert {value}. Möglich ist {low} bis {high}; gezeigt wird "
                     "{used}.",
    "common.fewer": "weniger als {least}",
    "common.about": "rund {n}",
}
