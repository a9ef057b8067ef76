"""Recognise a licence by its wording, where a source states one and nothing beside it."""

import re
from collections.abc import Sequence

PREFIX = "http://dcat-ap.de/def/licenses/"
KNOWN = {re.compile(r"dl-de/by-2-0"): "dl-by-de/2.0", re.compile(r"dl-de/zero-2-0"): "dl-zero-de/2.0",
         re.compile(r"CC BY 4\.0"): "cc-by/4.0", re.compile(r"ODbL"): "odbl"}
OTHER_OPEN, OTHER_CLOSED = "other-open", "other-closed"
# A second sentence adds terms, and doubt is no licence.
DOUBT = re.compile(r"unklar|;|üblicherweise|zu prüfen|unclear|,")


def address_of(licence: str) -> str | None:
    """Return the address of a licence in the list of DCAT-AP.de, None where the wording names none or more."""
    found = [code for pattern, code in KNOWN.items() if pattern.search(licence)]
    return PREFIX + found[0] if len(found) == 1 and not DOUBT.search(licence) else None


def listed_for(licences: Sequence[str]) -> str:
    """Return the one address of the list for rows of several licences.

    Theirs where they share one; "other-open" where each is a known one; else "other-closed", which GovData itself
    takes where none is named (its setting ckanext.dcatde.harvest.default_license).
    """
    found = {address_of(licence) for licence in licences}
    if None in found or not found:
        return PREFIX + OTHER_CLOSED
    return str(found.pop()) if len(found) == 1 else PREFIX + OTHER_OPEN
