"""English words of the commands in the terminal."""

TEXTS = {
    "launcher.help": "Dashboard of the project DeWaK: start, build the data, check.",
    "launcher.help.run": "Set up everything needed and start the dashboard.",
    "launcher.help.build": "Only build the data.",
    "launcher.help.test": "Run all checks: ruff, mypy, pytest. Further arguments go to pytest.",
    "launcher.help.export": "Write open data (data), the template for your own facilities (template) or the council paper (Ratsvorlage) of a municipality (paper) as files",
    "launcher.help.import": "Import streets from OpenStreetMap, a timetable or the facilities of a municipality",
    "launcher.help.import_what": "streets: streets, paths, addresses and places; timetable: timetable (GTFS, .zip) of buses and trains; places: facilities in the completed template",
    "launcher.help.import_files": "extract as .osm.pbf, .osm, .osm.gz or .osm.bz2; without a file, the extract for --ags is fetched from the internet; template as .csv or .xlsx",
    "launcher.help.import_elevation": "heights for the streets: elevation model as GeoTIFF (.tif) or tile (.hgt) that contains the municipality and 6 km around it; if not given, everything counts as level",
    "launcher.help.import_ags": "municipality key (8 digits); if not given, all municipalities contained in the extract",
    "launcher.help.export_what": "data: all tables, catalogue and descriptions; template: template for places and posts, with --ags; paper: a council paper, more with “export paper --help”",
    "launcher.help.export_folder": "new or empty folder",
    "launcher.built_in": "The data are up to date.",
    "launcher.exported": "{files} files in {folder}",
    "launcher.help.answer": "Answer a topic for one municipality in figures, the same as on the page.",
    "launcher.help.topic": "ueberblick, bevoelkerung, vorausberechnung, angebote, versorgung, einrichtungen, einzugsgebiete, finanzierung, organisation or kette",
    "launcher.help.ags": "eight-digit municipality key",
    "launcher.help.set": "a setting as in the address of the page, for example flaeche=250; may be given several times",
    "launcher.help.on": "day on which law and pay scale should apply; otherwise today",
    "launcher.help.json": "output as JSON",
    "launcher.answer.nothing": "Nothing is known about this for this municipality.",
    "launcher.help.port": "Port of the dashboard (usually 8501; if it is taken, the next free one).",
    "launcher.help.no_browser": "Leave out checks in the browser.",
    "launcher.unknown_arguments": "unknown arguments: {arguments}",
    "launcher.environment_ready": "The environment is set up.",
    "launcher.creating": "Creating the environment .venv …",
    "launcher.creating_failed": "The environment .venv could not be created. Delete the folder .venv and "
                                "start the command again. Python reports:\n{reason}",
    "launcher.no_venv": "This Python lacks the module venv. Install it (Debian and Ubuntu: "
                        "apt install python3-venv or python{version}-venv) and start the command again.",
    "launcher.inside": "The environment .venv must be created anew, but is itself running at the moment. Leave it "
                       "(deactivate) and start the command with the system’s Python.",
    "launcher.installing": "Fetching {total} packages …",
    "launcher.fetched": "  {done} of {total} fetched",
    "launcher.unpacking": "  Setting up packages …",
    "launcher.installed": "The packages are set up.",
    "launcher.offline": "The packages could not be fetched; the package index cannot be reached. Connect "
                        "the computer to the internet for the first start (behind a proxy: set the variable "
                        "HTTPS_PROXY) and start the command again.",
    "launcher.no_space": "There is not enough space on the disk; the dashboard needs about 1 GB. Make "
                         "space and start the command again.",
    "launcher.other_bytes": "A fetched package is not the one that was specified; it was not installed. "
                            "Start the command again, if possible over a different connection; if the error "
                            "remains, report it with this output:\n{reason}",
    "launcher.install_failed": "The packages could not be set up. Start the command again; if the error "
                               "remains, report it with this output:\n{reason}",
    "launcher.no_rights": "The dashboard’s folder cannot be written to (error {code}). Give your account "
                          "write permission there and start the command again.",
    "launcher.waiting": "Another start is setting things up at the moment; waiting for it …",
    "launcher.waited": "Another start has been setting things up for {minutes} minutes. Stop it and start the "
                       "command again.",
    "launcher.no_mark": "The folder {folder} cannot be written to (error {code}). Give your account write permission "
                        "there and make space, then start the command again.",
    "launcher.port_impossible": "Port {port} does not exist. Choose a number from 1 to {largest}.",
    "launcher.port_busy": "Port {port} is taken or not allowed. Choose another with --port, or "
                          "leave out --port and a free one will be found.",
    "launcher.port_none": "No port is free between {first} and {last}. Close other programs or give "
                          "a free one with --port.",
    "launcher.port_moved": "Port {busy} is taken; the dashboard uses port {port}.",
    "launcher.starting": "Starting the dashboard …",
    "launcher.address": "The dashboard is running: {address}\nStop with Ctrl+C.",
    "launcher.stopped": "Stopped.",
    "launcher.building": "Building the data …",
    "launcher.built": "The data are built ({seconds} s).",
    "launcher.changes": "Changed since the last build:",
    "launcher.old_store": "The previous data stay in use.",
    "launcher.no_store": "Without data of this version the dashboard cannot start. Fix what is "
                         "named above and start the command again.",
    "launcher.no_number": "The environment variable {name} must be a number; it says “{value}”.",
    "launcher.frame_ancestors": "DEWAK_FRAME_ANCESTORS says “{value}”. Allowed are, separated by spaces, "
                                "addresses such as https://www.herten.de or https://*.example.org.",
    "launcher.hsts": "DEWAK_HSTS says “{value}”. Allowed is a whole number of seconds above 0, for example "
                     "31536000 for one year, or nothing.",
    "launcher.open": "DEWAK_OPEN says “{value}”. Allowed are, separated by spaces: {known}.",
    "launcher.not_found": "This page does not exist here.",
    "launcher.to_start": "To the Overview",
    "launcher.noscript": "This dashboard needs JavaScript. Allow it for this address and reload the "
                         "page.",
    "launcher.browser": "Browser for the checks: {path}",
    "launcher.browser_download": "No browser found, fetching Chromium …",
    "launcher.browser_debian": "Installing the package chromium …",
    "launcher.no_browser": "The checks need a browser and there is none. Install Chrome or Chromium, name "
                           "one in DEWAK_BROWSER, or leave these checks out with --no-browser.",
    "launcher.check": "\n== {name}",
    "launcher.checks_failed": "Not passed: {names}.",
}
