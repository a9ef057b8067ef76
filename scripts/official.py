"""Hold projections of others by age beside ours and write it down: `python -m scripts.official`.

It projects all Kreise and some towns, a minute or two: too long for a page. Written are
data/tables/official_compared.csv (every statement beside our middle path) and official_paths.csv (whole official paths
of the old beside ours on several grounds). Same tables, same bytes.
"""

import pandas as pd

from dewak_dash.topics.methoden import answers_people
from scripts.house import ROOT

DIGITS = 4


def main() -> None:
    """Write both tables."""
    rows = [{"ags": row.ags, "publisher": row.publisher, "edition": row.edition, "age_from": row.first,
             "age_to": row.last, "base_year": row.base_year, "year": row.year, "theirs": round(row.theirs, DIGITS),
             "ours": round(row.ours, DIGITS), "ours_since_launch": round(row.ours_since_launch, DIGITS),
             "reasons": "+".join(row.reasons), "note": row.note, "quality": "derived",
             "source_id": row.source_id} for row in answers_people.compared()]
    write("official_compared", pd.DataFrame(rows))
    paths = answers_people.paths()
    write("official_paths", paths.assign(change=paths.change.astype(float).round(DIGITS), quality="derived"))


def write(name: str, frame: pd.DataFrame) -> None:
    """Write a table of the store."""
    whole = {column: "Int64" for column in ("age_from", "age_to", "base_year", "year")}
    frame.astype(whole).to_csv(ROOT / "data" / "tables" / f"{name}.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
