"""How well time expressions are read: our resolver, dateparser and timexy on the same table and the same news.

    python benchmarks/times.py                                  the table of tests/language/times/expressions.toml
    python benchmarks/times.py --corpus FOLDER_OR_FILE          TempEval-3 news as JSON lines as well
    python benchmarks/times.py --gold FOLDER                    the `when` of the meetings of annotated articles as well

The other two are no dependencies: `pip install ".[bench]"`, or `pip install --target DIR dateparser timexy` and
PYTHONPATH=DIR. Without them their rows say why they are empty.

Scores on the news are those of TempEval-3 (UzZaman et al. 2013, its toolkit): an expression of the system and one of
the gold match relaxed if they overlap, each once, and strict if their spans agree; the document's date is left out.
value F1 = the share of relaxed matches whose TIMEX3 values are the same string, times relaxed precision and recall,
as F1. Of a range, which TIMEX3 does not know, the two ends are counted, as the gold does.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from parley.language import Tense, load_pipeline, parse, resolve, timexes
from parley.records import Article, Block, BlockKind

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "tests" / "language" / "times" / "expressions.toml"


@dataclass(frozen=True)
class Case:
    """One row of the table; ``edtf`` is empty where nothing can be fixed."""

    text: str
    anchor: date | None
    tense: Tense
    edtf: str
    value: str | None


@dataclass(frozen=True)
class Marked:
    """An expression found in an article: characters and TIMEX3 value."""

    start: int
    end: int
    value: str | None


@dataclass(frozen=True)
class News:
    """An article of the corpus with its gold expressions."""

    text: str
    created: date
    gold: tuple[Marked, ...]


Solve = Callable[[Case], tuple[str, str | None]]
Mark = Callable[[list[News]], Iterable[list[Marked]]]


def cases() -> list[Case]:
    """Read the table."""
    groups = tomllib.loads(TABLE.read_text(encoding="utf-8"))["group"]
    return [
        Case(text, group.get("anchor"), Tense(tense), edtf, rest[0] if rest else None)
        for group in groups
        for text, tense, edtf, *rest in group["cases"]
    ]


def news(path: Path) -> list[News]:
    """Read the corpus: one JSON object a line with text, dct and timexes."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        News(
            row["text"],
            date.fromisoformat(row["dct"]),
            tuple(Marked(one["start"], one["end"], one["value"]) for one in row["timexes"]),
        )
        for row in rows
    ]


def parley_solves(case: Case) -> tuple[str, str | None]:
    """Resolve a case with our resolver."""
    found = resolve(case.text, anchor=case.anchor, tense=case.tense)
    return (found.interval.edtf or "", found.value) if found else ("", None)


def article(text: str) -> Article:
    """Make a text an article of one paragraph."""
    return Article(id="", input="", text=text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),))


def parley_marks(items: list[News]) -> Iterator[list[Marked]]:
    """Mark the corpus with our layer."""
    for item, sents in zip(items, parse((article(item.text) for item in items), load_pipeline()), strict=True):
        found = timexes(sents, item.created)
        ends = [end for one in found for end in one.ends or ((one.start, one.end, one.value),)]
        doc = sents.doc
        yield [Marked(doc[low].idx, doc[high - 1].idx + len(doc[high - 1]), value) for low, high, value in ends]


def dateparser_solver() -> tuple[Solve, Mark]:
    """Set dateparser up: told the anchor, the direction of the tense and the language."""
    search_dates = import_module("dateparser.search").search_dates

    def search(text: str, anchor: date | None, tense: Tense) -> list[tuple[str, datetime]]:
        prefer = "future" if tense in (Tense.FUTURE, Tense.PRESENT) else "past"
        settings: dict[str, Any] = {"PREFER_DATES_FROM": prefer}
        if anchor:
            settings["RELATIVE_BASE"] = datetime(anchor.year, anchor.month, anchor.day)  # noqa: DTZ001  (its own form)
        found: list[tuple[str, datetime]] | None = search_dates(text, languages=["en"], settings=settings)
        return found or []

    def solve(case: Case) -> tuple[str, str | None]:
        found = search(case.text, case.anchor, case.tense)
        return (found[0][1].date().isoformat(), found[0][1].date().isoformat()) if found else ("", None)

    def mark(items: list[News]) -> Iterator[list[Marked]]:
        for item in items:
            found, at = [], 0
            for words, when in search(item.text, item.created, Tense.PAST):
                at = max(item.text.find(words, at), at)
                found.append(Marked(at, at + len(words), when.date().isoformat()))
            yield found

    return solve, mark


def timexy_solver() -> tuple[Solve, Mark]:
    """Set timexy up; it takes no anchor."""
    import spacy  # noqa: PLC0415  (only here beside the language layer)

    nlp = spacy.blank("en")
    import_module("timexy.timexy")  # registers its component
    nlp.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def entities(text: str) -> list[Marked]:
        found = [(one, re.search(r'value="([^"]*)"', one.kb_id_)) for one in nlp(text).ents if one.label_ == "timexy"]
        return [Marked(one.start_char, one.end_char, said[1].removesuffix("T00:00:00")) for one, said in found if said]

    def solve(case: Case) -> tuple[str, str | None]:
        found = entities(case.text)
        value = found[0].value if found else None
        return (value if value and value[0].isdigit() else ""), value

    return solve, lambda items: [entities(item.text) for item in items]


def peers() -> Iterator[tuple[str, tuple[Solve, Mark] | str]]:
    """Give each system, or why it is not there."""
    yield "parley", (parley_solves, parley_marks)
    for name, make in {"dateparser": dateparser_solver, "timexy": timexy_solver}.items():
        yield name, make() if find_spec(name) else 'not installed (pip install ".[bench]")'


def score_table(name: str, solve: Solve) -> None:
    """Print the share of the table told right, and of its parts."""
    table, right, started = cases(), {"all": 0, "days": 0, "stretches": 0, "nothing to fix": 0}, time.perf_counter()
    total = dict.fromkeys(right, 0)
    for case in table:
        edtf, value = solve(case)
        kind = (
            "nothing to fix"
            if not case.edtf
            else "days"
            if re.fullmatch(r"\d{4}-\d\d-\d\d", case.edtf)
            else "stretches"
        )
        good = edtf == case.edtf and (case.value is None or name != "parley" or value == case.value)
        for key in ("all", kind):
            right[key] += good
            total[key] += 1
    took = (time.perf_counter() - started) / len(table) * 1e6
    shares = " ".join(f"{key} {right[key] / total[key]:.3f} ({right[key]}/{total[key]})" for key in right)
    print(f"  {name:11} {shares}   {took:.0f} us each")


def score_news(name: str, mark: Mark, items: list[News]) -> None:
    """Print TempEval-3's scores."""
    started = time.perf_counter()
    gold = system = strict = relaxed = value = 0
    for item, found in zip(items, mark(items), strict=True):
        gold, system = gold + len(item.gold), system + len(found)
        for left, right in matches(item.gold, found):
            relaxed += 1
            strict += (left.start, left.end) == (right.start, right.end)
            value += left.value == right.value
    took = time.perf_counter() - started
    print(
        f"  {name:11} value F1 {f1(value, gold, system):.3f}   span F1 strict {f1(strict, gold, system):.3f}, relaxed "
        f"{f1(relaxed, gold, system):.3f}   value accuracy {value / max(relaxed, 1):.3f}   "
        f"(gold {gold}, found {system}, matched {relaxed}, values right {value}; {took:.0f} s)"
    )


def matches(gold: Iterable[Marked], found: Iterable[Marked]) -> Iterator[tuple[Marked, Marked]]:
    """Pair expressions that overlap, each once, in order of the text; the same span before a mere overlap."""
    left = list(found)
    for one in sorted(gold, key=lambda mark: mark.start):
        over = [other for other in left if other.start < one.end and one.start < other.end]
        if over:
            best = min(over, key=lambda other: (abs(other.start - one.start) + abs(other.end - one.end), other.start))
            left.remove(best)
            yield one, best


def f1(right: int, gold: int, system: int) -> float:
    """Harmonic mean of right/gold and right/system."""
    return 2 * right / (gold + system) if gold + system else 0.0


def score_gold(folder: Path) -> None:
    """Print the share of annotated meetings whose `when` follows from the layer at their `when_text`."""
    right = total = fixed = fixed_right = 0
    for file in sorted(folder.glob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        published = date.fromisoformat(data["published"]) if data["published"] else None
        (sents,) = parse([article(data["text"])], load_pipeline())
        found = timexes(sents, published)
        for meeting in (one for one in data["meetings"] if one["when_text"]):
            at = place(data["text"], meeting["when_text"], meeting["evidence"])
            end = at + len(meeting["when_text"])
            over = [
                one for one in found if sents.doc[one.phrase[0]].idx < end and sents.doc[one.phrase[1] - 1].idx >= at
            ]
            good = (over[0].when if over else None) == meeting["when"]
            total, right = total + 1, right + good
            fixed, fixed_right = fixed + bool(meeting["when"]), fixed_right + (good and bool(meeting["when"]))
    print(f"  parley      when told right {right}/{total}, of those that can be fixed {fixed_right}/{fixed}")


def place(text: str, words: str, evidence: str) -> int:
    """Find the words in the evidence, else anywhere."""
    start = text.find(evidence)
    at = text.find(words, start, start + len(evidence))
    return at if at >= 0 else text.find(words)


def speed(items: list[str]) -> None:
    """Print what the layer adds to the parse."""
    parsed = list(parse((article(text) for text in items), load_pipeline()))
    words = sum(len(sents.doc) for sents in parsed)
    best = min(_seconds(lambda: [timexes(sents, date(2025, 8, 20)) for sents in parsed]) for _ in range(3))
    print(f"  parley      {best / words * 1e6:.2f} us a word beyond the parse ({words} words, best of 3)")


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def main() -> None:
    """Run what was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpus", type=Path, help="TempEval-3 news: a .jsonl file or a folder of them")
    options.add_argument("--gold", type=Path, help="a folder of annotated articles")
    asked = options.parse_args()
    items = news(asked.corpus) if asked.corpus else []
    print(f"Table ({len(cases())} expressions, right = the same EDTF, for us also the same TIMEX3 value where given):")
    systems = list(peers())
    for name, system in systems:
        print(f"  {name:11} {system}") if isinstance(system, str) else score_table(name, system[0])
    if items:
        print("News (TempEval-3: value F1 over relaxed matches; HeidelTime has .781 on the corpus's test part):")
        for name, system in systems:
            print(f"  {name:11} {system}") if isinstance(system, str) else score_news(name, system[1], items)
    if asked.gold:
        print("Meetings of annotated articles:")
        score_gold(asked.gold)
    print("Speed:")
    speed([item.text for item in items] or [case.text for case in cases()])


if __name__ == "__main__":
    main()
