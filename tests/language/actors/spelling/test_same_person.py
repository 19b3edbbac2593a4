from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.language.actors import SAME, fold, same_person, sound
from parley.language.actors.spelling.rules import Letters, load_spelling_rules


@pytest.mark.parametrize("rule", load_spelling_rules().letters, ids=lambda rule: rule.written)
def test_the_example_of_every_rule_agrees(rule: Letters) -> None:
    assert sound(rule.example[0]) == sound(rule.example[1])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Zelenskyj"),
        ("Zelensky", "Selenskyj"),
        ("Zelensky", "Зеленський"),
        ("Kyiv", "Kiev"),
        ("Lavrov", "Lawrow"),
        ("Erdogan", "Erdoğan"),
        ("Volodymyr Zelenskyy", "Wladimir Selenskyj"),
        ("Sergey Lavrov", "Sergej Wiktorowitsch Lawrow"),
        ("Mohammed bin Salman", "Muhammad Salman"),
        ("J. Biden", "Joe Biden"),
        ("Merz, Friedrich", "Friedrich Merz"),
    ],
)
def test_spellings_of_one_name_agree(left: str, right: str) -> None:
    assert same_person(left, right) >= SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anna Brandl", "Tomas Brandl"),
        ("Sergey Ivanovich Lavrov", "Sergey Petrovich Lavrov"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Li Qiang", "Li Keqiang"),
        ("", "Merz"),
    ],
)
def test_names_that_contradict_each_other_part(left: str, right: str) -> None:
    assert same_person(left, right) < SAME


@given(left=st.text(max_size=30), right=st.text(max_size=30))
def test_it_is_symmetric_and_a_share(left: str, right: str) -> None:
    score = same_person(left, right)
    assert 0.0 <= score <= 1.0
    assert score == pytest.approx(same_person(right, left))


@given(name=st.text(min_size=1, max_size=30))
def test_a_name_agrees_with_itself_and_folds_to_ascii_without_capitals(name: str) -> None:
    assert same_person(name, name) >= SAME or not name.strip()
    assert fold(name).isascii()
