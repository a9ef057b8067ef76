"""Words of the page Einzugsgebiete."""

TEXTS = {
    "einzugsgebiete.view.karte": "Karte",
    "einzugsgebiete.view.menschen": "Menschen",
    "einzugsgebiete.view.rechnung": "Wie gerechnet",
    "einzugsgebiete.title.reach": "In {minutes} Minuten {walk} erreichen {people} Menschen {place}, etwa {share}",
    "einzugsgebiete.title.elsewhere": "In {minutes} Minuten {walk} erreichen {people} Menschen {place}, aber "
                                      "niemand aus {town}",
    "einzugsgebiete.title.few": "In {minutes} Minuten {walk} erreichen {people} Menschen {place}, {few} davon aus {town}",
    "einzugsgebiete.title.nobody": "In {minutes} Minuten {walk} erreicht {place} niemand von zu Hause aus",
    "einzugsgebiete.title.none": "Wer in {town} einen Ort zu Fuß erreicht, lässt sich noch nicht sagen",
    "einzugsgebiete.walk.adult": "zu Fuß",
    "einzugsgebiete.walk.75plus": "im Tempo von Menschen über 75",
    "einzugsgebiete.walk.pram": "mit Kinderwagen",
    "einzugsgebiete.pace.adult": "im Tempo Erwachsener",
    "einzugsgebiete.pace.75plus": "im Tempo von Menschen über 75",
    "einzugsgebiete.pace.pram": "im Tempo mit Kinderwagen",
    "einzugsgebiete.house.planned": "den geplanten Ort",
    "einzugsgebiete.house.existing": "den Nachbarschaftstreff",
    "einzugsgebiete.house.town_hall": "das Rathaus",
    "einzugsgebiete.house.centre": "die Ortsmitte",
    "einzugsgebiete.house.moved": "die gewählte Stelle",
    "einzugsgebiete.share.most": "{share} der Menschen in {town}",
    "einzugsgebiete.share.ordinal": "{every} Person in {town}",
    "einzugsgebiete.share.one_in": "eine von {n} Personen in {town}",
    "einzugsgebiete.every.2": "jede zweite",
    "einzugsgebiete.every.3": "jede dritte",
    "einzugsgebiete.every.4": "jede vierte",
    "einzugsgebiete.every.5": "jede fünfte",
    "einzugsgebiete.every.6": "jede sechste",
    "einzugsgebiete.every.7": "jede siebte",
    "einzugsgebiete.every.8": "jede achte",
    "einzugsgebiete.every.9": "jede neunte",
    "einzugsgebiete.every.10": "jede zehnte",
    "einzugsgebiete.every.11": "jede elfte",
    "einzugsgebiete.every.12": "jede zwölfte",
    "einzugsgebiete.every.13": "jede dreizehnte",
    "einzugsgebiete.every.14": "jede vierzehnte",
    "einzugsgebiete.every.15": "jede fünfzehnte",
    "einzugsgebiete.every.16": "jede sechzehnte",
    "einzugsgebiete.every.17": "jede siebzehnte",
    "einzugsgebiete.every.18": "jede achtzehnte",
    "einzugsgebiete.every.19": "jede neunzehnte",
    "einzugsgebiete.every.20": "jede zwanzigste",
    "einzugsgebiete.subtitle": "{town} ({ags}), Wohnorte nach dem Zensus vom 09.05.2011. Annahme: Luftlinie mal "
                               "Umwegfaktor, bis Straßen da sind; je nach Tempo und Umweg {low} bis {high} Menschen.",
    "einzugsgebiete.subtitle.none": "{town} ({ags}): Es fehlen die Zensuszellen, die sagen, wo Menschen wohnen.",
    "einzugsgebiete.choose.group": "Wer geht?",
    "einzugsgebiete.group.adult": "Erwachsene",
    "einzugsgebiete.group.75plus": "Über 75",
    "einzugsgebiete.group.pram": "Mit Kinderwagen",
    "einzugsgebiete.choose.theme": "Was zeigt die Karte?",
    "einzugsgebiete.theme.people": "Menschen",
    "einzugsgebiete.theme.over_64": "Anteil ab 65 Jahren (%)",
    "einzugsgebiete.theme.under_18": "Anteil unter 18 Jahren (%)",
    "einzugsgebiete.theme.under_10": "Kinder unter 10 Jahren",
    "einzugsgebiete.theme.over_79": "Menschen ab 80 Jahren",
    "einzugsgebiete.theme_note.people": "Gezeigt sind alle bewohnten Zellen der Stadt und die bewohnten Zellen der "
                                        "Nachbarn in Reichweite. Die Zahlen sind vor der Veröffentlichung leicht "
                                        "verändert worden, damit niemand erkennbar ist. Umrisse: Geobasis NRW; © GeoBasis-DE / BKG "
                                        "(Daten vereinfacht).",
    "einzugsgebiete.theme_note.over_64": "Der Anteil gilt für die ganze Zelle von einem Kilometer Kantenlänge. Für "
                                         "Zellen mit sehr wenigen Menschen ist er geheim gehalten. Umrisse: "
                                         "Geobasis NRW; © GeoBasis-DE / BKG (Daten vereinfacht).",
    "einzugsgebiete.theme_note.under_18": "Der Anteil gilt für die ganze Zelle von einem Kilometer Kantenlänge. Für "
                                          "Zellen mit sehr wenigen Menschen ist er geheim gehalten. Umrisse: "
                                          "Geobasis NRW; © GeoBasis-DE / BKG (Daten vereinfacht).",
    "einzugsgebiete.theme_note.under_10": "Zellen mit weniger als 3 Kindern sind geheim gehalten und fehlen. Die Summe "
                                          "ist deshalb eine Untergrenze. Umrisse: Geobasis NRW; © GeoBasis-DE / BKG (Daten "
                                          "vereinfacht).",
    "einzugsgebiete.theme_note.over_79": "Zellen mit weniger als 3 Menschen ab 80 sind geheim gehalten und fehlen. Die "
                                         "Summe ist deshalb eine Untergrenze. Umrisse: Geobasis NRW; © GeoBasis-DE / BKG (Daten "
                                         "vereinfacht).",
    "einzugsgebiete.size.100": "100 Metern",
    "einzugsgebiete.size.200": "200 Metern",
    "einzugsgebiete.size.1000": "einem Kilometer",
    "einzugsgebiete.class.first": "unter {high} ({count})",
    "einzugsgebiete.class.between": "{low} bis unter {high} ({count})",
    "einzugsgebiete.class.whole": "{low} bis {high} ({count})",
    "einzugsgebiete.class.one": "{low} ({count})",
    "einzugsgebiete.class.last": "{low} und mehr ({count})",
    "einzugsgebiete.class.withheld": "geheim gehalten ({count})",
    "einzugsgebiete.tip.people": "In dieser Zelle von 200 m wohnen {people} Menschen.",
    "einzugsgebiete.tip.share": "{share} der {people} Menschen in dieser Zelle von 1 km sind {group}.",
    "einzugsgebiete.tip.count": "In dieser Zelle von 100 m wohnen {people} {group}.",
    "einzugsgebiete.tip.withheld": "Für diese Zelle ist der Wert geheim gehalten.",
    "einzugsgebiete.tip_group.over_64": "65 Jahre und älter",
    "einzugsgebiete.tip_group.under_18": "unter 18 Jahre alt",
    "einzugsgebiete.tip_group.under_10": "Kinder unter 10 Jahren",
    "einzugsgebiete.tip_group.over_79": "Menschen ab 80 Jahren",
    "einzugsgebiete.map.title": "10 Minuten {walk} reichen rund {metres} Meter weit um {place}",
    "einzugsgebiete.map.subtitle": "{theme} je Zelle mit {size} Kantenlänge, Zensus 2011; Ringe: 5, 10 und 15 Minuten. "
                                   "Eine Zelle anklicken heißt: den Ort dorthin verschieben.",
    "einzugsgebiete.map.alt": "Karte von {town} mit {count} bewohnten Zellen, Thema {theme}. Klassen und Zahl der "
                              "Zellen: {classes}. Höchster Wert {most} bei {lon} Grad Ost, {lat} Grad Nord. Drei Ringe "
                              "zeigen 5, 10 und 15 Minuten um den markierten Ort.",
    "einzugsgebiete.map.ring": "{minutes} min",
    "einzugsgebiete.map.ring_legend": "{minutes} Minuten: {metres} m Luftlinie",
    "einzugsgebiete.map.scale": "{km} km · ↑ N",
    "einzugsgebiete.map.legend": "{theme} je Zelle (Zahl der Zellen)",
    "einzugsgebiete.map.attribution": "Umrisse: Geobasis NRW; © GeoBasis-DE / BKG (Daten vereinfacht). Norden ist oben.",
    "einzugsgebiete.map.attribution_cells": "Zellen: © Statistische Ämter des Bundes und der Länder.",
    "einzugsgebiete.place.planned": "geplanter Ort",
    "einzugsgebiete.place.existing": "Nachbarschaftstreff",
    "einzugsgebiete.place.town_hall": "Rathaus",
    "einzugsgebiete.place.centre": "Ortsmitte",
    "einzugsgebiete.place.moved": "gewählte Stelle",
    "einzugsgebiete.tip.place": "{name}. Die Lage ist eine Annahme.",
    "einzugsgebiete.start.town_hall": "Für {town} ist kein Haus hinterlegt. Der Ort steht zuerst am Rathaus; verschieben Sie ihn.",
    "einzugsgebiete.start.centre": "Für {town} ist kein Haus hinterlegt. Der Ort steht zuerst in der Mitte der Wohnorte: in der "
                                   "bewohnten Zelle, die dem Schwerpunkt aller Einwohner am nächsten liegt. Verschieben Sie ihn.",
    "einzugsgebiete.ages_missing": "Wie alt die Menschen um diesen Ort sind, ist für zu wenige Zellen bekannt. Gezählt sind nur "
                                   "alle Menschen zusammen.",
    "einzugsgebiete.ages_table": "Zensus 2011, Gitterzellen 1 km und 100 m: Alter",
    "einzugsgebiete.tip.moved": "Die Stelle, die Sie gewählt haben.",
    "einzugsgebiete.outline.title": "{town} und seine Nachbarn",
    "einzugsgebiete.outline.subtitle": "Gemeindegrenzen, teils vereinfacht; ohne Bewohner",
    "einzugsgebiete.outline.alt": "Umriss von {town} mit {count} Nachbargemeinden: {names}.",
    "einzugsgebiete.marker.lead": "Klicken Sie auf eine Zelle der Karte oder geben Sie Koordinaten ein (WGS 84).",
    "einzugsgebiete.marker.lon": "Länge (Grad Ost)",
    "einzugsgebiete.marker.lat": "Breite (Grad Nord)",
    "einzugsgebiete.marker.reset": "Zurück zum Ausgangspunkt",
    "einzugsgebiete.marker.refused": "Die Stelle {lon} / {lat} liegt nicht in oder nahe {town}. Möglich sind Länge {west} "
                                     "bis {east} und Breite {south} bis {north}. Gezeigt wird der Ausgangspunkt.",
    "einzugsgebiete.marker.moved": "Sie haben den Ort verschoben. Alle Zahlen auf dieser Seite gelten für die gewählte "
                                   "Stelle; die Adresszeile enthält sie.",
    "einzugsgebiete.figure.people": "In {minutes} Minuten am Ort",
    "einzugsgebiete.figure.old": "Davon ab 65, in {minutes} Minuten",
    "einzugsgebiete.figure.unit": "Menschen; Spanne {low} bis {high}",
    "einzugsgebiete.column.cell": "Zelle",
    "einzugsgebiete.column.lon": "Länge",
    "einzugsgebiete.column.lat": "Breite",
    "einzugsgebiete.column.group": "Wer geht",
    "einzugsgebiete.column.age": "Wer dort wohnt",
    "einzugsgebiete.column.minutes": "Minuten",
    "einzugsgebiete.column.people": "Menschen in Reichweite",
    "einzugsgebiete.column.low": "von",
    "einzugsgebiete.column.likely": "wahrscheinlich",
    "einzugsgebiete.column.high": "bis",
    "einzugsgebiete.column.share": "Anteil an der Stadt (%)",
    "einzugsgebiete.column.within": "in {minutes} Minuten",
    "einzugsgebiete.column.age_share": "Anteil an dieser Gruppe der Stadt (%)",
    "einzugsgebiete.column.radius": "Luftlinie (m)",
    "einzugsgebiete.column.centre": "nach Zellmitte gezählt",
    "einzugsgebiete.column.how": "Wie ermittelt",
    "einzugsgebiete.column.what": "Was",
    "einzugsgebiete.column.day": "Tag",
    "einzugsgebiete.column.persons": "Personen",
    "einzugsgebiete.column.assumption": "Annahme",
    "einzugsgebiete.column.unit": "Einheit",
    "einzugsgebiete.column.why": "Warum",
    "einzugsgebiete.column.source": "Quelle",
    "einzugsgebiete.column.address": "Fundstelle",
    "einzugsgebiete.column.neighbour": "Nachbargemeinde",
    "einzugsgebiete.age.people": "alle",
    "einzugsgebiete.age.under_18": "unter 18",
    "einzugsgebiete.age.over_64": "65 und älter",
    "einzugsgebiete.age.under_10": "unter 10",
    "einzugsgebiete.age.over_79": "80 und älter",
    "einzugsgebiete.how.people": "200-m-Zellen",
    "einzugsgebiete.how.under_18": "abgeleitet: Anteil der 1-km-Zelle mal Menschen der 200-m-Zelle",
    "einzugsgebiete.how.over_64": "abgeleitet: Anteil der 1-km-Zelle mal Menschen der 200-m-Zelle",
    "einzugsgebiete.how.under_10": "mindestens: 100-m-Zellen mit weniger als 3 Kindern fehlen",
    "einzugsgebiete.how.over_79": "mindestens: 100-m-Zellen mit weniger als 3 Menschen fehlen",
    "einzugsgebiete.section.reach_lead": "Jede Zelle zählt mit dem Teil ihrer Fläche, der im Umkreis liegt. Menschen aus "
                                         "Nachbarstädten zählen mit, beim Anteil an der Stadt nicht.",
    "einzugsgebiete.walkers.title": "In 10 Minuten: {adult} Menschen im Tempo Erwachsener, {old} im Tempo über "
                                    "75-Jähriger, {pram} mit Kinderwagen",
    "einzugsgebiete.walkers.subtitle": "Alle Menschen in Reichweite nach Tempo; von/bis mit langsamem Gang und langen "
                                       "Umwegen oder schnellem Gang und kurzen Umwegen; Anteil an {total} Menschen in "
                                       "{town}",
    "einzugsgebiete.walkers.alt": "Tabelle: In 10 Minuten erreichen den Ort {adult} Menschen im Tempo Erwachsener, "
                                  "{old} im Tempo über 75-Jähriger und {pram} mit Kinderwagen.",
    "einzugsgebiete.residents.title": "Unter ihnen sind in 10 Minuten {old} ab 65 Jahren und {young} unter 18",
    "einzugsgebiete.residents.subtitle": "Bewohner in Reichweite nach Alter, {walk}; Spanne von/bis und Anteil an allen "
                                         "dieses Alters in {town} für 10 Minuten",
    "einzugsgebiete.residents.alt": "Tabelle: In 10 Minuten wohnen {old} Menschen ab 65 Jahren und {young} unter "
                                    "18 Jahren.",
    "einzugsgebiete.explain.cells": "Wie genau ist das?",
    "einzugsgebiete.explain.cells_text": "Die Zellen sind 200 m breit, die Menschen darin wohnen nicht gleichmäßig "
                                         "verteilt. Zählt man jede Zelle ganz oder gar nicht, je nachdem, ob ihre Mitte "
                                         "im Umkreis liegt, ergeben sich die Zahlen der letzten Spalte. Der Abstand "
                                         "beider Zahlen zeigt, wie grob die Zellen sind. Größer ist der Fehler aus "
                                         "Tempo und Umweg: ihn zeigt die Spanne. Bahnlinien, Flüsse, Halden und Treppen "
                                         "kennt die Luftlinie nicht.",
    "einzugsgebiete.check.title": "Die Summe der Zellen in {town} weicht um {gap} von der amtlichen Zahl ihrer Zeit ab",
    "einzugsgebiete.check.subtitle": "Summe der Zellen, deren Mitte im Umriss liegt, und Fortschreibung des Zensus 2011",
    "einzugsgebiete.check.alt": "Tabelle: Summe der Zellen {cells}, amtliche Zahl {official}.",
    "einzugsgebiete.check.cells": "Summe von {count} Zellen",
    "einzugsgebiete.check.official": "Amtliche Einwohnerzahl",
    "einzugsgebiete.check.gap": "Abstand",
    "einzugsgebiete.check.why": "Warum beide Zahlen nicht gleich sind: Die Zellen gelten für den Zensustag im Mai 2011, "
                                "die amtliche Zahl ist die nächste, die im Datenbestand steht. Eine Zelle am Rand zählt "
                                "ganz zu der Gemeinde, in der ihre Mitte liegt. Und kleine Zahlen "
                                "sind zum Schutz der Menschen verändert. Anteile rechnen deshalb mit der Summe der "
                                "Zellen, nicht mit der amtlichen Zahl.",
    "einzugsgebiete.assumptions.title": "Vier Annahmen bestimmen jeden Umkreis",
    "einzugsgebiete.assumptions.subtitle": "Luftlinie = Minuten mal Tempo geteilt durch Umwegfaktor",
    "einzugsgebiete.distances.title": "So weit kommt man in 5, 10 und 15 Minuten",
    "einzugsgebiete.distances.subtitle": "Luftlinie in Metern, mit Spanne aus Tempo und Umweg; gilt in jeder Stadt",
    "einzugsgebiete.missing.text": "Für {town} enthält der Datenbestand keine Zensuszellen. Ohne sie ist nicht bekannt, "
                                   "wie viele Menschen um einen Ort wohnen.",
    "einzugsgebiete.missing.place": "Für {town} ist noch kein Haus eingetragen, um das herum gezählt werden könnte. "
                                    "Hinterlegt sind {count} bewohnte Zensuszellen mit {people} Menschen.",
    "einzugsgebiete.missing.table": "Zensus 2022, Gitterzellen 100 m: Einwohner und Alter in fünf Gruppen "
                                    "(Statistisches Bundesamt)",
    "einzugsgebiete.missing.outline": "Auch der Umriss fehlt: Er liegt für alle Gemeinden mit Einwohnern vor.",
    "einzugsgebiete.missing.outline_table": "Verwaltungsgebiete VG250 (Bundesamt für Kartographie und Geodäsie)",
}
