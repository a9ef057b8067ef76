"""English words about streets: how ways are counted with and without them, what an import read and left out."""

TEXTS = {
    "einzugsgebiete.subtitle": "{town} ({ags}), homes according to the census of {day}. {how}; {span}.",
    "einzugsgebiete.how_straight": "Assumption: straight line times a detour factor until streets are available",
    "einzugsgebiete.how_uncovered": "Assumption: straight line times a detour factor, because the imported streets{streets} do not "
                                    "extend far enough around this spot",
    "einzugsgebiete.how_streets": "Measured along streets and paths{streets}, {slope}",
    "einzugsgebiete.slope.counted": "with slopes",
    "einzugsgebiete.slope.unknown": "without heights",
    "einzugsgebiete.slope.not_by_cycle": "by bicycle without slopes",
    "einzugsgebiete.slope_text.counted": "Walking is slower uphill and, on slopes of up to 5%, faster downhill (Tobler 1993), for every group in the same proportion to its pace on level ground; bridges and tunnels rise evenly.",
    "einzugsgebiete.slope_files": " Heights from {files}.",
    "einzugsgebiete.slope_text.unknown": "Slopes are not included because no heights have been imported.",
    "einzugsgebiete.slope_text.not_by_cycle": "Slopes only count on foot; bicycles are taken to ride everywhere as on level ground.",
    "einzugsgebiete.range": "depending on {what}, {low} to {high} people",
    "einzugsgebiete.range_of.straight_line": "pace and detour",
    "einzugsgebiete.range_of.streets": "pace",
    "einzugsgebiete.no_range.straight_line": "pace and detour change nothing here",
    "einzugsgebiete.no_range.streets": "pace changes nothing here",
    "einzugsgebiete.streets_day": " (OpenStreetMap, {day})",
    "einzugsgebiete.map.title.straight_line": "10 minutes {walk} cover a radius of around {metres} metres around {place}",
    "einzugsgebiete.map.title.streets": "10 minutes {walk} are around {metres} metres of level walking to {place}",
    "einzugsgebiete.map.rings.straight_line": "rings: 5, 10 and 15 minutes",
    "einzugsgebiete.map.rings.streets": "lines: 5, 10 and 15 minutes along streets and paths",
    "einzugsgebiete.map.lines.straight_line": "Three rings show 5, 10 and 15 minutes around the marked place.",
    "einzugsgebiete.map.lines.streets": "Three lines enclose the area from which the marked place can be reached along streets and "
                                        "paths in 5, 10 and 15 minutes.",
    "einzugsgebiete.span.straight_line": "from/to at a slow pace with long detours or a fast pace with short ones",
    "einzugsgebiete.span.streets": "from/to at a slow or a fast pace",
    "einzugsgebiete.reached_km": "Within {minutes} minutes {walk}, {km} km of streets and paths can be reached from the place, sections in part.",
    "einzugsgebiete.map.area_legend": "{minutes} minutes: {metres} m of level walking",
    "einzugsgebiete.ground.green": "Woodland, park and other green space",
    "einzugsgebiete.ground.water": "Water",
    "einzugsgebiete.ground.street": "Streets, main roads wider",
    "einzugsgebiete.ground.rail": "Railway: double line",
    "einzugsgebiete.ground.border": "Boundary of the municipality: single line",
    "einzugsgebiete.landmark.kindergarten": "Kindergarten",
    "einzugsgebiete.landmark.meeting": "Meeting place",
    "einzugsgebiete.landmark.doctor": "Doctor’s surgery",
    "einzugsgebiete.landmark.pharmacy": "Pharmacy",
    "einzugsgebiete.landmark.shop": "Shop for everyday needs",
    "einzugsgebiete.tip.place_read": "{kind}: {name} (OpenStreetMap).",
    "einzugsgebiete.tip.unnamed": "without a name",
    "einzugsgebiete.length.straight_line": "Straight line (m)",
    "einzugsgebiete.length.streets": "Level walk (m)",
    "einzugsgebiete.assumptions.title.straight_line": "Pace and detour decide every catchment",
    "einzugsgebiete.assumptions.straight_line": "Straight line = minutes times pace divided by the detour factor",
    "einzugsgebiete.assumptions.title.streets": "Five paces and two limits decide who reaches the site",
    "einzugsgebiete.assumptions.streets": "Walk = minutes times pace, measured along streets and paths; detours are already "
                                          "included",
    "einzugsgebiete.distances.straight_line": "Straight line in metres, with a range from pace and detour; applies in every municipality",
    "einzugsgebiete.distances.streets": "Level walk in metres, with a range from the pace; applies in every municipality with streets",
    "einzugsgebiete.reach_lead.straight_line": "Each cell counts with the part of its area that lies within the radius. People "
                                               "from neighbouring municipalities are included, but not in the share of the municipality.",
    "einzugsgebiete.reach_lead.streets": "Each cell counts with the part of its area from which the place can be reached in time along streets and paths; with a pram or a wheelchair without steps or rough surfaces, by bicycle where cycling is allowed. People from neighbouring municipalities are included, but not in the share of the municipality.",
    "einzugsgebiete.cells_text.straight_line": "The cells are 200 m wide, and the people in them are not spread evenly. If each "
                                               "cell is counted either fully or not at all, depending on whether its "
                                               "centre lies within the radius, the figures in the last column result. "
                                               "The difference between the two figures shows how coarse the cells are. "
                                               "The error from pace and detour is larger: the range shows it. The "
                                               "straight line takes no account of railway lines, rivers, spoil heaps "
                                               "and stairs.",
    "einzugsgebiete.cells_text.streets": "The cells are 200 m wide, and the people in them are not spread evenly. Counting starts "
                                         "from 16 points per cell: straight to the nearest path, then along streets and "
                                         "paths to the door; railway lines and rivers can only be crossed where a path "
                                         "does so. If each cell is counted either fully or not at all, depending on "
                                         "whether its centre lies within the time, the figures in the last column result. "
                                         "Waiting times at traffic lights and level crossings are not "
                                         "included, and what is missing in OpenStreetMap is missing here too.",
    "einzugsgebiete.stops.title": "{n} stops are within {m} minutes {walk}, with {an_hour} departures an hour altogether",
    "einzugsgebiete.stops.one": "One stop is within {m} minutes {walk}, with {an_hour} departures an hour",
    "einzugsgebiete.stops.none": "No stop is within {m} minutes {walk}",
    "einzugsgebiete.stops.subtitle": "Timetable {file}, counted on Tuesday, {day}; departures of all lines and directions an hour from {first}:00 to {last}:00",
    "einzugsgebiete.stops.more": "Shown are the {shown} nearest of {n}; the title counts them all.",
    "einzugsgebiete.stops.name": "Stop",
    "einzugsgebiete.stops.minutes": "Walk (minutes)",
    "einzugsgebiete.stops.an_hour": "Departures an hour",
    "einzugsgebiete.stops.from": "first in the hour from … o’clock",
    "einzugsgebiete.stops.to": "last in the hour from … o’clock",
    "einzugsgebiete.stops.all": "Departures a day",
    "einzugsgebiete.stops.which": "Which timetable? What to do: give exactly one file, a timetable in GTFS format (.zip).",
    "einzugsgebiete.stops.read": "Imported: {file}; counted on Tuesday, {day}, with {departures} departures at {stops} stops. The publisher of the timetable says how to cite it; it is kept in data/streets.",
    "einzugsgebiete.import.reading": "Reading {file} ({size} MB) …",
    "einzugsgebiete.import.progress": "{file}: {count} entries read …",
    "einzugsgebiete.import.which": "Which municipality? What to do: give the municipality key with --ags or an extract as a file.",
    "einzugsgebiete.import.fetch": "Fetching {file}: {size} MB.",
    "einzugsgebiete.import.fetched": "{file}: {there} of {size} MB fetched …",
    "einzugsgebiete.import.files": "Imported: {files}{day}.",
    "einzugsgebiete.import.day": "; latest change on {day}",
    "einzugsgebiete.import.town": "{town} ({ags}) with {km} km around it:",
    "einzugsgebiete.import.ways": "  Ways: {walk} km on foot, of which {wheels} km with a pram or wheelchair (without steps "
                                  "and rough surfaces), {cycle} km by bicycle, {car} km by car",
    "einzugsgebiete.import.details": "  Sections: {edges}, of which one-way only {one_way}, stairs {steps}; "
                                     "barriers: {barriers}",
    "einzugsgebiete.import.crossings": "  Crossings: {items}",
    "einzugsgebiete.import.places": "  Places: {items}; addresses {addresses}",
    "einzugsgebiete.import.item": "{kind} {count}",
    "einzugsgebiete.import.nothing": "none",
    "einzugsgebiete.import.covered": "  People who live at most {metres} m from a path: {share}",
    "einzugsgebiete.import.heights": "  Heights: {low} to {high} m, known for {share} of the ways (from {files}); walking uphill is slower",
    "einzugsgebiete.import.no_heights": "  Heights: none; all ways count as level",
    "einzugsgebiete.import.partly": "  Please note: the files do not contain the whole municipality. Where paths are missing, the "
                                    "page continues to use the straight line and says so.",
    "einzugsgebiete.import.left": "Left out: ways closed to everyone or not yet built {closed}; cut off at the edge of a file "
                                  "{cut}.",
    "einzugsgebiete.import.kept": "Stored: {size} MB in the folder data/streets. Data {attribution}.",
    "einzugsgebiete.crossing.rail": "over railway tracks",
    "einzugsgebiete.crossing.signals": "with traffic lights",
    "einzugsgebiete.crossing.marked": "marked",
    "einzugsgebiete.crossing.unmarked": "unmarked",
    "einzugsgebiete.places.kindergarten": "kindergartens",
    "einzugsgebiete.places.school": "schools",
    "einzugsgebiete.places.meeting": "meeting places",
    "einzugsgebiete.places.doctor": "doctors’ surgeries",
    "einzugsgebiete.places.pharmacy": "pharmacies",
    "einzugsgebiete.places.shop": "shops for everyday needs",
    "einzugsgebiete.places.stop": "public transport stops",
}
