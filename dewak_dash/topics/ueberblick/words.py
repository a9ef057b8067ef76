"""Words of the page Überblick."""

TEXTS = {
    "ueberblick.view.antwort": "Antwort",
    "ueberblick.view.stadt": "Die Gemeinde",
    "ueberblick.view.dewak": "Was DeWaK war",
    "ueberblick.view.seither": "Was seither geschah",
    "ueberblick.dewak.title": "DeWaK untersuchte, wie soziale Orte in schrumpfenden Städten bezahlt werden",
    "ueberblick.since.title": "Was aus den Orten des Projekts wurde",
    "ueberblick.subtitle": "Stand {date}; Zahlen von {town} ({ags}), ohne Registrierung und ohne Internet nutzbar",
    "ueberblick.figure.population": "Einwohner",
    "ueberblick.figure.population_unit": "Personen, {basis}",
    "ueberblick.figure.other_basis": "{n} am {date} nach {basis}",
    "ueberblick.figure.old": "65 Jahre und älter",
    "ueberblick.figure.old_unit": "der Menschen im {kreis}",
    "ueberblick.figure.future": "Einwohner {year}",
    "ueberblick.figure.span": "{low} bis {high}",
    "ueberblick.figure.future_unit": "wahrscheinlich (8 von 10 Verläufen)",
    "ueberblick.figure.future_start": "gerechnet ab {n} Ende {year}: Zensus 2022, weitergeführt",
    "ueberblick.figure.change": "Veränderung seit {year}",
    "ueberblick.figure.change_persons": "Personen, innerhalb von {basis}",
    "ueberblick.figure.change_unit": "innerhalb von {basis}",
    "ueberblick.figure.density": "Einwohner je km²",
    "ueberblick.figure.density_unit": "Personen je Quadratkilometer",
    "ueberblick.house.section": "Um welchen Ort es geht",
    "ueberblick.house.none": "Für {town} ist kein Haus hinterlegt. Die Seiten Einzugsgebiete und Finanzierung rechnen "
                             "mit einem Beispielhaus.",
    "ueberblick.house.name": "{name}: {status}.",
    "ueberblick.house.at": "Ort: {place}.",
    "ueberblick.house.operator": "Träger: {name}.",
    "ueberblick.house.owner": "Eigentümer der Räume: {name}.",
    "ueberblick.questions.section": "Vier Fragen, der Reihe nach",
    "ueberblick.q.bevoelkerung": "Wer wird hier leben?",
    "ueberblick.q.angebote": "Was fehlt?",
    "ueberblick.q.einzugsgebiete": "Wer erreicht es?",
    "ueberblick.q.finanzierung": "Wer bezahlt es?",
    "ueberblick.a.angebote_1": "Ein Angebot haben wir in {town} gefunden, nach Zielgruppe, Träger und Stadtteil geordnet.",
    "ueberblick.a.angebote": "{n} Angebote haben wir in {town} gefunden, nach Zielgruppe, Träger und Stadtteil geordnet.",
    "ueberblick.a.angebote_none": "Für {town} sind noch keine Angebote erfasst; die Seite sagt, woher sie kommen können.",
    "ueberblick.a.einzugsgebiete": "Höchstens zehn Minuten Fußweg entfernt wohnen {people} Menschen.",
    "ueberblick.a.einzugsgebiete_seat": "Ein Haus ist nicht eingetragen. Höchstens zehn Minuten Fußweg von der "
                                        "Ortsmitte entfernt wohnen {people} Menschen.",
    "ueberblick.a.einzugsgebiete_nobody": "Höchstens zehn Minuten Fußweg entfernt wohnt fast niemand.",
    "ueberblick.a.einzugsgebiete_none": "Hier fehlen die Rasterzellen des Zensus; die Seite sagt, wo es sie gibt.",
    "ueberblick.dewak.text": "DeWaK steht für „Den demografischen Wandel bewältigen“. Das Projekt fragte, wie soziale "
                             "Einrichtungen für Ältere, Kinder und Jugendliche organisiert und bezahlt werden können, "
                             "wenn eine Stadt Menschen verliert. Untersucht wurden zwei Orte: ein geplantes Zentrum "
                             "für soziale Integration in Herten und ein Nachbarschaftstreff in Wetter (Ruhr).",
    "ueberblick.dewak.partners": "Partner: Technische Universität Dortmund (STB), "
                                 "ISM International School of Management Dortmund und RWI Leibniz-Institut für "
                                 "Wirtschaftsforschung Essen. Förderung: Bundesministerium für Bildung und Forschung, "
                                 "Fördermaßnahme „Kommunen innovativ“.",
    "ueberblick.dewak.contact": "Ansprechstelle sind die drei Institute; personenbezogene Daten enthält diese Seite "
                                "nicht.",
    "ueberblick.timeline.title": "Was seither geschah: {town}",
    "ueberblick.timeline.subtitle": "Meldungen mit Datum und Fundstelle, jüngste zuerst",
    "ueberblick.timeline.alt_1": "Zeittafel mit einem Eintrag zu {town}: {last}.",
    "ueberblick.timeline.alt": "Zeittafel mit {n} Einträgen zu {town}. Jüngster Eintrag: {last}.",
    "ueberblick.timeline.undated": "ohne Datum",
    "ueberblick.col.date": "Datum",
    "ueberblick.col.fact": "Was bekannt ist",
    "ueberblick.col.address": "Fundstelle",
}
