"""Phrases that mean one issue, and phrases that do not."""

from __future__ import annotations

import pytest

from parley.analysis.identity.phrases import issue_words, load_issues, read_phrase, same_phrase
from parley.analysis.scoring.words import content_words


@pytest.mark.parametrize("name", sorted(load_issues().examples))
def test_the_example_of_a_class_means_one_issue_by_it(name: str) -> None:
    one, other = load_issues().examples[name]
    assert same_phrase(one, other)
    assert name in issue_words(one) & issue_words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("the withdrawal of Graustark's troops", "the withdrawal of the motion by Ruritania"),
     ("a truce", "a team of monitors"),
     ("a truce along the river", "observers of the armistice"), ("sanctions on oil exports", "oil tariffs"),
     ("the release of all prisoners", "an exchange of detainees"), ("an end to the strike", "an end to the siege"),
     ("the last year", "an end to the fighting"), ("", "a truce")],
)  # fmt: skip
def test_phrases_of_two_issues_stay_apart(one: str, other: str) -> None:
    assert same_phrase(one, other) is None


def test_it_makes_no_difference_which_phrase_comes_first() -> None:
    pairs = load_issues().examples.values()
    assert [same_phrase(*pair) for pair in pairs] == [same_phrase(*reversed(pair)) for pair in pairs]


def test_what_is_added_to_an_issue_is_not_its_head() -> None:
    assert read_phrase("relief from sanctions on grain").head == "sanctions"
    assert read_phrase("truce monitors").head == "monitors"


def test_phrases_that_mean_one_issue_share_a_key() -> None:
    for one, other in load_issues().examples.values():
        assert issue_words(one) & issue_words(other)
    assert issue_words("") == content_words("")
