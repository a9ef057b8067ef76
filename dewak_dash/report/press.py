"""Run typst: fonts from the project's packages alone, nothing read from the network or the system."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

from dewak_dash.once import memory

HERE = Path(__file__).resolve().parent
PAPER, PICTURES = HERE / "paper.typ", HERE / "pictures.typ"
_fonts = memory()


def _shared() -> typst.Fonts:
    """Return the faces of the documents; looking them up takes longer than a short document."""
    return _fonts("fonts", lambda: typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True,
        font_paths=[str(files("font_source_sans_pro") / "files")]))


def _compiler(template: Path, inputs: Mapping[str, str]) -> typst.Compiler:
    return typst.Compiler(str(template), root=str(HERE), font_paths=_shared(), ignore_system_fonts=True,
                          sys_inputs=dict(inputs))


def pdf(template: Path, inputs: Mapping[str, str]) -> bytes:
    """Return a tagged PDF that keeps PDF/UA-1; typst refuses one with a picture without words."""
    found = _compiler(template, inputs).compile(format="pdf", pdf_standards="ua-1")
    assert isinstance(found, bytes)
    return found


def pages(template: Path, inputs: Mapping[str, str], form: Literal["png", "svg"], density: float) -> list[bytes]:
    """Return every page of a document as a picture."""
    found = _compiler(template, inputs).compile(format=form, ppi=density)
    return found if isinstance(found, list) else [found or b""]
