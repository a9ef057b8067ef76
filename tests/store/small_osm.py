"""Write tiny OpenStreetMap files."""

import bz2
import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

import osmium

Tags = Mapping[str, str]
Node = tuple[float, float] | tuple[float, float, Tags]


def _tags(tags: Tags) -> str:
    return "".join(f"<tag k={quoteattr(k)} v={quoteattr(v)}/>" for k, v in tags.items())


def osm(nodes: Mapping[int, Node], ways: Sequence[tuple[Sequence[int], Tags]]) -> str:
    """Return nodes (lon, lat, tags) and ways (nodes, tags) as a file's text; ways are numbered from 1."""
    written = [f'<node id="{n}" version="1" timestamp="2024-05-0{1 + n % 3}T00:00:00Z" lon="{node[0]:.7f}" '
               f'lat="{node[1]:.7f}">{_tags(node[2] if len(node) == 3 else {})}</node>'
               for n, node in sorted(nodes.items())]
    written += [f'<way id="{number}" version="1" timestamp="2024-05-01T00:00:00Z">'
                + "".join(f'<nd ref="{n}"/>' for n in refs) + f"{_tags(tags)}</way>"
                for number, (refs, tags) in enumerate(ways, 1)]
    return f'<?xml version="1.0"?><osm version="0.6" generator="test">{"".join(written)}</osm>'


def write(path: Path, text: str) -> Path:
    """Write a file's text in the format that the name asks for; return the path."""
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    elif path.suffix == ".bz2":
        path.write_bytes(bz2.compress(text.encode()))
    elif path.suffix == ".pbf":
        plain = write(path.with_suffix(".tmp.osm"), text)
        with osmium.SimpleWriter(str(path), overwrite=True) as out:
            for item in osmium.FileProcessor(str(plain)):
                out.add(item)
        plain.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    return path
