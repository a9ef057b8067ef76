"""Hold projections of others by age beside our middle path and write it down: `python -m scripts.official`.

It projects all Kreise and some towns, tens of seconds: too long for a page. Written is
data/tables/official_compared.csv. Same tables, same bytes.
"""

import pandas as pd

from dewak_dash.topics.methoden import answers_people
from scripts.house import ROOT

DIGITS = 4


def main() -> None:
    """Write the table."""
    rows = [{"ags": row.ags, "publisher": row.publisher, "edition": row.edition, "age_from": row.first,
             "age_to": row.last, "base_year": row.base_year, "year": row.year, "theirs": round(row.theirs, DIGITS),
             "ours": round(row.ours, DIGITS), "reasons": "+".join(row.reasons), "note": row.note, "quality": "derived",
             "source_id": row.source_id} for row in answers_people.compared()]
    frame = pd.DataFrame(rows).astype({"age_to": "Int64"})
    frame.to_csv(ROOT / "data" / "tables" / "official_compared.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
