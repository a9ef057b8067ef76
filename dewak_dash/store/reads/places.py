"""Find the municipality somebody means: by name, postcode or key, in the ways people write them."""

import re
from dataclasses import dataclass

from dewak_dash.store.database import Database
from dewak_dash.store.reads.successors import successors

KEY_DIGITS, FULL_KEY_DIGITS = 8, 12
FILLED_UP = "0000"  # no key of statistics ends so unless it is a town that is its own Kreis
# Letters and digits in lower case, umlauts once written out (koeln) and once without dots (koln).
WRITTEN_OUT = ("strip_accents(replace(replace(replace(replace(lower({0}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), "
               "'ß', 'ss'))")
BARE = "strip_accents(replace(lower({0}), 'ß', 'ss'))"
WORDS = "list_filter(regexp_split_to_array({0}, '[^a-z0-9]+'), lambda w: w <> '')"
# "St." and "Sankt" are one word; a town may be searched for by either.
SAINTS = "list_transform({0}, lambda w: CASE w WHEN 'sankt' THEN 'st' ELSE w END)"

# Words people put around a name or leave out: "Wetter an der Ruhr", "Stadt Herten", "D-45699". They need not be found.
LITTLE = ("('a', 'am', 'an', 'auf', 'b', 'bei', 'd', 'dem', 'der', 'gemeinde', 'i', 'im', 'in', 'o', 'ob', 'stadt', "
          "'v', 'vor')")


def _words(column: str, folding: str) -> str:
    return SAINTS.format(WORDS.format(folding.format(column)))


SEARCH = f"""
WITH latest AS (SELECT ags, arg_max(value, year) AS population FROM population
  WHERE sex = 'total' AND preferred AND kind = 'update' GROUP BY ags),
places AS (
  SELECT r.ags, r.short_name AS name, CASE WHEN k.name <> r.name THEN k.name ELSE '' END AS kreis,
    coalesce(r.postcode, '') AS postcode, r.featured, population,
    unnest([{_words('r.short_name', WRITTEN_OUT)}, {_words('r.short_name', BARE)}]) AS own,
    unnest([{_words("coalesce(k.name, '')", WRITTEN_OUT)}, {_words("coalesce(k.name, '')", BARE)}]) AS around,
    unnest([{_words('$text', WRITTEN_OUT)}, {_words('$text', BARE)}]) AS asked
  FROM regions r LEFT JOIN regions k ON k.ags = r.parent_ags LEFT JOIN latest ON latest.ags = r.ags
  WHERE r.level = 'municipality'),
matched AS (
  SELECT *, list_aggregate(own, 'string_agg', '') AS joined,
    replace(list_aggregate(asked, 'string_agg', ''), 'sankt', 'st') AS typed,
    len(list_filter(asked, lambda q: len(list_filter(own, lambda w: starts_with(w, q))) > 0)) AS named,
    len(list_filter(asked, lambda q: q IN {LITTLE} OR len(list_filter(list_concat(own, around, [postcode, ags]),
                                                                      lambda w: starts_with(w, q))) > 0)) AS found
  FROM places)
SELECT ags, any_value(name) AS name, any_value(kreis) AS kreis, any_value(postcode) AS postcode
FROM matched WHERE len(asked) > 0 AND (starts_with(joined, typed) OR (found = len(asked)
  AND (named > 0 OR regexp_matches(typed, '[0-9]'))))
GROUP BY ags
ORDER BY any_value(featured) NULLS LAST, bool_or(joined = typed) DESC, bool_or(starts_with(joined, typed)) DESC,
  max(population) DESC NULLS LAST, ags LIMIT $limit"""


@dataclass(frozen=True)
class Hit:
    """Hold a municipality found: key, name, name of its Kreis (empty = it is one), postcode of the town hall."""

    ags: str
    name: str
    kreis: str
    postcode: str


def key_meant(text: str) -> str:
    """Return the eight-digit key that a text of digits means, else the text without blanks.

    Seven digits lost their zero; twelve (eleven without zero) are the key of statistics with the Verband inside, or
    eight filled up with zeros.
    """
    digits = re.sub(r"\s", "", text)
    if not re.fullmatch(r"[0-9]+", digits):
        return digits
    if len(digits) in (KEY_DIGITS - 1, FULL_KEY_DIGITS - 1):
        digits = f"0{digits}"
    if len(digits) != FULL_KEY_DIGITS:
        return digits
    return digits[:KEY_DIGITS] if digits.endswith(FILLED_UP) else digits[:5] + digits[-3:]


def successor(db: Database, text: str) -> str | None:
    """Return the key of today for a key that ended (the place most of its people went to), or None."""
    found = successors(db, key_meant(text))
    return None if found.empty else str(found["new_ags"].iloc[0])


def search(db: Database, text: str, limit: int) -> list[Hit]:
    """Return municipalities that a text means: words of the name, with its Kreis or postcode, or a key.

    Case, umlauts, hyphens, brackets and full stops do not matter, nor St. for Sankt. Project towns come first, then
    the very name, names that begin so, size. A key that ended leads to the place of today.
    """
    typed = text.strip()
    if re.fullmatch(r"[0-9\s]+", typed):
        meant = key_meant(typed)
        typed = successor(db, meant) or meant
    found = db.frame(SEARCH, {"text": typed, "limit": limit})
    return [Hit(*row) for row in found.itertuples(index=False, name=None)]
