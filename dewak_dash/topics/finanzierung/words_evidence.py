"""Words of the page Finanzierung: council paper, variants, real houses, programmes, sources."""

TEXTS = {
    "finanzierung.book.plain": "Ausgangswerte",
    "finanzierung.book.plain_note": "So, wie die Rechnung sie ergibt; das Blatt Finanzplan nimmt sie mal den Faktor jeder Zeile.",
    "finanzierung.book.factor": "Faktor",
    "finanzierung.book.note":
        "Gelb ist änderbar: der Zins und der Faktor jeder Zeile. Was die Gemeinde zahlt, bleibt dabei wie gerechnet; wird etwas "
        "teurer, wächst die offene Lücke.",
    "finanzierung.book.rate": "Kalkulationszins",
    "finanzierung.book.paid": "Auszahlungen zusammen",
    "finanzierung.book.received": "Einzahlungen zusammen",
    "finanzierung.book.gap": "Offene Lücke",
    "finanzierung.book.beside": "Gemeinde außerhalb des Hauses (Eigentum, Rückzahlung)",
    "finanzierung.book.burden": "Gemeinde und Lücke zusammen",
    "finanzierung.book.discount": "Abzinsung",
    "finanzierung.book.present": "Kapitalwert",
    "finanzierung.book.mean": "Im Mittel je Jahr",
    "finanzierung.book.expense": "Aufwand zusammen",
    "finanzierung.book.income": "Ertrag zusammen",
    "finanzierung.book.sheet_cash": "Finanzplan",
    "finanzierung.book.sheet_result": "Ergebnisplan",
    "finanzierung.book.sheet_plain": "Ausgangswerte",
    "finanzierung.book.sheet_about": "Herkunft",
    "finanzierung.book.download": "Arbeitsmappe zum Weiterrechnen (Excel)",
    "finanzierung.variants.title": "{count} Varianten, eine davon ist: kein Haus",
    "finanzierung.variants.houses": "{count} Varianten im Vergleich",
    "finanzierung.variants.one": "Eine Variante; weitere, auch „kein Haus“, sind hier nicht eingetragen",
    "finanzierung.variants.subtitle":
        "Jede in der Form, die sie für die Gemeinde am günstigsten macht; die gewählte Variante wie eingestellt, die anderen in der Mitte.",
    "finanzierung.variants.alt": "Tabelle der Varianten mit Kosten für die Gemeinde.",
    "finanzierung.variants.name": "Variante",
    "finanzierung.variants.form": "Günstigste Form",
    "finanzierung.variants.no_form": "keine",
    "finanzierung.variants.fact": "Bekannt",
    "finanzierung.council.title": "Für die Vorlage: {house}, {model}",
    "finanzierung.council.subtitle":
        "Zehn Punkte, nach denen Kämmerei und Rat fragen. Auskunft, keine Rechtsberatung; was nicht bekannt ist, steht als "
        "unbekannt da.",
    "finanzierung.council.alt": "Tabelle mit zehn Punkten und ihren Antworten.",
    "finanzierung.council.point": "Punkt",
    "finanzierung.council.answer": "Antwort",
    "finanzierung.council.unknown": "nicht bekannt",
    "finanzierung.council.year": "{year}: {amount}",
    "finanzierung.council.consolidation":
        "Freiwillige Aufgabe. Ob ein Sicherungskonzept gilt, sagt der Haushalt der Gemeinde; dann ist zu nennen, was dafür "
        "wegfällt. Eine Deckung kennt diese Rechnung nicht.",
    "finanzierung.council.books":
        "{year}: Auszahlungen im laufenden Betrieb {cash}, Aufwand mit Abschreibung {expense}; Gemeinkosten {overhead} nachrichtlich.",
    "finanzierung.council.books_paid":
        "{year}: Auszahlungen im laufenden Betrieb {cash}, Aufwand mit Abschreibung {expense}; darin Gemeinkosten {overhead}.",
    "finanzierung.council.status":
        "Bewilligt: {sure}. Beantragbar: {applied} Programme mit zusammen {hoped} über alle Jahre; Anträge gelingen in {odds} der Fälle.",
    "finanzierung.council.status_one":
        "Bewilligt: {sure}. Beantragbar: ein Programm mit {hoped} über alle Jahre; Anträge gelingen in {odds} der Fälle.",
    "finanzierung.council.status_without": "Bewilligt: {sure}. Gerechnet ist ohne weitere Anträge.",
    "finanzierung.council.status_none": "Bewilligt: {sure}. Für diese Form kommt kein weiteres Programm in Betracht.",
    "finanzierung.council.building": "Eigentümer: {owner}; Räume {tenure}; Anschaffung und Umbau {invested}. Zustand: nicht bekannt.",
    "finanzierung.council.options": "Siehe die Varianten in der Ansicht „Was jede Form kostet“; ohne Haus fallen diese Kosten nicht an.",
    "finanzierung.council.positions": "{fte} Stellen, {group}, Einstieg in Stufe {stage}, Stufen steigen mit der Zeit; erstes Jahr {cost}.",
    "finanzierung.council.exit":
        "Ende {year}: Kreditschuld {owed}, Buchwert {worth}; bei gelungenem Antrag sind {bound} Fördergeld gebunden.",
    "finanzierung.council.worst": "Im ungünstigen Zehntel {high} im Jahr und mehr, Kapitalwert {pv}; in der Mitte {head} je Einwohner.",
    "finanzierung.point.need": "1 Zuschussbedarf der Gemeinde, Lücke eingerechnet",
    "finanzierung.point.consolidation": "2 Haushaltskonsolidierung",
    "finanzierung.point.books": "3 Ergebnisplan und Finanzplan",
    "finanzierung.point.status": "4 Stand jedes Euros",
    "finanzierung.point.building": "5 Gebäude",
    "finanzierung.point.options": "6 Nullvariante und Alternativen",
    "finanzierung.point.positions": "7 Stellen",
    "finanzierung.point.exit": "8 Ausstieg",
    "finanzierung.point.law": "9 Umsatzsteuer und Beihilfe",
    "finanzierung.point.worst": "10 Ungünstiger Fall, je Einwohner",
    "finanzierung.tenure.owned": "im eigenen Gebäude",
    "finanzierung.tenure.bought": "gekauft",
    "finanzierung.tenure.ground_lease": "im Erbbaurecht",
    "finanzierung.tenure.rented": "gemietet",
    "finanzierung.tenure.lent": "überlassen",
    "finanzierung.vat.municipal":
        "Tageweise Überlassung von Räumen ist nach § 4 Nr. 12 UStG befreit; ab 2027 gilt § 2b UStG auch für die Gemeinde. Keine Beihilfe an sich selbst.",
    "finanzierung.vat.enterprise": "Wie beim kommunalen Betrieb; ein Betrieb gewerblicher Art ist zu prüfen.",
    "finanzierung.vat.carrier":
        "Gemeinnützig: ideeller Bereich ohne Steuer, Zweckbetrieb ermäßigt oder befreit (§ 4 Nr. 18, 22 UStG). Zuschuss ohne Gegenleistung; "
        "Beihilfe als De-minimis prüfen.",
    "finanzierung.vat.alliance": "Wie beim freien Träger; Mieten zwischen Trägern sind nach § 4 Nr. 12 UStG befreit.",
    "finanzierung.vat.association": "Beiträge ohne Steuer; Café ist wirtschaftlicher Geschäftsbetrieb, Kleinunternehmer nach § 19 UStG.",
    "finanzierung.vat.company": "Wie beim freien Träger; die Gemeinde als Gesellschafterin muss Zuschüsse betrauen.",
    "finanzierung.vat.cooperative": "Meist nicht gemeinnützig: Körperschaftsteuer; Vermietung nach § 4 Nr. 12 UStG befreit.",
    "finanzierung.vat.foundation": "Gemeinnützig; Erträge des Kapitals sind steuerfrei, Zuschüsse wie beim freien Träger.",
    "finanzierung.vat.housing": "Überlassung ohne Miete: beim Gastgeber Zuwendung an den Träger; Umsatzsteuer auf den Umbau nicht abziehbar.",
    "finanzierung.vat.partnership": "Entgelt mit Umsatzsteuer, ohne Vorsteuer für die Gemeinde; Vergabe europaweit ab Schwellenwert.",
    "finanzierung.vat.bond": "Vergütung nach Wirkung kann steuerbare Leistung sein; Vergabe und Beihilfe zu prüfen.",
    "finanzierung.real.title": "Echte Häuser kosten {span} im Jahr; die Formen liegen im ersten Jahr bei {models}",
    "finanzierung.real.subtitle":
        "Euro im Jahr je Haus in Preisen von {year}: Personal nach Tarif, der Rest nach Verbraucherpreisen. Manche Zeilen nennen nur den "
        "Zuschuss oder die Räume, also weniger als die Kosten. Ältere Budgets zeigen nur die Größenordnung.",
    "finanzierung.real.alt": "Punkte je Haus nach Jahresbudget, {span}; die Formen liegen bei {models}.",
    "finanzierung.real.band": "unsere Formen",
    "finanzierung.real.above":
        "Jede Form liegt über allen {count} Häusern mit bekanntem Gesamtbudget (höchstens {budget}). Fläche und Stellen sind größer "
        "angesetzt als dort: Stellen Sie oben ein, was Sie wirklich planen.",
    "finanzierung.real.below":
        "Jede Form liegt unter allen {count} Häusern mit bekanntem Gesamtbudget (mindestens {budget}). Prüfen Sie, ob Fläche und Stellen "
        "oben ausreichen.",
    "finanzierung.real.between":
        "Von {count} Häusern mit bekanntem Gesamtbudget kosten {below} weniger als unsere günstigste und {above} mehr als unsere "
        "teuerste Form.",
    "finanzierung.real.hover": "{house}, {place} ({year}): heute etwa {today}, {scope}",
    "finanzierung.real.house": "Haus",
    "finanzierung.real.place": "Ort",
    "finanzierung.real.form": "Träger",
    "finanzierung.real.scope": "Was gemeint ist",
    "finanzierung.real.budget": "Je Haus (€ im Jahr)",
    "finanzierung.real.today": "In Preisen von {year} (€)",
    "finanzierung.real.later": "Was später geschah",
    "finanzierung.real.note": "Anmerkung",
    "finanzierung.real.source": "Quelle",
    "finanzierung.trial.none":
        "Kein Haus in data/tables/budget_plans.csv hat ein Gesamtbudget und Stellen, Fläche oder Öffnung. Abhilfe: dort ergänzen.",
    "finanzierung.trial.title": "Probe an {count} echten Häusern: Die Rechnung liegt im Mittel um {median} daneben",
    "finanzierung.trial.subtitle":
        "Kosten im Jahr allein aus Stellen, Fläche und Öffnung, soweit bekannt, alles Übrige wie beim allgemeinen Haus; kein Haus wurde zum "
        "Einstellen benutzt. Von {count} Häusern liegen {close} innerhalb von 25 %, {near} innerhalb von 50 %. Preise eines Jahres.",
    "finanzierung.trial.alt": "Tabelle der Häuser mit veröffentlichten und gerechneten Kosten.",
    "finanzierung.trial.staff": "Stellen",
    "finanzierung.trial.area": "Fläche (m²)",
    "finanzierung.trial.published": "Veröffentlicht, heutige Preise (€)",
    "finanzierung.trial.predicted": "Gerechnet aus dem Plan (€)",
    "finanzierung.trial.error": "Abweichung (%)",
    "finanzierung.scope.total": "Gesamtbudget",
    "finanzierung.scope.subsidy": "nur der öffentliche Zuschuss",
    "finanzierung.scope.rooms": "nur die Räume, ohne Personal",
    "finanzierung.programmes.title": "{open} Programme passen zu diesem Haus in {town}, {closed} nicht",
    "finanzierung.programmes.title_one": "Ein Programm passt zu diesem Haus in {town}, {closed} nicht",
    "finanzierung.programmes.title_all": "Alle gefundenen Programme ({open}) passen zu diesem Haus in {town}",
    "finanzierung.programmes.title_none": "Kein gefundenes Programm passt zu diesem Haus in {town}",
    "finanzierung.programmes.subtitle":
        "Gegen den Plan geprüft: Ort, Zeit, Träger, Neubau oder Bestand. Vor einem Antrag die Richtlinie lesen: Auskunft, "
        "keine Rechtsberatung.",
    "finanzierung.programmes.alt": "Tabelle der Förderprogramme mit Urteil, Höhe, Regel und Quelle.",
    "finanzierung.programmes.name": "Programm",
    "finanzierung.programmes.verdict": "Passt?",
    "finanzierung.programmes.amount": "Höhe",
    "finanzierung.programmes.part_share": "Höhe, höchstens (Anteil)",
    "finanzierung.programmes.part_award": "Höhe (€)",
    "finanzierung.programmes.part_years": "Höhe, Jahre",
    "finanzierung.programmes.rule": "Was es zahlt",
    "finanzierung.programmes.after": "Nach dem Ende",
    "finanzierung.programmes.who": "Wer beantragen darf",
    "finanzierung.programmes.share": "bis {share}",
    "finanzierung.programmes.years_1": "höchstens ein Jahr",
    "finanzierung.programmes.years": "höchstens {years} Jahre",
    "finanzierung.verdict.applied": "Ja, beantragbar",
    "finanzierung.verdict.granted": "Ja, bewilligt",
    "finanzierung.verdict.closed": "Nein: derzeit nicht zu beantragen oder nicht neben einem anderen Programm",
    "finanzierung.verdict.place": "Nein: gilt hier nicht",
    "finanzierung.verdict.operator": "Nein: nicht für solche Träger",
    "finanzierung.verdict.houses": "Nein: nicht für ein Haus in diesem Stand",
    "finanzierung.verdict.ended": "Nein: endet vor dem Start",
    "finanzierung.verdict.later": "Nein: beginnt zu spät",
    "finanzierung.section.sources_lead":
        "Nichts ist fest eingebaut: Jede Annahme hat eine Spanne und einen Grund, jeder Preis eine "
        "Fundstelle. Widersprechen sich zwei Quellen, sind beide genannt.",
    "finanzierung.sources.title": "{count} Annahmen mit Spanne, Grund und Quelle",
    "finanzierung.sources.subtitle":
        "Die Hälfte der Fälle liegt unter der Mitte, keiner unter niedrig oder über hoch. Die Fortführung nach Förderende wird so gezogen, wie sie "
        "gezählt wurde.",
    "finanzierung.sources.alt": "Tabelle aller Annahmen der Rechnung.",
    "finanzierung.sources.name": "Annahme",
    "finanzierung.sources.value": "Wert",
    "finanzierung.sources.place": "Gilt",
    "finanzierung.sources.everywhere": "überall",
    "finanzierung.sources.here": "für diesen Ort oder sein Land",
    "finanzierung.sources.elsewhere": "anderswo, hier nur Annahme",
    "finanzierung.sources.as_of": "Stand",
    "finanzierung.sources.quality": "Güte",
    "finanzierung.sources.source": "Quelle",
    "finanzierung.sources.why": "Begründung",
    "finanzierung.sources.address": "Adresse",
    "finanzierung.prices.title": "{count} feste Werte aus Recht und Tarif",
    "finanzierung.prices.subtitle":
        "Letzter bekannter Wert am {date}. Arbeitgeberanteil: die Hälfte der gemeinsamen Beiträge, dazu Pflege, "
        "Zusatzversorgung, Unfallversicherung und Leistungsentgelt.",
    "finanzierung.prices.alt": "Tabelle der festen Werte mit Fundstelle.",
    "finanzierung.prices.expired": "{start}, galt bis {end}; ein neuerer Wert liegt nicht vor",
    "finanzierung.prices.name": "Bezeichnung",
    "finanzierung.method": "So wird gerechnet",
    "finanzierung.method.text":
        "Im Startjahr wird gebaut; was Zuschüsse und eigenes Geld nicht decken, ist ein Kredit. Jede Kostenart steigt mit ihrem eigenen Satz, "
        "die Stufe der Fachkraft mit der Zeit. Ein Programm zahlt nur, was seine Regel nennt, solange es läuft; ein Antrag gelingt so "
        "oft, wie Anträge gelangen. Die Gemeinde zahlt je nach Form den ganzen Rest, jedes Jahr den Fehlbedarf bis zu einem "
        "Höchstbetrag, oder einen Festbetrag zu den Räumen. Was dann fehlt, ist die offene Lücke. {draws} Verläufe werden gezogen, alle Formen "
        "sehen dieselben; die vier Preissteigerungen hängen zusammen.",
    "finanzierung.law":
        "Auskunft, keine Rechtsberatung. Steuer-, Zuwendungs- und Vergaberecht sind nicht abschließend "
        "geprüft.",
    "finanzierung.models": "Was die Formen bedeuten",
}
