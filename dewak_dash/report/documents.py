"""Write every document of a paper: the one list of them, which page, command and tests share."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property

from dewak_dash.report import pictures, slides, typeset, word
from dewak_dash.report.pictures import Picture
from dewak_dash.tables import file_name
from dewak_dash.topics.vorlage.paper import Paper
from dewak_dash.topics.vorlage.shown import paper as paper_of


class Press:
    """Hold what several documents of one paper share, each made when the first asks for it."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    @cached_property
    def drawn(self) -> dict[str, Picture]:
        """Return every chart."""
        return pictures.draw(self.paper)

    @cached_property
    def alone(self) -> dict[str, dict[str, bytes]]:
        """Return every chart as PNG and SVG with title and source."""
        return pictures.files(self.paper, self.drawn)


# Ending of the file's name by kind of document, and how it is made.
DOCUMENTS: dict[str, tuple[str, Callable[[Press], bytes]]] = {
    "long": ("vorlage.pdf", lambda press: typeset.paper_pdf(press.paper, press.drawn)),
    "short": ("kurzfassung.pdf", lambda press: typeset.paper_pdf(press.paper, press.drawn, short=True)),
    "word": ("vorlage.docx", lambda press: word.docx(press.paper, press.drawn, pictures.plain(press.drawn))),
    "slides": ("folien.pptx", lambda press: slides.pptx(press.paper, press.drawn, pictures.across(press.drawn))),
    "workbook": ("mappe.xlsx", lambda press: press.paper.book()),
}
PICTURES = ("png", "svg")


def name(paper: Paper, ending: str) -> str:
    """Return the file's name of a document, such as herten_2026-11-27_vorlage.pdf."""
    stem, _, kind = ending.rpartition(".")
    return file_name(*paper.name.split("_"), stem, ending=kind)


def of_state(ags: str, given: Mapping[str, str], on: date, base: str) -> Iterator[tuple[str, str, bytes]]:
    """Yield the documents of a state; raise InputError (one German sentence) for what is not known."""
    yield from documents(paper_of(ags, given, on, base))


def documents(paper: Paper) -> Iterator[tuple[str, str, bytes]]:
    """Yield kind, file name and content of every document, then of every chart as PNG and SVG."""
    press = Press(paper)
    for kind, (ending, make) in DOCUMENTS.items():
        yield kind, name(paper, ending), make(press)
    for form in PICTURES:
        for key, content in press.alone[form].items():
            yield form, f"bilder/{key}.{form}", content
