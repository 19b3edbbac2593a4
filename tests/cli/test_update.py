"""``parley update`` and ``parley outlets`` as a user types them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Run
from tests.flow.outlets.site import printed

STORY = "Ruritania demanded a ceasefire on Monday and called on Graustark to withdraw its troops from the valley."


def test_outlets_are_followed_and_told(run: Run, following: Callable[..., Path]) -> None:
    with printed() as paper:
        paper.write("one", STORY)
        folder = following(f"{paper.address}/feed", "allow_private = true")
        done = run("update", "--dossier", folder)
        again = run("update", "--dossier", folder)
    assert (done.exit_code, "Paper: 1 listed, 1 added" in done.stderr) == (0, True)
    assert (again.exit_code, "Paper: 1 listed, nothing new" in again.stderr) == (0, True)
    (row,) = json.loads(run("outlets", "--format", "json", "--dossier", folder).stdout)
    assert (row["outlet"], row["added"], row["failures"]) == ("Paper", 1, 0)


def test_a_list_that_does_not_come_is_told_with_exit_code_1(run: Run, following: Callable[..., Path]) -> None:
    folder = following("http://127.0.0.1:9/feed")
    done = run("update", "--dossier", folder)
    assert (done.exit_code, "allow_private" in done.stderr) == (1, True)
    assert run("outlets", "--dossier", folder).exit_code == 1


def test_a_dossier_without_outlets_says_how_to_write_one(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    done = run("update", "--dossier", tmp_path / "talks")
    assert (done.exit_code, "[[outlet]]" in done.stderr) == (2, True)


def test_an_outlet_that_nobody_named_is_refused(run: Run, following: Callable[..., Path]) -> None:
    assert run("update", "Papers", "--dossier", following("http://wire.example/feed")).exit_code == 2


def test_what_was_edited_and_taken_away_is_shown(run: Run, following: Callable[..., Path]) -> None:
    with printed() as paper:
        paper.write("one", STORY)
        paper.write("two", STORY.replace("Monday", "Tuesday"))
        folder = following(f"{paper.address}/feed", "recheck = []", "allow_private = true")
        run("update", "--dossier", folder)
        paper.write("one", STORY.replace("demanded", "rejected"))
        run("add", f"{paper.address}/one", "--outlet", "Paper", "--allow-private", "--dossier", folder)
    (row,) = json.loads(run("edits", "--format", "json", "--dossier", folder).stdout)
    assert (row["versions"], row["removed"], row["added"]) == (2, 1, 1)
    shown = run("edits", row["article"], "--dossier", folder).stdout
    assert "[-demanded-]{+rejected+}" in shown
    assert "gone statement" in shown


def test_an_article_that_nobody_knows_has_no_edits(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    assert run("edits", "a9", "--dossier", tmp_path / "talks").exit_code == 2
    assert "no article was edited" in run("edits", "--dossier", tmp_path / "talks").stderr


def test_a_list_of_feeds_joins_the_dossier_once_and_keeps_its_comments(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    feed = '<outline text="Wire" xmlUrl="https://wire.example/feed"/>'
    (tmp_path / "a.opml").write_text(f"<opml><body>{feed}</body></opml>", encoding="utf-8")
    first = run("outlets", "--import", tmp_path / "a.opml", "--dossier", tmp_path / "talks")
    again = run("outlets", "--import", tmp_path / "a.opml", "--dossier", tmp_path / "talks")
    assert ("1 feeds joined" in first.stderr, "0 feeds joined, 1 were" in again.stderr) == (True, True)
    text = (tmp_path / "talks" / "dossier.toml").read_text(encoding="utf-8")
    assert (text.startswith("# What is followed here."), text.count("\n[[outlet]]")) == (True, 1)
    run("outlets", "--export", tmp_path / "b.opml", "--dossier", tmp_path / "talks")
    assert 'xmlUrl="https://wire.example/feed"' in (tmp_path / "b.opml").read_text(encoding="utf-8")


def test_a_list_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "talks")
    (tmp_path / "a.opml").write_text("no list", encoding="utf-8")
    for name in ("a.opml", "none.opml"):
        assert run("outlets", "--import", tmp_path / name, "--dossier", tmp_path / "talks").exit_code == 2
