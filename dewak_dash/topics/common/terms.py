"""Find technical words in what a page says, as they stand in the glossary, in all their endings."""

import re

from dewak_dash.once import memory
from dewak_dash.text import labels

ENDINGS = "(?:nen|en|es|er|n|s|e)?"
_MEANINGS = labels("common.term")
_FORMS = {**{term: term for term in _MEANINGS}, **labels("common.term_also")}
PATTERN = re.compile(r"(?<![\w-])(?:" + "|".join(
    f"(?P<_{place}>{re.escape(form)}{ENDINGS if form[0].isupper() else ''})"
    for place, form in enumerate(sorted(_FORMS, key=len, reverse=True))) + r")(?![\w-])")
_TERMS = [_FORMS[form] for form in sorted(_FORMS, key=len, reverse=True)]
_ask = memory()


def meaning(term: str) -> str:
    """Return what a term of the glossary means."""
    return _MEANINGS[term]


def term_of(match: re.Match[str]) -> str:
    """Return the glossary's term for a place where PATTERN fits."""
    return _TERMS[int(str(match.lastgroup)[1:])]


def terms_in(text: str) -> tuple[str, ...]:
    """Return the terms a text uses, each once, in order; kept by the text's mark, since screens say much the same."""
    found: tuple[str, ...] = _ask((len(text), hash(text)), lambda: tuple(
        dict.fromkeys(term_of(match) for match in PATTERN.finditer(text))))
    return found
