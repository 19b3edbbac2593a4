"""The general rules of positions, each by sentences of our own: actor, stance, modality, a word of the issue."""

from __future__ import annotations

import pytest

from parley.reading import GrammarReader
from parley.reading.lexicon import Harm, load_harms
from parley.records import Statement
from tests.articles import article

THREATS = [
    ("The union vowed to blockade the ports if the council does not pay.", "union", "threatens", "ports"),
    ("Ruritania will slap a duty on gin if Kaldovia refuses.", "Ruritania", "threatens", "gin"),
    ("Unless Kaldovia opens the shaft, Ruritania will stop supplying it with fuel.", "Ruritania", "threatens", "fuel"),
    ("The union says that it will vote against the deal unless pay rises.", "union", "threatens", "deal"),
]
CONDITIONS = [
    ("Ruritania will extend the truce only if Kaldovia reopens the road.", "Ruritania", "demands", "road"),
    ("Ruritania will only back the pact if Kaldovia pays.", "Ruritania", "demands", "pays"),
    ("Ruritania will not sign until the tariffs are lifted.", "Ruritania", "demands", "tariffs"),
    ("Ruritania agreed to the swap on condition that Kaldovia frees the pilots.", "Ruritania", "demands", "pilots"),
]
LISTS = [
    (
        "Ruritania asked Kaldovia to cede the island, to cut its army and to leave the pact.",
        "Ruritania",
        "demands",
        "pact",
    ),
    ("Kaldovia and Ruritania back the deal without having been asked to pay.", "Ruritania", "supports", "deal"),
]
TURNS = [
    ("Ruritania agreed to a lower quota, which it had resisted.", "Ruritania", "concedes", "quota"),
    ("Kaldovia accepted the mediator that it had rejected in May.", "Kaldovia", "concedes", "mediator"),
]
ISSUES = [
    ("What Ruritania wants is a neutral bridge.", "Ruritania", "demands", "bridge"),
    ("The levy is Ruritania's red line.", "Ruritania", "opposes", "levy"),
    ("For Ruritania, foreign troops are out of the question.", "Ruritania", "opposes", "troops"),
    ("The levy is a non-starter for Ruritania, Kaldovia said.", "Ruritania", "opposes", "levy"),
    ("Ruritania stands in the pact's way.", "Ruritania", "opposes", "pact"),
    ("Five percent is what the union demands.", "union", "demands", "five"),
    ("Ruritania wants the judges to stay, which Kaldovia has accepted.", "Kaldovia", "supports", "judges"),
    ("Ruritania said that the plan works and proposed to widen the canal.", "Ruritania", "proposes", "canal"),
]
SAID = [
    ('"We do not pay for hostages," the union said.', "union", "opposes", "pay"),
    ('"The quota cannot be raised," Ruritania said.', "Ruritania", "opposes", "quota"),
    ("The union will decide on Friday whether the pact is acceptable.", "union", "undecided", "pact"),
    ("Ruritania is weighing whether to join the levy.", "Ruritania", "undecided", "levy"),
]
NOTHING = [
    "Ruritania should widen the canal.",
    "Ruritania signed the accord in May.",
    "Ruritania agreed to meet Kaldovia in May.",
    "Once Ruritania has accepted the quota, the ships may leave.",
    "Kaldovia should back the quota.",
]


def told(reader: GrammarReader, text: str) -> list[Statement]:
    return list(reader.read(article(text)).statements)


@pytest.mark.parametrize(
    ("text", "actor", "stance", "word"), [*THREATS, *CONDITIONS, *LISTS, *TURNS, *ISSUES, *SAID], ids=str
)
def test_a_rule_gives_the_position(reader: GrammarReader, text: str, actor: str, stance: str, word: str) -> None:
    found = [(s.actor.name, s.stance.value, s.issue) for s in told(reader, text)]
    assert any(one[:2] == (actor, stance) and word in one[2] for one in found), found


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_over_supposed_or_only_a_meeting_is_no_position(reader: GrammarReader, text: str) -> None:
    assert told(reader, text) == []


@pytest.mark.parametrize("harm", list(load_harms()), ids=lambda harm: f"{harm.name} {harm.example}")
def test_a_harmful_deed_is_a_threat(reader: GrammarReader, harm: Harm) -> None:
    assert "threatens" in {s.stance.value for s in told(reader, harm.example)}


def test_a_harmful_deed_that_is_agreed_with_others_is_no_threat(reader: GrammarReader) -> None:
    assert "threatens" not in {
        s.stance.value for s in told(reader, "Ruritania and Kaldovia agreed to seal the border.")
    }
