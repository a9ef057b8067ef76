"""Say from the tags of OpenStreetMap who may use a way, what stops at a barrier, and which places people look for.

Modes are bits: on foot; on foot with wheels under a pram or a chair (no steps, no rough ground); by cycle; by car.
Method: the default access restrictions for Germany of the OpenStreetMap wiki, read by group from the general tag to
the special one.
"""

from collections.abc import Mapping

Tags = Mapping[str, str]
WALK, WHEELS, CYCLE, CAR = 1, 2, 4, 8
MODES: Mapping[str, int] = {"walk": WALK, "wheels": WHEELS, "cycle": CYCLE, "car": CAR}
ON_FOOT = WALK | WHEELS
ALL = ON_FOOT | CYCLE | CAR

_STREETS = ("living_street", "residential", "unclassified", "service", "road", "tertiary", "tertiary_link",
            "secondary", "secondary_link", "primary", "primary_link")
# What each class of way lets through where no tag says otherwise.
BY_CLASS: Mapping[str, int] = {
    **dict.fromkeys(_STREETS, ALL), "trunk": CAR, "trunk_link": CAR, "motorway": CAR, "motorway_link": CAR,
    "track": ON_FOOT | CYCLE, "path": ON_FOOT | CYCLE, "cycleway": ON_FOOT | CYCLE, "footway": ON_FOOT,
    "pedestrian": ON_FOOT, "steps": ON_FOOT, "bridleway": WALK, "platform": ON_FOOT}
# Tags of access, general to special: the last one that is set decides.
ACCESS: Mapping[int, tuple[str, ...]] = {
    WALK: ("access", "foot"), WHEELS: ("access", "foot", "wheelchair"),
    CYCLE: ("access", "vehicle", "bicycle"), CAR: ("access", "vehicle", "motor_vehicle", "motorcar")}
CLOSED = frozenset({"no", "private", "use_sidepath", "agricultural", "forestry", "military", "emergency"})
OPEN = frozenset({"yes", "designated", "permissive", "official", "destination", "customers", "public"})
# Not with wheels.
ROUGH_GROUND = frozenset({"gravel", "pebblestone", "rock", "sand", "mud", "grass", "ground", "earth", "dirt",
                          "woodchips", "unhewn_cobblestone", "stepping_stones"})
ROUGH_STATE = frozenset({"very_bad", "horrible", "very_horrible", "impassable"})
ROUGH_TRACK = frozenset({"grade3", "grade4", "grade5"})
# What a barrier stops where no tag of access says otherwise.
BARRIERS: Mapping[str, int] = {
    **dict.fromkeys(("bollard", "block", "chain", "log", "planter", "jersey_barrier", "cycle_barrier"), CAR),
    **dict.fromkeys(("kissing_gate", "stile", "turnstile", "full-height_turnstile", "horse_stile"),
                    WHEELS | CYCLE | CAR),
    **dict.fromkeys(("wall", "fence", "hedge", "ditch", "retaining_wall", "debris"), ALL),
    **dict.fromkeys(("gate", "lift_gate", "swing_gate", "sliding_gate", "entrance", "kerb", "height_restrictor",
                     "toll_booth", "border_control", "bump_gate", "sump_buster", "bus_trap"), 0)}
FORWARD, BACKWARD = frozenset({"yes", "1", "true"}), frozenset({"-1", "reverse"})

_AMENITIES = {"kindergarten": "kindergarten", "school": "school", "community_centre": "meeting",
              "social_centre": "meeting", "doctors": "doctor", "clinic": "doctor", "pharmacy": "pharmacy"}
_DAILY = frozenset({"supermarket", "convenience", "bakery", "butcher", "greengrocer", "general", "farm", "chemist",
                    "department_store", "kiosk"})
_RAIL = frozenset({"rail", "light_rail", "tram", "narrow_gauge", "subway"})
_WATER = frozenset({"river", "canal", "stream"})
_GREEN = {"landuse": frozenset({"forest", "recreation_ground", "village_green", "cemetery", "allotments"}),
          "leisure": frozenset({"park", "garden", "nature_reserve"}), "natural": frozenset({"wood", "heath"})}
MAIN = frozenset({"primary", "primary_link", "secondary", "secondary_link", "trunk", "trunk_link", "motorway",
                  "motorway_link"})


def _allowed(mode: int, tags: Tags, default: int) -> bool:
    said = [(key, tags[key]) for key in ACCESS[mode] if key in tags]
    key, value = said[-1] if said else ("", "")
    # A general yes opens no motorway to walkers: only a tag of the mode itself does.
    return value not in CLOSED and (bool(default & mode) or (value in OPEN and key != "access"))


def _rough(tags: Tags) -> bool:
    """Tell whether wheels under a pram or a chair get stuck; what is tagged for wheelchairs decides first."""
    if "wheelchair" in tags:
        return tags["wheelchair"] == "no"
    if tags.get("highway") == "steps":
        return tags.get("ramp:stroller") != "yes" and tags.get("ramp:wheelchair") != "yes"
    return (tags.get("surface") in ROUGH_GROUND or tags.get("smoothness") in ROUGH_STATE
            or tags.get("tracktype") in ROUGH_TRACK)


def _one_way(tags: Tags, mode: int) -> str:
    """Return in which direction of the way a mode may go: '', 'forward' or 'backward'."""
    if mode in (WALK, WHEELS):
        said = tags.get("oneway:foot", "")
    else:
        round_about = tags.get("junction") in ("roundabout", "circular") or tags.get("highway") in (
            "motorway", "motorway_link")
        said = tags.get("oneway", "yes" if round_about else "")
        opposite = any(tags.get(f"cycleway{side}", "").startswith("opposite") for side in ("", ":left", ":right"))
        if mode == CYCLE and (tags.get("oneway:bicycle") == "no" or opposite):
            said = ""
    return "forward" if said in FORWARD else "backward" if said in BACKWARD else ""


def directions(tags: Tags) -> tuple[int, int]:
    """Return who may go along a way and who against it, as bits; (0, 0) where it is no way for anybody."""
    default = BY_CLASS.get(tags.get("highway", ""))
    if default is None or tags.get("area:highway") or tags.get("indoor") == "yes":
        return 0, 0
    if tags.get("motorroad") == "yes":
        default &= CAR
    along = against = 0
    for mode in MODES.values():
        if not _allowed(mode, tags, default) or (mode == WHEELS and _rough(tags)):
            continue
        way = _one_way(tags, mode)
        along |= 0 if way == "backward" else mode
        against |= 0 if way == "forward" else mode
    return along, against


def off_ground(tags: Tags) -> bool:
    """Tell whether a way leads over a bridge or through a tunnel: the ground there says nothing of its height."""
    return any(tags.get(key, "no") != "no" for key in ("bridge", "tunnel"))


def stopped(tags: Tags) -> int:
    """Return whom a point on a way stops, as bits: barriers, locked gates, points closed to a mode."""
    barrier = tags.get("barrier")
    if barrier is None:
        return 0
    default = ALL if tags.get("locked") == "yes" else BARRIERS.get(barrier, 0)
    stops = 0
    for mode in MODES.values():
        said = [tags[key] for key in ACCESS[mode] if key in tags]
        closed = bool(default & mode) if not said or said[-1] not in (CLOSED | OPEN) else said[-1] in CLOSED
        stops |= mode if closed else 0
    return stops


def place_kind(tags: Tags) -> str:
    """Return what people look for at a point or an area (kindergarten, school, meeting ...), else ''."""
    if (kind := _AMENITIES.get(tags.get("amenity", ""))) is not None:
        return kind
    if tags.get("healthcare") == "doctor":
        return "doctor"
    if tags.get("shop") in _DAILY:
        return "shop"
    stop = tags.get("highway") == "bus_stop" or tags.get("railway") in ("station", "halt", "tram_stop")
    return "stop" if stop else ""


def crossing_kind(tags: Tags) -> str:
    """Return how a point lets walkers over a street or a railway: 'rail', 'signals', 'marked', 'unmarked', else ''."""
    if tags.get("railway") in ("level_crossing", "crossing"):
        return "rail"
    if tags.get("highway") != "crossing":
        return ""
    said = tags.get("crossing", "")
    return {"traffic_signals": "signals", "unmarked": "unmarked"}.get(said, "marked")


def line_layer(tags: Tags) -> str:
    """Return which faint layer of a map a line belongs to: 'rail', 'water', else ''."""
    if tags.get("railway") in _RAIL:
        return "rail"
    return "water" if tags.get("waterway") in _WATER else ""


def area_layer(tags: Tags) -> str:
    """Return which faint layer of a map an area belongs to: 'water', 'green', else ''."""
    if tags.get("natural") == "water" or tags.get("waterway") == "riverbank":
        return "water"
    return "green" if any(tags.get(key) in values for key, values in _GREEN.items()) else ""
