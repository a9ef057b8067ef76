"""Words of the open data: what is refused and why."""

TEXTS = {
    "schnittstelle.title": "Offene Daten des DeWaK-Dashboards",
    "schnittstelle.about": "Nur lesend. Tabellen als JSON, CSV, Parquet und GeoJSON mit Filtern, Antworten der Themen je Gemeinde in Zahlen. Lizenz und Namensnennung stehen bei jeder Quelle und gehören zu jeder Weitergabe.",
    "schnittstelle.publisher": "Verbundprojekt DeWaK",
    "schnittstelle.no_licence": "Zusammenstellung des Projekts ohne eigene Lizenzangabe; Quelle und Adresse stehen in der Zeile",
    "schnittstelle.no_table": "Die Tabelle „{table}“ gibt es nicht. Alle Tabellen nennt /api/v1/datasets.",
    "schnittstelle.twice": "In „{name}“ steht ein Name zweimal.",
    "schnittstelle.no_form": "„{table}“ gibt es als {endings}.",
    "schnittstelle.long": "Der Wert von „{name}“ ist länger als {most} Zeichen.",
    "schnittstelle.no_column": "Die Spalte „{column}“ gibt es nicht. Möglich: {columns}.",
    "schnittstelle.no_whole": "„{name}“ braucht eine ganze Zahl von {low} bis {high}; angegeben ist „{value}“.",
    "schnittstelle.no_code": "„{name}“ kennt den Wert „{value}“ nicht. Möglich: {codes}.",
    "schnittstelle.no_value": "„{name}“ braucht {kind}; angegeben ist „{value}“.",
    "schnittstelle.kind.text": "einen Text",
    "schnittstelle.kind.whole": "eine ganze Zahl",
    "schnittstelle.kind.number": "eine Zahl mit Dezimalpunkt",
    "schnittstelle.kind.date": "einen Tag wie 2023-12-31",
    "schnittstelle.kind.flag": "true oder false",
    "schnittstelle.many": "Das wären {rows} Zeilen; in dieser Form sind es höchstens {most}. Filtern Sie, nennen Sie limit, oder laden Sie die Tabelle als Parquet.",
}
