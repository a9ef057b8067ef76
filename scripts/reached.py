"""Follow from the doors what reaches what, so that code nothing uses is seen.

A name counts where a file takes it from the module that defines it; another thing of the same name does not help it.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from scripts.house import CODE, PAGES, ROOT, SCRIPTS, short, tree

Thing = tuple[str, str]  # a module and a function, class or constant of it; "": what else an import of it runs
# Modules that are called by a name made at run time, and what is taken from them.
FETCHED: Mapping[str, tuple[str, ...]] = {
    "dewak_dash.__main__": (), "dewak_dash.commands.*": (), "dewak_dash.report.command": (),
    "dewak_dash.ui.main": (), "dewak_dash.*.words*": ("TEXTS",), "dewak_dash.*.english*": ("TEXTS",),
    "dewak_dash.topics.*.warm": ("warm",), "dewak_dash.topics.*.answers": ("answer", "settings", "run_out"),
    "dewak_dash.topics.*.answers_door": ("answer", "settings")}


def project() -> dict[str, ast.Module]:
    """Return every file that may use the code, parsed, by dotted name: itself, pages, launcher, scripts, benchmarks."""
    return modules([*CODE, *PAGES, ROOT / "app.py", *SCRIPTS])


def modules(paths: Iterable[Path]) -> dict[str, ast.Module]:
    """Return parsed files by dotted name from the project's root."""
    return {short(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): tree(path) for path in paths}


def unreached(files: Mapping[str, ast.Module], package: str, fetched: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return functions, classes and constants of a package no way leads to from the files outside it: module.name."""
    uses = {(name, part): used for name, module in files.items() for part, used in _parts(name, module, files)}
    begin = [(name, "") for name in files if name.split(".")[0] != package]
    begin += [(name, part) for name in files for pattern, parts in fetched.items() if fnmatchcase(name, pattern)
              for part in ("", *parts)]
    seen = set[Thing]()
    while begin:
        thing = begin.pop()
        if thing in uses and thing not in seen:
            seen.add(thing)
            begin += uses[thing]
    return sorted(".".join(thing) for thing in uses if thing not in seen and thing[0].split(".")[0] == package
                  and thing[1])


def _parts(name: str, module: ast.Module, files: Mapping[str, ast.Module]) -> Iterator[tuple[str, set[Thing]]]:
    """Yield each function, class and constant of a module, and "" for all that stands beside them, with their uses."""
    named = {given: node for node in module.body for given in _names(node)}
    stands_for = {given: f"{name}.{given}" for given in named} | _imported(module)
    for given, node in named.items():
        yield given, {(name, ""), *_used(node, stands_for, files)}
    beside = (node for node in module.body if node not in named.values())
    yield "", {thing for node in beside for thing in _used(node, stands_for, files)}


def _names(node: ast.stmt) -> list[str]:
    """Return what a statement of a module defines: a function, a class, constants."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [each.id for target in targets for each in ast.walk(target)
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]


def _imported(module: ast.Module) -> dict[str, str]:
    """Return what each imported name of a file stands for, in full."""
    found = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.asname: alias.name for alias in node.names if alias.asname}
            found |= {top: top for alias in node.names if not alias.asname and (top := alias.name.split(".")[0])}
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _used(node: ast.AST, stands_for: Mapping[str, str], files: Mapping[str, ast.Module]) -> Iterator[Thing]:
    """Yield what a statement names and the modules it runs by importing; an import alone uses no function."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from ((alias.name, "") for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            yield from ((f"{each.module}{name}", "") for name in ("", *(f".{alias.name}" for alias in each.names)))
        elif isinstance(each, ast.Name | ast.Attribute) and isinstance(each.ctx, ast.Load) and (
                full := _in_full(each, stands_for)):
            module, _, name = full.rpartition(".")
            yield (full, "") if full in files else (module, name)
        elif isinstance(each, ast.AnnAssign) and isinstance(each.annotation, ast.Constant):
            yield from _used(ast.parse(str(each.annotation.value)), stands_for, files)


def _in_full(node: ast.expr, stands_for: Mapping[str, str]) -> str:
    if isinstance(node, ast.Name):
        return stands_for.get(node.id, "")
    before = _in_full(node.value, stands_for) if isinstance(node, ast.Attribute) else ""
    return f"{before}.{node.attr}" if isinstance(node, ast.Attribute) and before else ""
