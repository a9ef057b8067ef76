"""Turn what is known of the operator and of the software into imprint, privacy notice and accessibility statement."""

from collections.abc import Mapping
from dataclasses import dataclass

from dewak_dash.formats import date_de
from dewak_dash.text import label, labels, t

MAIL, WEB = "mailto:", "http"


@dataclass(frozen=True)
class Entry:
    """Hold one line of a notice: its name, what is entered ("" where that is still to come), where it leads to."""

    name: str
    words: str
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """Hold a part of a notice: its head, sentences, entries, points."""

    head: str
    texts: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Hold a page that the law asks of whoever offers the dashboard."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]


def _entries(said: Mapping[str, str], needed: tuple[str, ...], *names: str) -> tuple[Entry, ...]:
    """Return the entries of a section in order; what may be left out and was is not shown."""
    return tuple(_entry(name, said.get(name, "")) for name in names if name in said or name in needed)


def _entry(name: str, words: str) -> Entry:
    if name.endswith("email") and words:
        return Entry(label("betreiber.entry", name), words, MAIL + words)
    if words.startswith(WEB):
        return Entry(label("betreiber.entry", name), words, words)
    return Entry(label("betreiber.entry", name), date_de(words) if words and name.endswith("_am") else words)


def _who(said: Mapping[str, str], needed: tuple[str, ...]) -> tuple[Entry, ...]:
    return _entries(said, needed, "betreiber.name", "betreiber.strasse", "betreiber.ort")


def imprint(said: Mapping[str, str], needed: tuple[str, ...]) -> Notice:
    """Return the imprint: who offers this, how to reach them, who made the software and whose the figures are.

    `said` are the operator's entries, `needed` the names of those that are still to come (DDG, section 5).
    """
    reach = _entries(said, needed, "betreiber.vertreten_durch", "betreiber.email", "betreiber.telefon",
                     "betreiber.aufsicht", "betreiber.umsatzsteuer_id", "betreiber.verantwortlich")
    return Notice(title=t("betreiber.imprint.title"), subtitle=t("betreiber.imprint.subtitle"), sections=(
        Section(head=t("betreiber.imprint.who"), entries=_who(said, needed) + reach),
        Section(head=t("betreiber.imprint.made"), texts=tuple(labels("betreiber.imprint.made_text").values()))))


def privacy(said: Mapping[str, str], needed: tuple[str, ...]) -> Notice:
    """Return the privacy notice: what the software itself keeps, sends and records, then what the operator adds.

    After Art. 13 GDPR and section 25 TDDDG; what it says of the software is held by tests of cookies and requests.
    """
    added = _entries(said, needed, "datenschutz.rechtsgrundlage", "datenschutz.protokoll", "datenschutz.dienstleister")
    complaint = _entries(said, needed, "datenschutz.aufsicht", "datenschutz.aufsicht_adresse")
    return Notice(title=t("betreiber.privacy.title"), subtitle=t("betreiber.privacy.subtitle"), sections=(
        Section(head=t("betreiber.privacy.who"), entries=_who(said, needed) + _entries(
            said, needed, "betreiber.email", "datenschutz.beauftragt", "datenschutz.email")),
        Section(head=t("betreiber.privacy.kept"), points=tuple(labels("betreiber.privacy.kept_point").values())),
        Section(head=t("betreiber.privacy.sent"), points=tuple(labels("betreiber.privacy.sent_point").values())),
        Section(head=t("betreiber.privacy.added"), entries=added),
        Section(head=t("betreiber.privacy.rights"), texts=(t("betreiber.privacy.rights_text"),), entries=complaint)))


def accessibility(said: Mapping[str, str], needed: tuple[str, ...]) -> Notice:
    """Return the accessibility statement: state, what is not accessible and why, feedback, enforcement.

    In the order of the model statement of Commission Implementing Decision (EU) 2018/1523.
    """
    feedback = _entries(said, needed, "barrierefreiheit.email", "barrierefreiheit.telefon")
    enforced = _entries(said, needed, "barrierefreiheit.durchsetzung", "barrierefreiheit.durchsetzung_adresse")
    return Notice(title=t("betreiber.access.title"), subtitle=t("betreiber.access.subtitle"), sections=(
        Section(head=t("betreiber.access.state"), texts=(t("betreiber.access.state_text"),),
                entries=_entries(said, needed, "betreiber.name", "barrierefreiheit.recht",
                                 "barrierefreiheit.erstellt_am")),
        Section(head=t("betreiber.access.not"), points=tuple(labels("betreiber.access.not_point").values())),
        Section(head=t("betreiber.access.done"), points=tuple(labels("betreiber.access.done_point").values())),
        Section(head=t("betreiber.access.feedback"), texts=(t("betreiber.access.feedback_text"),), entries=feedback),
        Section(head=t("betreiber.access.enforced"), texts=(t("betreiber.access.enforced_text"),), entries=enforced)))


def banner(missing: tuple[str, ...]) -> str:
    """Return the words on every page while entries are missing, none where all are there."""
    return t("betreiber.banner", n=str(len(missing))) if missing else ""
