"""How much of the article the cleaning finds on public pages, beside the bare extractor in the same run.

    python -m benchmarks.extraction DIR

``DIR`` is a copy of the public article-extraction benchmark (github.com/scrapinghub/article-extraction-benchmark):
``ground-truth.json`` with the text of each article, and ``html/ID.html.gz``. Its pages are for measuring only and are
no part of this project. The measure is the one that it describes: texts are compared as bags of four words in a row;
precision and recall are means over the pages, F1 is made of the two means.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import fmean

from parley.cleaning import clean
from parley.intake import Input, InputKind
from parley.records import BlockKind, UnreadableInput

WORD = re.compile(r"\w+")
ROW = 4
"""Words in a row that are compared."""

SHOWN = 12
"""Pages that lose most, for who wants to see why."""

Extractor = Callable[[str, str], str]
"""The text of a page, given its name and its HTML."""

Scored = tuple[str, float | None, float | None]
"""A page's name with its precision and recall."""


def rows(text: str) -> Counter[tuple[str, ...]]:
    """Count the rows of four words of a text; a shorter text is one row."""
    words = WORD.findall(text)
    last = max(1, len(words) - ROW + 1) if words else 0
    return Counter(tuple(words[at : at + ROW]) for at in range(last))


def score(found: str, expected: str) -> tuple[float | None, float | None]:
    """Give precision and recall of a page; None where nothing was found, or nothing is there to find."""
    have, want = rows(found), rows(expected)
    shared = (have & want).total()
    return (shared / have.total() if have else None, shared / want.total() if want else None)


def ours(name: str, html: str) -> str:
    """Give what readings are made from, without the title: the benchmark's texts have none."""
    try:
        article = clean(Input(name, html.encode(), InputKind.HTML))
    except UnreadableInput:
        return ""
    return "\n".join(article.text[b.start : b.end] for b in article.kept if b.kind is not BlockKind.HEADLINE)


def bare(*, precise: bool) -> Extractor:
    """Give the extractor alone, with its plain settings or those for precision."""
    from trafilatura import extract  # noqa: PLC0415

    def found(_: str, html: str) -> str:
        return extract(html, include_comments=False, favor_precision=precise) or ""

    return found


def measure(extractor: Extractor, pages: Iterable[tuple[str, str, str]]) -> list[Scored]:
    """Give precision and recall of each page by its name."""
    return [(name, *score(extractor(name, html), text)) for name, html, text in pages]


def summary(scores: list[Scored]) -> tuple[float, float, float]:
    """Give precision, recall and F1 over all pages."""
    precision = fmean(p for _, p, _ in scores if p is not None)
    recall = fmean(r for _, _, r in scores if r is not None)
    return precision, recall, 2 * precision * recall / (precision + recall)


def load(folder: Path) -> list[tuple[str, str, str]]:
    """Read the pages: name, HTML, and the text of the article."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return [
        (
            name,
            gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace"),
            told["articleBody"],
        )
        for name, told in truth.items()
    ]


def main() -> None:
    """Print one line an extractor, and with ``--worst`` the pages on which ours is behind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", action="store_true", help="list the pages on which ours loses most")
    given = parser.parse_args()
    pages = load(given.folder)
    ways = {"parley": ours, "trafilatura": bare(precise=False), "trafilatura, precision": bare(precise=True)}
    found = {label: measure(way, pages) for label, way in ways.items()}
    refused = {name for name, p, _ in found["parley"] if p is None}
    table(found, f"all {len(pages)} pages")
    kept = {label: [row for row in scores if row[0] not in refused] for label, scores in found.items()}
    table(kept, f"without {len(refused)} that Parley refuses as the beginning of a paid article")
    if given.worst:
        for name, p, r in sorted(found["parley"], key=lambda row: min(row[1] or 0, row[2] or 0))[:SHOWN]:
            print(f"    {name[:12]} precision {p or 0:.2f} recall {r or 0:.2f}")


def table(found: dict[str, list[Scored]], title: str) -> None:
    """Print one line an extractor."""
    print(f"{title}\n{'':26}{'F1':>7}{'precision':>11}{'recall':>8}")
    for label, scores in found.items():
        precision, recall, f1 = summary(scores)
        print(f"  {label:24}{f1:7.3f}{precision:11.3f}{recall:8.3f}")


if __name__ == "__main__":
    main()
