"""Words of the page Bevölkerung."""

TEXTS = {
    "bevoelkerung.view.bisher": "Bisher",
    "bevoelkerung.view.ausblick": "Ausblick",
    "bevoelkerung.view.alter": "Altersgruppen",
    "bevoelkerung.view.treiber": "Was treibt es",
    "bevoelkerung.view.szenarien": "Szenarien",
    "bevoelkerung.view.stadtteile": "Stadtteile",
    "bevoelkerung.view.vergleich": "Vergleich",
    "bevoelkerung.view.kreis": "Im Kreis",
    "bevoelkerung.view.folgen": "Folgen",
    "bevoelkerung.title.fell_rose": "{town} verlor von {from_year} bis {to_year} {loss} seiner Einwohner; "
                                    "seit {since} zählt die Gemeinde wieder {change} mehr",
    "bevoelkerung.title.fell_fell": "{town} verlor von {from_year} bis {to_year} {loss} seiner Einwohner und "
                                    "verliert seit {since} weiter: {change}",
    "bevoelkerung.title.rose": "{town} ist seit {since} um {change} gewachsen",
    "bevoelkerung.title.fell": "{town} ist seit {since} um {change} geschrumpft",
    "bevoelkerung.title.few": "{town} hatte {since} {before} Einwohner, {year} sind es {now}",
    "bevoelkerung.title.same": "{town} hat fast so viele Einwohner wie {since}",
    "bevoelkerung.title.none": "{town}: Für einen Verlauf liegen zu wenige Zählungen vor",
    "bevoelkerung.subtitle": "Einwohner von {town} ({ags}), {first} bis {last}; jeder Vergleich bleibt innerhalb "
                             "einer Zählgrundlage",
    "bevoelkerung.history.title": "Einwohner von {town} seit {first}",
    "bevoelkerung.history.subtitle": "Personen am Jahresende; eine Linie je Zählgrundlage, Punkte sind Stichtage "
                                     "der Zählung",
    "bevoelkerung.history.subtitle_fall": "Personen am Jahresende; eine Linie je Zählgrundlage, Punkte sind "
                                          "Stichtage der Zählung, Fläche: der Rückgang der Überschrift",
    "bevoelkerung.history.alt": "Linien der Einwohnerzahl von {town}, getrennt nach Zählgrundlage. {parts} {phases}",
    "bevoelkerung.history.alt_part": "{basis}: {first_year} {first} Personen, {last_year} {last} Personen.",
    "bevoelkerung.history.alt_point": "{basis}: {first_year} {first} Personen.",
    "bevoelkerung.history.phase": "Starker Rückgang {from_year} bis {to_year}: {change}, im Jahr {rate}.",
    "bevoelkerung.history.no_phase": "Keine Phase mit starkem Rückgang.",
    "bevoelkerung.phase.label": "{change}",
    "bevoelkerung.phase.note": "„Starker Rückgang“ heißt in der Beschreibung des Bildes: mehr als {rate} im Jahr. "
                               "Diese Grenze ist eine Annahme.",
    "bevoelkerung.break.explain": "Warum die Linie abreißt",
    "bevoelkerung.break.pair": "Am {date} nennt die Statistik für {town} zwei Zahlen: {old} Personen nach "
                               "{old_basis} und {new} nach {new_basis}. Der Unterschied von {change} ist eine "
                               "Berichtigung durch die neue Zählung. Niemand ist deshalb weggezogen.",
    "bevoelkerung.break.census": "{new_basis}: Am {day} wurden in {town} {new} Personen gezählt. Die Fortschreibung "
                                 "({old_basis}) nennt für den {date} {old}. Darin stecken Umzüge weniger Monate und "
                                 "die Berichtigung durch die Zählung; trennen lässt sich beides nicht.",
    "bevoelkerung.break.general": "Zwischen zwei Volkszählungen rechnen die Ämter Geburten, Sterbefälle und Umzüge "
                                  "fort. Fehler sammeln sich an, bis neu gezählt wird. Deshalb rechnet dieses "
                                  "Programm nie eine Veränderung über eine Zählung hinweg.",
    "bevoelkerung.col.year": "Jahr",
    "bevoelkerung.col.date": "Stichtag",
    "bevoelkerung.col.persons": "Personen",
    "bevoelkerung.col.female": "Frauen",
    "bevoelkerung.col.male": "Männer",
    "bevoelkerung.col.basis": "Zählgrundlage",
    "bevoelkerung.col.quality": "Güte",
    "bevoelkerung.col.region": "Gebiet",
    "bevoelkerung.col.index": "Index",
    "bevoelkerung.col.age": "Alter",
    "bevoelkerung.col.births": "Geburten",
    "bevoelkerung.col.deaths": "Sterbefälle",
    "bevoelkerung.col.balance": "Saldo",
    "bevoelkerung.col.in": "Zuzüge",
    "bevoelkerung.col.out": "Fortzüge",
    "bevoelkerung.col.indicator": "Kennzahl",
    "bevoelkerung.col.value": "Wert",
    "bevoelkerung.col.unit": "Einheit",
    "bevoelkerung.col.rank": "Rang",
    "bevoelkerung.col.change": "Veränderung (%)",
    "bevoelkerung.basis.Volkszaehlung 1970": "Volkszählung 1970",
    "bevoelkerung.basis.Volkszaehlung 1987": "Volkszählung 1987",
    "bevoelkerung.basis.Zensus 2011": "Zensus 2011",
    "bevoelkerung.basis.Zensus 2022": "Zensus 2022",
    "bevoelkerung.basis.Register": "Register",
    "bevoelkerung.basis.unbekannt": "Grundlage nicht genannt",
    "bevoelkerung.compare.title_more": "Seit {since} entwickelt sich {town} stärker als {land}",
    "bevoelkerung.compare.title_less": "Seit {since} entwickelt sich {town} schwächer als {land}",
    "bevoelkerung.compare.subtitle": "Einwohner, erstes Jahr jeder Zählgrundlage = 100; Kreis und Land als Summe "
                                     "ihrer Gemeinden; dünne Linien: die nächsten Gemeinden im Kreis",
    "bevoelkerung.compare.alt": "Zwei Liniendiagramme mit gleicher Skala. {parts}",
    "bevoelkerung.compare.alt_part": "{region} {first} bis {last}: Index {value}.",
    "bevoelkerung.compare.kreis": "Kreis",
    "bevoelkerung.land.01": "Schleswig-Holstein",
    "bevoelkerung.land.02": "Hamburg",
    "bevoelkerung.land.03": "Niedersachsen",
    "bevoelkerung.land.04": "Bremen",
    "bevoelkerung.land.05": "Nordrhein-Westfalen",
    "bevoelkerung.land.06": "Hessen",
    "bevoelkerung.land.07": "Rheinland-Pfalz",
    "bevoelkerung.land.08": "Baden-Württemberg",
    "bevoelkerung.land.09": "Bayern",
    "bevoelkerung.land.10": "Saarland",
    "bevoelkerung.land.11": "Berlin",
    "bevoelkerung.land.12": "Brandenburg",
    "bevoelkerung.land.13": "Mecklenburg-Vorpommern",
    "bevoelkerung.land.14": "Sachsen",
    "bevoelkerung.land.15": "Sachsen-Anhalt",
    "bevoelkerung.land.16": "Thüringen",
    "bevoelkerung.peers.title": "Unter {n} deutschen Gemeinden ähnlicher Größe steht {town} auf Rang {rank}",
    "bevoelkerung.peers.subtitle": "Veränderung {first} bis {last}, Gemeinden mit {low} bis {high} Einwohnern, "
                                   "Zählgrundlage {basis}; Rang 1 = stärkstes Wachstum",
    "bevoelkerung.peers.alt": "Verteilung der Veränderung {first} bis {last} von {n} Gemeinden. {town}: {change}, "
                              "Rang {rank}. Die mittlere Gemeinde: {median}; acht von zehn liegen zwischen {p10} "
                              "und {p90}.",
    "bevoelkerung.peers.middle": "Mitte: {value}",
    "bevoelkerung.peers.count": "Gemeinden",
    "bevoelkerung.peers.hover_1": "Eine Gemeinde hat sich um {low} bis {high} verändert.",
    "bevoelkerung.peers.hover": "{n} Gemeinden haben sich um {low} bis {high} verändert.",
    "bevoelkerung.sexes.more_female": "In {town} leben mehr Frauen als Männer",
    "bevoelkerung.sexes.more_male": "In {town} leben mehr Männer als Frauen",
    "bevoelkerung.sexes.even": "In {town} leben gleich viele Frauen und Männer",
    "bevoelkerung.sexes.title": "{town} zählt {ratio} Frauen je 100 Männer",
    "bevoelkerung.sexes.subtitle": "Personen am Jahresende, eine Linie je Zählgrundlage",
    "bevoelkerung.sexes.alt": "Frauen und Männer in {town}: zuletzt am {date} {female} Frauen und {male} Männer.",
    "bevoelkerung.sex.female": "Frauen",
    "bevoelkerung.sex.male": "Männer",
    "bevoelkerung.kreis.lead": "Für {town} selbst liegt keine amtliche Altersgliederung im Datenbestand. Gezeigt wird "
                               "der ganze Kreis; die Gemeinde kann davon abweichen.",
    "bevoelkerung.kreis.missing": "Für {town} und den zugehörigen Kreis liegen weder Altersgliederung noch Geburten, "
                                  "Sterbefälle und Umzüge im Datenbestand.",
    "bevoelkerung.kreis.table": "Regionaldatenbank Deutschland 12411-02-03-5 (Alter und Geschlecht, Gemeinden), "
                                "12612-01-01-5 (Geburten), 12613-01-01-5 (Gestorbene), 12711-01-03-5 (Wanderungen)",
    "bevoelkerung.pyramid.title": "Im {kreis} sind die {peak} am stärksten besetzt",
    "bevoelkerung.pyramid.subtitle": "Personen je Altersjahr am {date}, Gruppen der amtlichen Tabelle; Breite eines "
                                     "Balkens = Zahl der Altersjahre",
    "bevoelkerung.pyramid.alt": "Bevölkerungspyramide, {kreis}. Unter 18: {young}. 65 und älter: {old}. Am stärksten "
                                "besetzt je Altersjahr: {peak}.",
    "bevoelkerung.pyramid.kreis_mark": "Zahlen des Kreises, nicht der Gemeinde",
    "bevoelkerung.age.span": "{a} bis {b}",
    "bevoelkerung.age.from": "{a} und älter",
    "bevoelkerung.age.peak": "{a}- bis {b}-Jährigen",
    "bevoelkerung.vital.title": "{year} starben im {kreis} {gap} Menschen mehr, als geboren wurden",
    "bevoelkerung.vital.title_plus": "{year} wurden im {kreis} {gap} Menschen mehr geboren, als starben",
    "bevoelkerung.vital.subtitle": "Lebendgeborene und Gestorbene im Jahr",
    "bevoelkerung.vital.alt": "Geburten und Sterbefälle im {kreis}: {first} {births0} und {deaths0}, {last} {births1} "
                              "und {deaths1}.",
    "bevoelkerung.moves.title": "{year} zogen {net} Menschen mehr in die Gemeinden des Kreises als fort",
    "bevoelkerung.moves.title_minus": "{year} zogen {net} Menschen mehr aus den Gemeinden des Kreises fort als zu",
    "bevoelkerung.moves.subtitle": "Zuzüge und Fortzüge über die Gemeindegrenzen nach Alter, {kreis}, {year}; Umzüge "
                                   "innerhalb des Kreises zählen auf beiden Seiten",
    "bevoelkerung.moves.alt": "Zuzüge und Fortzüge nach Altersgruppen im {kreis} {year}: zusammen {into} Zuzüge und "
                              "{out} Fortzüge. {parts}",
    "bevoelkerung.moves.alt_part": "{age}: {net}.",
    "bevoelkerung.inkar.lead": "Kennzahlen des BBSR für die Kreise. Farbe: {kreis}; grau: {other}.",
    "bevoelkerung.inkar.title": "Arbeit, Schulden, Steuern und Kaufkraft im {kreis}",
    "bevoelkerung.inkar.subtitle": "Jährliche Werte der laufenden Raumbeobachtung; jede Kennzahl mit eigener Einheit, "
                                   "beide Kreise auf derselben Skala",
    "bevoelkerung.inkar.alt": "Kleine Liniendiagramme. {parts}",
    "bevoelkerung.inkar.alt_part": "{name}: {first_year} {first}, {last_year} {last} {unit}.",
    "bevoelkerung.inkar.missing": "Für den Kreis dieser Gemeinde enthält der Datenbestand keine Kennzahlen zu Arbeit, "
                                  "Schulden, Steuern und Kaufkraft.",
    "bevoelkerung.inkar.table": "INKAR, Kreise (BBSR, Laufende Raumbeobachtung)",
}
