"""Words of the template in which a town enters its facilities."""

TEXTS = {
    "versorgung.template.sheet": "Einrichtungen",
    "versorgung.template.explained": "Erklärung",
    "versorgung.template.file": "einrichtungen",
    "versorgung.template.written":
        "{csv} und {xlsx} liegen in {folder}: {rows} Zeilen zum Ausfüllen. Was leer bleibt, gilt als nicht bekannt.",
    "versorgung.template.no_file": "Es fehlt die ausgefüllte Vorlage. Abhilfe: ihren Pfad nennen, .csv oder .xlsx, mit Punkten auch .gpkg, .geojson oder .zip.",
    "versorgung.template.empty": "{file}: Keine Zeile ist ausgefüllt. Abhilfe: Einrichtungen mit Namen eintragen.",
    "versorgung.template.taken":
        "{town}: {rows} Zeilen übernommen ({file}). Beim nächsten Bau des Datenbestands stehen sie auf der Seite Versorgung.",
    "versorgung.template.placed":
        " {points} Einrichtungen haben einen Punkt: Danach rechnet auch die Seite Einzugsgebiete.",
    "versorgung.entry.ags": "Amtlicher Gemeindeschlüssel, 8 Ziffern; eine Gemeinde je Datei",
    "versorgung.entry.service_id": "Name des Angebots wie auf der Seite Versorgung; eine Einrichtung mit zwei Angeboten hat zwei Zeilen",
    "versorgung.entry.name": "Name der Einrichtung",
    "versorgung.entry.operator_kind": "Kommune, freie Wohlfahrt, Kirche, privat und so weiter, wie auf der Seite Angebote",
    "versorgung.entry.operator": "Name des Trägers",
    "versorgung.entry.capacity": "Plätze oder, bei Beratung und Pflegediensten, Stellen: eine Zahl ohne Wörter",
    "versorgung.entry.positions": "Vollzeitstellen des Personals, mit Komma",
    "versorgung.entry.opening_de": "Öffnungszeiten, so wie sie am Haus stehen",
    "versorgung.entry.opened_year": "Jahr, ab dem die Plätze da sind; leer, wenn sie schon da sind",
    "versorgung.entry.closes_year": "letztes Jahr, in dem sie da sind; leer, wenn kein Ende bekannt ist",
    "versorgung.entry.whole_town": "ja, wenn die Zeile alle Plätze dieses Angebots in der Gemeinde zählt; sonst nein oder leer",
    "versorgung.entry.certainty":
        "gezählt, gemeldet, geschätzt oder nicht bekannt; ist jede Einrichtung eines Angebots gezählt, gilt ihre Summe als das Angebot der "
        "Gemeinde",
    "versorgung.entry.who_de": "wer die Zahl kennt oder nachreichen kann",
    "versorgung.entry.as_of_year": "Jahr, für das die Angaben gelten",
    "versorgung.entry.note": "Anmerkung; steht nicht auf der Seite",
    "versorgung.entry.lon": "Grad östlicher Länge (WGS 84), mit Komma; leer, wenn kein Punkt bekannt ist",
    "versorgung.entry.lat": "Grad nördlicher Breite; mit beiden rechnet auch die Seite Einzugsgebiete",
    "versorgung.former_operator.municipal": "Stadt",
}
