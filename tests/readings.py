"""Readings for tests, made by hand: small, whole, and with every field used."""

from __future__ import annotations

from parley.records import (
    Actor,
    ActorKind,
    Article,
    Commitment,
    CommitmentStatus,
    ConditionKind,
    Evidence,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Modality,
    Period,
    Quantity,
    Question,
    ReaderIdentity,
    Reading,
    Reason,
    Stance,
    Statement,
)
from tests.articles import article

TEXT = (
    "Ruritania demands a truce, \u201cat once\u201d.\n\n"
    "Graustark will send 200 monitors if the guns fall silent. Envoys of both meet in Strelsau on Friday.\n\n"
    "Who pays for the monitors is open."
)
RURITANIA = Actor("Ruritania", None, ActorKind.STATE)
GRAUSTARK = Actor("Graustark", None, ActorKind.STATE)
WHY = (Reason("demand.v.demands", "demands"),)


def evidence(of: Article, words: str) -> Evidence:
    """Cut words out of an article."""
    start = of.text.index(words)
    return Evidence.at(of, start, start + len(words))


def statement(of: Article, words: str, **other: object) -> Statement:
    """Make a statement of Ruritania that rests on some words."""
    told: dict[str, object] = {
        "id": "s1", "actor": RURITANIA, "on_behalf_of": None, "stance": Stance.DEMANDS, "issue": "truce",
        "modality": Modality.ACTUAL, "condition": None, "source": (), "confidence": 0.7, "why": WHY,
    }  # fmt: skip
    return Statement(**(told | other), evidence=evidence(of, words))  # type: ignore[arg-type]


def reading(text: str = TEXT, *, published: str | None = "2025-03-03") -> Reading:
    """Make a reading with one record of each kind."""
    of = article(text, published=published)
    guns = evidence(of, "Graustark will send 200 monitors if the guns fall silent.")
    envoys = evidence(of, "Envoys of both meet in Strelsau on Friday.")
    return Reading(
        article=of,
        reader=ReaderIdentity("hand", "1"),
        statements=(statement(of, "Ruritania demands a truce, \u201cat once\u201d."),),
        meetings=(
            Meeting(
                "m1", (RURITANIA, GRAUSTARK), MeetingFormat.BILATERAL, "Strelsau", "on Friday", "2025-03-07",
                MeetingStatus.SCHEDULED, (), envoys, 0.8, WHY, (), Period(*["2025-03-07"] * 4),
            ),
        ),
        commitments=(
            Commitment(
                "c1", GRAUSTARK, RURITANIA, "200 monitors", CommitmentStatus.CONDITIONAL, "if the guns fall silent",
                "200", None, (), guns, 0.6, WHY, Quantity(200, 200, "monitors", None), None, ConditionKind.IF,
            ),
        ),
        open_questions=(Question("q1", "who pays for the monitors", evidence(of, "Who pays"), 0.5, WHY),),
    )  # fmt: skip
