"""Every stage of a commitment and of a question is reached from sentences as papers write them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest

from parley.analysis.commitments import asked_commitments
from parley.analysis.held import position
from parley.analysis.questions import asked_questions
from parley.exchange import to_json
from parley.ledger import Ledger, lines, record
from parley.reading import GrammarReader
from tests.articles import article
from tests.ledger.weave.test_weave import short_lived

DAY = date(2026, 3, 20)
Told = tuple[tuple[str | None, str], ...]
"""Days of March 2026, each with what an article says."""

MONITORS = ("1", "Graustark pledged to send 200 monitors to the river, its foreign ministry said.")
SOME = ("10", "Graustark has sent 80 of the 200 monitors to the river, officials said.")
STAGES: list[tuple[str, Told]] = [
    ("pledged", (MONITORS,)),
    ("partly discharged", (MONITORS, SOME)),
    ("discharged", (MONITORS, SOME, ("14", "Graustark has sent the remaining 120 monitors to the river."))),
    ("discharged", (MONITORS, ("10", "Graustark has sent the 200 monitors to the river, the defence ministry said."))),
    ("withdrawn", (MONITORS, ("8", "Graustark withdrew its offer to send 200 monitors to the river."))),
    ("refused", (MONITORS, ("8", "Graustark will not send monitors to the river after all, its president said."))),
    ("delegated", (MONITORS, ("8", "Zembla will send the 200 monitors to the river in place of Graustark."))),
    ("overdue", (("1", "Graustark promised to send 200 monitors to the river by 15 March."),)),
    ("expired", (("1", "Graustark offered to release 40 prisoners by 10 March if Ruritania lifts the blockade."),)),
    ("conditional", (
        ("1", "Graustark will send 200 monitors to the river if Ruritania withdraws its troops from the valley."),
    )),
    ("due", (
        ("1", "Graustark will send 200 monitors to the river if Ruritania withdraws its troops from the valley."),
        ("8", "Ruritania has withdrawn its troops from the valley, the army said."),
    )),
    ("released", (
        ("1", "Graustark will hand over 40 prisoners to Ruritania by 1 April."),
        ("8", "Ruritania no longer demands that Graustark hand over the 40 prisoners."),
    )),
    ("released", (
        ("1", "Graustark will withdraw its troops from the valley, President Rudolf Elphberg of Graustark said."),
        ("8", "Ruritania no longer insists that Graustark withdraw its troops from the valley."),
    )),
    ("pledged", (
        ("1", "Graustark will withdraw its troops from the valley, President Rudolf Elphberg of Graustark said."),
        ("8", "Ruritania no longer insists that Zembla withdraw its troops from the valley."),
    )),
]  # fmt: skip
QUESTIONS: list[tuple[str, Told]] = [
    ("open", (("1", "It remains open who will pay for the monitors at the dam."),)),
    ("answered", (
        ("1", "It remains open who will pay for the monitors at the dam."),
        ("8", "Graustark will pay for the monitors at the dam, its finance minister announced."),
    )),
    ("answered", (
        ("1", "It is unclear when Ruritania and Graustark will meet."),
        ("8", "Ruritania and Graustark will meet on 20 March, the mediators said."),
    )),
    ("overtaken", (
        ("1", "It is unclear when Ruritania and Graustark will meet in Zenda."),
        ("8", "The meeting of Ruritania and Graustark in Zenda was cancelled."),
    )),
]  # fmt: skip


FOR, AGAINST, GIVEN_UP = (
    "Ruritania demands a truce.",
    "Ruritania rejects a truce.",
    "Ruritania no longer demands a truce.",
)
Held = list[tuple[str, str | None, str | None, str | None]]
"""Stance and modality, first day, last day, what ended it."""

POSITIONS: list[tuple[Told, Held]] = [
    ((("1", FOR), ("5", AGAINST), ("9", FOR)), [
        ("demands", "1", "5", "reversed"), ("opposes", "5", "9", "reversed"), ("demands", "9", None, None),
    ]),
    ((("1", FOR), ("2", FOR), ("3", FOR)), [("demands", "1", None, None)]),
    ((("5", GIVEN_UP),), [("demands", None, "5", "dropped")]),
    ((("1", FOR), ("5", GIVEN_UP), ("7", FOR)), [("demands", "1", "5", "dropped"), ("demands", "7", None, None)]),
    (((None, FOR), ("5", AGAINST)), [("demands", None, "5", "reversed"), ("opposes", "5", None, None)]),
    ((("5", AGAINST), ("1", FOR)), [("demands", "1", "5", "reversed"), ("opposes", "5", None, None)]),
    ((("5", FOR), ("1", GIVEN_UP)), [("demands", None, "1", "dropped"), ("demands", "5", None, None)]),
    ((("5", FOR), ("5", AGAINST)), [("demands", "5", "5", "reversed"), ("opposes", "5", None, None)]),
    ((("1", "Ruritania could support a truce."), ("5", "Ruritania supports a truce.")), [
        ("possible supports", "1", "5", "restated"), ("supports", "5", None, None),
    ]),
    ((("1", FOR), ("5", "Ruritania does not demand a truce.")), [
        ("demands", "1", "5", "denied"), ("negated demands", "5", None, None),
    ]),
]  # fmt: skip


@contextmanager
def reported(reader: GrammarReader, told: Told) -> Iterator[Ledger]:
    with short_lived() as ledger:
        for number, (day, text) in enumerate(told):
            published = f"2026-03-{int(day):02}" if day else None
            record(ledger, to_json(reader.read(replace(article(text, published=published), id=f"a{number}"))))
        yield ledger


@pytest.mark.parametrize(("stage", "told"), STAGES)
def test_a_commitment_stands_where_its_reports_say(reader: GrammarReader, stage: str, told: Told) -> None:
    with reported(reader, told) as ledger:
        found = [one.stage.value for one, _ in asked_commitments(ledger, as_of=DAY) if one.life.debtor == "Graustark"]
    assert found == [stage]


@pytest.mark.parametrize(("state", "told"), QUESTIONS)
def test_a_question_stands_where_its_reports_say(reader: GrammarReader, state: str, told: Told) -> None:
    with reported(reader, told) as ledger:
        assert [one.state.value for one, _ in asked_questions(ledger, as_of=DAY)] == [state]


@pytest.mark.parametrize(("told", "held"), POSITIONS)
def test_a_position_is_an_interval_that_contrary_words_end(reader: GrammarReader, told: Told, held: Held) -> None:
    with reported(reader, told) as ledger:
        found = [position(line).interval for line in lines(ledger, "positions", ended=True)]
    days = [(one.valid_from and str(one.valid_from.day), one.valid_to and str(one.valid_to.day)) for one in found]
    moods = ["" if one.modality == "actual" else f"{one.modality.value} " for one in found]
    made = [(f"{mood}{one.stance}", *ends, one.ended) for one, mood, ends in zip(found, moods, days, strict=True)]
    assert made == held


def test_what_held_on_a_day_is_told_as_the_reports_say(reader: GrammarReader) -> None:
    told: Told = (("1", FOR), ("5", AGAINST), ("9", FOR))
    with reported(reader, told) as ledger:
        days = (date(2026, 2, 28), date(2026, 3, 4), date(2026, 3, 5), date(2026, 3, 20))
        stands = [[position(line).interval.stance for line in lines(ledger, "positions", as_of=day)] for day in days]
    assert stands == [[], ["demands"], ["opposes"], ["demands"]]
