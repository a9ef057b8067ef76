"""Find technical words in what a page says, as they stand in the language's glossary, in all their endings."""

import re
from dataclasses import dataclass

from dewak_dash.language import GERMAN, LANGUAGES, speaking, spoken
from dewak_dash.once import memory
from dewak_dash.text import labels

# A German word that begins small is an adjective and has its endings written out; an English one only its plural.
ENDINGS, PLURAL = "(?:nen|en|es|er|n|s|e)?", "(?:e?s)?"
_ask = memory()


@dataclass(frozen=True)
class _Glossary:
    """Hold the terms of a language: what each means, where one stands in a text, the term of each place there."""

    meanings: dict[str, str]
    pattern: re.Pattern[str]
    terms: tuple[str, ...]


def _written(form: str, language: str) -> str:
    """Return the pattern of a form; in English a word may begin a sentence."""
    if language == GERMAN:
        return re.escape(form) + (ENDINGS if form[0].isupper() else "")
    return f"[{form[0].lower()}{form[0].upper()}]{re.escape(form[1:])}{PLURAL}"


def _glossary(language: str) -> _Glossary:
    with speaking(language):
        meanings, also = labels("common.term"), labels("common.term_also")
    forms = {**{term: term for term in meanings}, **also}
    longest = sorted(forms, key=len, reverse=True)
    pattern = "|".join(f"(?P<_{place}>{_written(form, language)})" for place, form in enumerate(longest))
    return _Glossary(meanings, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"), tuple(forms[form] for form in longest))


_GLOSSARIES = {language: _glossary(language) for language in LANGUAGES}


def pattern() -> re.Pattern[str]:
    """Return what fits where a term stands, in the language of the run."""
    return _GLOSSARIES[spoken()].pattern


def meaning(term: str) -> str:
    """Return what a term of the glossary means."""
    return _GLOSSARIES[spoken()].meanings[term]


def term_of(match: re.Match[str]) -> str:
    """Return the glossary's term for a place where the pattern fits."""
    return _GLOSSARIES[spoken()].terms[int(str(match.lastgroup)[1:])]


def terms_in(text: str) -> tuple[str, ...]:
    """Return the terms a text uses, each once, in order; kept by the text's mark, since screens say much the same."""
    found: tuple[str, ...] = _ask((spoken(), len(text), hash(text)), lambda: tuple(
        dict.fromkeys(term_of(match) for match in pattern().finditer(text))))
    return found
