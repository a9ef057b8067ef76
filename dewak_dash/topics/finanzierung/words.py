"""Words of the page Finanzierung."""

TEXTS = {
    "finanzierung.view.zahlt": "Wer zahlt",
    "finanzierung.view.foerderung": "Wenn die Förderung endet",
    "finanzierung.view.risiko": "Risiko",
    "finanzierung.view.haeuser": "Echte Häuser",
    "finanzierung.view.programme": "Programme",
    "finanzierung.view.annahmen": "Annahmen",
    "finanzierung.title.none": "Kein Modell trägt sich in {town} auf Dauer: Im 15. Jahr fehlen {span}",
    "finanzierung.title.some": "In {town} tragen sich {count} von fünf Modellen: {names}",
    "finanzierung.title.all": "In {town} tragen sich alle fünf Modelle über 15 Jahre",
    "finanzierung.subtitle":
        "{house}: fünf Formen des Betriebs im Vergleich, 15 Jahre, Euro in Preisen des jeweiligen Jahres."
        " Wahrscheinlicher Wert, in Klammern die Spanne von 8 aus 10 Verläufen.",
    "finanzierung.house.name": "Ein Nachbarschaftshaus",
    "finanzierung.house.own":
        "Gerechnet wird „{house}“ in {town}. Stand: {status}. Fläche, Stellen und Besuche sind Annahmen "
        "nach Vergleichshäusern, soweit keine Quelle sie nennt.",
    "finanzierung.house.plan":
        "Gerechnet wird das Haus des Projekts in {town}. Fläche, Stellen und Besuche sind Annahmen nach "
        "Vergleichshäusern.",
    "finanzierung.house.general":
        "Für {town} ist kein Haus beschrieben. Gerechnet wird ein allgemeines Nachbarschaftshaus; stellen"
        " Sie Fläche und Stellen auf Ihr Vorhaben ein.",
    "finanzierung.house.outside": "Nur für {land} belegt: {name}. Für {town} ist das ein Platzhalter.",
    "finanzierung.error.base":
        "Der Index „{id}“ nennt sein Basisjahr nicht (Einheit „{unit}“). Abhilfe: in data/parameters/ "
        "als „Index 2020=100“ schreiben.",
    "finanzierung.run_out":
        "Stand der Tarife: {year}, seit {date} überholt. Das betrifft {count} von {all} Werten aus Recht und "
        "Tarif, zuerst „{name}“; gerechnet wird mit den zuletzt bekannten.",
    "finanzierung.last_known": "{value}, zuletzt bekannt, galt bis {end}",
    "finanzierung.lead.cliff":
        "Endet das Programm, reißt eine Lücke auf: am weitesten bei „{model}“, von {before} im Jahr "
        "{year} auf {after} im Jahr danach.",
    "finanzierung.lead.no_cliff":
        "Ohne Förderprogramm gibt es keinen Absturz. Die Lücke wächst, weil Löhne schneller steigen als "
        "Zuschüsse.",
    "finanzierung.lead.least":
        "Am wenigsten zahlt die Stadt bei „{least}“ ({paid} im Jahr). Die kleinste Lücke lässt im 15. "
        "Jahr „{smallest}“ ({gap}). Beides zusammen gehört zur Entscheidung: Was niemand zugesagt hat, "
        "fällt am Ende oft auf die Stadt.",
    "finanzierung.slider.area": "Fläche in m²",
    "finanzierung.slider.staff": "Fachkraft-Stellen",
    "finanzierung.slider.members": "Beitrittszusagen",
    "finanzierung.slider.members_help":
        "Menschen, die einen Beitritt zusagen. Nur ein Teil löst die Zusage ein.",
    "finanzierung.slider.grant_years": "Förderdauer in Jahren",
    "finanzierung.slider.grant_years_help":
        "So lange zahlt ein Programm einen Teil der Stelle. 0 heißt: kein Programm.",
    "finanzierung.slider.growth_staff": "Lohnsteigerung im Jahr (%)",
    "finanzierung.slider.discount": "Diskontsatz (%)",
    "finanzierung.slider.discount_help": "Zinssatz, mit dem spätere Zahlungen auf heute umgerechnet werden.",
    "finanzierung.slider.opening_days": "Öffnungstage je Woche",
    "finanzierung.slider.volunteers": "Ehrenamtliche",
    "finanzierung.slider.visits": "Besuche im Jahr",
    "finanzierung.slider.grant_growth": "Erhöhung städtischer Zuschüsse im Jahr (%)",
    "finanzierung.toggle.federal": "Platz im Bundesprogramm Mehrgenerationenhaus",
    "finanzierung.toggle.federal_help":
        "Nur für Häuser, die schon gefördert werden; das Programm endet {end}.",
    "finanzierung.figure.cost": "Kosten im Jahr",
    "finanzierung.figure.cost_unit": "je nach Modell, Mittel aus 15 Jahren",
    "finanzierung.figure.town": "Davon zahlt die Stadt",
    "finanzierung.figure.town_unit": "im Jahr, je nach Modell",
    "finanzierung.figure.gap": "Niemand hat zugesagt",
    "finanzierung.figure.gap_unit": "im 15. Jahr, je nach Modell",
    "finanzierung.figure.person": "Kosten je erreichter Person",
    "finanzierung.figure.person_unit": "im Jahr; rund {people} Menschen in Reichweite",
    "finanzierung.figure.volunteers": "Wert des Ehrenamts",
    "finanzierung.figure.volunteers_unit": "im Jahr zum Mindestlohn; Zeit, kein Geld",
    "finanzierung.range": "{low} bis {high}",
    "finanzierung.model.municipal": "Kommunaler Betrieb",
    "finanzierung.model.carrier": "Freier Träger mit städtischem Zuschuss",
    "finanzierung.model.association": "Verein mit Mitgliedern und Spenden",
    "finanzierung.model.housing": "Wohnungsunternehmen als Gastgeber",
    "finanzierung.model.cooperative": "Genossenschaft (eG)",
    "finanzierung.short.municipal": "Kommune",
    "finanzierung.short.carrier": "Freier Träger",
    "finanzierung.short.association": "Verein",
    "finanzierung.short.housing": "Wohnungsunternehmen",
    "finanzierung.short.cooperative": "Genossenschaft",
    "finanzierung.rule.municipal":
        "Die Stadt betreibt das Haus in eigenen Räumen. Städtebauförderung zahlt einen Teil von Umbau und"
        " Personal, solange sie läuft. Der Rat beschließt das Budget des ersten Jahres und erhöht es um "
        "den eingestellten Satz.",
    "finanzierung.rule.carrier":
        "Ein Wohlfahrtsverband mietet die Räume. Er trägt einen Eigenanteil, ein Programm zahlt befristet"
        " eine Stelle. Die Stadt gleicht den Fehlbetrag des ersten Jahres bis zu einem Höchstanteil aus "
        "(Zuwendung: Geld für einen Zweck, ohne Anspruch).",
    "finanzierung.rule.association":
        "Ein Verein führt das Haus. Die Stadt zahlt den Umbau und einen Teil der Raumkosten. "
        "Ehrenamtliche übernehmen einen Teil der Fachkraftstunden, Mitglieder zahlen Beiträge.",
    "finanzierung.rule.housing":
        "Ein Wohnungsunternehmen baut die Räume aus, überlässt sie mietfrei und gibt einen jährlichen "
        "Betrag. Ein Träger betreibt das Haus.",
    "finanzierung.rule.cooperative":
        "Die Mitglieder besitzen das Haus. Ihre Anteile ersetzen einen Teil des Darlehens und werden beim"
        " Austritt zurückgezahlt. Der Prüfungsverband kostet jedes Jahr.",
    "finanzierung.payer.municipality": "Kommune",
    "finanzierung.payer.land": "Land (mit Bund, EU)",
    "finanzierung.payer.federal": "Bund",
    "finanzierung.payer.foundation": "Stiftung, Programm",
    "finanzierung.payer.carrier": "Träger",
    "finanzierung.payer.housing": "Wohnungsunternehmen",
    "finanzierung.payer.members": "Mitglieder, Spenden",
    "finanzierung.payer.fees": "Nutzerentgelte",
    "finanzierung.payer.gap": "Lücke",
    "finanzierung.payer.cost": "Kosten",
    "finanzierung.payers.title": "Auf Dauer bleibt in {count} von fünf Modellen eine Lücke",
    "finanzierung.payers.title_all": "Auf Dauer bleibt in jedem Modell eine Lücke",
    "finanzierung.payers.title_none": "Die zugesagten Zahlungen decken die Kosten in jedem Modell",
    "finanzierung.payers.subtitle":
        "Tausend Euro im Jahr nach Zahler, Jahr 1 bis 15, gleicher Maßstab. Schraffiert: Kosten, für die "
        "niemand zugesagt hat.",
    "finanzierung.payers.alt": "Fünf Säulenreihen, eine je Modell. {parts}",
    "finanzierung.payers.alt_part":
        "{model}: Kosten {first} im Jahr 1 und {last} im Jahr 15, die Kommune zahlt im Mittel {town}, im "
        "Jahr 15 fehlen {gap}.",
    "finanzierung.payers.hover": "{model}, Jahr {year}: {payer} {amount}",
    "finanzierung.payers.gap_label": "Lücke {amount}",
    "finanzierung.thousand": "{number} T€",
    "finanzierung.col.model": "Modell",
    "finanzierung.col.year": "Jahr",
    "finanzierung.col.cost": "Kosten",
    "finanzierung.col.gap": "Lücke",
    "finanzierung.col.low": "niedrig",
    "finanzierung.col.likely": "wahrscheinlich",
    "finanzierung.col.high": "hoch",
    "finanzierung.gaps.title": "Am größten wird die Lücke bei „{model}“: {amount} im 15. Jahr",
    "finanzierung.gaps.title_none": "Keine Lücke: In jedem Modell sind die Kosten gedeckt",
    "finanzierung.gaps.subtitle":
        "Kosten abzüglich zugesagter Einnahmen, Tausend Euro im Jahr 1 bis 15. Band: 8 von 10 Verläufen "
        "für „{model}“.",
    "finanzierung.gaps.alt": "Linien der jährlichen Lücke. Im Jahr 15: {parts}.",
    "finanzierung.gaps.part": "{model} {amount} ({low} bis {high})",
    "finanzierung.gaps.hover": "{model}, Jahr {year}: Lücke {amount}",
    "finanzierung.gaps.end": "Förderung endet",
    "finanzierung.table.title": "Die fünf Modelle in Zahlen",
    "finanzierung.table.subtitle":
        "Tausend Euro, wahrscheinlicher Wert und in Klammern die Spanne von 8 aus 10 Verläufen. "
        "Kapitalwert: alle Zahlungen der 15 Jahre, mit {rate} auf heute umgerechnet.",
    "finanzierung.table.alt":
        "Tabelle der fünf Modelle mit Kosten, Zahlungen der Stadt, Lücken und Kapitalwerten.",
    "finanzierung.table.cost": "Kosten im Jahr",
    "finanzierung.table.town": "Stadt im Jahr",
    "finanzierung.table.gap5": "Lücke Jahr 5",
    "finanzierung.table.gap15": "Lücke Jahr 15",
    "finanzierung.table.pv_town": "Kapitalwert Zahlungen der Stadt",
    "finanzierung.table.pv_gap": "Kapitalwert offene Lücke",
    "finanzierung.table.person": "€ je erreichter Person und Jahr",
    "finanzierung.table.visit": "€ je Besuch",
    "finanzierung.table.cell": "{likely}\u00a0({low}\u2060–\u2060{high})",
    "finanzierung.people.missing":
        "Wie viele Menschen das Haus erreicht, ist hier nicht bekannt. Deshalb fehlen die Kosten je "
        "erreichter Person.",
    "finanzierung.people.table": "Zensus 2022, Einwohner je Gitterzelle 100 m, und die Anschrift des Hauses",
    "finanzierung.volunteers":
        "Der Wert des Ehrenamts liegt bei {amount} im Jahr ({low} bis {high}), gerechnet zum Mindestlohn."
        " Er steht neben der Rechnung, denn er ist kein Geld. Der Bestand an Ehrenamtlichen schrumpft, "
        "wenn weniger neu dazukommen als ausscheiden.",
    "finanzierung.earmark":
        "Zweckbindung: Wer gefördert umbaut, muss das Haus {years} Jahre wie bewilligt nutzen. Bei "
        "{invest} Umbau im kommunalen Betrieb kommen {grant} aus der Förderung. Schließt das Haus nach "
        "{closed} Jahren, sind {back} zurückzuzahlen, dazu Zinsen ({rate} im Jahr).",
    "finanzierung.drivers.choose": "Modell",
    "finanzierung.drivers.title": "Bei „{model}“ bewegt „{driver}“ die Lücke am stärksten",
    "finanzierung.drivers.subtitle":
        "Mittlere Lücke im Jahr, Tausend Euro. Jede Annahme einmal niedrig ({low}) und einmal hoch "
        "({high}), alle anderen wahrscheinlich. Senkrechte Linie: {base}.",
    "finanzierung.drivers.pale": "grau",
    "finanzierung.drivers.strong": "farbig",
    "finanzierung.drivers.alt": "Waagerechte Balken, der breiteste zuerst. {parts}",
    "finanzierung.drivers.part": "{name}: {low} bis {high}.",
    "finanzierung.drivers.name": "Annahme",
    "finanzierung.drivers.span": "Spanne der Annahme",
    "finanzierung.drivers.at_low": "Lücke bei niedrigem Wert (€)",
    "finanzierung.drivers.at_high": "Lücke bei hohem Wert (€)",
    "finanzierung.drivers.hover": "{name} {value}: mittlere Lücke {amount}",
    "finanzierung.real.title": "Echte Häuser brauchen {span} im Jahr; die Modelle liegen bei {models}",
    "finanzierung.real.subtitle":
        "Jahresbudget in Euro, mit dem Verbraucherpreisindex auf {year} umgerechnet; Rauten: unsere "
        "Modelle im ersten Jahr. Ältere Budgets zeigen nur die Größenordnung.",
    "finanzierung.real.alt":
        "Punkte je Haus nach Jahresbudget, {span}; die fünf Modelle liegen bei {models}.",
    "finanzierung.real.above": "Jedes Modell liegt über dem teuersten gefundenen Haus ({budget}): Fläche und Stellen sind hier größer "
                               "angesetzt als bei den Vergleichshäusern. Stellen Sie oben ein, was Sie wirklich planen.",
    "finanzierung.real.below": "Jedes Modell liegt unter dem günstigsten gefundenen Haus ({budget}). Prüfen Sie, ob Fläche und Stellen "
                               "oben ausreichen.",
    "finanzierung.real.within": "Die Größenordnung passt: Die Modelle liegen innerhalb dessen, was echte Häuser kosten.",
    "finanzierung.real.hover": "{house}, {place} ({year}): {budget}, heute etwa {today}",
    "finanzierung.real.hover_model": "Modell {model}: {budget} im ersten Jahr",
    "finanzierung.real.house": "Haus",
    "finanzierung.real.place": "Ort",
    "finanzierung.real.form": "Träger, Form",
    "finanzierung.real.budget": "Budget (€ im Jahr)",
    "finanzierung.real.today": "In Preisen von {year} (€)",
    "finanzierung.real.later": "Was später geschah",
    "finanzierung.real.source": "Quelle",
    "finanzierung.real.mean": "Mittel aller Häuser",
    "finanzierung.programmes.title": "{open} Programme kommen für {town} in Frage, {closed} nicht",
    "finanzierung.programmes.subtitle":
        "Auswahl, Stand der Quelle. Vor einem Antrag die Richtlinie lesen: Hier steht eine Auskunft, "
        "keine Rechtsberatung.",
    "finanzierung.programmes.alt": "Tabelle der Förderprogramme mit Urteil, Höhe und Quelle.",
    "finanzierung.programmes.name": "Programm",
    "finanzierung.programmes.verdict": "Hier nutzbar?",
    "finanzierung.programmes.amount": "Höhe",
    "finanzierung.programmes.who": "Wer beantragen darf",
    "finanzierung.programmes.as_of": "Gültig",
    "finanzierung.programmes.share": "bis {share}",
    "finanzierung.programmes.until": "bis {date}",
    "finanzierung.programmes.from": "seit {date}",
    "finanzierung.programmes.unknown": "Stand unbekannt",
    "finanzierung.verdict.urban": "Ja, mit Ratsbeschluss: Handlungskonzept und festgelegtes Gebiet nötig",
    "finanzierung.verdict.charity": "Ja, für gemeinnützige Träger und Vereine",
    "finanzierung.verdict.welfare": "Ja, für Träger mit Anschluss an einen Wohlfahrtsverband",
    "finanzierung.verdict.small": "Ja, kleiner Betrag",
    "finanzierung.verdict.unchecked": "Nicht geprüft",
    "finanzierung.verdict.expired": "Nein: abgelaufen",
    "finanzierung.verdict.full": "Nein: nur Häuser, die schon gefördert werden",
    "finanzierung.verdict.closed": "Nein: keine neuen Bewerbungen",
    "finanzierung.section.sources_lead":
        "Nichts ist fest eingebaut: Jede Annahme hat eine Spanne und einen Grund, jeder Preis eine "
        "Fundstelle. Widersprechen sich zwei Quellen, sind beide genannt.",
    "finanzierung.sources.title": "{count} Annahmen mit Spanne, Grund und Quelle",
    "finanzierung.sources.subtitle":
        "Niedrig, wahrscheinlich, hoch; gezogen wird aus einer Dreiecksverteilung.",
    "finanzierung.sources.alt": "Tabelle aller Annahmen der Rechnung.",
    "finanzierung.sources.name": "Annahme",
    "finanzierung.sources.value": "Wert",
    "finanzierung.sources.as_of": "Stand",
    "finanzierung.sources.quality": "Güte",
    "finanzierung.sources.source": "Quelle",
    "finanzierung.sources.why": "Begründung",
    "finanzierung.sources.address": "Adresse",
    "finanzierung.prices.title": "{count} feste Werte aus Recht und Tarif",
    "finanzierung.prices.subtitle":
        "Letzter bekannter Wert am {date}. Arbeitgeberanteil: die Hälfte der gemeinsamen Beiträge, dazu "
        "Pflege und Zusatzversorgung.",
    "finanzierung.prices.alt": "Tabelle der festen Werte mit Fundstelle.",
    "finanzierung.prices.expired": "{start}, galt bis {end}; ein neuerer Wert liegt nicht vor",
    "finanzierung.prices.name": "Bezeichnung",
    "finanzierung.method": "So wird gerechnet",
    "finanzierung.method.text":
        "Jahr 0 ist der Umbau, Jahr 1 bis 15 folgen am Jahresende. Löhne, Baupreise, Energie und übrige "
        "Preise steigen mit eigenen Sätzen. Den Teil des Umbaus, den niemand zuschießt, tilgt ein "
        "Darlehen in gleichen Raten über 15 Jahre; ein Restwert bleibt außer Ansatz. Für Möbel und "
        "Technik wird jedes Jahr zurückgelegt. Die Spanne stammt aus {draws} gezogenen Verläufen "
        "(Dreiecksverteilung, fester Startwert). Alle Modelle sehen dieselben Ziehungen, die vier "
        "Preissteigerungen hängen zusammen. Nach Ende eines Programms zahlt jemand einen Teil weiter: Das"
        " ist die unsicherste Annahme.",
    "finanzierung.law":
        "Auskunft, keine Rechtsberatung. Steuer-, Zuwendungs- und Vergaberecht sind nicht abschließend "
        "geprüft.",
    "finanzierung.models": "Was die fünf Modelle bedeuten",
}
