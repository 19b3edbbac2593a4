"""The layer on parsed sentences: tense, tokens, phrases, events, names that are no months."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from parley.language import Sentences, Timex, parse, timexes
from parley.records import Article, Block, BlockKind

if TYPE_CHECKING:
    from parley.language import Language

MONDAY = date(2025, 8, 18)


def parsed(nlp: Language, text: str) -> Sentences:
    article = Article(id="a", input="a", text=text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),))
    (sents,) = parse([article], nlp)
    return sents


def found(nlp: Language, text: str, anchor: date | None = MONDAY) -> tuple[Timex, ...]:
    return timexes(parsed(nlp, text), anchor)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The ministers met on Monday.", "2025-08-18"),
        ("The ministers met on Tuesday.", "2025-08-12"),
        ("The ministers will meet on Tuesday.", "2025-08-19"),
        ("The two sides agreed to meet on Tuesday.", "2025-08-19"),
        ("The envoys are meeting in Oslo on Tuesday.", "2025-08-19"),
        ("Talks scheduled for Saturday could be delayed.", "2025-08-23"),
        ("The union, which walked out on Friday, will vote on the offer.", "2025-08-15"),
        ("The minister said on Friday that the truce would hold.", "2025-08-15"),
        ("They plan to return to the table on Wednesday night.", "2025-08-20"),
        ("The envoys failed to reach a deal on Friday.", "2025-08-15"),
        ("The deadline had been due to expire on Friday.", "2025-08-15"),
        ("The council will discuss Friday's attack.", "2025-08-15"),
        ("The president will speak at Friday's summit.", "2025-08-22"),
    ],
)
def test_the_verb_tells_the_last_weekday_from_the_next(nlp: Language, text: str, when: str) -> None:
    (timex,) = found(nlp, text)
    assert timex.when == when


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("They will meet within the next two weeks.", "within the next two weeks"),
        ("The troops must leave by Sunday.", "by Sunday"),
        ("The leaders met on Saturday.", "on Saturday"),
        ("A deal was signed in March.", "in March"),
        ("The talks last from Monday to Friday.", "from Monday to Friday"),
        ("They met two days after the summit in Oslo.", "two days after the summit in Oslo"),
        ("Yesterday the talks began.", "Yesterday"),
    ],
)
def test_the_phrase_has_the_preposition(nlp: Language, text: str, phrase: str) -> None:
    sents = parsed(nlp, text)
    (timex,) = timexes(sents, MONDAY)
    assert sents.doc[timex.phrase[0] : timex.phrase[1]].text == phrase


def test_the_expression_proper_stands_without_its_preposition(nlp: Language) -> None:
    (timex,) = found(nlp, "They will meet within the next two weeks.")
    assert (timex.text, timex.value, timex.when) == ("the next two weeks", "P2W", "2025-08-18/2025-09-01")


def test_an_event_that_is_counted_from_is_named_and_not_dated(nlp: Language) -> None:
    sents = parsed(nlp, "They met two days after the summit in Oslo.")
    (timex,) = timexes(sents, MONDAY)
    assert timex.landmark is not None
    assert sents.doc[timex.landmark[0] : timex.landmark[1]].text == "the summit in Oslo"
    assert (timex.offset, timex.when) == ("P2D", None)


def test_the_following_day_counts_from_the_day_told_before(nlp: Language) -> None:
    first, second = found(nlp, "The leaders met on 3 June. The following day they signed a truce.")
    assert (first.when, second.when) == ("2025-06-03", "2025-06-04")


def test_the_ends_of_a_range_are_kept(nlp: Language) -> None:
    (timex,) = found(nlp, "The ministers met from 3 June to 5 June.")
    assert timex.ends is not None
    assert [value for _, _, value in timex.ends] == ["2025-06-03", "2025-06-05"]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May met the envoys.",
        "The troops may march to the border.",
        "They sent 2000 soldiers.",
        "Prime Minister May said the talks had failed.",
        "The second party walked out.",
        "April Burns left for Geneva.",
    ],
)
def test_names_verbs_and_counts_are_no_times(nlp: Language, text: str) -> None:
    assert found(nlp, text) == ()


def test_without_an_anchor_the_article_keeps_its_relative_words(nlp: Language) -> None:
    (timex,) = found(nlp, "They will meet on Friday.", anchor=None)
    assert (timex.value, timex.when, timex.anchor) == ("XXXX-WXX-5", None, None)


def test_an_absolute_date_names_no_anchor(nlp: Language) -> None:
    (timex,) = found(nlp, "The treaty was signed on 5 December 1994.")
    assert (timex.when, timex.anchor) == ("1994-12-05", None)


def test_a_counted_date_names_the_anchor_that_it_was_counted_from(nlp: Language) -> None:
    (timex,) = found(nlp, "The treaty was signed yesterday.")
    assert timex.anchor == MONDAY


@pytest.mark.parametrize("anchor", [MONDAY, None])
def test_a_length_that_says_when_is_a_date(nlp: Language, anchor: date | None) -> None:
    (ahead,) = found(nlp, "They will meet within the next two weeks.", anchor)
    (lasting,) = found(nlp, "They talked for two weeks.", anchor)
    assert (ahead.kind, lasting.kind) == ("date", "duration")
