"""A batch finds the stories that a ledger finds."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from benchmarks.stories.drawn import drawn

from parley.analysis.stories import stories
from parley.exchange.archive import read_rows
from parley.flow import How, load_saved
from parley.flow.batch import Wish, batch
from parley.records import Article
from tests.analysis.stories.recorded import text, woven

pytestmark = pytest.mark.usefixtures("plugins")
Told = list[tuple[Any, ...]]


def by_batch(articles: Sequence[dict[str, Any]], folder: Path) -> Told:
    """Give the stories of a batch, and leave its output."""
    lines = "".join(f"{json.dumps(one)}\n" for one in articles)
    (folder / "archive.jsonl").write_text(lines, encoding="utf-8")
    wish = Wish((str(folder / "archive.jsonl"),), str(folder / "out"), How(reader="quick"), 16)
    manifest = batch(wish, "1", processes=2)
    rows = [row for one in manifest.of("stories") for row in read_rows((folder / "out" / one.file).read_bytes())]
    keys = ("article", "story", "copies", "origin", "of", "alike")
    return sorted(tuple(row[key] for key in keys) for row in rows)


def by_ledger(folder: Path) -> Told:
    """Give the stories of a ledger that has loaded the batch."""
    with woven() as ledger:
        load_saved([folder / "out"], ledger)
        found = stories(ledger)
    return sorted(
        (copy.article, story.id, len(story.copies), story.origin, copy.of, copy.alike)
        for story in found
        for copy in story.copies
    )


def line(article: Article) -> dict[str, Any]:
    told = {key: getattr(article, key) for key in ("id", "outlet", "published", "title", "text")}
    return told | {"text": article.text.replace("\n", "\n\n")}


def test_copies_follow_ups_and_look_alikes_stand_where_a_ledger_puts_them(tmp_path: Path) -> None:
    some = [line(one.article) for one in drawn("dev")]
    found = by_batch(some, tmp_path)
    assert found == by_ledger(tmp_path)
    assert max(copies for _, _, copies, *_ in found) > 3


def many() -> Iterator[dict[str, Any]]:
    """Articles of ten stories that come again and again, with boilerplate that all share, and some without words."""
    foot = text(99)
    for at in range(120):
        told = text(at % 10, (at // 10) / 40) if at % 3 else f"{text(at + 200)} {foot}"
        words = "!" if at % 40 == 7 else told
        yield {"id": f"a{at}", "outlet": f"Paper {at % 4}", "published": f"2026-01-{at % 28 + 1:02}", "text": words}


def test_a_key_that_a_whole_archive_shares_is_held_by_no_more_than_a_ledger_holds(tmp_path: Path) -> None:
    assert by_batch(list(many()), tmp_path) == by_ledger(tmp_path)


def test_an_edited_article_stays_in_its_story_while_it_is_a_copy_of_what_it_was(tmp_path: Path) -> None:
    texts = {"first": text(1), "copy": text(1, 0.1), "other": text(2)}
    edits = [("copy", text(1, 0.15)), ("other", text(1, 0.05))]
    told = [*texts.items(), *edits]
    found = by_batch([{"id": name, "text": words} for name, words in told], tmp_path)
    assert [(row[0], row[1], row[4]) for row in found] == [
        ("copy", "first", "first"),
        ("copy", "first", "first"),
        ("first", "first", None),
        ("other", "first", "first"),
        ("other", "other", None),
    ]
