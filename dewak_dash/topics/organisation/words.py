"""Words of the page Organisation."""

TEXTS = {
    "organisation.view.abwaegung": "Welche Form passt",
    "organisation.view.robust": "Wie fest steht das",
    "organisation.view.gruppen": "Wer sieht es anders",
    "organisation.view.felder": "Formen nebeneinander",
    "organisation.view.partner": "Wer bringt was",
    "organisation.view.ehrenamt": "Ehrenamt",
    "organisation.view.punkte": "Punkte und Gründe",
    "organisation.title.clear": "Mit diesen Gewichten liegt {names} vorn, {often}",
    "organisation.title.close": "Mit diesen Gewichten liegt {names} knapp vorn, aber nur {often}",
    "organisation.title.level": "Mit diesen Gewichten liegen {names} gleichauf vorn",
    "organisation.quoted": "„{name}“",
    "organisation.subtitle":
        "{count} Formen des Betriebs für „{house}“, verglichen in vier Feldern: Geld aus der Rechnung, Mitsprache, Räume und Recht "
        "nach offenen Punkten. Verläufe: Preise und Punkte so gezogen, wie sie schwanken können.",
    "organisation.house":
        "Gerechnet wird das Haus, wie es auf der Seite Finanzierung eingestellt ist: {area} m², Fachkraft-Stellen {staff}, {hours} "
        "Öffnungsstunden in der Woche, {volunteers} Ehrenamtliche. Punkte sind Urteile: Jeder steht mit Spanne, Grund und Beleg "
        "unter „Punkte und Gründe“.",
    "organisation.group.equal": "Gleich",
    "organisation.group.council": "Rat",
    "organisation.group.treasurer": "Kämmerei",
    "organisation.group.welfare": "Wohlfahrtsverband",
    "organisation.group.volunteers": "Ehrenamtliche",
    "organisation.own_weights": "eigene Gewichte",
    "organisation.weights_of": "Gewichte wie",
    "organisation.lever.ehrenamt": "Ehrenamtliche",
    "organisation.lever.stellen": "Fachkraft-Stellen",
    "organisation.lever.stunden": "Öffnungsstunden je Woche",
    "organisation.weight.geld": "Gewicht Geld",
    "organisation.weight.mitsprache": "Gewicht Mitsprache",
    "organisation.weight.raeume": "Gewicht Räume",
    "organisation.weight.recht": "Gewicht Recht",
    "organisation.field.financial": "Geld",
    "organisation.field.institutional": "Mitsprache",
    "organisation.field.spatial": "Räume",
    "organisation.field.legal": "Recht",
    "organisation.field_choice": "Feld",
    "organisation.criterion.cost": "Kosten der Gemeinde, Lücke eingerechnet",
    "organisation.criterion.risk": "Mehr im ungünstigen Zehntel",
    "organisation.criterion.lasts": "Geld reicht zehn Jahre",
    "organisation.criterion.influence": "Einfluss der Gemeinde",
    "organisation.criterion.volunteers": "Raum für Ehrenamt",
    "organisation.criterion.rooms": "Räume auf Dauer",
    "organisation.criterion.founding": "Leichter Start",
    "organisation.criterion.liability": "Begrenzte Haftung",
    "organisation.criterion.duties": "Wenig Prüfung, Vergabe, Beihilfe",
    "organisation.criterion.exit": "Leichter Ausstieg",
    "organisation.rank.shared": "{first} bis {last}",
    "organisation.span": "{low}\u2060–\u2060{high}",
    "organisation.figure.first": "Vorn mit diesen Gewichten",
    "organisation.figure.first_unit": "{score} von 100 Punkten; {low} bis {high}",
    "organisation.figure.ahead": "Vorsprung",
    "organisation.figure.point": "1 Punkt",
    "organisation.figure.points": "{count} Punkte",
    "organisation.figure.none": "keiner",
    "organisation.figure.ahead_unit": "vor „{second}“",
    "organisation.figure.sure": "Vorn über alle Gewichtungen",
    "organisation.figure.sure_unit": "in {share} der Fälle; Gewichte, Preise, Punkte zufällig",
    "organisation.figure.outdone": "In allem übertroffen",
    "organisation.figure.of": "{count} von {all}",
    "organisation.figure.regret": "Kostet mehr als die billigste",
    "organisation.figure.regret_unit": "„{model}“ im ungünstigen Zehntel, Kapitalwert",
    "organisation.col.rank": "Rang",
    "organisation.col.rank_first": "Rang von",
    "organisation.col.rank_last": "Rang bis",
    "organisation.col.form": "Form",
    "organisation.col.points": "Punkte",
    "organisation.col.low": "niedrig",
    "organisation.col.high": "hoch",
    "organisation.col.span": "8 von 10 Verläufen",
    "organisation.col.first": "Vorn in den Verläufen (%)",
    "organisation.col.all": "Vorn, auch alle Spannen (%)",
    "organisation.col.all_middle": "Vorn, alle Gewichte (%)",
    "organisation.col.topsis": "TOPSIS",
    "organisation.col.promethee": "PROMETHEE",
    "organisation.col.regret": "Bedauern (T€)",
    "organisation.col.outdone": "Übertroffen von",
    "organisation.by_none": "keiner",
    "organisation.col.group": "Wer",
    "organisation.col.leader": "Vorn",
    "organisation.col.behind": "Dahinter",
    "organisation.col.criterion": "Kriterium",
    "organisation.col.given": "Punkte (1 bis 5)",
    "organisation.col.why": "Grund",
    "organisation.col.source": "Beleg",
    "organisation.col.address": "Adresse",
    "organisation.col.where": "Wo",
    "organisation.col.weight": "Gewicht (0 bis 5)",
    "organisation.col.year": "Jahr",
    "organisation.standing.title": "Punkte je Feld, Gewichte: {whose}",
    "organisation.standing.subtitle":
        "Höchstens 100 Punkte; Linie: 8 von 10 Verläufen. Gleiche Punkte heißen gleicher Rang.",
    "organisation.standing.alt": "Waagerechte Balken je Form, die mit den meisten Punkten oben: {parts}.",
    "organisation.standing.part": "Rang {rank} {model} {points}",
    "organisation.standing.hover": "{model}, {field}: {points} Punkte",
    "organisation.robust.title_same": "Jedes Verfahren sieht dieselbe Form vorn; über alle Gewichtungen „{model}“ bei {share}",
    "organisation.robust.title_differ": "Die Verfahren sind uneins; über alle Gewichtungen steht „{model}“ bei {share} vorn",
    "organisation.robust.subtitle":
        "Punkte (0 bis 100), TOPSIS (0 bis 1) und PROMETHEE II (−1 bis 1) mit den Gewichten rechts. Alle Gewichte: {draws} zufällige, jede "
        "gleich wahrscheinlich; alle Spannen: dazu gezogene Preise und Punkte. So jemals vorn: {count}, nämlich {ever}. Bedauern: was die "
        "Form mehr kostet als die im Nachhinein billigste, im ungünstigen Zehntel. Übertroffen: eine andere ist in keinem Kriterium schlechter.",
    "organisation.robust.alt": "Tabelle der Formen mit den Ergebnissen der Verfahren.",
    "organisation.groups.title_same": "Rat, Kämmerei, Verband und Ehrenamtliche sehen dieselbe Form vorn: {names}",
    "organisation.groups.title_differ": "Nicht alle sehen dieselbe Form vorn: Es hängt daran, wer gewichtet",
    "organisation.groups.subtitle":
        "Was jede Seite vermutlich wichtig findet, ist eine Annahme mit Spanne und Grund, keine Befragung. Vorn in den "
        "Verläufen: so oft, wenn Gewichte, Preise und Punkte in ihren Spannen schwanken.",
    "organisation.groups.alt": "Tabelle: je Gruppe die Form mit den meisten Punkten, wie sicher, was folgt, und die Gewichte.",
    "organisation.scoring.title": "{count} Punkte, jeder mit Spanne, Grund und Beleg",
    "organisation.scoring.subtitle":
        "1 heißt ungünstig, 5 günstig, aus Sicht von Gemeinde und Haus zusammen. Urteile, keine Messung: Wer anders urteilt, ändert "
        "data/assumptions/organisation.toml. Geld steht nicht hier, es kommt aus der Rechnung.",
    "organisation.scoring.alt": "Tabelle der Punkte je Form und Kriterium.",
    "organisation.weighing.title": "{count} Gewichte, jedes mit Spanne und Grund",
    "organisation.weighing.subtitle": "Annahmen über vier Gruppen; im Feld zählt, wie ein Kriterium neben den anderen desselben Feldes wiegt.",
    "organisation.weighing.alt": "Tabelle der Gewichte je Gruppe.",
    "organisation.weighing.field": "zwischen den Feldern",
    "organisation.weighing.inside": "innerhalb des Feldes",
    "organisation.method": "So wird abgewogen",
    "organisation.method.text":
        "Zehn Kriterien in vier Feldern. Geld (Kosten der Gemeinde samt offener Lücke, Abstand des ungünstigen Zehntels, Anteil der Verläufe, in "
        "denen das Geld zehn Jahre reicht) kommt aus der Rechnung und wird zwischen bester und schlechtester Form gemessen; alles andere sind Punkte "
        "von 1 bis 5. Ein Feld zählt so viel wie sein Gewicht, im Feld zählen die Kriterien, wie die gewählte Gruppe sie sieht. Gezeigt "
        "ist das Mittel der Verläufe. TOPSIS misst die Nähe zur besten denkbaren Form, PROMETHEE II zählt, wie oft eine Form andere "
        "übertrifft. „In allem übertroffen“ heißt: Eine andere Form ist nirgends schlechter und irgendwo besser.",
    "organisation.ahead.title_enough":
        "Ehrenamtliche reichen in der Mitte bis {last}: {likely} Stunden im Jahr, nötig sind {needed}",
    "organisation.ahead.title_from": "Ab {year} reichen Ehrenamtliche in der Mitte nicht mehr: {last} sind es {likely} Stunden, nötig {needed}",
    "organisation.ahead.title_never": "Ehrenamtliche reichen in der Mitte in keinem Jahr: {last} sind es {likely} Stunden, nötig {needed}",
    "organisation.ahead.title_staff": "Den Dienst decken die Fachkräfte; Ehrenamtliche bringen {last} noch {likely} Stunden im Jahr",
    "organisation.ahead.subtitle":
        "Stunden im Jahr von {first} bis {last}, wenn zu Beginn {volunteers} Ehrenamtliche da sind. Flächen: Alter in der Mitte. Durchgezogene Linien: 8 von 10 "
        "Verläufen der Bevölkerung; gepunktet: dazu schwanken Stunden je Person, Ausstieg und Zulauf. Rot: was neben den Fachkräften nötig ist.",
    "organisation.ahead.alt":
        "Flächen je Altersgruppe: zusammen {start} Stunden {first}, {end} Stunden {last} ({low} bis {high}); nötig sind {needed}.",
    "organisation.ahead.note":
        "Bis {last} sind es in der Mitte {fewer} weniger Stunden; der Anteil der Ehrenamtlichen ab 65 geht von {old} auf {older}.",
    "organisation.ahead.note_more":
        "Bis {last} sind es in der Mitte {fewer} mehr Stunden; der Anteil der Ehrenamtlichen ab 65 geht von {old} auf {older}.",
    "organisation.ahead.group": "{first} bis {last} Jahre",
    "organisation.ahead.open": "ab {first} Jahren",
    "organisation.ahead.middle": "Mitte",
    "organisation.ahead.people_low": "Bevölkerung niedrig",
    "organisation.ahead.people_high": "Bevölkerung hoch",
    "organisation.ahead.all_low": "alles niedrig",
    "organisation.ahead.all_high": "alles hoch",
    "organisation.ahead.needed": "nötig",
    "organisation.ahead.hover": "{group}, {year}: {hours} Stunden",
    "organisation.ahead.end_likely": "Mitte",
    "organisation.ahead.end_high": "viel",
    "organisation.ahead.end_low": "wenig",
    "organisation.ahead.end_needed": "nötig",
    "organisation.ahead.missing":
        "Wie viele Stunden Ehrenamtliche künftig bringen, ist hier nicht zu rechnen: Entweder fehlt das Alter der Einwohner, oder es "
        "sind keine Ehrenamtlichen eingestellt.",
    "organisation.ahead.table": "Zensus 2022, Bevölkerung nach Altersklassen",
    "organisation.ahead.method": "So altern die Ehrenamtlichen",
    "organisation.ahead.method_text":
        "Am Anfang sind sie so alt wie die Engagierten der Gemeinde: Menschen je Alter mal Anteil der Engagierten in diesem Alter. Jedes Jahr werden alle ein Jahr "
        "älter; es gehen, wer stirbt oder fortzieht, wer in ein Alter kommt, in dem weniger sich engagieren, und so viele andere, "
        "dass im ersten Jahr der angenommene Ausstieg herauskommt. Neue kommen im angenommenen Maß, so alt und so viele, wie "
        "die Vorausberechnung Engagierte erwarten lässt. Nötig ist der Dienst in den Öffnungsstunden abzüglich der Fachkräfte. Die Seite Finanzierung "
        "rechnet den Wert des Ehrenamts ohne das Alter der Gemeinde.",
}
