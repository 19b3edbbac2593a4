"""Count how often records of each family are right, and say how well the confidences hold.

    calibration.py --count GOLD_DIR [GOLD_DIR ...]      count on these articles and write confidence.toml
    calibration.py GOLD_DIR [GOLD_DIR ...]              print the reliability table and the calibration error

Count on articles that rules may be written for, never on the part set aside as test; measure on that part. The
expected calibration error is the mean distance of confidence and precision over ten bins of equal width, weighted by
the records in each (Naeini et al. 2015). A record is right where an annotated one agrees with it at the level what.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from parley.analysis.scoring import Marked, calibration_error, reliability, right
from parley.cleaning import clean
from parley.exchange import read_gold_folder
from parley.intake import Input, InputKind
from parley.reading import GrammarReader, family_of
from parley.records import Reading, Record

TABLE = Path(__file__).parents[1] / "src" / "parley" / "reading" / "confidence.toml"
Judged = list[tuple[Record, bool]]


def judged(folders: Sequence[Path], reader: GrammarReader) -> Judged:
    """Read annotated articles and say of each record whether it is right."""
    marked = [one for folder in folders for one in read_gold_folder(folder)]
    articles = [clean(_input(one)) for one in marked]
    found: Judged = []
    for one, reading in zip(marked, reader.read_all(articles), strict=True):
        found += _of_reading(one, reading)
    return found


def _of_reading(marked: Marked, reading: Reading) -> Iterator[tuple[Record, bool]]:
    told = right(marked, reading)
    return ((record, told[record.id]) for record in reading.records)


def _input(marked: Marked) -> Input:
    facts = {"id": marked.id, "url": marked.url, "outlet": marked.outlet, "published": marked.published}
    return Input(marked.id, marked.text.encode(), InputKind.ARTICLE, charset="utf-8", title=marked.title, **facts)


def table(found: Judged) -> str:
    """Write the counts of every family and of the wider ones that it belongs to."""
    told: Counter[tuple[str, ...]] = Counter()
    hits: Counter[tuple[str, ...]] = Counter()
    for record, is_right in found:
        family = family_of(record)
        for width in range(1, len(family) + 1):
            told[family[:width]] += 1
            hits[family[:width]] += is_right
    rows = [_row(family, told[family], hits[family]) for family in sorted(told)]
    head = "# How often records of each family were right; written by benchmarks/calibration.py --count.\n\n"
    return head + "\n".join(rows)


def _row(family: tuple[str, ...], told: int, hits: int) -> str:
    names = ", ".join(f'"{part}"' for part in family)
    return f"[[counted]]\nfamily = [{names}]\ntold = {told}\nright = {hits}\n"


def report(found: Judged) -> float:
    """Print the reliability table and give the expected calibration error."""
    bins = reliability([(record.confidence, is_right) for record, is_right in found])
    print("confidence   records  mean confidence  right")
    for one in bins:
        print(f"{one.lower:.1f} to {one.upper:.1f}   {one.records:7}  {one.confidence:15.3f}  {one.right:.3f}")
    error = calibration_error(bins)
    print(f"expected calibration error {error:.3f} over {len(found)} records")
    return error


def main(arguments: list[str]) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--count", action="store_true", help="write the table instead of measuring it")
    args = parser.parse_args(arguments)
    found = judged(args.gold, GrammarReader(uncalibrated=args.count))
    if args.count:
        TABLE.write_text(table(found), encoding="utf-8")
        print(f"counted {len(found)} records in {TABLE.name}")
    else:
        report(found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
