from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.language.speech.conftest import Attribute, Said, Speeches

if TYPE_CHECKING:
    from parley.language import Language


def test_a_quotation_belongs_to_who_says_it(said: Attribute) -> None:
    found = said("“We will not leave Ostrava,” President Anna Kral said.")
    assert Said("President Anna Kral", "said", "“We will not leave Ostrava,”") in found


def test_a_cue_may_stand_inside_what_it_reports(said: Attribute) -> None:
    found = said("The harbour, the minister said, will be closed in June.")
    assert Said("the minister", "said", "The harbour ... will be closed in June") in found


def test_according_to_names_the_source(said: Attribute) -> None:
    found = said("According to two diplomats, Ruritania will drop its claim.")
    assert Said("two diplomats", "According to", "Ruritania will drop its claim") in found


def test_an_article_without_speech_gives_nothing(said: Attribute) -> None:
    assert said("It rained in Ostrava on Monday.") == []


def test_what_is_said_inside_what_is_said_is_kept_as_a_chain(said: Attribute) -> None:
    found = said("The Kremlin said President Orlov told the envoy that the army would halt its strikes.")
    assert [a.source for a in found] == ["The Kremlin", "President Orlov"]


def test_a_quotation_of_two_paragraphs_has_one_speaker(said: Attribute) -> None:
    found = said("“We will rebuild the port.\n“And we will do it together,” the premier said.")
    assert [a.content for a in found] == ["“We will rebuild the port.\n“And we will do it together,”"]


def test_a_paragraph_that_is_all_quotation_belongs_to_who_spoke_last(said: Attribute) -> None:
    found = said("“The port is ours,” the premier said.\n“Nobody will take it from us, and we will defend every pier.”")
    assert found[0].source == "the premier"
    assert "every pier" in found[0].content


def test_an_aside_names_its_source(said: Attribute) -> None:
    found = said("In the words of the envoy, the truce is a fragile thing.")
    assert [(a.source, a.content) for a in found] == [("the envoy", "the truce is a fragile thing")]


def test_an_unnamed_source_stays_as_the_text_has_it(said: Attribute) -> None:
    found = said("A senior official familiar with the talks said the offer still stands.")
    assert found[0].source == "A senior official familiar with the talks"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will stay,” the minister said.", "direct"),
        ("The minister said the army would stay.", "indirect"),
        ("The minister said the army would “never” leave the island.", "mixed"),
    ],
)
def test_the_kind_tells_quoted_words_from_reported_ones(text: str, kind: str, speech: Speeches) -> None:
    assert [attribution.kind for attribution in speech(text)] == [kind]


def test_heads_stand_for_source_and_cue(speech: Speeches, nlp: Language) -> None:
    (found,) = speech("The foreign minister of Ruritania said the talks had failed.")
    words = [token.text for token in nlp("The foreign minister of Ruritania said the talks had failed.")]
    assert (words[found.source_head or 0], words[found.cue_head or 0]) == ("minister", "said")


def test_nothing_breaks_on_odd_text(said: Attribute) -> None:
    for text in ("“", '"' * 7, "Said.", "he said he said he said", "''' “said” \u2019 he, said", "said\n\n\nsaid: “"):
        said(text)
