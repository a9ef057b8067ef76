"""Words about streets: what an import read and left out."""

TEXTS = {
    "einzugsgebiete.import.reading": "{file} ({size} MB) wird gelesen …",
    "einzugsgebiete.import.progress": "{file}: {count} Einträge gelesen …",
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
