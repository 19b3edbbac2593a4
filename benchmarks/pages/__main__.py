"""How pages of our own are cleaned: sentences lost, furniture in paragraphs, dates.

    python -m benchmarks.pages [--show] [--write DIR]

``--show`` lists what is wrong on the pages that may be looked at; of those held out only totals are printed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.pages.make import pages
from benchmarks.pages.measure import Found, look


def main() -> None:
    """Print a line for each layout that may be looked at, and one for each half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what is wrong on the pages of the dev half")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write the pages of the dev half there")
    given = parser.parse_args()
    print(f"{'':14}{'pages':>6}{'sentences':>11}{'lost':>6}{'furniture':>11}{'headings':>10}{'wrong dates':>13}")
    for half in ("dev", "test"):
        found = [look(page) for page in pages(half)]
        if half == "dev":
            for layout in dict.fromkeys(one.page.split("-")[0] for one in found):
                line(layout, [one for one in found if one.page.startswith(f"{layout}-")])
        line(f"all of {half}", found)
        if given.show and half == "dev":
            show(found)
    for page in pages("dev") if given.write else ():
        given.write.mkdir(parents=True, exist_ok=True)
        (given.write / f"{page.name}.html").write_text(page.html, encoding="utf-8")


def line(name: str, found: list[Found]) -> None:
    """Print the sums of some pages."""
    sizes = [(one.sentences, len(one.lost), len(one.furniture), len(one.headings), not one.dated) for one in found]
    sentences, lost, furniture, headings, dates = map(sum, zip(*sizes, strict=True))
    print(f"{name:14}{len(found):6}{sentences:11}{lost:6}{furniture:11}{headings:10}{dates:13}")


def show(found: list[Found]) -> None:
    """Print what was lost and what got in, page by page."""
    for one in found:
        for sentence in one.lost:
            print(f"    {one.page} lost: {sentence}")
        for words in (*one.furniture, *one.headings):
            print(f"    {one.page} furniture: {words}")


if __name__ == "__main__":
    main()
