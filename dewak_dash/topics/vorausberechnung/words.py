"""Words of the projection."""

TEXTS = {
    "vorausberechnung.no_count": "Für {ags} gibt es keine fortgeschriebene Einwohnerzahl.",
    "vorausberechnung.title": "{town} hat {year} wahrscheinlich {low} bis {high} Einwohner",
    "vorausberechnung.lead": "Wahrscheinlich heißt: in 8 von 10 gerechneten Verläufen. Wie breit die Spanne sein muss, "
                             "haben wir an den Fehlern früherer Vorausberechnungen für Gemeinden dieser Größe gemessen.",
    "vorausberechnung.controls.scenario": "Szenario",
    "vorausberechnung.controls.year": "Blick bis zum Jahr",
    "vorausberechnung.controls.own": "Eigene Mischung einstellen (Prozent von heute)",
    "vorausberechnung.controls.fertility": "Geburten je Frau (%)",
    "vorausberechnung.controls.mortality": "Sterblichkeit (%)",
    "vorausberechnung.controls.arrivals": "Zuzüge (%)",
    "vorausberechnung.controls.departures": "Fortzüge (%)",
    "vorausberechnung.own.name": "Eigene Mischung",
    "vorausberechnung.own.why": "Eigene Mischung: so am Regler eingestellt.",
    "vorausberechnung.horizon": "Gerechnet wird für die Jahre {first} bis {last}. Wählen Sie ein Jahr in dieser Spanne.",
    "vorausberechnung.no_size": "Ohne eine Einwohnerzahl über null gibt es keine ähnlich großen Gemeinden und keine Spanne.",
    "vorausberechnung.fan.title": "Einwohner von {town} bis {year}, Szenario {scenario}",
    "vorausberechnung.fan.subtitle": "Personen; dunkles Band: 5 von 10 Verläufen, helles Band: 8 von 10; gestrichelt: "
                                     "mittlerer Verlauf ab {first}",
    "vorausberechnung.fan.alt": "Einwohner von {town}, Szenario {scenario}. {first}: {start}. {year}: mittlerer Verlauf "
                                "{middle}, in 8 von 10 Verläufen zwischen {low} und {high}.",
    "vorausberechnung.fan.start": "ab hier Vorausberechnung",
    "vorausberechnung.fan.hover": "{year}: wahrscheinlich {low} bis {high}, Mitte {middle}",
    "vorausberechnung.how.census_update": "Ausgangspunkt ist die Fortschreibung des Zensus 2022 zum 31.12.{year}: {total} Personen.",
    "vorausberechnung.how.census_carried": "Ausgangspunkt sind {total} Personen am 31.12.{year}. Diese Zahl ist abgeleitet: "
                                           "die Zählung des Zensus 2022, weitergeführt mit der Veränderung, die die "
                                           "ältere Fortschreibung seit dem Zensustag zeigt.",
    "vorausberechnung.how.old_census": "Ausgangspunkt ist die Fortschreibung des Zensus 2011 zum 31.12.{year}: {total} "
                                       "Personen. Der Zensus 2022 fehlt hier im Datenbestand; er kann um einige Prozent "
                                       "darunter oder darüber liegen.",
    "vorausberechnung.base.title": "Woher die Altersgliederung kommt",
    "vorausberechnung.used.kreis_ages": "Altersjahre: Zensus 2022 des Kreises vom {day} ({value} Personen).",
    "vorausberechnung.used.sexes": "Männer und Frauen: Anteile im selben Kreis und derselben Altersgruppe am {day}, in der offenen "
                                   "Gruppe mit dem Alter abnehmend wie in der Sterbetafel.",
    "vorausberechnung.used.town_classes": "Die Gemeinde selbst: fünf Altersklassen des Zensus 2022 vom {day}, mit einem Gewicht von "
                                          "{value} gegenüber dem Kreis (kleine Orte tragen das Rauschen der Geheimhaltung).",
    "vorausberechnung.used.carried": "Fortgeschrieben um {value} Jahre auf den {day}, mit Sterbefällen, Geburten und Umzügen.",
    "vorausberechnung.used.kreis_later": "Hingebogen zur amtlichen Altersgliederung des Kreises vom {day}, an der stärksten Stelle um "
                                         "{value}.",
    "vorausberechnung.used.totals": "Gebracht auf {value} Personen am {day}; was fehlte oder zu viel war, in den Altern, die umziehen.",
    "vorausberechnung.used.own_ages": "Die Altersgliederung stammt aus der eingespielten amtlichen Tabelle der Gemeinde vom {day} "
                                      "({value} Personen).",
    "vorausberechnung.base.bent": "Die Altersklassen der Gemeinde weichen um {low} bis {high} von denen des Kreises ab.",
    "vorausberechnung.base.levels": "Gemessen an Deutschland liegt die Sterblichkeit im Kreis bei {mortality}, das "
                                    "Geburtenniveau bei {fertility}.",
    "vorausberechnung.base.implied": "Daraus folgen im Kreis eine Lebenserwartung von {kreis_male} Jahren für Männer und "
                                     "{kreis_female} für Frauen (Land {land_male} und {land_female}, Deutschland "
                                     "{germany_male} und {germany_female}) und {kreis_children} Kinder je Frau (Land "
                                     "{land_children}, Deutschland {germany_children}).",
    "vorausberechnung.stands_in.mortality": "Sterbefälle des Kreises fehlen: dafür steht das Mittel des Landes.",
    "vorausberechnung.stands_in.fertility": "Geburten des Kreises fehlen: dafür steht das Mittel des Landes.",
    "vorausberechnung.totals_only": "Für {town} nennt der Zensus 2022 nicht alle Altersklassen (Geheimhaltung). "
                                    "Gezeigt wird deshalb nur die Spanne der Gesamtzahl: Die mittlere Linie bleibt beim "
                                    "heutigen Stand, denn über neun Jahre und mehr war in der Rückschau keine einfache "
                                    "Methode besser. Szenarien und Altersgruppen gibt es erst mit einer Altersgliederung.",
    "vorausberechnung.warn_small": "{town} hat weniger als {limit} Einwohner. Bei so kleinen Orten entscheiden einzelne "
                                   "Umzüge; lesen Sie die Spanne, nicht die Mitte.",
    "vorausberechnung.ageing_note": "In diesem Szenario zieht niemand um. Es ist ein Gedankenversuch; seine Spanne enthält nur "
                                    "den Zufall und ist deshalb schmal.",
    "vorausberechnung.keeps.title": "Haltbar bis {year}",
    "vorausberechnung.keeps.title_whole": "Haltbar mindestens bis {year}",
    "vorausberechnung.keeps.never": "Schon nach einem Jahr liegt das helle Band (8 von 10 Verläufen) mehr als {tolerance} neben der Mitte: "
                                    "Hier sagt von Anfang an die Spanne mehr als die Mitte.",
    "vorausberechnung.keeps.whole": "Bis {year}, über alle gezeigten Jahre, bleibt das helle Band (8 von 10 Verläufen) höchstens {tolerance} "
                                    "neben der Mitte.",
    "vorausberechnung.keeps.text": "Bis {year} bleibt das helle Band (8 von 10 Verläufen) höchstens {tolerance} neben der Mitte. "
                                   "Danach sagt die Spanne mehr als die Mitte.",
    "vorausberechnung.tried": "So, wie die Spanne hier gezeichnet ist, hätte sie von den {towns} Gemeinden dieser Größe seit 1987 "
                              "eingeschlossen: {parts}.",
    "vorausberechnung.tried.years": "{first} bis {last}",
    "vorausberechnung.tried.part": "nach {years} Jahren {share} (im ungünstigsten Startjahr {lowest})",
    "vorausberechnung.tried.none": "Für die ersten beiden Jahre und für mehr als 22 Jahre gibt es keinen früheren Fall; dort folgt die "
                                   "Breite der Kurve der anderen Jahre.",
    "vorausberechnung.parts.title_common": "Bis {year} liegt mehr am ganzen Land als an der Gemeinde",
    "vorausberechnung.parts.title_own": "Bis {year} liegt mehr an der Gemeinde als am ganzen Land",
    "vorausberechnung.parts.subtitle": "Halbe Breite der Spanne (8 von 10 Verläufen) in Prozent der Einwohner; eigener Teil: "
                                       "Anteil der Gemeinde am Kreis; gemeinsamer Teil: Kreis und Land",
    "vorausberechnung.parts.alt": "Spanne bis {year}: eigener Teil der Gemeinde plus oder minus {own}, gemeinsamer Teil plus oder "
                                  "minus {common}.",
    "vorausberechnung.parts.own": "Gemeinde",
    "vorausberechnung.parts.common": "Kreis und Land",
    "vorausberechnung.parts.note": "Der eigene Teil ist an Hunderten Gemeinden gemessen, der gemeinsame nur an den wenigen "
                                   "Zeiträumen seit 1987. Deshalb ist er vorsichtig breit: Kein früherer Startzeitpunkt hätte "
                                   "weniger als die Hälfte der Gemeinden eingeschlossen. Nach oben kann er breiter sein als nach unten; "
                                   "gezeigt ist das Mittel.",
    "vorausberechnung.groups.title": "{strongest} ändern sich am meisten",
    "vorausberechnung.groups.title_alike": "Alle Altersgruppen ändern sich gleich stark: um {share}",
    "vorausberechnung.groups.title_still": "Keine Altersgruppe ändert sich merklich",
    "vorausberechnung.groups.title_few": "In jeder Altersgruppe leben weniger als {least} Menschen",
    "vorausberechnung.groups.subtitle": "Personen in {town}, mittlerer Verlauf und Band für 8 von 10 Verläufen; jede Gruppe "
                                        "mit eigener Skala, die bei 0 beginnt",
    "vorausberechnung.groups.alt": "Altersgruppen in {town} von {first} bis {year}. {parts}",
    "vorausberechnung.groups.part": "{group}: {start} auf {middle} ({low} bis {high}).",
    "vorausberechnung.how_total":
        "Menschen je Alter und Geschlecht von heute; Jahr für Jahr altern sie, es sterben, kommen zur Welt, ziehen fort und zu, "
        "wie das Szenario es annimmt. Genannt ist die Mitte von tausend Verläufen.",
    "vorausberechnung.how_group": "Dieselben Verläufe, die Menschen dieses Alters zusammengezählt.",
    "vorausberechnung.sure":
        "Die Spanne (8 von 10 Verläufen) ist so breit, wie Vorausberechnungen für Orte dieser Größe früher danebenlagen. Wie das "
        "geprüft ist, steht auf der Seite Methoden.",
    "vorausberechnung.component.mortality": "Sterblichkeit",
    "vorausberechnung.component.fertility": "Geburten je Frau",
    "vorausberechnung.component.departures": "Fortzüge",
    "vorausberechnung.component.arrivals": "Zuzüge",
    "vorausberechnung.inputs.component": "Annahme",
    "vorausberechnung.inputs.level": "gegenüber zuletzt (%)",
    "vorausberechnung.inputs.after": "erreicht nach (Jahre)",
    "vorausberechnung.inputs.why": "warum",
    "vorausberechnung.inputs.source": "Quelle",
    "vorausberechnung.inputs.title": "Annahmen: {scenario}",
    "vorausberechnung.inputs.alt": "Tabelle der vier Annahmen des Szenarios mit Grund und Quelle.",
    "vorausberechnung.figure.total": "Menschen insgesamt",
    "vorausberechnung.figure.range": "{year}; {low} bis {high}",
    "vorausberechnung.group.0_5": "0 bis 5 Jahre",
    "vorausberechnung.group.6_17": "6 bis 17 Jahre",
    "vorausberechnung.group.18_26": "18 bis 26 Jahre",
    "vorausberechnung.group.65_79": "65 bis 79 Jahre",
    "vorausberechnung.group.80_plus": "80 Jahre und älter",
    "vorausberechnung.people.0_5": "Kinder bis 5 Jahre",
    "vorausberechnung.people.6_17": "Kinder und Jugendliche von 6 bis 17",
    "vorausberechnung.people.18_26": "junge Erwachsene von 18 bis 26",
    "vorausberechnung.people.65_79": "Ältere von 65 bis 79",
    "vorausberechnung.people.80_plus": "Hochaltrige ab 80",
    "vorausberechnung.meaning.up": "{year} leben in {town} wahrscheinlich {low} bis {high} {up}, in der Mitte {change} mehr als {first}.",
    "vorausberechnung.meaning.up_ties": "Bis {year} wachsen in {town} in der Mitte am meisten, je um {share}: {names}.",
    "vorausberechnung.meaning.down_ties": "Am meisten nehmen ab, in der Mitte je um {share}: {names}.",
    "vorausberechnung.meaning.down": "{down} werden es dann {low} bis {high} sein, in der Mitte {change} weniger.",
    "vorausberechnung.meaning.none_down": "Keine der anderen Gruppen wird kleiner.",
    "vorausberechnung.meaning.none_up": "Keine der Gruppen, für die ein Haus da ist, wird bis {year} größer.",
    "vorausberechnung.pyramid.title": "Alter und Geschlecht in {town} {year}",
    "vorausberechnung.pyramid.subtitle": "Personen je Altersjahr, mittlerer Verlauf; graue Linie: {first}. Der Regler unter dem Bild "
                                         "wandert durch die Jahre.",
    "vorausberechnung.pyramid.alt": "Bevölkerungspyramide von {town}. {first}: {young0} unter 20, {old0} ab 65 Jahren. {year}: "
                                    "{young1} unter 20, {old1} ab 65 Jahren.",
    "vorausberechnung.pyramid.play": "Abspielen",
    "vorausberechnung.pyramid.stop": "Anhalten",
    "vorausberechnung.pyramid.year": "Jahr",
    "vorausberechnung.pyramid.hover": "{sex}, {age} Jahre: {n}",
    "vorausberechnung.drivers.title_loss": "Bis {year} sterben in {town} {gap} Menschen mehr, als geboren werden; Zuzug gleicht {moved} aus",
    "vorausberechnung.drivers.title_more": "Bis {year} sterben in {town} {gap} Menschen mehr, als geboren werden; Zuzug bringt mehr, als so "
                                           "verloren geht",
    "vorausberechnung.drivers.title": "Was {town} bis {year} verändert",
    "vorausberechnung.drivers.subtitle": "Personen von {first} bis {year}, mittlerer Verlauf, Szenario {scenario}",
    "vorausberechnung.drivers.alt": "Von {start} Personen {first} auf {end} Personen {year}: {births} Geburten, {deaths} Sterbefälle, "
                                    "{arrivals} Zuzüge, {departures} Fortzüge.",
    "vorausberechnung.step.births": "Geburten",
    "vorausberechnung.step.deaths": "Sterbefälle",
    "vorausberechnung.step.moves": "Umzüge (Saldo)",
    "vorausberechnung.step_sum": "zusammen",
    "vorausberechnung.step.arrivals": "davon Zuzüge",
    "vorausberechnung.step.departures": "davon Fortzüge",
    "vorausberechnung.ratio.title": "{year} kommen auf 100 Menschen von 20 bis 64 rund {old} ab 65 Jahren",
    "vorausberechnung.ratio.subtitle": "Jugend- und Altenquotient: Menschen unter 20 und ab 65 Jahren je 100 Menschen von 20 bis 64; "
                                       "mittlerer Verlauf",
    "vorausberechnung.ratio.alt": "Je 100 Menschen von 20 bis 64 Jahren: {first} {young0} Jüngere und {old0} Ältere, {year} {young1} "
                                  "Jüngere und {old1} Ältere.",
    "vorausberechnung.ratio.young": "unter 20",
    "vorausberechnung.ratio.old": "ab 65",
    "vorausberechnung.compare.title": "Je nach Szenario hat {town} {year} {low} bis {high} Einwohner",
    "vorausberechnung.compare.subtitle": "Mittlere Verläufe der Szenarien ohne Spanne; die Spanne des gewählten Szenarios steht oben",
    "vorausberechnung.compare.alt": "Einwohner von {town} {year} je Szenario. {parts}",
    "vorausberechnung.compare.part": "{scenario}: {value}.",
    "vorausberechnung.others.title": "Was andere vorausgesagt haben",
    "vorausberechnung.others.subtitle": "Veränderung in Prozent seit dem jeweiligen Basisjahr: gefundene Vorausberechnungen für "
                                        "{kreis}, die Gemeinde und das Land (gefüllt: gültig, hohl: überholt) neben unserer Spanne "
                                        "für die Gemeinde",
    "vorausberechnung.others.point": "{region} ({publisher})",
    "vorausberechnung.others.ours": "unsere Spanne",
    "vorausberechnung.others.alt_1": "Liste mit einer gefundenen Vorausberechnung. {failed}",
    "vorausberechnung.others.alt": "Liste von {n} gefundenen Vorausberechnungen. {failed}",
    "vorausberechnung.others.failed": "Überholt ist zum Beispiel: {example}.",
    "vorausberechnung.status.usable": "gültig",
    "vorausberechnung.status.superseded": "überholt",
    "vorausberechnung.status.implausible": "nicht plausibel",
    "vorausberechnung.districts.title": "Was {year} auf die Stadtteile von {town} entfällt",
    "vorausberechnung.districts.subtitle": "Personen, gefundene Zahlen der Melderegister, heutiger Anteil an der Gemeinde fortgeschrieben; je Verlauf ergibt die "
                                           "Summe die Gemeinde. Stadtteile unter {warn} Personen tragen eine Warnung, unter {least} "
                                           "werden sie nicht gezeigt.",
    "vorausberechnung.districts.alt": "Stadtteile von {town} {year}. {parts}",
    "vorausberechnung.districts.part": "{district}: {low} bis {high}.",
    "vorausberechnung.districts.missing": "Für {town} liegen keine Einwohnerzahlen der Stadtteile vor.",
    "vorausberechnung.districts.rest": "Übrige Stadtteile",
    "vorausberechnung.districts.warn": "klein: sehr unsicher",
    "vorausberechnung.col.year": "Jahr",
    "vorausberechnung.col.low": "unterer Wert (1 von 10)",
    "vorausberechnung.col.low_quarter": "unteres Viertel",
    "vorausberechnung.col.middle": "Mitte",
    "vorausberechnung.col.high_quarter": "oberes Viertel",
    "vorausberechnung.col.high": "oberer Wert (9 von 10)",
    "vorausberechnung.col.group": "Altersgruppe",
    "vorausberechnung.col.age": "Alter",
    "vorausberechnung.col.what": "Was",
    "vorausberechnung.col.persons": "Personen",
    "vorausberechnung.col.region": "Gebiet",
    "vorausberechnung.col.publisher": "Herausgeber, Ausgabe",
    "vorausberechnung.col.base": "Basisjahr",
    "vorausberechnung.col.target": "Zieljahr",
    "vorausberechnung.col.value": "Aussage",
    "vorausberechnung.col.unit": "Einheit",
    "vorausberechnung.col.status": "Bewertung",
    "vorausberechnung.col.district": "Stadtteil",
    "vorausberechnung.col.remark": "Hinweis",
    "vorausberechnung.like": "„{scenario}“ ähnelt: {variant}.",
    "vorausberechnung.official.lead": "Andere nach Alter, daneben unser mittlerer Weg:",
    "vorausberechnung.official.part": "{place}, {ages}, {base} bis {year}: {theirs} ({publisher}), bei uns {ours}.",
    "vorausberechnung.official.open": "ab {first} Jahren",
    "vorausberechnung.official.closed": "{first} bis {last} Jahre",
    "vorausberechnung.official.why": "Wo wir abweichen, liegt es meist am angenommenen Gewinn an Lebenserwartung und am Zensus 2022, den ältere "
                                     "Ausgaben noch nicht kannten; alle Vergleiche stehen auf der Seite Methoden.",
    "vorausberechnung.theirs.name": "{publisher} {edition}, {place}",
    "vorausberechnung.theirs.part": "{name}, {group}, auf unseren Stand übertragen: {points}.",
    "vorausberechnung.theirs.subtitle": ". Punkte: die Veränderung, die andere erwarten, auf unseren Stand ab {first} übertragen",
}
