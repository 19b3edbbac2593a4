"""How well names of people are matched: precision, recall and F1 of ``same_person`` on pairs of names.

    python benchmarks/names.py [FILE] [--threshold 0.7] [--misses]

FILE (by default ``shared/data/names/name_bench_cases.csv`` beside the checkout) is a CSV with the columns
schema, name1, name2 and is_match (true or false); only rows of schema Person count.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from parley.language.actors import SAME, same_person

PAIRS = Path(__file__).resolve().parents[2] / "shared" / "data" / "names" / "name_bench_cases.csv"


def main() -> None:
    """Print the three figures and, where asked, every wrong pair."""
    parser = argparse.ArgumentParser(description="Score the matcher of names on a table of pairs.")
    parser.add_argument("file", type=Path, nargs="?", default=PAIRS)
    parser.add_argument("--threshold", type=float, default=SAME)
    parser.add_argument("--misses", action="store_true", help="print the pairs that are judged wrongly")
    asked = parser.parse_args()
    if not asked.file.exists():
        parser.exit(message=f"nothing measured: there are no pairs of names at {asked.file}\n")
    with asked.file.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    counts: Counter[tuple[bool, bool]] = Counter()
    for row in rows:
        score = same_person(row["name1"], row["name2"])
        judged = (row["is_match"] == "true", score >= asked.threshold)
        counts[judged] += 1
        if asked.misses and judged[0] != judged[1]:
            print(f"{'missed' if judged[0] else 'wrong '} {score:.2f}  {row['name1']} | {row['name2']}")
    hits, wrong, missed = counts[True, True], counts[False, True], counts[True, False]
    print(
        f"{len(rows)} pairs of people, threshold {asked.threshold}: precision {hits / max(1, hits + wrong):.3f}, "
        f"recall {hits / max(1, hits + missed):.3f}, F1 {2 * hits / max(1, 2 * hits + wrong + missed):.3f}"
    )


if __name__ == "__main__":
    main()
