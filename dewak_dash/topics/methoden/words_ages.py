"""Words of the page Methoden on age groups: the component model's past, official projections, life expectancy."""

TEXTS = {
    "methoden.components.section": "Die Komponentenrechnung selbst an der Vergangenheit",
    "methoden.components.lead": "Alter, Sterbefälle, Geburten und Umzüge aller Kreise sind seit 2013 bekannt. So lässt sich die Rechnung, die "
                                "hier gezeichnet wird, an früheren Starts prüfen, nur mit dem, was damals bekannt war.",
    "methoden.components.title": "Bei den über 80-Jährigen lag die Rechnung nach drei Jahren um {three} und nach fünf um {five} daneben",
    "methoden.components.subtitle": "Mittlerer absoluter Fehler von {kreise} Kreisen in Prozent, je Altersgruppe, Startjahr und Jahre voraus, "
                                    "neben zwei einfachen Verfahren; Umzüge vor 2019 aus dem Rest der Bilanz, das Jahr 2015 ausgelassen",
    "methoden.components.alt": "Tabelle der Fehler je Altersgruppe. Ab 80 Jahren: nach drei Jahren {three}, nach fünf {five}.",
    "methoden.components.covered": "Die Bänder der Altersgruppen enthielten im Mittel der Startjahre {low} bis {high} der Kreise (Ziel: 80 %), "
                                   "einzelne Startjahre {lowest} (Gruppe „{group}“, Start {launch}) bis {most}. {launches} Startjahre mit "
                                   "gemeinsamen Jahren sind wenige: Ein Band, das im Mittel hält, kann in einem Startjahr weit verfehlen. "
                                   "Geprüft ist jedes Startjahr mit der Breite aus den anderen; gezeichnet wird die Breite aus allen, für "
                                   "Gemeinden um die Unsicherheit ihrer abgeleiteten Alter weiter, nie schmaler.",
    "methoden.components.worse": "Bei der Gruppe „{group}“ lag „keine Änderung“ näher.",
    "methoden.components.col.group": "Altersgruppe",
    "methoden.components.col.launch": "Startjahr",
    "methoden.components.col.ahead": "Jahre voraus",
    "methoden.components.col.error": "{method} (%)",
    "methoden.components.col.bias": "Richtung (%, über 0: es wurden mehr)",
    "methoden.components.col.covered": "im Band (%)",
    "methoden.components.group.0_4": "0 bis 4 Jahre",
    "methoden.components.group.5_19": "5 bis 19 Jahre",
    "methoden.components.group.20_24": "20 bis 24 Jahre",
    "methoden.components.group.20_64": "20 bis 64 Jahre",
    "methoden.components.group.65_79": "65 bis 79 Jahre",
    "methoden.components.group.80_plus": "80 Jahre und älter",
    "methoden.components.group.all": "alle",
    "methoden.components.method.components": "Komponentenrechnung",
    "methoden.components.method.no_change": "keine Änderung",
    "methoden.components.method.cohort_ratios": "Hamilton-Perry",
    "methoden.official.title": "{n} amtliche Aussagen nach Alter neben unserem mittleren Weg",
    "methoden.official.subtitle": "Veränderung der Altersgruppe seit dem Basisjahr; bei Basisjahren vor 2023 ist unsere mit der gezählten "
                                  "Veränderung des Kreises verkettet; größter Unterschied zuerst",
    "methoden.official.alt": "Tabelle mit {n} Aussagen anderer, unserer Veränderung und dem Unterschied in Punkten.",
    "methoden.official.verdict": "Die Hälfte der {n} Aussagen liegt höchstens {median} Punkte neben unserer; {large} liegen mehr als zwölf Punkte "
                                 "daneben, mit Grund in der letzten Spalte.",
    "methoden.official.open": "ab {first}",
    "methoden.official.col.place": "Gebiet",
    "methoden.official.col.publisher": "Herausgeber, Ausgabe",
    "methoden.official.col.ages": "Alter",
    "methoden.official.col.from_year": "Basisjahr",
    "methoden.official.col.to_year": "Zieljahr",
    "methoden.official.col.theirs": "ihre Veränderung (%)",
    "methoden.official.col.ours": "unsere (%)",
    "methoden.official.col.difference": "Unterschied (Punkte)",
    "methoden.official.col.reason": "Warum",
    "methoden.official.reason.older_edition": "ihre Basis liegt vor Pandemie und Zensus 2022",
    "methoden.official.reason.derived_ages": "unsere Altersjahre der Gemeinde folgen innerhalb der Klassen dem Kreis",
    "methoden.official.reason.press": "gerundet aus einem Zeitungsbericht",
    "methoden.official.reason.lives": "passt zu einem anderen angenommenen Gewinn an Lebenserwartung, siehe die Verläufe darunter",
    "methoden.paths.title": "Wo amtliche Verläufe der Älteren bekannt sind, liegt unser mittlerer Weg am nächsten",
    "methoden.paths.title_other": "{place}: Die amtlichen Zahlen ab 80 passen zu „{scenario}“, nicht zum mittleren Weg",
    "methoden.paths.subtitle": "Veränderung seit dem Basisjahr in Prozent: amtlich und nach unserer Rechnung, die jeweils auf etwas anderem ruht",
    "methoden.paths.alt": "Tabelle je Gebiet, Altersgruppe und Zieljahr: amtliche Veränderung, daneben unser mittlerer Weg, andere Annahmen zur "
                          "Lebenserwartung, der amtliche Bestand und kein Umzug ab 65 Jahren.",
    "methoden.paths.col.theirs": "amtlich",
    "methoden.paths.col.middle": "mittlerer Weg",
    "methoden.paths.col.short_life": "Lebenserwartung niedrig (L1)",
    "methoden.paths.col.long_life": "Lebenserwartung hoch (L3)",
    "methoden.paths.col.constant_life": "Lebenserwartung wie heute",
    "methoden.paths.col.their_people": "mittlerer Weg vom amtlichen Bestand aus",
    "methoden.paths.col.settled": "mittlerer Weg ohne Umzüge ab 65",
    "methoden.paths.same": "{place}, ab 80 Jahren ({publisher}, {edition}): Unser mittlerer Weg liegt bis {last} höchstens {most} Punkte neben "
                           "dem amtlichen.",
    "methoden.paths.above": "{place}, ab 80 Jahren ({publisher}, {edition}): {year} liegt unser mittlerer Weg {apart} Punkte über dem amtlichen.",
    "methoden.paths.below": "{place}, ab 80 Jahren ({publisher}, {edition}): {year} liegt unser mittlerer Weg {apart} Punkte unter dem amtlichen.",
    "methoden.paths.lives": "Mit „{scenario}“ wären es bis {seen} in jedem Jahr höchstens {most} Punkte Unterschied, bis {last} höchstens {whole}.",
    "methoden.paths.their_people": "Vom amtlichen Bestand statt von unserem aus gerechnet: {points} Punkte.",
    "methoden.paths.settled": "Ganz ohne Umzüge ab 65: {points} Punkte.",
    "methoden.paths.unknown": "Welchen Gewinn an Lebenserwartung {publisher} annimmt, haben wir nicht gefunden; der mittlere Weg folgt der "
                              "bundesweiten mittleren Annahme.",
    "methoden.lives.title_one": "1 von {n} Kreisen fällt bei der Lebenserwartung auf",
    "methoden.lives.alt_one": "Tabelle mit dem einen von {n} Kreisen, dessen Lebenserwartung bei uns und bei INKAR auffallend "
                              "auseinanderliegt. Korrelation über alle: {correlation}.",
    "methoden.lives.title": "{out} von {n} Kreisen fallen bei der Lebenserwartung auf",
    "methoden.lives.subtitle": "Jahre bei der Geburt: aus unseren Sterberaten (Mittel von Männern und Frauen) neben INKAR {year}, größter "
                               "Unterschied zuerst. Aufgeführt ist, wessen Unterschied ohne den bundesweiten Trend unter {low} oder über "
                               "{high} Jahren liegt (Grenzen nach Tukey)",
    "methoden.lives.alt": "Tabelle mit {out} von {n} Kreisen, deren Lebenserwartung bei uns und bei INKAR am weitesten auseinanderliegt. "
                          "Korrelation über alle: {correlation}.",
    "methoden.lives.verdict": "Über {n} Kreise geht unsere Lebenserwartung mit der von INKAR ({year}): Korrelation {correlation}. Im Median "
                              "ist der Unterschied {trend} Jahre (unsere weniger INKAR); ohne diesen Trend weicht die Hälfte der Kreise höchstens {apart} Jahre "
                              "ab. Unsere Rechnung hebt oder senkt die Sterblichkeit aller Alter eines Kreises um denselben Faktor; wo viele "
                              "früh sterben, kann sie die Lebenserwartung deshalb zu hoch angeben.",
    "methoden.lives.col.kreis": "Kreis",
    "methoden.lives.col.ours": "aus unseren Raten",
    "methoden.lives.col.published": "INKAR {year}",
    "methoden.lives.col.difference": "Unterschied ohne Trend (Jahre)",
}
