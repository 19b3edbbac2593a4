from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from parley.language.actors import Registry
from parley.records import ActorKind


@pytest.fixture(scope="module")
def kinds(registry: Registry) -> Counter[ActorKind]:
    return Counter(known.actor.kind for known in registry)


def test_it_knows_at_least_190_states(kinds: Counter[ActorKind]) -> None:
    assert kinds[ActorKind.STATE] >= 190


def test_it_knows_at_least_120_organisations_and_groups(kinds: Counter[ActorKind]) -> None:
    assert kinds[ActorKind.ORGANISATION] + kinds[ActorKind.GROUP] >= 120


def test_every_person_has_an_office_since_a_day(registry: Registry) -> None:
    people = [known for known in registry if known.actor.kind is ActorKind.PERSON]
    assert people
    assert all(known.office and known.of and known.since for known in people)


def test_no_two_actors_share_an_id(registry: Registry) -> None:
    ids = Counter(known.actor.id for known in registry)
    assert [name for name, count in ids.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "day", "holds"),
    [
        ("Friedrich Merz", date(2025, 8, 18), True),
        ("Olaf Scholz", date(2025, 8, 18), False),
        ("Olaf Scholz", date(2023, 3, 1), True),
        ("Angela Merkel", date(2015, 2, 12), True),
        ("Joe Biden", date(2025, 8, 18), False),
    ],
)
def test_offices_are_dated(registry: Registry, name: str, day: date, holds: bool) -> None:  # noqa: FBT001
    known = registry.get(name)
    assert known is not None
    assert known.in_office(day) is holds


def test_without_a_day_the_present_holder_is_in_office(registry: Registry) -> None:
    merz, scholz = registry.get("Friedrich Merz"), registry.get("Olaf Scholz")
    assert merz is not None
    assert scholz is not None
    assert (merz.in_office(None), scholz.in_office(None)) == (True, False)


@pytest.mark.parametrize("seat", ["kremlin", "elysee", "bankova", "downing", "white"])
def test_seats_of_government_are_known(registry: Registry, seat: str) -> None:
    words = [form for word in (seat, "the") for form in registry.forms(word) if seat in form.words]
    assert any(form.way == "seat" for form in words)
