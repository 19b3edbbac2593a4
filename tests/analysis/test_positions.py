"""Who stands where after several articles: the latest word, and what it was before."""

from __future__ import annotations

from dataclasses import replace

from parley.analysis import brief, positions
from parley.analysis.narrow import narrow
from parley.analysis.scoring import Kind
from parley.records import Modality, Reading, Stance
from tests.articles import article
from tests.readings import GRAUSTARK, reading, statement

WORDS = "Ruritania demands a truce"


def told(day: str | None, stance: Stance = Stance.DEMANDS, **other: object) -> Reading:
    of = replace(article(f"{WORDS}.", published=day), id=f"on-{day}")
    said = statement(of, WORDS, stance=stance, **other)
    return Reading(of, reading().reader, statements=(said,))


def test_the_latest_word_counts_whatever_the_order() -> None:
    (position,) = positions([told("2025-03-10", Stance.CONCEDES), told("2025-03-03")])
    assert position.latest.statement.stance is Stance.CONCEDES
    assert position.changed


def test_what_it_was_before_is_kept() -> None:
    (position,) = positions([told("2025-03-03"), told("2025-03-10", Stance.CONCEDES)])
    assert [one.article.published for one in position.earlier] == ["2025-03-03"]


def test_the_same_word_again_is_no_change() -> None:
    (position,) = positions([told("2025-03-03"), told("2025-03-10")])
    assert (position.earlier, position.articles) == ((), 2)


def test_an_article_without_a_date_does_not_overrule_one_with_a_date() -> None:
    (position,) = positions([told("2025-03-03"), told(None, Stance.CONCEDES)])
    assert position.latest.statement.stance is Stance.DEMANDS


def test_another_issue_is_another_position() -> None:
    assert len(positions([told("2025-03-03"), told("2025-03-10", issue="release of prisoners")])) == 2


def test_another_actor_is_another_position() -> None:
    assert len(positions([told("2025-03-03"), told("2025-03-10", actor=GRAUSTARK)])) == 2


def test_a_brief_tells_each_record_once() -> None:
    made = brief([reading(), reading(published="2025-03-10")])
    assert [len(listed) for listed in (made.sides, made.commitments, made.meetings, made.open_questions)] == [1] * 4
    assert made.commitments[0][1].published == "2025-03-10"


def test_a_brief_puts_changes_and_wants_before_beliefs() -> None:
    wants = told("2025-03-03", issue="release of prisoners", modality=Modality.POSSIBLE, confidence=0.2)
    believes = told("2025-03-03", Stance.CLAIMS, issue="progress", confidence=0.9)
    (side,) = brief([believes, wants]).sides
    assert [one.issue for one in side.positions] == ["release of prisoners", "progress"]


def test_narrowing_keeps_the_kinds_and_what_is_sure() -> None:
    kept = narrow(reading(), kinds={Kind.MEETINGS, Kind.COMMITMENTS}, min_confidence=0.7)
    assert [record.id for record in kept.records] == ["m1"]
