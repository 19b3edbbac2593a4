"""Two spellings of one name agree; two names do not."""

from __future__ import annotations

import pytest

from parley.analysis.scoring.agreement import same_name
from parley.analysis.scoring.matching import best_pairs
from parley.analysis.scoring.words import content_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Zelensky"),
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky"),
        ("the Kremlin", "Russia"),
        ("United States", "the US"),
        ("European Union (EU)", "EU"),
        ("unnamed: US officials", "officials"),
        ("Recep Tayyip Erdo\u011fan", "Erdogan"),
    ],
)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Germany", "France"), ("Friedrich Merz", "Friedrich"), ("unnamed: a diplomat", "Germany"), ("Xi", "Li")],
)
def test_names_of_two_do_not(one: str, other: str) -> None:
    assert not same_name(one, other)


def test_endings_and_empty_words_do_not_count() -> None:
    assert content_words("the demanding of demands") == content_words("demand")


def test_as_many_as_possible_are_paired() -> None:
    assert best_pairs([[0, 1], [0], [2, 1]]) == {0: 1, 1: 0, 2: 2}


def test_nobody_is_paired_twice() -> None:
    assert len(best_pairs([[0], [0], [0]])) == 1
