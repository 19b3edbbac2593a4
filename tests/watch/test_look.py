"""Alerts are raised once for each change that a rule asks for, with what was before and both sentences."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from parley.flow import opened
from parley.ledger import record
from parley.records import BadAlerts
from parley.watch import Alert, catch_up, look, read_journal
from parley.watch.journal import FILE
from tests.ledger.ticking import ticking
from tests.ledger.weave.saying import saying
from tests.watch.conftest import CONTRARY, GRAIN, NOW, TRUCE, Reads, Tells

OTHER = (
    "In Strelsau the foreign minister spoke to students on Wednesday. Ruritania demands an early truce, she told them."
)


def looking(folder: Path, *, days: int = 0) -> list[Alert]:
    with opened(folder, clock=ticking()) as (dossier, ledger):
        return look(folder, dossier, ledger, now=NOW + timedelta(days=days))


def rule(folder: Path, *keys: str) -> None:
    (folder / "dossier.toml").write_text("\n".join(['[[rule]]\nname = "mine"', *keys]), encoding="utf-8")


def test_the_first_look_says_from_where_on_changes_are_told(folder: Path, tells: Tells) -> None:
    tells("a1", "2025-03-03", TRUCE)
    assert looking(folder) == []
    assert looking(folder) == []


def test_a_reversal_is_told_once_with_what_was_before_and_both_sentences(folder: Path, tells: Tells) -> None:
    rule(folder, 'on = ["reversal"]')
    tells("a1", "2025-03-03", TRUCE)
    looking(folder)
    tells("a2", "2025-03-05", CONTRARY, GRAIN)
    (alert,) = looking(folder)
    assert (alert.rule, alert.trigger, alert.was, alert.now) == ("mine", "reversal", "demands", "opposes")
    assert ([one["article"] for one in alert.before], [one["article"] for one in alert.grounds]) == (["a1"], ["a2"])
    assert all(one["text"] for one in (*alert.before, *alert.grounds))
    assert looking(folder) == []


@pytest.mark.parametrize(
    ("key", "number"),
    [
        ('actors = ["Ruritania"]', 1), ('actors = ["Graustark"]', 1), ('actors = ["Neverland"]', 0),
        ('issues = ["truce"]', 1), ('issues = ["grain"]', 1), ('issues = ["fish"]', 0), ("confidence = 0.99", 0),
        ("confidence = 0.1", 2), ('on = ["actor"]', 2), ('on = ["overdue"]', 1), ('on = ["slipped"]', 0),
    ],
)  # fmt: skip
def test_a_rule_is_narrowed(folder: Path, tells: Tells, key: str, number: int) -> None:
    rule(folder, *([key] if key.startswith("on") else [key, 'on = ["position"]']))
    looking(folder)
    tells("a1", "2025-03-03", TRUCE, GRAIN)
    assert len(looking(folder)) == number


def test_a_change_waits_for_a_second_origin_and_is_told_then(folder: Path, tells: Tells, reads: Reads) -> None:
    rule(folder, 'on = ["position"]', "origins = 2")
    looking(folder)
    tells("a1", "2025-03-03", TRUCE)
    assert looking(folder) == []
    tells("a2", "2025-03-04", GRAIN)
    assert looking(folder) == []
    reads("a3", "2025-03-05", OTHER)
    (alert,) = looking(folder)
    assert (alert.actor, alert.origins) == ("Ruritania", 2)
    assert looking(folder) == []


def test_who_waits_too_long_is_forgotten(folder: Path, tells: Tells, reads: Reads) -> None:
    rule(folder, 'on = ["position"]', "origins = 2")
    looking(folder)
    tells("a1", "2025-03-03", TRUCE)
    looking(folder)
    looking(folder, days=40)
    reads("a3", "2025-03-05", OTHER)
    assert looking(folder, days=41) == []


def test_a_deadline_passes_without_any_article(folder: Path, tells: Tells) -> None:
    rule(folder, 'on = ["overdue"]')
    looking(folder, days=-16)
    tells("a1", "2025-03-03", TRUCE)
    assert looking(folder, days=-15) == []
    (alert,) = looking(folder)
    assert alert.sentence.startswith("The meeting of Ruritania and Graustark is past its day without a word")


def test_what_is_skipped_is_never_told(folder: Path, tells: Tells) -> None:
    looking(folder)
    tells("a1", "2025-03-03", TRUCE)
    with opened(folder, clock=ticking()) as (_, ledger):
        catch_up(folder, ledger, now=NOW)
    assert looking(folder) == []


def test_a_look_that_was_killed_before_its_end_tells_what_it_had_not_told(folder: Path, tells: Tells) -> None:
    looking(folder)
    tells("a1", "2025-03-03", TRUCE, GRAIN)
    told = {one.id for one in looking(folder)}
    lines = (folder / FILE).read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / FILE).write_text("".join(lines[:-2]) + lines[-2][:30], encoding="utf-8")
    kept = set(read_journal(folder).alerts)
    again = {one.id for one in looking(folder)}
    assert kept | again == told
    assert not kept & again


def test_a_journal_that_was_written_over_is_named_with_its_line(folder: Path) -> None:
    looking(folder)
    (folder / FILE).write_text('{"what": "raised"}\n', encoding="utf-8")
    with pytest.raises(BadAlerts, match=r"line 1: is no line"):
        looking(folder)


def test_an_empty_ledger_is_a_beginning_too(folder: Path) -> None:
    looking(folder)
    with opened(folder, clock=ticking()) as (_, ledger):
        record(ledger, saying("a1", "2025-03-03", TRUCE))
    assert {one.trigger for one in looking(folder)} >= {"position", "actor"}
