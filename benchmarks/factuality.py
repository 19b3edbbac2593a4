"""How well the factuality of events is read: annotated news as JSON lines.

    python -m benchmarks.factuality                  how many of the lexicon's own examples are told right
    python -m benchmarks.factuality FILE...          mean absolute error, and what is told right of each status
    python -m benchmarks.factuality --fit TRAIN...   the certainties of the signatures that fit the files best

A line of a file is `{"text": words parted by blanks, "targets": [{"span1": [start, end], "label": -3..3}]}`; the words
are taken as they are. Statuses are cut from the gold as from ours: actual from 2 (probable, on the scale of FactBank),
negated to -2, possible between. Beside it stands the majority baseline, which calls every event certain (3, actual).
Rules and numbers are made on training parts only; the corpora are not ours to ship.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from benchmarks.factuality_fit import fitted

from parley.language import load_pipeline
from parley.reading.factuality import Factuality, Status, factuality, status_of
from parley.reading.lexicon import SURE, load_operators, load_signatures

if TYPE_CHECKING:
    from parley.language import Doc


@dataclass(frozen=True)
class Event:
    """An annotated event: its gold certainty and what we say."""

    gold: float
    found: Factuality


def events(file: Path) -> Iterator[Event]:
    """Parse the sentences of a file and judge every annotated event."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for row, doc in zip(rows, _parsed(rows), strict=True):
        for target in row["targets"]:
            token = doc[target["span1"][0] : target["span1"][1]].root
            yield Event(target["label"], factuality(token))


def _parsed(rows: Sequence[dict[str, str]]) -> Iterator[Doc]:
    """Parse the words of each sentence as they are, each row one sentence."""
    nlp = load_pipeline()
    made = type(nlp.make_doc(""))
    yield from nlp.pipe(made(nlp.vocab, words=row["text"].split()) for row in rows)


def own_examples() -> str:
    """Count the examples of the lexicon whose event comes out as they say."""
    examples = [entry.example for entry in load_operators().governors]
    examples += [example for entry in load_signatures().values() for example in entry.examples]
    right = 0
    for example, doc in zip(examples, load_pipeline().pipe(example.text for example in examples), strict=True):
        event = next(token for token in doc if token.text == example.word)
        right += factuality(event).status == example.status
    return f"the lexicon's own examples: {right} of {len(examples)} events told right"


def report(name: str, told: Sequence[Event]) -> Iterator[str]:
    """Say how well a file is read, beside the baseline."""
    ours = [(event.gold, event.found.certainty) for event in told]
    flat = [(event.gold, SURE) for event in told]
    yield f"{name}: {len(told)} events"
    yield f"  {'':10} {'MAE':>6} {'told right':>11} {'macro F1':>9}"
    yield f"  {'ours':10} {_figures(ours)}"
    yield f"  {'all 3.0':10} {_figures(flat)}"
    for status in Status:
        precision, recall = _of_status(ours, status)
        count = sum(status_of(gold) is status for gold, _ in ours)
        yield f"  {status:10} P {precision:.3f}  R {recall:.3f}  of {count}"


def _figures(pairs: Sequence[tuple[float, float]]) -> str:
    error = fmean(abs(gold - ours) for gold, ours in pairs)
    right = fmean(status_of(gold) is status_of(ours) for gold, ours in pairs)
    return f"{error:6.3f} {right:11.3f} {fmean(_f1(*_of_status(pairs, status)) for status in Status):9.3f}"


def _of_status(pairs: Iterable[tuple[float, float]], status: Status) -> tuple[float, float]:
    """Give precision and recall of one status; 0 where nothing is there to be counted."""
    told = [(status_of(gold) is status, status_of(ours) is status) for gold, ours in pairs]
    both = sum(gold and ours for gold, ours in told)
    wanted, given = sum(gold for gold, _ in told), sum(ours for _, ours in told)
    return both / given if given else 0.0, both / wanted if wanted else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Print the report of each file, or fit the signatures to all of them."""
    parser = argparse.ArgumentParser(description="how well the factuality of events is read")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--fit", action="store_true", help="print the certainties of the signatures that fit best")
    asked = parser.parse_args()
    if asked.fit:
        seen = [event for file in asked.files for event in events(file)]
        print("\n".join(fitted([(event.gold, [step.signature for step in event.found.why]) for event in seen])))
        return
    if not asked.files:
        print(own_examples())
    for file in asked.files:
        print("\n".join(report(file.stem, list(events(file)))))


if __name__ == "__main__":
    main()
