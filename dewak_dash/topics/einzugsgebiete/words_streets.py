"""Words about streets: how ways are counted with and without them, what an import read and left out."""

TEXTS = {
    "einzugsgebiete.subtitle": "{town} ({ags}), Wohnorte nach dem Zensus vom {day}. {how}; {span}.",
    "einzugsgebiete.how_straight": "Annahme: Luftlinie mal Umwegfaktor, bis Straßen da sind",
    "einzugsgebiete.how_uncovered": "Annahme: Luftlinie mal Umwegfaktor, denn die eingelesenen Straßen{streets} reichen um "
                                    "diese Stelle nicht weit genug",
    "einzugsgebiete.how_streets": "Gemessen auf Straßen und Wegen{streets}, {slope}",
    "einzugsgebiete.slope.counted": "mit Steigung",
    "einzugsgebiete.slope.unknown": "ohne Höhen",
    "einzugsgebiete.slope.not_by_cycle": "mit dem Rad ohne Steigung",
    "einzugsgebiete.slope_text.counted": "Bergauf geht man langsamer, bergab bis 5 % Gefälle schneller (Tobler 1993), in jeder Gruppe im selben Verhältnis zu ihrem Tempo in der Ebene; Brücken und Tunnel steigen gleichmäßig.",
    "einzugsgebiete.slope_files": " Höhen aus {files}.",
    "einzugsgebiete.slope_text.unknown": "Steigungen sind nicht eingerechnet, denn Höhen sind nicht eingelesen.",
    "einzugsgebiete.slope_text.not_by_cycle": "Steigungen zählen nur zu Fuß; Räder fahren hier überall wie in der Ebene.",
    "einzugsgebiete.range": "je nach {what} {low} bis {high} Menschen",
    "einzugsgebiete.range_of.straight_line": "Tempo und Umweg",
    "einzugsgebiete.range_of.streets": "Tempo",
    "einzugsgebiete.no_range.straight_line": "Tempo und Umweg ändern hier nichts",
    "einzugsgebiete.no_range.streets": "das Tempo ändert hier nichts",
    "einzugsgebiete.streets_day": " (OpenStreetMap, {day})",
    "einzugsgebiete.map.title.straight_line": "10 Minuten {walk} reichen rund {metres} Meter weit um {place}",
    "einzugsgebiete.map.title.streets": "10 Minuten {walk} sind rund {metres} Meter ebener Weg bis an {place}",
    "einzugsgebiete.map.rings.straight_line": "Ringe: 5, 10 und 15 Minuten",
    "einzugsgebiete.map.rings.streets": "Linien: 5, 10 und 15 Minuten auf Straßen und Wegen",
    "einzugsgebiete.map.lines.straight_line": "Drei Ringe zeigen 5, 10 und 15 Minuten um den markierten Ort.",
    "einzugsgebiete.map.lines.streets": "Drei Linien umgrenzen, von wo man den markierten Ort auf Straßen und Wegen in 5, "
                                        "10 und 15 Minuten erreicht.",
    "einzugsgebiete.span.straight_line": "von/bis bei langsamem Tempo und langen Umwegen oder schnellem Tempo und kurzen "
                                            "Umwegen",
    "einzugsgebiete.span.streets": "von/bis bei langsamem oder schnellem Tempo",
    "einzugsgebiete.reached_km": "In {minutes} Minuten {walk} liegen {km} km Straßen und Wege in Reichweite des Ortes, angebrochene Abschnitte anteilig.",
    "einzugsgebiete.map.area_legend": "{minutes} Minuten: {metres} m ebener Weg",
    "einzugsgebiete.ground.green": "Wald, Park und anderes Grün",
    "einzugsgebiete.ground.water": "Gewässer",
    "einzugsgebiete.ground.street": "Straßen, Hauptstraßen breiter",
    "einzugsgebiete.ground.rail": "Bahn: doppelte Linie",
    "einzugsgebiete.ground.border": "Grenze der Gemeinde: einfache Linie",
    "einzugsgebiete.landmark.kindergarten": "Kindergarten",
    "einzugsgebiete.landmark.meeting": "Treffpunkt",
    "einzugsgebiete.landmark.doctor": "Arztpraxis",
    "einzugsgebiete.landmark.pharmacy": "Apotheke",
    "einzugsgebiete.landmark.shop": "Laden für den täglichen Bedarf",
    "einzugsgebiete.tip.place_read": "{kind}: {name} (OpenStreetMap).",
    "einzugsgebiete.tip.unnamed": "ohne Namen",
    "einzugsgebiete.length.straight_line": "Luftlinie (m)",
    "einzugsgebiete.length.streets": "Ebener Weg (m)",
    "einzugsgebiete.assumptions.title.straight_line": "Tempo und Umweg bestimmen jeden Umkreis",
    "einzugsgebiete.assumptions.straight_line": "Luftlinie = Minuten mal Tempo geteilt durch Umwegfaktor",
    "einzugsgebiete.assumptions.title.streets": "Fünf Tempi und zwei Grenzen bestimmen, wer den Ort erreicht",
    "einzugsgebiete.assumptions.streets": "Weg = Minuten mal Tempo, gemessen auf Straßen und Wegen; Umwege sind darin "
                                          "enthalten",
    "einzugsgebiete.distances.straight_line": "Luftlinie in Metern, mit Spanne aus Tempo und Umweg; gilt in jeder Gemeinde",
    "einzugsgebiete.distances.streets": "Ebener Weg in Metern, mit Spanne aus dem Tempo; gilt in jeder Gemeinde mit Straßen",
    "einzugsgebiete.reach_lead.straight_line": "Jede Zelle zählt mit dem Teil ihrer Fläche, der im Umkreis liegt. Menschen "
                                               "aus Nachbargemeinden zählen mit, beim Anteil an der Gemeinde nicht.",
    "einzugsgebiete.reach_lead.streets": "Jede Zelle zählt mit dem Teil ihrer Fläche, von dem aus der Ort auf Straßen und "
                                         "Wegen in der Zeit zu erreichen ist; mit Kinderwagen und Rollstuhl ohne Stufen "
                                         "und groben Belag, mit dem Rad, wo Räder fahren dürfen. Menschen aus Nachbargemeinden zählen mit, beim Anteil an der Gemeinde nicht.",
    "einzugsgebiete.cells_text.straight_line": "Die Zellen sind 200 m breit, die Menschen darin wohnen nicht gleichmäßig "
                                               "verteilt. Zählt man jede Zelle ganz oder gar nicht, je nachdem, ob ihre "
                                               "Mitte im Umkreis liegt, ergeben sich die Zahlen der letzten Spalte. Der "
                                               "Abstand beider Zahlen zeigt, wie grob die Zellen sind. Größer ist der "
                                               "Fehler aus Tempo und Umweg: ihn zeigt die Spanne. Bahnlinien, Flüsse, "
                                               "Halden und Treppen kennt die Luftlinie nicht.",
    "einzugsgebiete.cells_text.streets": "Die Zellen sind 200 m breit, die Menschen darin wohnen nicht gleichmäßig "
                                         "verteilt. Gezählt wird von 16 Punkten je Zelle aus: geradeaus zum nächsten Weg, "
                                         "dann auf Straßen und Wegen bis vor den Ort; Bahnlinien und Flüsse überquert man "
                                         "nur, wo ein Weg es tut. Zählt man jede Zelle ganz oder gar nicht, je nachdem, "
                                         "ob ihre Mitte in der Zeit liegt, ergeben sich die Zahlen der letzten Spalte. "
                                         "Wartezeiten an Ampeln und Schranken sind nicht eingerechnet, und "
                                         "was in OpenStreetMap fehlt, fehlt auch hier.",
    "einzugsgebiete.stops.title": "{n} Haltestellen liegen höchstens {m} Minuten {walk} entfernt, zusammen {an_hour} Abfahrten je Stunde",
    "einzugsgebiete.stops.one": "Eine Haltestelle liegt höchstens {m} Minuten {walk} entfernt, mit {an_hour} Abfahrten je Stunde",
    "einzugsgebiete.stops.none": "Keine Haltestelle liegt höchstens {m} Minuten {walk} entfernt",
    "einzugsgebiete.stops.subtitle": "Fahrplan {file}, gezählt am Dienstag, {day}; Abfahrten aller Linien und Richtungen je Stunde von {first} bis {last} Uhr",
    "einzugsgebiete.stops.more": "Gezeigt sind die {shown} nächsten von {n}; der Titel zählt alle.",
    "einzugsgebiete.stops.name": "Haltestelle",
    "einzugsgebiete.stops.minutes": "Weg (Minuten)",
    "einzugsgebiete.stops.an_hour": "Abfahrten je Stunde",
    "einzugsgebiete.stops.from": "erste in der Stunde ab … Uhr",
    "einzugsgebiete.stops.to": "letzte in der Stunde ab … Uhr",
    "einzugsgebiete.stops.all": "Abfahrten am Tag",
    "einzugsgebiete.stops.which": "Welcher Fahrplan? Abhilfe: genau eine Datei nennen, einen Fahrplan im Format GTFS (.zip).",
    "einzugsgebiete.stops.read": "Eingelesen: {file}; gezählt ist Dienstag, {day}, mit {departures} Abfahrten an {stops} Haltestellen. Den Quellenvermerk des Fahrplans nennt sein Herausgeber; abgelegt ist er unter data/streets.",
    "einzugsgebiete.import.reading": "{file} ({size} MB) wird gelesen …",
    "einzugsgebiete.import.progress": "{file}: {count} Einträge gelesen …",
    "einzugsgebiete.import.which": "Welche Gemeinde? Abhilfe: mit --ags den Gemeindeschlüssel nennen oder einen Auszug als Datei.",
    "einzugsgebiete.import.fetch": "{file} wird geholt: {size} MB.",
    "einzugsgebiete.import.fetched": "{file}: {there} von {size} MB geholt …",
    "einzugsgebiete.import.files": "Eingelesen: {files}{day}.",
    "einzugsgebiete.import.day": "; neueste Änderung vom {day}",
    "einzugsgebiete.import.town": "{town} ({ags}) mit {km} km Umkreis:",
    "einzugsgebiete.import.ways": "  Wege: {walk} km zu Fuß, davon {wheels} km mit Kinderwagen oder Rollstuhl (ohne Stufen "
                                  "und groben Belag), {cycle} km mit dem Rad, {car} km mit dem Auto",
    "einzugsgebiete.import.details": "  Abschnitte: {edges}, davon nur in einer Richtung {one_way}, Treppen {steps}; "
                                     "Sperren: {barriers}",
    "einzugsgebiete.import.crossings": "  Querungen: {items}",
    "einzugsgebiete.import.places": "  Orte: {items}; Adressen {addresses}",
    "einzugsgebiete.import.item": "{kind} {count}",
    "einzugsgebiete.import.nothing": "keine",
    "einzugsgebiete.import.covered": "  Menschen, die höchstens {metres} m von einem Weg wohnen: {share}",
    "einzugsgebiete.import.heights": "  Höhen: {low} bis {high} m, bekannt für {share} der Wege (aus {files}); bergauf geht man langsamer",
    "einzugsgebiete.import.no_heights": "  Höhen: keine; alle Wege gelten als eben",
    "einzugsgebiete.import.partly": "  Achtung: Die Dateien enthalten nicht die ganze Gemeinde. Wo Wege fehlen, rechnet die "
                                    "Seite weiter mit der Luftlinie und sagt es.",
    "einzugsgebiete.import.left": "Ausgelassen: für alle gesperrte oder noch nicht gebaute Wege {closed}; am Rand einer Datei "
                                  "abgeschnitten {cut}.",
    "einzugsgebiete.import.kept": "Abgelegt: {size} MB im Ordner data/streets. Daten {attribution}.",
    "einzugsgebiete.crossing.rail": "über Gleise",
    "einzugsgebiete.crossing.signals": "mit Ampel",
    "einzugsgebiete.crossing.marked": "markiert",
    "einzugsgebiete.crossing.unmarked": "ohne Markierung",
    "einzugsgebiete.places.kindergarten": "Kindergärten",
    "einzugsgebiete.places.school": "Schulen",
    "einzugsgebiete.places.meeting": "Treffpunkte",
    "einzugsgebiete.places.doctor": "Arztpraxen",
    "einzugsgebiete.places.pharmacy": "Apotheken",
    "einzugsgebiete.places.shop": "Läden für den täglichen Bedarf",
    "einzugsgebiete.places.stop": "Haltestellen",
}
