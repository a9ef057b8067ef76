"""Explain technical words where a page first uses them, and all of them in one list at its end.

In a sentence a word becomes a button that opens its meaning behind it: for mouse, finger, keyboard, reading aloud.
Words in heads, tables, pictures and levers are noted alone; the list explains them too.
"""

import re
import threading
from html import escape

import streamlit as st

from dewak_dash.language import spoken
from dewak_dash.once import memory
from dewak_dash.text import t
from dewak_dash.topics.common.terms import meaning, pattern, term_of, terms_in

NAME = "terms"
# Only running text is marked: these open it, and inside of those nothing is.
OPENS = re.compile(r'<(?:p class="dw-(?:lead|subtitle|figure-sub)"|li[ >])')
TAGS = re.compile(r"(<[^>]*>)")
# Signs beside a marked word: a line may end between a button and its comma, whatever joins them.
BESIDE = re.compile(r'([(„“‚]?)(<button type="button" class="dw-term".*?</button><span.*?</span>&#8288;)'
                    r"([.,;:!?)“”‘’]*)")
CLOSED = ("a", "button", "summary", "strong")
_ask = memory()


class _Run(threading.local):
    """Hold the terms of the page this thread runs: a look at the session costs more than all else here."""

    known: dict[str, bool] | None = None


_run = _Run()


def begin() -> None:
    """Forget what the page explained so far."""
    _run.known = st.session_state[NAME] = {}


def end() -> None:
    """Leave the page's terms to the session, for the part of a page that runs alone."""
    _run.known = None


def _known() -> dict[str, bool]:
    """Return the terms the page used so far, and whether each is explained already."""
    known: dict[str, bool] = st.session_state.setdefault(NAME, {}) if _run.known is None else _run.known
    return known


def note(*texts: str) -> None:
    """Note the words of something that cannot be marked: a picture's words, a label, a formula."""
    known = _known()
    for text in texts:
        for term in terms_in(text):
            known.setdefault(term, False)


def marked(html: str) -> str:
    """Return finished HTML with each term that is new on this page explained at its first use in running text."""
    found = terms_in(html)
    if not found:
        return html
    known = _known()
    new = frozenset(term for term in found if not known.get(term))
    for term in found:
        known.setdefault(term, False)
    if not new or not OPENS.search(html):
        return html
    text, done = _ask((spoken(), len(html), hash(html), new), lambda: _explained(html, new))
    known.update(dict.fromkeys(done, True))
    return str(text)


def _explained(html: str, new: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """Mark the first use of each new term in sentences; return the terms so explained too."""
    open_, done = set(new), []

    def button(match: re.Match[str]) -> str:
        term = term_of(match)
        if term not in open_:
            return match[0]
        open_.discard(term)
        done.append(term)
        return (f'<button type="button" class="dw-term" aria-expanded="false">{match[0]}</button>'
                f'<span class="dw-meaning" hidden> ({escape(meaning(term))})</span>&#8288;')

    parts, inside, closed = TAGS.split(html), False, 0
    for place, part in enumerate(parts):
        if part.startswith("<"):
            inside = bool(OPENS.match(part)) or (inside and part not in ("</p>", "</li>"))
            name = part.strip("</>").split(" ")[0]
            closed += (name in CLOSED) * (-1 if part.startswith("</") else 1)
        elif inside and not closed and part:
            parts[place] = BESIDE.sub(_kept, pattern().sub(button, part))
    return "".join(parts), tuple(done)


def _kept(match: re.Match[str]) -> str:
    return f'<span class="dw-kept">{match[0]}</span>' if match[1] or match[3] else match[0]


def glossary() -> str:
    """Return the HTML list of all terms the page used, folded; empty where it used none."""
    known = _known()
    for term in known.copy():  # a meaning may use another term
        note(meaning(term))
    used = sorted(known, key=str.casefold)
    rows = "".join(f"<dt>{escape(term)}</dt><dd>{escape(meaning(term))}</dd>" for term in used)
    return (f'<details class="dw-more dw-glossary"><summary>{escape(t("common.terms", n=str(len(used))))}</summary>'
            f"<dl>{rows}</dl></details>") if used else ""
