"""What people type finds what they mean, and nothing else."""

from __future__ import annotations

import pytest

from parley.analysis.asked import Meant, actors_meant, issues_meant
from parley.analysis.identity import Identity
from parley.records import Dossier, Issue, Party

DOSSIER = Dossier(parties=(Party("Ruritania", ("Strelsau",)),), issues=(Issue("ceasefire", ("end of the fighting",)),))
IDENTITY = Identity(DOSSIER)
ACTORS = ("Ruritania", "Graustark", "Iran", "Iraq", "Jana Kowalčik", "Petr Novak", "Jana Novak", "unnamed: envoys")
ISSUES = ("unconditional ceasefire", "ceasefire before talks", "grain exports", "exchange of prisoners")


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("ruritania", {"Ruritania"}),
        ("Strelsau", {"Ruritania"}),
        ("Iran", {"Iran"}),
        ("Kowalcik", {"Jana Kowalčik"}),
        ("Jana Kowalcyk", {"Jana Kowalčik"}),
        ("novak", {"Petr Novak", "Jana Novak"}),
        ("envoys", {"unnamed: envoys"}),
        ("Irak", set()),
        ("  ", set()),
    ],
)
def test_an_actor_is_found_by_name_alias_spelling_or_a_part(asked: str, names: set[str]) -> None:
    assert actors_meant(asked, ACTORS, IDENTITY).names == names


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("ceasefire", {"unconditional ceasefire", "ceasefire before talks"}),
        ("end of the fighting", {"unconditional ceasefire", "ceasefire before talks"}),
        ("prisoners", {"exchange of prisoners"}),
        ("fisheries", set()),
        ("the", set()),
    ],
)
def test_an_issue_is_found_by_the_dossier_or_by_its_words(asked: str, names: set[str]) -> None:
    assert issues_meant(asked, ISSUES, IDENTITY).names == names


def test_where_nothing_is_meant_the_nearest_are_told() -> None:
    assert actors_meant("Grostark", ACTORS, IDENTITY) == Meant("Grostark", frozenset(), ("Graustark",))
