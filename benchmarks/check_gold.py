"""Check annotated articles against the annotation guide, and count them.

    python benchmarks/check_gold.py [FOLDER ...]

Without a folder it checks ``dev``, ``test`` and ``fresh`` of ``benchmarks/gold``. Every complaint is printed with its
file; the exit status is 1 if there is any. What it cannot see is whether a record is *right*: people have to read it.
"""

import calendar
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from parley.records import CommitmentStatus, MeetingFormat, MeetingStatus, Modality, Stance

GOLD = Path(__file__).parent / "gold"
KEYS: dict[str, frozenset[str]] = {
    "statements": frozenset(
        ["actor", "on_behalf_of", "stance", "issue", "modality", "condition", "source", "evidence"]
    ),
    "meetings": frozenset(["participants", "format", "place", "when_text", "when", "status", "evidence"]),
    "commitments": frozenset(
        ["debtor", "creditor", "measure", "status", "condition", "amount", "deadline", "evidence"]
    ),
    "open_questions": frozenset(["about", "evidence"]),
}
ARTICLE_KEYS = frozenset(["id", "url", "outlet", "published", "topic", "text"]) | KEYS.keys()
VERBATIM = ("condition", "when_text", "amount", "deadline")
WORDS = {"issue": (2, 6), "measure": (2, 8), "about": (2, 8)}
ENUMS: dict[tuple[str, str], frozenset[str]] = {
    ("statements", "stance"): frozenset(Stance),
    ("statements", "modality"): frozenset(Modality),
    ("meetings", "format"): frozenset(MeetingFormat),
    ("meetings", "status"): frozenset(MeetingStatus),
    ("commitments", "status"): frozenset(CommitmentStatus),
}
NAMED_DAYS = list(calendar.day_name)
NAMED_MONTHS = list(calendar.month_name)[1:]
MONTH_AND_DAY = re.compile(rf"\b(?:({'|'.join(NAMED_MONTHS)}) (\d\d?)|(\d\d?) ({'|'.join(NAMED_MONTHS)}))\b")

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and last day on which a meeting may fall."""

    first: date
    last: date

    @classmethod
    def of(cls, when: str) -> "Interval":
        """Read ``2025-08-18`` or ``2025-08-18/2025-09-01``; ValueError if it is neither."""
        first, _, last = when.partition("/")
        interval = cls(date.fromisoformat(first), date.fromisoformat(last or first))
        if interval.first > interval.last:
            raise ValueError(f"{when} ends before it begins")
        return interval


def form(article: Gold) -> Iterator[str]:
    """Complain about missing or unknown keys and about values outside the enums."""
    if missing := ARTICLE_KEYS - article.keys():
        yield f"lacks {sorted(missing)}"
        return
    for kind, keys in KEYS.items():
        for at, record in enumerate(article[kind]):
            if record.keys() != keys:
                yield f"{kind}[{at}] has the wrong keys: {sorted(record.keys() ^ keys)}"
    for (kind, field), allowed in ENUMS.items():
        for at, record in enumerate(article[kind]):
            if record.get(field) not in allowed:
                yield f"{kind}[{at}].{field} is {record.get(field)!r}"


def records(article: Gold) -> Iterator[tuple[str, Gold]]:
    """Give every record with the name that complaints use for it."""
    for kind in KEYS:
        for at, record in enumerate(article[kind]):
            yield f"{kind}[{at}]", record


def verbatim(article: Gold) -> Iterator[str]:
    """Complain about evidence and other quoted parts that the text does not hold."""
    for name, record in records(article):
        if not record["evidence"] or record["evidence"] not in article["text"]:
            yield f"{name}.evidence is not in the text: {record['evidence']!r}"
        for field in VERBATIM:
            if record.get(field) is not None and record[field] not in article["text"]:
                yield f"{name}.{field} is not in the text: {record[field]!r}"


def wording(article: Gold) -> Iterator[str]:
    """Complain about issues, measures and questions of the wrong length or case, and about repeated records."""
    seen = set()
    for name, record in records(article):
        for field, (least, most) in WORDS.items():
            words = record.get(field, "two words")
            if not least <= len(words.split()) <= most or words != words.lower():
                yield f"{name}.{field} must have {least} to {most} words in lower case: {words!r}"
        key = name.partition("[")[0] + json.dumps(record, sort_keys=True)
        if key in seen:
            yield f"{name} is there twice"
        seen.add(key)


def actors(article: Gold) -> Iterator[str]:
    """Complain about records without anybody in them."""
    for name, record in records(article):
        named = record.get("participants", [record.get("actor", record.get("debtor", "nobody needed"))])
        if not named or not all(who and who.strip() == who for who in named):
            yield f"{name} names nobody, or has a space too many"
        if len(set(named)) < len(named):
            yield f"{name} names somebody twice"


def times(article: Gold) -> Iterator[str]:
    """Complain about dates that are no dates, or that disagree with their words, their status or the article's day."""
    published = date.fromisoformat(article["published"]) if article["published"] else None
    for at, meeting in enumerate(article["meetings"]):
        if meeting["when"] is None:
            continue
        try:
            interval = Interval.of(meeting["when"])
        except ValueError as error:
            yield f"meetings[{at}].when: {error}"
            continue
        yield from (f"meetings[{at}].when {fault}" for fault in misdated(interval, meeting, published))


def misdated(interval: Interval, meeting: Gold, published: date | None) -> Iterator[str]:
    """Say how an interval disagrees with the words and the status that stand beside it."""
    status, words = meeting["status"], meeting["when_text"] or ""
    if published and status == MeetingStatus.HELD and interval.first > published:
        yield "lies after the article, but it was held"
    planned = (MeetingStatus.SCHEDULED, MeetingStatus.AGREED, MeetingStatus.PROPOSED)
    if published and status in planned and interval.last < published:
        yield "lies before the article, but it is still to come"
    days = [NAMED_DAYS[interval.first.weekday()], NAMED_DAYS[interval.last.weekday()]]
    if any(day in words and day not in days for day in NAMED_DAYS):
        yield f"is a {days[0]}, not {words!r}"
    for month, day, other_day, other_month in MONTH_AND_DAY.findall(words):
        told = (NAMED_MONTHS.index(month or other_month) + 1, int(day or other_day))
        if told not in ((interval.first.month, interval.first.day), (interval.last.month, interval.last.day)):
            yield f"disagrees with {words!r}"


CHECKS: tuple[Callable[[Gold], Iterator[str]], ...] = (verbatim, wording, actors, times)


def complaints(article: Gold) -> list[str]:
    """Give all that is wrong with one article; an article of the wrong form is not looked at further."""
    return list(form(article)) or [fault for check in CHECKS for fault in check(article)]


def collisions(articles: dict[Path, Gold]) -> Iterator[str]:
    """Complain about ids that are taken twice or differ from the file's name."""
    taken = Counter(article.get("id") for article in articles.values())
    yield from (f"id {name!r} is taken {count} times" for name, count in taken.items() if count > 1)
    yield from (f"{path}: its id is {a.get('id')!r}" for path, a in articles.items() if a.get("id") != path.stem)


def table(articles: list[Gold], field: str) -> Iterator[str]:
    """Count articles and records by the values of a field, with a last line for all."""
    yield f"{field:<22}{'articles':>9}" + "".join(f"{kind:>16}" for kind in KEYS)
    groups: list[tuple[str, list[Gold]]] = [
        (value, [a for a in articles if a.get(field, "-") == value])
        for value in sorted({str(a.get(field, "-")) for a in articles})
    ]
    for value, some in [*groups, ("all", articles)]:
        yield f"{value:<22}{len(some):>9}" + "".join(f"{sum(len(a[kind]) for a in some):>16}" for kind in KEYS)


def main(arguments: list[str]) -> int:
    """Check the folders, print the counts, and give the exit status."""
    folders = [Path(folder) for folder in arguments] or [GOLD / "dev", GOLD / "test", GOLD / "fresh"]
    paths = [path for folder in folders for path in sorted(folder.glob("*.json"))]
    articles = {path: json.loads(path.read_text(encoding="utf-8")) for path in paths}
    faults = [*collisions(articles), *(f"{path}: {fault}" for path, a in articles.items() for fault in complaints(a))]
    print("\n".join(faults), end="\n" if faults else "")
    for folder in folders:
        inside = [article for path, article in articles.items() if path.parent == folder]
        for field in ("topic", "style"):
            print(f"\n{folder.name}: {len(inside)} articles", *table(inside, field), sep="\n")
    return 1 if faults or not articles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
