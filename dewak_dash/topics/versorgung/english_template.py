"""English words of the template in which a town enters its facilities."""

TEXTS = {
    "versorgung.template.sheet": "Facilities",
    "versorgung.template.explained": "Explanation",
    "versorgung.template.file": "einrichtungen",
    "versorgung.template.written":
        "{csv} and {xlsx} are in {folder}: {rows} rows to fill in. What stays empty counts as not known.",
    "versorgung.template.no_file": "The completed template is missing. Remedy: give its path, .csv or .xlsx, with points also .gpkg, .geojson or .zip.",
    "versorgung.template.empty": "{file}: No row is filled in. What to do: enter facilities with their names.",
    "versorgung.template.taken":
        "{town}: {rows} rows taken over ({file}). After the data are next built, they appear on the page Supply of services.",
    "versorgung.template.placed": " {points} facilities have a point: the page Catchment areas then calculates with it, too.",
    "versorgung.entry.ags": "Official municipality key, 8 digits; one municipality per file",
    "versorgung.entry.service_id": "Name of the service as on the page Supply of services; a facility with two services has two rows",
    "versorgung.entry.name": "Name of the facility",
    "versorgung.entry.operator_kind": "Municipality, free welfare organisation, church, private and so on, as on the page Services",
    "versorgung.entry.operator": "Name of the operator",
    "versorgung.entry.capacity": "Places or, for advice and care services, posts: a number without words",
    "versorgung.entry.positions": "Full-time posts of the staff, with a decimal comma",
    "versorgung.entry.opening_de": "Opening hours, as displayed at the building",
    "versorgung.entry.opened_year": "Year from which the places are there; empty if they are already there",
    "versorgung.entry.closes_year": "last year in which they are there; empty if no end is known",
    "versorgung.entry.whole_town": "“ja” (yes) if the row counts all places of this service in the municipality; otherwise “nein” (no) or empty",
    "versorgung.entry.certainty":
        "counted, reported, estimated or not known; if every facility of a service is counted, their sum is taken as the supply of the "
        "municipality",
    "versorgung.entry.who_de": "who knows the figure or can supply it later",
    "versorgung.entry.as_of_year": "Year to which the information applies",
    "versorgung.entry.note": "Note; does not appear on the page",
    "versorgung.entry.lon": "Degrees east (WGS 84), with a decimal comma; empty if no point is known",
    "versorgung.entry.lat": "Degrees north; with both, the page Catchments uses the point too",
    "versorgung.former_operator.municipal": "Stadt",
}
