"""Words of the page Methoden."""

TEXTS = {
    "methoden.money.section": "Trifft die Rechnung echte Häuser?",
    "methoden.money.lead":
        "Dieselbe Rechnung wie auf der Seite Finanzierung, an Häusern, die sie nicht kennt: Sie bekommt nur Stellen, Fläche und Öffnung, "
        "und ihr Ergebnis steht neben den veröffentlichten Kosten, mit dem Fehler, wie er ist.",
    "methoden.view.rechnung": "So wird gerechnet",
    "methoden.view.methoden": "Wie gut war es früher",
    "methoden.view.spanne": "Hielt die Spanne",
    "methoden.view.haltbar": "Wie lange es hält",
    "methoden.view.alter": "Altersgruppen",
    "methoden.view.geld": "Häuser und Geld",
    "methoden.view.selbsttest": "Selbsttest",
    "methoden.title": "Von 100 Gemeinden dieser Größe lagen nach {horizon} Jahren {held} in der Spanne, im schlechtesten "
                      "Zeitraum {lowest}",
    "methoden.subtitle": "{town} gehört zu den Gemeinden mit {size} Einwohnern. Geprüft an {towns} westdeutschen "
                         "Gemeinden, {first} bis {last}; für diesen Vergleich gibt es nur {launches} Startjahre. Die Breite "
                         "der Spanne ist an denselben Zeiträumen gemessen.",
    "methoden.no_count": "Für {ags} gibt es keine fortgeschriebene Einwohnerzahl.",
    "methoden.size_below": "weniger als {high}",
    "methoden.size_between": "{low} bis {high}",
    "methoden.size_from": "mindestens {low}",
    "methoden.horizon": "{low} bis {high}",
    "methoden.how.section": "So wird gerechnet",
    "methoden.how.lead": "Jahr für Jahr, für jedes Alter und beide Geschlechter: Wer stirbt, wer zieht fort, wer kommt, "
                         "wer wird geboren? Die Formeln stehen eingeklappt darunter.",
    "methoden.how.base": "**Ausgangsbestand.** Aus dem Zensus 2022 kennen wir fünf Altersklassen der Gemeinde selbst und die Altersjahre "
                         "ihres Kreises. Beides zusammen ergibt die Altersjahre der Gemeinde; fortgeschrieben mit Sterbefällen, "
                         "Geburten und Umzügen bis zum Start. Das Ergebnis ist abgeleitet, nicht gezählt.",
    "methoden.how.base_term": "Wie die Altersjahre entstehen",
    "methoden.how.base_formula": r"""$B(g,x) = K(g,x)\cdot p_k / q_k$ für jedes Alter $x$ der Klasse $k$

$K$ ist der Bestand des Kreises nach Geschlecht $g$ und Alter $x$ am Zensustag, $q_k$ der Anteil der Klasse im Kreis, $p_k$ der in der Gemeinde. In kleinen Orten wird $p_k$ so weit zu $q_k$ gezogen, wie das Rauschen der Geheimhaltung es verlangt. Dann wird bis zum Start gerechnet wie in jedem Jahr danach; was zur bekannten Zahl der Männer und Frauen fehlt oder zu viel ist, kommt und geht in den Altern, die umziehen. Hat der Kreis später amtliche Altersgruppen, wird das Ergebnis zu ihnen hingebogen.""",
    "methoden.how.year": "**Ein Jahr.** Zuerst zieht die Hälfte der Umziehenden, dann wird gestorben und alle werden ein Jahr "
                         "älter, dann zieht die andere Hälfte. Aus der Zahl der Frauen vorher und nachher folgen die "
                         "Geburten. Fortzüge sind Anteile der Einwohner, Zuzüge sind Personen: So läuft eine Gemeinde nie "
                         "leer und wächst nie ins Unendliche.",
    "methoden.how.year_term": "Die Formeln eines Jahres",
    "methoden.how.year_formula": r"""Bestand $N$ nach Geschlecht und Alter $x$, Anteil der Fortziehenden $f$, Zuzüge $Z$, Überlebensquote $s$ (aus der Sterbetafel, $L(x+1)/L(x)$), Geburtenrate $r$:

- erste Hälfte der Umzüge: $A(x) = N(x)\cdot(1 - f(x)/2) + Z(x)/2$
- Sterben und Altern: $S(x+1) = A(x)\cdot s(x)$
- zweite Hälfte der Umzüge: $N'(x) = S(x)\cdot(1 - f(x)/2) + Z(x)/2$
- Geburten: $G = \sum r(x)\cdot(A(x) + N'(x))/2$ über alle Frauen

Neugeborene überleben den Rest des Jahres mit eigener Quote. Die letzte Altersgruppe (100 und älter) ist offen. In jedem Jahr gilt: Bestand am Ende = Bestand am Anfang + Geburten − Sterbefälle + Zuzüge − Fortzüge; eine Prüfung rechnet das nach. Nach Preston, Heuveline und Guillot (2001), Abschnitt 6.3.""",
    "methoden.how.rates": "**Geliehene Raten.** In einer Gemeinde mit 28.000 Einwohnern werden im Jahr etwa 230 Kinder geboren; "
                          "je Altersjahr der Mutter sind das so wenige, dass der Zufall überwiegt. Darum gelten Sterbetafel und "
                          "Geburtenziffern Deutschlands, angehoben oder gesenkt auf das Niveau des Kreises. Die Sterblichkeit sinkt "
                          "weiter, so stark wie in der amtlichen mittleren Annahme. Umzüge nach Alter kommen aus dem Kreis; dass eine "
                          "Gemeinde stärker oder schwächer wächst als ihr Kreis, geht nur zum Teil ein und verblasst.",
    "methoden.how.rates_term": "Wie Raten geliehen werden",
    "methoden.how.rates_formula": r"""- Sterblichkeit: $(1 - s)\cdot m\cdot\exp(k\cdot v(x,t))$ mit $m$ = Sterbefälle des Kreises durch die, die Deutschlands Raten desselben Jahres bei der Bevölkerung desselben Jahres ergäben, jedes Jahr im Verhältnis zu ganz Deutschland (2017 bis 2019, 2022 und 2023; die Pandemie traf 2020 und 2021 die Länder verschieden, diese Jahre zählen nicht); $v$ = Rückgang je Alter nach den Vereinten Nationen, $k$ so, dass die Lebenserwartung der amtlichen Annahme erreicht wird
- Geburten: $r(x)\cdot n$ mit $n$ = Geburten des Kreises durch die, die Deutschlands Ziffern desselben Jahres ergäben
- Fortzüge: Anteil je Alter im Kreis (Mittel 2019 bis 2021); die Altersgruppen der Tabelle werden entlang der Kurve von Rogers und Castro (1981) auf Altersjahre verteilt
- Zuzüge: Personen je Alter im Kreis, verteilt nach den Menschen desselben Alters in der Gemeinde; künftig im Verhältnis zur Zahl dieser Menschen in Deutschland. 2022 geht nicht ein: Es war ein Ausnahmejahr""",
    "methoden.how.range": "**Die Spanne hat zwei Teile.** Der eigene Teil ist, was an der Gemeinde liegt: ihr Anteil am Kreis. Er ist "
                          "an Hunderten Gemeinden gemessen. Der gemeinsame Teil ist, was alle Gemeinden zugleich trifft: "
                          "Zuwanderung nach 1989 und 2015, Wirtschaft, Kriege. Dafür gibt es nur wenige Zeiträume; "
                          "deshalb ist er vorsichtig breit. Beide bleiben in jedem gerechneten Verlauf getrennt.",
    "methoden.how.range_term": "Wie breit die Spanne ist",
    "methoden.how.range_formula": r"""Jeder Verlauf ist der mittlere Verlauf mal $\exp(e(t) + g(t))$. Eigener Teil $e$ und gemeinsamer Teil $g$ sind Summen von Jahresstößen, die nachwirken: ein gutes Jahr macht ein weiteres gutes wahrscheinlicher. Ihre halbe Breite im Jahr $t$ ist $E(t)$ und $C(t)$; für die ganze Spanne $H(t)$ gilt

$H(t)^2 = E(t)^2 + C(t)^2$

- $E(t)$: so breit, dass 8 von 10 früheren Abweichungen des Anteils am Kreis darin lagen, nach jedem Startjahr nachgestellt (Gibbs und Candès 2021); Fehler wachsen mit der Wurzel der Zeit
- $H(t)$: eine Kurve, die nirgends schmaler ist als das, was frühere Startjahre brauchten, nach oben und unten je so weit, dass um den gezeichneten Verlauf im Mittel höchstens eine von zehn Gemeinden darüber und eine darunter endete und in keinem Startjahr weniger als die Hälfte darin lag
- Altersgruppen haben eigene Bänder: mindestens so breit, wie die Rechnung in der Vergangenheit danebenlag und wie die Ableitung der Altersjahre offen lässt""",
    "methoden.how.scenarios": "**Szenarien.** Sie ändern Lebenserwartung, Geburten und Wanderung gegenüber dem mittleren Weg und nennen die "
                              "amtliche Variante, der sie ähneln. Jeder Faktor hat eine Begründung und steht bei den Annahmen. "
                              "Szenarien sind keine Vorhersagen: Sie zeigen, was aus einer Annahme folgt.",
    "methoden.how.other_towns": "**Alle Gemeinden.** Gerechnet wird für jede Gemeinde, deren Altersklassen der Zensus nennt (gut 10.200). Für die "
                                "anderen, meist sehr kleine Orte, gibt es nur die Spanne der Gesamtzahl um den heutigen Stand.",
    "methoden.past.section": "Wie gut war das früher?",
    "methoden.past.lead": "Wir tun so, als stünden wir in einem früheren Jahr (dem Startjahr), rechnen von dort voraus und "
                          "vergleichen mit dem, was kam. Nie über eine Volkszählung hinweg: Deren Berichtigungen "
                          "sind keine Fehler der Rechnung.",
    "methoden.past.size": "Gemeinden mit so vielen Einwohnern",
    "methoden.method.no_change": "Keine Änderung",
    "methoden.method.linear_5": "Trend der letzten 5 Jahre",
    "methoden.method.linear_10": "Trend der letzten 10 Jahre",
    "methoden.method.constant_share": "Konstanter Anteil am Kreis",
    "methoden.method.trended_share": "Fortgeschriebener Anteil",
    "methoden.methods.title": "Nach {horizon} Jahren lag „{method}“ am nächsten: die mittlere Gemeinde {median} daneben",
    "methoden.methods.title_ties": "Nach {horizon} Jahren lagen {methods} am nächsten: die mittlere Gemeinde je {median} daneben",
    "methoden.methods.name": "„{method}“",
    "methoden.methods.count": "{n} Verfahren",
    "methoden.methods.title_none": "Für diese Größe gibt es keinen Vergleich der Verfahren",
    "methoden.methods.subtitle": "Mittlerer Fehler (Median, ohne Vorzeichen) der Einwohnerzahl, Gemeinden mit {size} "
                                 "Einwohnern, nach Jahren seit dem Start; alle Verfahren an denselben Fällen, blass: nur so "
                                 "viele Startjahre wie angegeben",
    "methoden.methods.alt": "Mittlerer Fehler einfacher Verfahren, Gemeinden mit {size} Einwohnern. {parts}",
    "methoden.methods.alt_part": "Nach {horizon} Jahren: {bars}.",
    "methoden.methods.hover": "{method}: mittlerer Fehler {median}; {cases} Fälle aus {launches} Startjahren; im Schnitt "
                              "{bias} {side} als vorausgesagt",
    "methoden.methods.few": "{median} ({launches} Starts)",
    "methoden.methods.few_one": "{median} (1 Start)",
    "methoden.methods.behind": "nach {horizon} Jahren {share} gegen {best} bei „{method}“",
    "methoden.methods.share_behind": "Der konstante Anteil am Kreis ist die Grundlage unseres eigenen Teils. Als Voraussage "
                                     "der Gesamtzahl war er schlechter als ein einfaches Verfahren: {parts}. Das liegt am "
                                     "Trend des Kreises, der sich nicht fortsetzen ließ; wie gut der Anteil selbst hielt, zeigt "
                                     "die nächste Abbildung.",
    "methoden.methods.share_best": "Der konstante Anteil am Kreis, Grundlage unseres eigenen Teils, war hier nicht schlechter "
                                   "als die einfachen Verfahren.",
    "methoden.methods.plain_wins": "In dieser Größenklasse war „keine Änderung“ über alle Zeiträume am besten. Darum ist die "
                                   "Breite der Spanne an den Fehlern von „keine Änderung“ gemessen, und ohne "
                                   "Altersgliederung bleibt die Mitte beim heutigen Stand.",
    "methoden.methods.term": "Was die Verfahren tun, was Verzerrung und Pinball-Verlust heißen",
    "methoden.methods.explain": "- **Keine Änderung:** Die Einwohnerzahl bleibt.\n"
                                "- **Trend der letzten 5 oder 10 Jahre:** Die jährliche Veränderung geht weiter.\n"
                                "- **Konstanter Anteil am Kreis:** Der Kreis folgt seinem Trend, die Gemeinde behält ihren Anteil.\n"
                                "- **Fortgeschriebener Anteil:** Auch der Anteil folgt seinem Trend.\n\n"
                                "**Verzerrung** ist der mittlere Fehler mit Vorzeichen: Ein Wert über 0 heißt: es kamen mehr Menschen als "
                                "vorausgesagt. **Pinball-Verlust** bewertet Mitte und Grenzen der Spanne zugleich: je kleiner, "
                                "desto besser; er wächst, wenn die Spanne breit ist oder verfehlt wird. Gerechnet ist er mit "
                                "der Breite, die im Rückblick 80 % der Fälle enthalten hätte.\n\n"
                                "**Nur an Kreisen geprüft** ist die Mitte des Altersmodells selbst (Ansicht „Altersgruppen“). Für Gemeinden "
                                "fehlen ältere Altersgliederungen auf einer Zählgrundlage. Dass es dort besser trifft als „keine Änderung“, "
                                "ist also nicht bewiesen; es zeigt vor allem, wie sich die Altersgruppen verschieben.",
    "methoden.bias.more": "mehr Menschen",
    "methoden.bias.fewer": "weniger Menschen",
    "methoden.own.title": "Der eigene Teil hält, was er verspricht: im Mittel lagen {lowest} bis {highest} der Gemeinden darin",
    "methoden.own.title_missed": "Der eigene Teil verfehlt in {n} von {all} Klassen das Ziel von {low} bis {high}",
    "methoden.own.subtitle": "Anteil der Gemeinden, deren Anteil am Kreis in der Spanne blieb; jeder Punkt ein Startjahr, "
                             "Strich: Mittel der Startjahre; Breite jeweils nur aus dem, was im Startjahr bekannt war",
    "methoden.own.band": "Ziel {low} bis {high}",
    "methoden.own.verdict": "Einzelne Startjahre liegen weit auseinander ({lowest} bis {highest}), denn ihre Fehler teilen "
                            "alle Gemeinden. Gezielt wird auf 80 %; als eingehalten gilt ein Mittel von {low} bis {high}.",
    "methoden.own.not_tried": "Für Gemeinden der gewählten Größe ist er kaum prüfbar: Sie sind meist selbst ein Kreis und "
                              "haben keinen Anteil an einem.",
    "methoden.total.title": "Selbst im schlechtesten Startjahr, {launch}, lagen {lowest} dieser Gemeinden in der ganzen Spanne",
    "methoden.total.title_missed": "Im Startjahr {launch} lagen nur {lowest} dieser Gemeinden in der ganzen Spanne, weniger als "
                                   "die verlangten {floor}",
    "methoden.total.subtitle": "Anteil der Gemeinden, deren Einwohnerzahl in der Spanne um den Startwert blieb; jeder Punkt ein "
                               "Startjahr, Strich: Mittel; eigener und gemeinsamer Teil zusammen, Breite von heute",
    "methoden.total.band": "mindestens {floor}",
    "methoden.total.verdict": "Diese Prüfung ist milder als die vorige: Die Breite wurde an denselben Startjahren so gewählt, "
                              "dass nach 3 bis 12 Jahren keines unter {floor} fällt. Es sind nur {launches} Startjahre, und ihre "
                              "Zeiträume überlappen: Ganz getrennt sind nach {horizon} Jahren höchstens {periods}, nach {long} "
                              "Jahren höchstens {long_periods}. Die Jahre {long} waren bei der Wahl der Breite nicht "
                              "dabei; dort gilt sie verlängert.",
    "methoden.total.unwidened": "Hätte man die Breite immer nur aus früheren Startjahren bestimmt, hätten je nach Startjahr "
                                "{low} bis {high} der Gemeinden darin gelegen. Deshalb ist der gemeinsame Teil breiter.",
    "methoden.launch.size": "{size} Einwohner",
    "methoden.launch.horizon": "nach {horizon} Jahren",
    "methoden.launch.hover": "Start {launch}: {covered} von {towns} Fällen in der Spanne von ± {width}",
    "methoden.launch.mean_1": "Ein einziges Startjahr: {mean}",
    "methoden.launch.mean": "Mittel aus {n} Startjahren: {mean}",
    "methoden.launch.mean_short": "Ø {mean}",
    "methoden.launch.alt_part_1": "{size} Einwohner, {horizon} Jahre: Mittel {mean}, ein einziges Startjahr, {low} bis {high}.",
    "methoden.launch.alt_part": "{size} Einwohner, {horizon} Jahre: Mittel {mean}, einzelne Startjahre {low} bis {high} "
                                "({n} Startjahre).",
    "methoden.sure.title": "{covered} der Fälle lagen in der Spanne; bei anderen Zeiträumen hätten es {low} bis {high} sein "
                           "können",
    "methoden.sure.subtitle": "Anteil der Fälle in der ganzen Spanne nach {horizon} Jahren und wie weit er schwankt (8 von 10 "
                              "Ziehungen), nach Einwohnern; hell: Startjahre und Gemeinden neu gezogen, dunkel: nur Gemeinden",
    "methoden.sure.verdict": "Zieht man nur die Gemeinden neu, sieht das Ergebnis viel sicherer aus ({low} bis {high}), als es "
                             "ist: Alle Gemeinden teilen die Fehler ihrer {launches} Startjahre.",
    "methoden.sure.both": "Startjahre und Gemeinden neu gezogen",
    "methoden.sure.towns": "nur Gemeinden neu gezogen",
    "methoden.sure.hover": "{drawn}: {low} bis {high}",
    "methoden.growth.title_fewer": "Wer vorher geschrumpft war, schrumpfte weiter: Nach {horizon} Jahren waren es im Schnitt {bias} "
                                   "weniger Menschen als bei „keine Änderung“",
    "methoden.growth.title_more": "Wer vorher geschrumpft war, hatte nach {horizon} Jahren im Schnitt trotzdem {bias} mehr "
                                  "Menschen als bei „keine Änderung“",
    "methoden.growth.title_few": "Für ein Urteil über vorher geschrumpfte Gemeinden dieser Größe gibt es zu wenige Fälle",
    "methoden.growth.subtitle": "„Keine Änderung“ nach der Entwicklung in den fünf Jahren vor dem Start, Gemeinden mit {size} "
                                "Einwohnern; Verzerrung über 0: es kamen mehr Menschen als vorausgesagt",
    "methoden.course.shrunk": "geschrumpft",
    "methoden.course.stable": "stabil",
    "methoden.course.grew": "gewachsen",
    "methoden.kept.title": "{years} Jahre lang blieben mindestens {of_ten} von 10 dieser Gemeinden höchstens {tolerance} vom "
                           "Startwert entfernt",
    "methoden.kept.title_all": "Auch nach {years} Jahren, der längsten geprüften Zeit, blieben {of_ten} von 10 dieser Gemeinden "
                               "höchstens {tolerance} vom Startwert entfernt",
    "methoden.kept.subtitle": "Haltbarkeit: Anteil der Gemeinden, deren Einwohnerzahl höchstens {tolerance} neben „keine "
                              "Änderung“ lag, nach Jahren; hervorgehoben: {size} Einwohner",
    "methoden.kept.note": "Die Linien schwanken, weil zu jedem Abstand andere Startjahre gehören. „Haltbar“ ist die letzte Zahl "
                          "von Jahren, bevor der Anteil zum ersten Mal unter die Grenze fällt.",
    "methoden.kept.line": "{of_ten} von 10",
    "methoden.kept.hover": "{size} Einwohner, nach {years} Jahren: {share} höchstens {tolerance} daneben",
    "methoden.kept.years_1": "ein Jahr",
    "methoden.kept.years": "{n} Jahre",
    "methoden.kept.alt_part": "{size} Einwohner: haltbar {years} Jahre.",
    "methoden.col.size": "Einwohner beim Start",
    "methoden.col.horizon": "Nach Jahren",
    "methoden.col.method": "Verfahren",
    "methoden.col.cases": "Fälle",
    "methoden.col.launches": "Startjahre",
    "methoden.col.launch_year": "Jahr des Starts",
    "methoden.col.median": "Mittlerer Fehler (%)",
    "methoden.col.plain": "Keine Änderung, gleiche Fälle (%)",
    "methoden.col.bias": "Verzerrung (%)",
    "methoden.col.pinball": "Pinball-Verlust (%)",
    "methoden.col.covered": "In der Spanne (%)",
    "methoden.col.half_width": "Halbe Breite (%)",
    "methoden.col.growth": "Vorher",
    "methoden.col.both_low": "Startjahre und Gemeinden, von (%)",
    "methoden.col.both_high": "bis (%)",
    "methoden.col.towns_low": "nur Gemeinden, von (%)",
    "methoden.col.towns_high": "nur Gemeinden, bis (%)",
    "methoden.col.years": "Nach so vielen Jahren",
    "methoden.col.within": "Höchstens {tolerance} daneben (%)",
    "methoden.col.case": "Fall",
    "methoden.col.what": "Was verglichen wird",
    "methoden.col.values": "Werte",
    "methoden.col.expected": "Erwartet",
    "methoden.col.computed": "Gerechnet",
    "methoden.col.difference": "Abweichung",
    "methoden.col.tolerance": "Zulässig",
    "methoden.col.scale": "Maß",
    "methoden.col.result": "Ergebnis",
    "methoden.col.source": "Quelle",
    "methoden.test.section": "Selbsttest",
    "methoden.test.lead": "Für jeden neuen Datenbestand rechnet das Programm veröffentlichte Beispiele nach, mit denselben "
                          "Funktionen, mit denen es Ihre Gemeinde und ihre Häuser rechnet; auf Knopfdruck auch jetzt.",
    "methoden.test.again": "Jetzt nachrechnen",
    "methoden.test.passed": "{good} von {all} Fällen stimmen, alle {values} Werte liegen in der zulässigen Abweichung",
    "methoden.test.failed": "Nur {good} von {all} Fällen stimmen ({values} Werte verglichen): Trauen Sie den Zahlen nicht, bis "
                            "der Fehler gefunden ist",
    "methoden.test.subtitle": "Gezeigt ist je Vergleich das Wertepaar mit der größten Abweichung; zulässig ist die "
                              "Rundung der Quelle oder, bei nachgerechneten Werten, die Rechengenauigkeit",
    "methoden.test.note": "„rel.“: Abweichung im Verhältnis zum erwarteten Wert.",
    "methoden.test.relative": "rel.",
    "methoden.test.absolute": "absolut",
    "methoden.test.good": "✓ stimmt",
    "methoden.test.bad": "✗ stimmt nicht",
    "methoden.case.sweden_1993_women_open": "Schweden 1993, Frauen, mit Wanderung",
    "methoden.case.sweden_1993_women_closed": "Schweden 1993, Frauen, ohne Wanderung",
    "methoden.case.hamilton_perry": "Verhältnisse der Altersgruppen (Hamilton und Perry)",
    "methoden.case.austria_1992_men": "Sterbetafel Österreich 1992, Männer",
    "methoden.case.life_tables_from_rates": "Drei abgekürzte Sterbetafeln",
    "methoden.case.united_kingdom_2018_women": "Sterbetafel Vereinigtes Königreich 2018, Frauen",
    "methoden.case.fertility_usa_1992": "Geburten USA 1992",
    "methoden.case.beers_with_infants": "Altersjahre aus Fünfergruppen",
    "methoden.case.raking_two_way": "Anpassung an Zeilen- und Spaltensummen",
    "methoden.case.rogers_castro": "Wanderung nach Alter (Rogers und Castro)",
    "methoden.case.scoring_rules": "Bewertung von Voraussagen",
    "methoden.case.noise_of_small_numbers": "Zufall kleiner Zahlen",
    "methoden.case.coverage_bands": "Wie viele Fälle in einer Spanne liegen dürfen",
    "methoden.case.loan": "Darlehen über 25 Jahre",
    "methoden.case.green_book": "Abzinsung mit fallendem Satz",
    "methoden.case.fisher": "Nominal und real gerechnet",
    "methoden.case.annuity_factors": "Tabelle der Annuitätenfaktoren",
    "methoden.origin.loan": "Geschlossene Formel der Annuität",
    "methoden.origin.green_book": "HM Treasury, Green Book, Tabelle der Abzinsungsfaktoren",
    "methoden.origin.fisher": "Fisher-Beziehung zwischen nominalem und realem Zins",
    "methoden.origin.annuity_factors": "Übliche Tabellen der Finanzmathematik",
    "methoden.origin.sweden_1993_women_open": "Preston, Heuveline, Guillot 2001, Kästen 6.1 und 6.2",
    "methoden.origin.sweden_1993_women_closed": "Eingaben wie Kasten 6.1; Ergebnisse mit zwei Programmpaketen nachgerechnet",
    "methoden.origin.hamilton_perry": "Handrechnung nach Smith, Tayman, Swanson 2013, Kapitel 6",
    "methoden.origin.austria_1992_men": "Preston, Heuveline, Guillot 2001, Kasten 3.1",
    "methoden.origin.life_tables_from_rates": "Vereinte Nationen 1982 (S. 34) und 1988 (MORTPAK, S. 82); US Census Bureau, PAS",
    "methoden.origin.united_kingdom_2018_women": "Human Mortality Database (CC BY 4.0), Stand 11.07.2020",
    "methoden.origin.fertility_usa_1992": "Preston, Heuveline, Guillot 2001, Kasten 5.1",
    "methoden.origin.beers_with_infants": "Johnson 2016, Tabellenblatt BEERSP des US Census Bureau",
    "methoden.origin.raking_two_way": "Lehrbuchtabelle, mit R (loglin) angepasst",
    "methoden.origin.rogers_castro": "Rogers und Castro 1981 (IIASA RR-81-30); Altersprofile der Vereinten Nationen",
    "methoden.origin.scoring_rules": "Gneiting und Raftery 2007, geschlossene Formeln",
    "methoden.origin.noise_of_small_numbers": "Poisson-Verteilung",
    "methoden.origin.coverage_bands": "Binomialverteilung, mittlere 99 %",
    "methoden.check.open_population": "Frauen 1998 je Altersgruppe, gedruckt (Personen)",
    "methoden.check.open_exact": "Frauen 1998 je Altersgruppe, ungerundet",
    "methoden.check.open_births": "Geburten nach Alter der Mutter, gedruckt (Personen)",
    "methoden.check.open_births_exact": "Geburten nach Alter der Mutter, ungerundet",
    "methoden.check.open_girls": "Geborene Mädchen",
    "methoden.check.closed_1998": "Frauen 1998 je Altersgruppe",
    "methoden.check.closed_2003": "Frauen 2003 je Altersgruppe",
    "methoden.check.closed_2093": "Frauen 2093 je Altersgruppe",
    "methoden.check.closed_girls": "Geborene Mädchen",
    "methoden.check.closed_births": "Geburten zusammen",
    "methoden.check.net_reproduction": "Töchter je Frau, die das Alter der Mutter erreichen",
    "methoden.check.leslie_matrix": "Übergangsmatrix (Leslie)",
    "methoden.check.growth_factor": "Wachstum in fünf Jahren auf lange Sicht",
    "methoden.check.growth_rate": "Jährliche Wachstumsrate auf lange Sicht",
    "methoden.check.stable_shares": "Altersaufbau auf lange Sicht",
    "methoden.check.damping_ratio": "Wie schnell der Altersaufbau zur Ruhe kommt",
    "methoden.check.ratios": "Verhältnis einer Gruppe zur vorigen",
    "methoden.check.child_ratio": "Kinder je Erwachsene im Elternalter",
    "methoden.check.ratios_third": "Bestand fünf Jahre später",
    "methoden.check.lx": "Überlebende von 100.000, gedruckt",
    "methoden.check.person_years": "Verlebte Jahre, gedruckt",
    "methoden.check.ex": "Restliche Lebenserwartung (Jahre)",
    "methoden.check.qx": "Sterbewahrscheinlichkeit",
    "methoden.check.un_1982": "Restliche Lebenserwartung, Vereinte Nationen 1982",
    "methoden.check.mortpak_1988": "Restliche Lebenserwartung, MORTPAK 1988",
    "methoden.check.pas": "Restliche Lebenserwartung, US Census Bureau",
    "methoden.check.infant_years": "Verlebte Jahre der im ersten Jahr Gestorbenen",
    "methoden.check.total_fertility": "Kinder je Frau, gedruckt",
    "methoden.check.mean_age": "Mittleres Alter der Mütter, aus der Tabelle von Hand",
    "methoden.check.single_ages": "Kinder von 0 bis 12 je Altersjahr (Personen)",
    "methoden.check.group_sums": "Summe je Fünfergruppe",
    "methoden.check.raked": "Angepasste Tabelle",
    "methoden.check.standard": "Standardprofil, Alter 0 bis 100",
    "methoden.check.retirement": "Profil mit Ruhestandsgipfel, Alter 0 bis 100",
    "methoden.check.family": "Anteile je Altersgruppe, Familien, gedruckt",
    "methoden.check.peak_age": "Alter des Gipfels (Jahre)",
    "methoden.check.area": "Fläche unter dem Standardprofil",
    "methoden.check.crps_normal": "CRPS einer Normalverteilung",
    "methoden.check.crps_draws": "CRPS von Ziehungen",
    "methoden.check.crps_fair": "CRPS weniger Ziehungen, unverzerrt",
    "methoden.check.pinball": "Pinball-Verlust",
    "methoden.check.winkler": "Intervallmaß nach Winkler",
    "methoden.check.births_range": "Spanne der Geburten im Jahr (8 von 10)",
    "methoden.check.births_cv": "Relative Streuung der Geburten",
    "methoden.check.deaths_cv": "Relative Streuung der Sterbefälle",
    "methoden.check.bands": "Untere und obere Grenze der Zahl der Fälle",
    "methoden.check.annuity": "Jährliche Rate (Euro)",
    "methoden.check.total_interest": "Zinsen zusammen (Euro)",
    "methoden.check.balance": "Restschuld nach zehn Jahren (Euro)",
    "methoden.check.loan_rows": "Rate, Zins, Tilgung, Restschuld ausgewählter Jahre (Euro)",
    "methoden.check.factors": "Abzinsungsfaktoren, ungerundet",
    "methoden.check.factors_printed": "Abzinsungsfaktoren, gedruckt",
    "methoden.check.real_rate": "Realer Zins",
    "methoden.check.present_value": "Kapitalwert, auf beiden Wegen gleich (Euro)",
    "methoden.check.factor_table": "Abzinsungs-, Barwert- und Annuitätenfaktor",
    "methoden.check.missing": "Der Fall fehlt im Datenbestand",
    "methoden.check.refused": "Die Rechnung hat die Eingaben abgelehnt",
    "methoden.gaps.section": "Was die Rechnung besser machen würde",
    "methoden.gaps.ages": "Die Altersgliederung der Gemeinden nach Geschlecht und Altersjahren. Mit ihr wäre der Ausgangsbestand gezählt "
                          "statt abgeleitet.",
    "methoden.gaps.ages_table": "Regionaldatenbank Deutschland 12411-02-03-5 (Bevölkerung nach Geschlecht und Altersgruppen, "
                                "Gemeinden)",
    "methoden.gaps.flows": "Geburten, Sterbefälle und Umzüge der Gemeinden, und die der Kreise seit 2022. Mit ihnen gäbe es örtliche statt "
                           "geliehener Niveaus und Umzüge nach den Ausnahmejahren.",
    "methoden.gaps.flows_newer": "Nach {year} sind Geburten und Umzüge nach Alter nur für {n} von {of} Kreisen bekannt ({places}) und gehen "
                                 "dort ein; überall sonst enden beide {year}.",
    "methoden.gaps.flows_none": "Geburten und Umzüge nach Alter enden für alle Kreise {year}.",
    "methoden.gaps.flows_table": "Regionaldatenbank Deutschland 12612-01-01-5 (Geburten), 12613-01-01-5 (Gestorbene), "
                                 "12711-01-03-5 (Wanderungen)",
    "methoden.gaps.east": "Vergleichbare Reihen der ostdeutschen Gemeinden vor 2011: Sie zählten nach Registern und wurden oft "
                          "neu gebildet. Ihre Spanne ist aus dem Westen übertragen; wie gut sie dort hielt, ist nicht geprüft.",
    "methoden.gaps.east_table": "Einwohner nach heutigem Gebietsstand seit 1990 (Statistische Landesämter)",
}
