"""A review finds its words again, or says that it does not."""

from __future__ import annotations

import pytest

from parley.ledger.anchor.anchor import Place, anchor_of, anchored

SAID = "Ruritania wants a truce."
OPENING, END = (
    "On Monday the envoys of both sides spoke at length.",
    "Graustark gave no answer to that until the evening.",
)
BEFORE = f"{OPENING} {SAID} {END}"
BODY = {"actor": {"name": "Ruritania"}, "on_behalf_of": None, "stance": "demands", "issue": "truce"}


def at(start: int, **other: object) -> dict[str, object]:
    return BODY | {"evidence": {"text": SAID, "start": start, "end": start + len(SAID)}} | other


def found(after: str, **other: object) -> Place | None:
    anchor = anchor_of("statement", at(BEFORE.index(SAID)), BEFORE)
    records = {
        (9, place): ("statement", at(start, **other))
        for place, start in enumerate(start for start in range(len(after)) if after.startswith(SAID, start))
    }
    return anchored(anchor, after, records, strict=False)


@pytest.mark.parametrize(
    "after",
    [BEFORE, f"A new opening. {BEFORE}", BEFORE.replace("at length", "briefly"), BEFORE.replace("no answer", "none")],
)
def test_words_that_moved_or_got_a_new_neighbour_are_found(after: str) -> None:
    assert found(after) == (9, 0)


@pytest.mark.parametrize(
    "after",
    [
        "",
        SAID,
        BEFORE.replace("wants", "wanted"),
        f"{BEFORE} {BEFORE}",
        BEFORE.replace("length", "X").replace("no", ""),
    ],
)
def test_other_words_other_places_and_several_are_no_match(after: str) -> None:
    assert found(after) is None


def test_of_two_places_the_one_with_both_neighbours_is_meant() -> None:
    assert found(f"{SAID} So it was told in the evening news. {BEFORE}") == (9, 1)


def test_another_actor_or_stance_is_another_record() -> None:
    assert found(BEFORE, stance="opposes") is None
    assert found(BEFORE, actor={"name": "Graustark"}) is None
