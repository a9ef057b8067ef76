"""Words of the page Finanzierung."""

TEXTS = {
    "finanzierung.view.form": "Was jede Form kostet",
    "finanzierung.view.zahlt": "Wer zahlt",
    "finanzierung.view.wegfall": "Was wegfällt",
    "finanzierung.view.risiko": "Risiko",
    "finanzierung.view.haeuser": "Echte Häuser",
    "finanzierung.view.vorlage": "Für die Vorlage",
    "finanzierung.view.programme": "Programme",
    "finanzierung.view.annahmen": "Annahmen",
    "finanzierung.title.between":
        "{house}: Je nach Form kostet das Haus die Gemeinde {span} im Jahr, offene Lücke eingerechnet",
    "finanzierung.title.level": "{house}: In jeder Form kostet das Haus die Gemeinde rund {amount} im Jahr, Lücke eingerechnet",
    "finanzierung.title.free": "{house}: So wie eingestellt kostet das Haus die Gemeinde in keiner Form Geld",
    "finanzierung.subtitle":
        "{count} Formen des Betriebs, dasselbe Haus, {years} Jahre nach dem Startjahr, Euro in Preisen des jeweiligen Jahres. "
        "Gezeigt wird die Mitte: Die Hälfte der Verläufe liegt darunter. In Klammern, wo 8 von 10 Verläufen liegen.",
    "finanzierung.house.note": "Gerechnet wird „{house}“. Bekannt: {fact} Angenommen: {why}",
    "finanzierung.house.borrowed":
        "Diese Werte stammen aus Nordrhein-Westfalen und gelten für {town} nur als Annahme: {names}.",
    "finanzierung.error.base":
        "Der Index „{id}“ nennt sein Basisjahr nicht (Einheit „{unit}“). Abhilfe: in data/parameters/ "
        "als „Index 2020=100“ schreiben.",
    "finanzierung.run_out":
        "Stand der Tarife: {year}, seit {date} überholt. Das betrifft {count} von {all} Werten aus Recht und "
        "Tarif, zuerst „{name}“; gerechnet wird mit den zuletzt bekannten.",
    "finanzierung.rate": "{value} im Jahr",
    "finanzierung.last_known": "{value} im Jahr; der Satz galt bis {end}, ein neuerer liegt nicht vor",
    "finanzierung.draws.all": "in allen Verläufen",
    "finanzierung.draws.nearly_all": "in fast allen Verläufen",
    "finanzierung.draws.none": "in keinem Verlauf",
    "finanzierung.draws.nearly_none": "in weniger als 1\u00a0% der Verläufe",
    "finanzierung.draws.some": "in {share} der Verläufe",
    "finanzierung.lead.best":
        "Am wenigsten kostet die Gemeinde „{best}“: {amount} im Jahr, Lücke eingerechnet. Die günstigste ist diese Form {often}; "
        "dahinter folgt „{second}“.",
    "finanzierung.lead.open_one":
        "In einer von {all} Formen bleibt Geld offen, das niemand zugesagt hat: bei „{worst}“ ({gap} im Jahr). Es fällt am Ende "
        "oft auf die Gemeinde und zählt deshalb mit.",
    "finanzierung.lead.open":
        "In {count} von {all} Formen bleibt Geld offen, das niemand zugesagt hat, am meisten bei „{worst}“ ({gap} im "
        "Jahr). Es fällt am Ende oft auf die Gemeinde und zählt deshalb mit.",
    "finanzierung.lead.closed":
        "In keiner Form bleibt in der Mitte der Verläufe eine nennenswerte Lücke.",
    "finanzierung.growth.pay":
        "Löhne steigen hier um {pay} % im Jahr, kommunale Zuschüsse um {grant} %: Ein fester Zuschuss deckt von Jahr zu Jahr weniger.",
    "finanzierung.growth.grants":
        "Kommunale Zuschüsse steigen hier um {grant} % im Jahr, Löhne um {pay} %: Ein fester Zuschuss deckt von Jahr zu Jahr mehr, "
        "der Haushalt der Gemeinde wird stärker belastet.",
    "finanzierung.growth.even": "Löhne und kommunale Zuschüsse steigen hier gleich, um {pay} % im Jahr.",
    "finanzierung.variant": "Variante",
    "finanzierung.funding": "Förderprogramme",
    "finanzierung.funding_state.applied": "beantragt",
    "finanzierung.funding_state.granted": "bewilligt",
    "finanzierung.funding_state.open": "keine",
    "finanzierung.slider.area": "Fläche in m²",
    "finanzierung.slider.staff": "Fachkraft-Stellen",
    "finanzierung.slider.hours": "Öffnungsstunden je Woche",
    "finanzierung.slider.members": "Beitrittszusagen",
    "finanzierung.slider.members_help":
        "Menschen, die einen Beitritt zusagen. Nur ein Teil löst die Zusage ein.",
    "finanzierung.slider.grant_years": "Förderdauer einer Stelle in Jahren",
    "finanzierung.slider.grant_years_help":
        "So lange zahlt ein Programm höchstens einen Teil der Stelle. 0 heißt: kein Programm.",
    "finanzierung.slider.growth_staff": "Lohnsteigerung im Jahr (%)",
    "finanzierung.slider.discount": "Diskontsatz (%)",
    "finanzierung.slider.discount_help": "Zinssatz, mit dem spätere Zahlungen auf heute umgerechnet werden.",
    "finanzierung.slider.volunteers": "Ehrenamtliche",
    "finanzierung.slider.visits": "Besuche je Öffnungsstunde",
    "finanzierung.slider.grant_growth": "Erhöhung kommunaler Zuschüsse im Jahr (%)",
    "finanzierung.toggle.federal": "Platz im Bundesprogramm Mehrgenerationenhaus",
    "finanzierung.toggle.federal_help":
        "Nur für Häuser, die schon gefördert werden; das Programm endet {end}.",
    "finanzierung.toggle.kind": "Ein Haus dieser Art statt dieses Hauses",
    "finanzierung.toggle.kind_help":
        "Aus: Das Haus wird so gebaut wie eingestellt, nur Preise und Chancen schwanken. Ein: Auch Fläche, Stellen und Stunden "
        "schwanken, wie sie bei Häusern dieser Art auseinanderliegen.",
    "finanzierung.how.exposure":
        "Was die Gemeinde in der Form zahlt, die sie am wenigsten kostet, als Trägerin, Eigentümerin und über Zuschüsse, und "
        "was niemand zugesagt hat: Mittel der Betriebsjahre, in Preisen des jeweiligen Jahres.",
    "finanzierung.how.cost":
        "Personal, Raum, Betrieb, Programm und Rücklagen dieser Form, jede Zeile Menge mal Preis mal Steigerung: Mittel "
        "der Jahre.",
    "finanzierung.how.visit": "Kosten des Hauses im Jahr durch Öffnungsstunden im Jahr mal Besuche je Stunde.",
    "finanzierung.how.reach": "Kosten des Hauses im Jahr durch die Menschen, die es zu Fuß erreichen (Einzugsgebiete).",
    "finanzierung.sure":
        "Die Spanne enthält alles, was als unsicher angenommen ist (niedrig, wahrscheinlich, hoch): Preise, Steigerungen, "
        "Größen, Anträge. Dieselben Lose gelten für alle Formen. Welche Annahme wie viel beiträgt, steht unter „Risiko“.",
    "finanzierung.figure.exposure": "Kostet die Gemeinde im Jahr",
    "finanzierung.figure.exposure_unit": "in der günstigsten Form, Lücke eingerechnet; {span}",
    "finanzierung.figure.cost": "Kosten des Hauses im Jahr",
    "finanzierung.figure.cost_unit": "in der günstigsten Form; {span}",
    "finanzierung.figure.visit": "Kosten je Besuch",
    "finanzierung.figure.visit_unit": "bei rund {visits} Besuchen im Jahr",
    "finanzierung.figure.exposure_head":
        "in der günstigsten Form, Lücke eingerechnet; {span}; das sind {head} je Einwohner",
    "finanzierung.head.least": "weniger als 10 Cent",
    "finanzierung.figure.reach": "Kosten je Mensch in Gehweite",
    "finanzierung.figure.reach_unit":
        "im Jahr; rund {people} wohnen höchstens zehn Gehminuten entfernt, die wenigsten kommen",
    "finanzierung.range": "{low} bis {high}",
    "finanzierung.model.municipal": "Kommunaler Betrieb (Regiebetrieb)",
    "finanzierung.model.enterprise": "Eigenbetrieb der Gemeinde",
    "finanzierung.model.carrier": "Freier Träger mit kommunalem Zuschuss",
    "finanzierung.model.alliance": "Trägerverbund im geteilten Haus",
    "finanzierung.model.association": "Verein mit Mitgliedern und Spenden",
    "finanzierung.model.company": "Gemeinnützige GmbH",
    "finanzierung.model.cooperative": "Genossenschaft (eG)",
    "finanzierung.model.foundation": "Bürgerstiftung",
    "finanzierung.model.housing": "Wohnungsunternehmen als Gastgeber",
    "finanzierung.model.partnership": "Öffentlich-private Partnerschaft",
    "finanzierung.model.bond": "Wirkungskredit (Social Impact Bond)",
    "finanzierung.short.municipal": "Kommune",
    "finanzierung.short.enterprise": "Eigenbetrieb",
    "finanzierung.short.carrier": "Freier Träger",
    "finanzierung.short.alliance": "Verbund",
    "finanzierung.short.association": "Verein",
    "finanzierung.short.company": "gGmbH",
    "finanzierung.short.cooperative": "Genossenschaft",
    "finanzierung.short.foundation": "Stiftung",
    "finanzierung.short.housing": "Wohnungsunternehmen",
    "finanzierung.short.partnership": "ÖPP",
    "finanzierung.short.bond": "Wirkungskredit",
    "finanzierung.rule.municipal":
        "Die Gemeinde betreibt das Haus. Städtebauförderung kann den Bau mitbezahlen, nie das dauernde Personal. Was fehlt, ist der "
        "Haushalt der Gemeinde.",
    "finanzierung.rule.enterprise":
        "Wie der kommunale Betrieb, mit eigener Buchführung und Prüfung; die Gemeinde gleicht den Verlust aus.",
    "finanzierung.rule.carrier":
        "Ein Wohlfahrtsverband mietet die Räume und trägt einen Eigenanteil. Die Gemeinde zahlt jedes Jahr den Fehlbedarf bis "
        "zu einem Höchstbetrag (Zuwendung: Geld für einen Zweck, ohne Anspruch).",
    "finanzierung.rule.alliance":
        "Mehrere Träger teilen das Haus und mieten das ganze Jahr einen Teil für ihre eigenen Dienste. Sonst wie beim freien "
        "Träger.",
    "finanzierung.rule.association":
        "Ein Verein führt das Haus. Die Gemeinde überlässt ihre Räume oder zahlt einen Festbetrag zu den Raumkosten. "
        "Mitglieder zahlen Beiträge, Unterstützer spenden.",
    "finanzierung.rule.company":
        "Eine eigene gemeinnützige Gesellschaft ohne Eigenmittel eines Verbands; die Gemeinde zahlt den Fehlbedarf bis zu einem "
        "Höchstbetrag.",
    "finanzierung.rule.cooperative":
        "Die Mitglieder kaufen die Räume (von der Gemeinde: im Erbbaurecht). Ihre Anteile ersetzen einen Teil des Darlehens und "
        "werden beim Austritt zurückgezahlt. Die Gemeinde zahlt einen Festbetrag zu den Raumkosten.",
    "finanzierung.rule.foundation":
        "Der Ertrag des Kapitals und Spenden tragen einen Teil, die Gemeinde zahlt den Fehlbedarf bis zu einem Höchstbetrag.",
    "finanzierung.rule.housing":
        "Ein Wohnungsunternehmen baut seine Räume aus, überlässt sie mietfrei und gibt einen jährlichen "
        "Betrag. Ein Träger betreibt das Haus.",
    "finanzierung.rule.partnership":
        "Ein privater Partner baut und unterhält das Gebäude, die Gemeinde zahlt ihm Miete und ein Entgelt mit Rendite und "
        "betreibt das Haus.",
    "finanzierung.rule.bond":
        "Anleger bezahlen einige Jahre die Fachkraft. Wird das vereinbarte Ziel erreicht, zahlt die Gemeinde alles mit Zins "
        "zurück; sonst verlieren die Anleger ihr Geld. Danach wie beim freien Träger.",
    "finanzierung.payer.municipality": "Kommune",
    "finanzierung.payer.land": "Land (mit Bund, EU)",
    "finanzierung.payer.federal": "Bund",
    "finanzierung.payer.foundation": "Stiftung, Programm",
    "finanzierung.payer.carrier": "Träger, Stiftungskapital",
    "finanzierung.payer.housing": "Wohnungsunternehmen",
    "finanzierung.payer.investors": "Anleger",
    "finanzierung.payer.members": "Mitglieder, Spenden, Sponsoren",
    "finanzierung.payer.fees": "Entgelte, Café, Vermietung",
    "finanzierung.payer.tenants": "Mieter im Haus",
    "finanzierung.payer.gap": "offen: niemand zahlt",
    "finanzierung.payer.applied": "beantragt, nicht bewilligt",
    "finanzierung.ranking.title": "Am günstigsten für die Gemeinde: {best}. Am teuersten: {last}",
    "finanzierung.ranking.subtitle":
        "Tausend Euro im Jahr, Mittel der Jahre: was die Gemeinde zahlt (voll) und was offen bleibt (schraffiert). Linie: 8 von "
        "10 Verläufen. Gereiht nach dem Kapitalwert (alle Zahlungen, mit {rate} auf heute umgerechnet).",
    "finanzierung.ranking.alt": "Waagerechte Balken je Form, die günstigste oben. {parts}.",
    "finanzierung.ranking.part": "{model} {amount}",
    "finanzierung.ranking.hover": "{model}: Gemeinde {town}, offen {gap}; zusammen {low} bis {high}",
    "finanzierung.choose": "Form",
    "finanzierung.beside": "Daneben",
    "finanzierung.beside_none": "keine",
    "finanzierung.payers.title": "{model}: {share} der laufenden Kosten hat in der Mitte niemand zugesagt",
    "finanzierung.payers.title_hardly":
        "{model}: Weniger als 1\u00a0% der laufenden Kosten hat in der Mitte niemand zugesagt",
    "finanzierung.payers.title_none": "{model}: In der Mitte sind die laufenden Kosten jedes Jahr gedeckt",
    "finanzierung.payers.subtitle":
        "Tausend Euro im Jahr nach Zahler, alle Annahmen in der Mitte. Bewilligt ist davon nichts, was nicht so "
        "heißt: Kommunales Geld beschließt der Rat, Entgelte und Spenden sind zu erwirtschaften.",
    "finanzierung.payers.alt": "Säulen je Jahr und Zahler. {parts}",
    "finanzierung.payers.alt_part": "{model}: Kosten {first} im ersten Jahr, {last} im Jahr {year}; dann offen {gap}.",
    "finanzierung.payers.hover": "{model}, {year}: {payer} {amount}",
    "finanzierung.col.model": "Form",
    "finanzierung.col.year": "Jahr",
    "finanzierung.col.cost": "Kosten",
    "finanzierung.col.gap": "offen",
    "finanzierung.col.prospects": "davon beantragbar",
    "finanzierung.col.low": "niedrig",
    "finanzierung.col.middle": "Mitte",
    "finanzierung.col.high": "hoch",
    "finanzierung.col.unit": "Einheit",
    "finanzierung.paths.title": "{model}: von {first} ({start}) auf {last} ({end}) für die Gemeinde, Lücke eingerechnet",
    "finanzierung.paths.title_none": "{model}: In der Mitte kostet die Form die Gemeinde weder {start} noch {end} Geld",
    "finanzierung.paths.subtitle":
        "Was die Form die Gemeinde im Jahr kostet, offene Lücke eingerechnet, Tausend Euro. Linie: Mitte der Verläufe, Band: 8 "
        "von 10 Verläufen. Vorn: „{model}“.",
    "finanzierung.paths.alt": "Linien mit Band je Form. {parts}.",
    "finanzierung.paths.part": "{model}: {first} im ersten, {last} im letzten Jahr ({low} bis {high})",
    "finanzierung.paths.hover": "{model}, {year}: {amount}",
    "finanzierung.cliff.gone": "{payer}: {before} im Jahr fallen {year} weg ({provided}).",
    "finanzierung.cliff.less": "{payer}: {before} im Jahr werden {year} zu {after} ({provided}).",
    "finanzierung.provided.applied": "falls der Antrag gelingt",
    "finanzierung.provided.granted": "bewilligtes Geld",
    "finanzierung.provided.open": "falls beantragt und bewilligt; gerechnet ist ohne",
    "finanzierung.cliff.none": "„{model}“ lebt nicht von befristetem Geld: Es fällt nichts auf einmal weg.",
    "finanzierung.cliff.town": "Was wegfällt, zahlt dann der kommunale Haushalt.",
    "finanzierung.cliff.lasts": "Das Geld reicht danach über den ganzen Zeitraum.",
    "finanzierung.cliff.at_once": "Danach fehlt das Geld sofort: Rücklagen sind da schon verbraucht.",
    "finanzierung.cliff.month": "Danach reicht das Geld noch etwa einen Monat.",
    "finanzierung.cliff.months": "Danach reicht das Geld noch {months} Monate.",
    "finanzierung.cliff.closing":
        "Ohne mehr Geld müsste das Haus schließen, wenn Überschüsse und eine Überbrückung aufgebraucht sind: {odds}.",
    "finanzierung.cliff.odds": "binnen {years} Jahren {often}",
    "finanzierung.goal.title_open": "Was müsste gelten, damit bei „{model}“ keine Lücke bleibt? Es fehlen {gap} im Jahr",
    "finanzierung.goal.title_even": "„{model}“: Mit dem, was die Gemeinde zahlt, bleibt in der Mitte über den ganzen Zeitraum keine Lücke",
    "finanzierung.goal.subtitle": "Jede Zeile für sich allein, alles andere wie eingestellt.",
    "finanzierung.goal.alt": "Tabelle der Größen mit dem Wert, bei dem die mittlere Lücke null ist.",
    "finanzierung.goal.lever": "Größe",
    "finanzierung.goal.now": "jetzt",
    "finanzierung.goal.needed": "nötig",
    "finanzierung.goal.never": "reicht allein nie",
    "finanzierung.goal_lever.members": "Beitrittszusagen",
    "finanzierung.goal_lever.visits": "Besuche im Jahr",
    "finanzierung.goal_lever.fee": "Entgelt je Besuch (€)",
    "finanzierung.goal_lever.donations": "Spenden im Jahr (€)",
    "finanzierung.goal_lever.town": "zusätzlich von der Gemeinde im Jahr (€)",
    "finanzierung.table.exposure": "Gemeinde und Lücke im Jahr (T€)",
    "finanzierung.table.town": "davon Gemeinde (T€)",
    "finanzierung.table.gap": "davon offen (T€)",
    "finanzierung.table.cost": "Kosten im Jahr (T€)",
    "finanzierung.table.pv": "Kapitalwert Gemeinde und Lücke (T€)",
    "finanzierung.table.first": "am günstigsten in (%)",
    "finanzierung.table.cell": "{middle}\u00a0({low}\u2060–\u2060{high})",
    "finanzierung.people.missing":
        "Wie viele Menschen das Haus erreicht, ist hier nicht bekannt. Deshalb fehlen die Kosten je "
        "Mensch in Gehweite.",
    "finanzierung.people.table": "Zensus 2022, Einwohner je Gitterzelle 100 m, und die Anschrift des Hauses",
    "finanzierung.volunteers":
        "Der Wert des Ehrenamts liegt bei {amount} im Jahr ({low} bis {high}), gerechnet zum Mindestlohn, der mit den Löhnen steigt."
        " Er steht neben der Rechnung, denn er ist kein Geld. Der Bestand an Ehrenamtlichen schrumpft, "
        "wenn weniger neu dazukommen als ausscheiden.",
    "finanzierung.volunteers_none": "Gerechnet ist ohne Ehrenamtliche.",
    "finanzierung.duty.enough":
        "Dienst: {needed} Stunden im Jahr sind zu besetzen; die Fachkräfte bringen {staff}, Ehrenamtliche auch nach {years} "
        "Jahren noch {volunteers}. Das reicht.",
    "finanzierung.duty.missing":
        "Dienst: {needed} Stunden im Jahr sind zu besetzen; die Fachkräfte bringen {staff}, Ehrenamtliche in {years} Jahren "
        "mindestens {volunteers}. Es fehlen bis zu {missing} Stunden: mehr Menschen oder kürzere Öffnung.",
    "finanzierung.earmark":
        "Zweckbindung: Ein gefördertes Gebäude muss {years} Jahre wie bewilligt genutzt werden. Gelingt der Antrag, "
        "bekommt „{model}“ {grant}. Schließt das Haus nach {closed} Jahren, sind {back} zurückzuzahlen; Zinsen ({rate}) laufen "
        "erst ab dem Tag, an dem der Bescheid unwirksam wird.",
    "finanzierung.books.side": "Seite",
    "finanzierung.books.line": "Zeile",
    "finanzierung.books.paid": "Auszahlung",
    "finanzierung.books.received": "Einzahlung",
    "finanzierung.books.left": "Überschuss (minus: Lücke)",
    "finanzierung.books.expense": "Aufwand",
    "finanzierung.books.income": "Ertrag",
    "finanzierung.books.result": "Ergebnis",
    "finanzierung.books.memo": "nachrichtlich",
    "finanzierung.books.cash_title": "Finanzplan: {model}",
    "finanzierung.books.cash_subtitle":
        "Was gezahlt und eingenommen wird, Euro, alle Annahmen in der Mitte. Bau, Kredit und Zuschüsse zum Bau im Startjahr.",
    "finanzierung.books.cash_alt": "Tabelle der Ein- und Auszahlungen je Kalenderjahr.",
    "finanzierung.books.result_title": "Ergebnisplan: {model}",
    "finanzierung.books.result_subtitle":
        "Was verbraucht und erwirtschaftet wird, nach den Regeln des kommunalen Haushalts (NKF): Abschreibung statt Kauf, "
        "Auflösung der Sonderposten (Zuschüsse zum Bau, auf die Jahre verteilt), Zins ohne Tilgung. Gemeinkosten sind keine Zahlung und stehen nachrichtlich darunter.",
    "finanzierung.books.result_paid":
        "Was verbraucht und erwirtschaftet wird, nach den Regeln des kommunalen Haushalts (NKF): Abschreibung statt Kauf, "
        "Auflösung der Sonderposten (Zuschüsse zum Bau, auf die Jahre verteilt), Zins ohne Tilgung. Gemeinkosten berechnet der "
        "Träger, sie werden gezahlt.",
    "finanzierung.books.result_alt": "Tabelle von Aufwand und Ertrag je Kalenderjahr.",
    "finanzierung.line.staff": "Personal",
    "finanzierung.line.overhead": "Gemeinkosten",
    "finanzierung.line.rent": "Miete, Erbbauzins",
    "finanzierung.line.energy": "Energie",
    "finanzierung.line.running": "Betriebskosten",
    "finanzierung.line.cleaning": "Reinigung",
    "finanzierung.line.supplies": "Sachkosten, Versicherung",
    "finanzierung.line.digital": "Digitales",
    "finanzierung.line.upkeep": "Bauunterhalt",
    "finanzierung.line.form": "Buchhaltung, Prüfung, Gründung",
    "finanzierung.line.reserve": "Rücklage für Möbel und Technik",
    "finanzierung.line.capital": "Zins und Tilgung, Anteile zurück",
    "finanzierung.line.interest": "Zins",
    "finanzierung.line.released": "aus der Rücklage",
    "finanzierung.line.release": "Auflösung Sonderposten",
    "finanzierung.line.asset_fitout": "Umbau",
    "finanzierung.line.asset_equipment": "Möbel, Küche",
    "finanzierung.line.asset_digital": "digitale Ausstattung",
    "finanzierung.line.asset_building": "Kauf des Gebäudes",
    "finanzierung.line.depreciation_fitout": "Abschreibung Umbau",
    "finanzierung.line.depreciation_equipment": "Abschreibung Möbel, Küche",
    "finanzierung.line.depreciation_digital": "Abschreibung Digitales",
    "finanzierung.line.depreciation_building": "Abschreibung Gebäude",
    "finanzierung.line.funding_loan": "Kredit",
    "finanzierung.line.funding_capital": "eigenes Kapital, Anteile, Sammlung",
    "finanzierung.line.funding_land": "Zuschuss Land zum Bau",
    "finanzierung.line.funding_foundation": "Zuschuss Stiftung zum Bau",
    "finanzierung.line.municipality": "Kommune",
    "finanzierung.line.land": "Land",
    "finanzierung.line.federal": "Bund",
    "finanzierung.line.foundation": "Stiftung, Programm",
    "finanzierung.line.carrier": "Träger, Stiftungskapital",
    "finanzierung.line.housing": "Wohnungsunternehmen",
    "finanzierung.line.investors": "Anleger",
    "finanzierung.line.members": "Mitglieder, Spenden, Sponsoren",
    "finanzierung.line.fees": "Entgelte, Café, Vermietung",
    "finanzierung.line.tenants": "Mieter im Haus",
    "finanzierung.drivers.title": "{model}: „{driver}“ bewegt die Kosten der Gemeinde am stärksten",
    "finanzierung.drivers.subtitle":
        "Gemeinde und Lücke im Jahr, Tausend Euro. Jede Annahme und jede Größe des Hauses einmal niedrig ({low}) und einmal hoch "
        "({high}), alles andere in der Mitte. Senkrechte Striche: {base}.",
    "finanzierung.drivers.pale": "grau",
    "finanzierung.drivers.strong": "farbig",
    "finanzierung.drivers.alt": "Waagerechte Balken, der breiteste zuerst. {parts}",
    "finanzierung.drivers.part": "{name}: {low} bis {high}.",
    "finanzierung.drivers.name": "Annahme",
    "finanzierung.drivers.span": "Spanne der Annahme",
    "finanzierung.drivers.at_low": "Bei niedrigem Wert (€)",
    "finanzierung.drivers.at_high": "Bei hohem Wert (€)",
    "finanzierung.drivers.hover": "{name} {value}: {amount}",
    "finanzierung.lot.programme_lottery": "Antrag auf Projektgeld",
    "finanzierung.lot.building_lottery": "Antrag auf Baugeld",
    "finanzierung.lot.bond_lottery": "Ziel des Wirkungskredits",
    "finanzierung.lot_unit": "(0 gelingt, 1 scheitert)",
    "finanzierung.lot_fell.0": "gelingt",
    "finanzierung.lot_fell.1": "scheitert",
    "finanzierung.unit_one.Stellen": "Stelle",
    "finanzierung.unit_one.Stunden": "Stunde",
    "finanzierung.unit_one.Besuche": "Besuch",
    "finanzierung.unit_one.Personen": "Person",
    "finanzierung.level_unit": "der Tabelle",
    "finanzierung.size.area": "Fläche",
    "finanzierung.size.staff": "Stellen",
    "finanzierung.size.opening_hours": "Öffnungsstunden je Woche",
    "finanzierung.size.visits_per_hour": "Besuche je Stunde",
    "finanzierung.size.volunteers": "Ehrenamtliche",
    "finanzierung.size.members": "Beitrittszusagen",
    "finanzierung.size_unit.area": "m²",
    "finanzierung.size_unit.staff": "Stellen",
    "finanzierung.size_unit.opening_hours": "Stunden",
    "finanzierung.size_unit.visits_per_hour": "Besuche",
    "finanzierung.size_unit.volunteers": "Personen",
    "finanzierung.size_unit.members": "Personen",
}
