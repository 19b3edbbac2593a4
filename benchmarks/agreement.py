"""How far a second annotation of the same articles agrees with the first: what a reader can be expected to reach.

    python benchmarks/agreement.py [FIRST_DIR SECOND_DIR]

Without folders it scores ``benchmarks/second``, articles of ``gold/dev`` that were annotated once more by the guide,
without sight of the first annotation, as if it were a reading.
"""

import sys
from pathlib import Path

from rich.console import Console

from parley.analysis.scoring import Scores, score_findings
from parley.cli.show import show_scores
from parley.exchange import read_gold_folder

HERE = Path(__file__).parent


def agreement(first: Path = HERE / "gold" / "dev", second: Path = HERE / "second") -> Scores:
    """Score the second annotation of each article against the first.

    Raises:
        KeyError: if an article was annotated only the second time.
        ValueError: if the two annotated different texts.
    """
    marked = {one.id: one for one in read_gold_folder(first)}
    again = read_gold_folder(second)
    for other in again:
        if marked[other.id].text != other.text:
            raise ValueError(f"{other.id}: the two annotations are of different texts")
    return score_findings((marked[other.id], other.findings) for other in again)


if __name__ == "__main__":
    Console(highlight=False).print(show_scores(agreement(*map(Path, sys.argv[1:3]))))
