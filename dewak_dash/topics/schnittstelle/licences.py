"""Recognise a licence by its wording, where a source states one and nothing beside it."""

import re

PREFIX = "http://dcat-ap.de/def/licenses/"
KNOWN = {re.compile(r"dl-de/by-2-0"): "dl-by-de/2.0", re.compile(r"dl-de/zero-2-0"): "dl-zero-de/2.0",
         re.compile(r"CC BY 4\.0"): "cc-by/4.0", re.compile(r"ODbL"): "odbl"}
# A second sentence adds terms, and doubt is no licence.
DOUBT = re.compile(r"unklar|;|üblicherweise|zu prüfen|unclear|,")


def address_of(licence: str) -> str | None:
    """Return the address of a licence in the list of DCAT-AP.de, None where the wording names none or more."""
    found = [code for pattern, code in KNOWN.items() if pattern.search(licence)]
    return PREFIX + found[0] if len(found) == 1 and not DOUBT.search(licence) else None
