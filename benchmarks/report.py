"""Print one measured figure beside its peer's as one JSON line."""

import json


def figure(name: str, what: str, ours: float, peer: float) -> None:
    """Print id, what was measured, both values and their ratio (ours / peer: below 1 we are quicker)."""
    line = {"id": name, "what": what, "ours": round(ours, 1), "peer": round(peer, 1), "ratio": round(ours / peer, 3)}
    print(json.dumps(line, ensure_ascii=False), flush=True)
