"""What is the same, as rows: pairs to judge, links that Parley made, and what people judged."""

from __future__ import annotations

from collections.abc import Collection

from parley.analysis.judging import Chain, Made, Standing, Suggestion, automatic, given_judgements, suggestions
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso
from parley.ledger import Judgement, Ledger, Subject, Told
from parley.records import Dossier

SIDE = ("published", "outlet", "article", "text")
PAIR = ("of", "left", "right", "score", "why", *(f"{side}_{key}" for side in ("left", "right") for key in SIDE))
SUGGESTED = ("of", "together", *PAIR[1:])
MADE = (*PAIR, "thread")
GIVEN = ("recorded_at", "of", "left", "right", "verdict", "why", "by", "replaced", "followed", "lost", "left_text",
         "right_text")  # fmt: skip


def suggestions_table(
    ledger: Ledger, dossier: Dossier, of: Collection[Subject] = (), *, most: int | None = None
) -> Table:
    """Give pairs that somebody should judge, the least certain first.

    Raises:
        BadLedger: if the database refuses.
    """
    found = suggestions(ledger, dossier, identity_of(ledger, dossier, Clocks()), of)
    return Table(SUGGESTED, [_suggestion(one) for one in found[:most]], total=len(found))


def links_table(
    ledger: Ledger, of: Collection[Subject] = (), *, clocks: Clocks | None = None, most: int | None = None
) -> Table:
    """Give the links that hold, each with its reason and score, the least sure first.

    Raises:
        BadLedger: if the database refuses.
    """
    known_at = clocks.known_at if clocks else None
    return Table(MADE, [_link(one) for one in automatic(ledger, of, most=most, known_at=known_at)])


def given_table(ledger: Ledger, dossier: Dossier, of: Collection[Subject] = (), *, clocks: Clocks) -> Table:
    """Give what people judged, in the order in which they did, with the contradictions that each is part of.

    Raises:
        BadLedger: if the database refuses.
    """
    found = given_judgements(ledger, dossier, known_at=clocks.known_at)
    return Table(GIVEN, [_given(one) for one in found if not of or one.given.judgement.of in of])


def _suggestion(one: Suggestion) -> Row:
    row = {"of": one.of.value, "together": one.together, "left": one.left, "right": one.right}
    return row | {"score": one.score, "why": one.why} | _side("left", one.one) | _side("right", one.other)


def _link(one: Made) -> Row:
    row = {"of": one.of.value, "left": one.left, "right": one.right, "score": one.score, "why": one.why}
    return row | _side("left", one.first) | _side("right", one.told) | {"thread": one.thread}


def _side(side: str, told: Told | None) -> Row:
    """Give the record of a side as columns."""
    values = (iso(told.published), told.outlet, told.article, told.text) if told else (None,) * len(SIDE)
    return {f"{side}_{key}": value for key, value in zip(SIDE, values, strict=True)}


def _given(one: Standing) -> Row:
    judged = one.given.judgement
    texts = [end.text for end in judged.ends] if judged.ends else [None, None]
    return {
        "recorded_at": one.given.recorded_at.isoformat(timespec="seconds"),
        **_judgement(judged),
        "replaced": one.replaced,
        "followed": one.followed,
        "lost": one.lost,
        "left_text": texts[0],
        "right_text": texts[1],
        "against": [_chain(each) for each in one.against],
    }


def _chain(one: Chain) -> list[Row]:
    """Give all judgements that take part in a contradiction, the one that says "different" last."""
    return [_judgement(each) for each in (*one.same, one.different)]


def _judgement(one: Judgement) -> Row:
    words = {name: getattr(one, name) for name in ("left", "right", "why", "by")}
    return {"of": one.of.value, "verdict": one.verdict.value} | words
