"""Words of the commands in the terminal."""

TEXTS = {
    "launcher.help": "Dashboard zum Projekt DeWaK: starten, Datenbestand bauen, prüfen.",
    "launcher.help.run": "Alles Nötige einrichten und das Dashboard starten.",
    "launcher.help.build": "Nur den Datenbestand bauen.",
    "launcher.help.test": "Alle Prüfungen ausführen: ruff, mypy, pytest. Weitere Angaben gehen an pytest.",
    "launcher.help.export": "Offene Daten (data), die Vorlage für eigene Einrichtungen (template) oder die Ratsvorlage einer Gemeinde (paper) als Dateien schreiben",
    "launcher.help.import": "Straßen aus OpenStreetMap, einen Fahrplan oder Einrichtungen einer Gemeinde einlesen",
    "launcher.help.import_what": "streets: Straßen, Wege, Adressen und Orte; timetable: Fahrplan (GTFS, .zip) von Bus und Bahn; places: Einrichtungen in der ausgefüllten Vorlage",
    "launcher.help.import_files": "Auszug als .osm.pbf, .osm, .osm.gz oder .osm.bz2, ohne Datei wird der Auszug zu --ags aus dem Netz geholt; Vorlage als .csv oder .xlsx",
    "launcher.help.import_elevation": "Höhen zu den Straßen: Geländemodell als GeoTIFF (.tif) oder Höhenkachel (.hgt), das die Gemeinde und 6 km Umkreis enthält; ohne Angabe gilt alles als eben",
    "launcher.help.import_ags": "Gemeindeschlüssel (8 Ziffern); ohne Angabe alle Gemeinden, die der Auszug enthält",
    "launcher.help.export_what": "data: alle Tabellen, Katalog und Beschreibungen; template: Vorlage für Plätze und Stellen, mit --ags; paper: eine Ratsvorlage, mehr mit „export paper --help“",
    "launcher.help.export_folder": "neuer oder leerer Ordner",
    "launcher.built_in": "Der Datenbestand ist auf diesem Stand.",
    "launcher.exported": "{files} Dateien in {folder}",
    "launcher.help.answer": "Ein Thema für eine Gemeinde in Zahlen beantworten, dieselben wie auf der Seite.",
    "launcher.help.topic": "ueberblick, bevoelkerung, vorausberechnung, angebote, versorgung, einrichtungen, einzugsgebiete, finanzierung, organisation oder kette",
    "launcher.help.ags": "achtstelliger Gemeindeschlüssel",
    "launcher.help.set": "eine Einstellung wie in der Adresse der Seite, etwa flaeche=250; mehrfach möglich",
    "launcher.help.on": "Tag, an dem Recht und Tarif gelten sollen; sonst heute",
    "launcher.help.json": "Ausgabe als JSON",
    "launcher.answer.nothing": "Dazu ist für diese Gemeinde nichts bekannt.",
    "launcher.help.port": "Port des Dashboards (üblich: 8501; ist er belegt, der nächste freie).",
    "launcher.help.no_browser": "Prüfungen im Browser auslassen.",
    "launcher.unknown_arguments": "unbekannte Angaben: {arguments}",
    "launcher.environment_ready": "Die Umgebung ist eingerichtet.",
    "launcher.creating": "Die Umgebung .venv wird angelegt …",
    "launcher.creating_failed": "Die Umgebung .venv ließ sich nicht anlegen. Löschen Sie den Ordner .venv und "
                                "starten Sie den Befehl noch einmal. Python meldet:\n{reason}",
    "launcher.no_venv": "Diesem Python fehlt das Modul venv. Installieren Sie es (Debian und Ubuntu: "
                        "apt install python3-venv oder python{version}-venv) und starten Sie den Befehl noch einmal.",
    "launcher.inside": "Die Umgebung .venv muss neu angelegt werden, läuft aber gerade selbst. Verlassen Sie sie "
                       "(deactivate) und starten Sie den Befehl mit dem Python des Systems.",
    "launcher.installing": "{total} Pakete werden geholt …",
    "launcher.fetched": "  {done} von {total} geholt",
    "launcher.unpacking": "  Pakete werden eingerichtet …",
    "launcher.installed": "Die Pakete sind eingerichtet.",
    "launcher.offline": "Die Pakete ließen sich nicht holen, das Paketverzeichnis ist nicht erreichbar. Verbinden "
                        "Sie den Rechner für den ersten Start mit dem Internet (hinter einem Proxy: die Variable "
                        "HTTPS_PROXY setzen) und starten Sie den Befehl noch einmal.",
    "launcher.no_space": "Der Platz auf dem Datenträger reicht nicht; das Dashboard braucht etwa 1 GB. Schaffen Sie "
                         "Platz und starten Sie den Befehl noch einmal.",
    "launcher.other_bytes": "Ein geholtes Paket ist nicht das, das festgeschrieben ist; es wurde nicht eingerichtet. "
                            "Starten Sie den Befehl noch einmal, möglichst über eine andere Verbindung; bleibt der "
                            "Fehler, melden Sie ihn mit dieser Ausgabe:\n{reason}",
    "launcher.install_failed": "Die Pakete ließen sich nicht einrichten. Starten Sie den Befehl noch einmal; bleibt "
                               "der Fehler, melden Sie ihn mit dieser Ausgabe:\n{reason}",
    "launcher.no_rights": "Im Ordner des Dashboards lässt sich nicht schreiben (Fehler {code}). Geben Sie Ihrem Konto "
                          "dort Schreibrechte und starten Sie den Befehl noch einmal.",
    "launcher.waiting": "Ein anderer Start richtet gerade ein; es wird auf ihn gewartet …",
    "launcher.waited": "Ein anderer Start richtet seit {minutes} Minuten ein. Beenden Sie ihn und starten Sie den "
                       "Befehl noch einmal.",
    "launcher.no_mark": "Im Ordner {folder} lässt sich nicht schreiben (Fehler {code}). Geben Sie Ihrem Konto dort "
                        "Schreibrechte und schaffen Sie Platz, dann starten Sie den Befehl noch einmal.",
    "launcher.port_impossible": "Port {port} gibt es nicht. Wählen Sie eine Zahl von 1 bis {largest}.",
    "launcher.port_busy": "Port {port} ist belegt oder nicht erlaubt. Wählen Sie mit --port einen anderen, oder "
                          "lassen Sie --port weg, dann wird ein freier gesucht.",
    "launcher.port_none": "Zwischen {first} und {last} ist kein Port frei. Beenden Sie andere Programme oder nennen "
                          "Sie mit --port einen freien.",
    "launcher.port_moved": "Port {busy} ist belegt, das Dashboard nimmt Port {port}.",
    "launcher.starting": "Das Dashboard wird gestartet …",
    "launcher.address": "Das Dashboard läuft: {address}\nBeenden mit Strg+C.",
    "launcher.stopped": "Beendet.",
    "launcher.building": "Der Datenbestand wird gebaut …",
    "launcher.built": "Der Datenbestand ist gebaut ({seconds} s).",
    "launcher.changes": "Gegenüber dem letzten Bau hat sich geändert:",
    "launcher.old_store": "Der Datenbestand von zuvor bleibt in Gebrauch.",
    "launcher.no_store": "Ohne einen Datenbestand dieser Fassung kann das Dashboard nicht starten. Beheben Sie, was "
                         "oben genannt ist, und starten Sie den Befehl noch einmal.",
    "launcher.no_number": "Die Umgebungsvariable {name} muss eine Zahl sein, dort steht „{value}“.",
    "launcher.frame_ancestors": "DEWAK_FRAME_ANCESTORS nennt „{value}“. Erlaubt sind, durch Leerzeichen getrennt, "
                                "Adressen wie https://www.herten.de oder https://*.example.org.",
    "launcher.hsts": "DEWAK_HSTS nennt „{value}“. Erlaubt ist eine ganze Zahl von Sekunden über 0, zum Beispiel "
                     "31536000 für ein Jahr, oder nichts.",
    "launcher.open": "DEWAK_OPEN nennt „{value}“. Erlaubt sind, durch Leerzeichen getrennt: {known}.",
    "launcher.not_found": "Diese Seite gibt es hier nicht.",
    "launcher.to_start": "Zum Überblick",
    "launcher.noscript": "Dieses Dashboard braucht JavaScript. Erlauben Sie es für diese Adresse und laden Sie die "
                         "Seite neu.",
    "launcher.browser": "Browser für die Prüfungen: {path}",
    "launcher.browser_download": "Kein Browser gefunden, ein Chromium wird geholt …",
    "launcher.browser_debian": "Das Paket chromium wird installiert …",
    "launcher.no_browser": "Für die Prüfungen fehlt ein Browser. Installieren Sie Chrome oder Chromium, nennen Sie "
                           "einen in DEWAK_BROWSER, oder lassen Sie diese Prüfungen mit --no-browser aus.",
    "launcher.check": "\n== {name}",
    "launcher.checks_failed": "Nicht bestanden: {names}.",
}
