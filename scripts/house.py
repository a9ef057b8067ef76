"""What the house rules and the picture of the house look at: files, layers, imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted((ROOT / "dewak_dash").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SCRIPTS = [*sorted((ROOT / "scripts").glob("*.py")), *sorted((ROOT / "benchmarks").glob("*.py"))]

LISTS = {"pages": "pages list", "answered": "door list"}
# What a file of a topic is, by the beginning of its name; every other file turns answers into findings.
KINDS = {"words": "words", "english": "words",
         "answers": "answers", "asked": "answers", "settings": "answers", "levers": "answers",
         "charts": "charts", "map": "charts",
         "figures": "charts", "drawn": "charts", "shown": "shown", "warm": "shown"}


def tree(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def short(path: Path) -> str:
    """Return a file's name from the project's root."""
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Yield every imported module in full, `from a import b` as a.b too where it may be a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{short(path)}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(path: Path) -> set[str]:
    """Return the names of all functions a file calls."""
    names = (node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    return {getattr(func, "attr", getattr(func, "id", "")) for func in names}


def layer_of(dotted: str) -> str:
    """Return the layer of a module below dewak_dash; in a topic the file's name tells."""
    parts = dotted.split(".")
    if parts[0] != "topics" or len(parts) == 1:
        return parts[0]
    if len(parts) == 2 and parts[1] in LISTS:
        return LISTS[parts[1]]
    return KINDS.get(parts[2].split("_")[0], "findings") if len(parts) > 2 else "__init__"


def topic_of(dotted: str) -> str | None:
    """Return the topic a module belongs to, None outside topics/."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "topics" and len(parts) > 2 else None


def dotted(path: Path) -> str:
    """Return a module's dotted name below dewak_dash."""
    parts = path.relative_to(ROOT / "dewak_dash").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def layer(path: Path) -> str:
    """Return the layer a file belongs to."""
    return "__init__" if path.name == "__init__.py" else layer_of(dotted(path))
