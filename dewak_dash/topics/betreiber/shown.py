"""Put the operator's entries and the words about the software together."""

from dewak_dash.topics.betreiber import findings
from dewak_dash.topics.betreiber.findings import Notice
from dewak_dash.topics.common.answers_operator import operator


def imprint() -> Notice:
    """Return the imprint."""
    return findings.imprint(operator().said, operator().missing)


def privacy() -> Notice:
    """Return the privacy notice."""
    return findings.privacy(operator().said, operator().missing)


def accessibility() -> Notice:
    """Return the accessibility statement."""
    return findings.accessibility(operator().said, operator().missing)


def banner() -> str:
    """Return what every page says while entries are missing."""
    return findings.banner(operator().missing)
