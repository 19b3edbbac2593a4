"""Each record tells why it was made: the slots, the words that turned it, what its pronouns stand for, the counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.flow import articles
from parley.reading import Explanation, GrammarReader
from parley.records import Article, Reading
from tests.articles import article

EXAMPLES = Path(__file__).parents[3] / "examples"
TALKS = (
    "Chancellor Friedrich Merz proposed a truce. He no longer insists on it, officials said.\n\n"
    "France is unlikely to support the plan. Berlin announced its readiness to supply weapons.\n\n"
    "Talks between Russia and Ukraine were called off. It remains unclear who will pay for the monitors."
)


def why(reader: GrammarReader, cue: str, text: str = TALKS) -> Explanation:
    (found,) = reader.explain_all([article(text)])
    return next(told for told in found.explanations if told.cue.text == cue)


def links(told: Explanation) -> list[tuple[str, str]]:
    return [(link.words.text, link.means) for link in told.anaphora]


def steps(told: Explanation) -> list[tuple[str, str, str]]:
    return [(step.kind, " ".join(words.text for words in step.words), step.effect) for step in told.steps]


def test_a_pronoun_is_followed_to_the_name(reader: GrammarReader) -> None:
    found = links(why(reader, "insists"))
    assert found[0] == ("He", "Chancellor Friedrich Merz")
    assert ("it", "a truce") in found


def test_a_metonym_tells_its_rule(reader: GrammarReader) -> None:
    assert ("Berlin", "Germany") in links(why(reader, "readiness"))


def test_the_words_that_turn_a_position_are_told(reader: GrammarReader) -> None:
    assert ("auxiliaries", "no longer", "former") in steps(why(reader, "insists"))
    assert ("operator", "unlikely", "negates") in steps(why(reader, "support"))
    assert ("light verb", "announced", "none") in steps(why(reader, "readiness"))
    assert ("status word", "called", "cancelled") in steps(why(reader, "Talks"))


def test_an_operator_comes_with_its_place(reader: GrammarReader) -> None:
    (step,) = [step for step in why(reader, "support").steps if step.kind == "operator"]
    assert step.entry is not None
    assert step.entry.file.endswith("operators.toml")


def test_the_reporter_is_told(reader: GrammarReader) -> None:
    assert ("said by", "said", "unnamed: officials") in steps(why(reader, "insists"))


@pytest.mark.parametrize(
    ("cue", "part", "name", "words"),
    [
        ("insists", "actor", "subject", "He"),
        ("insists", "issue", "on", "it"),
        ("Talks", "participants", "between", "Russia"),
        ("unclear", "about", "that", "who will pay for the monitors"),
        ("supply", "measure", "object", "weapons"),
    ],
)
def test_each_part_tells_its_slot(reader: GrammarReader, cue: str, part: str, name: str, words: str) -> None:
    assert (part, name, words) in [(s.part, s.name, s.words.text) for s in why(reader, cue).slots]


def test_the_last_family_gives_the_confidence(reader: GrammarReader) -> None:
    told = why(reader, "insists")
    assert told.families[-1].share - 0.2 < told.record.confidence < told.families[-1].share
    assert told.families[0].name == ("statement",)


def test_who_speaks_for_his_side_is_told_as_the_actor(reader: GrammarReader) -> None:
    told = why(reader, "rejects", "“France rejects the plan,” President Emmanuel Macron said.")
    found = [(slot.name, slot.gives) for slot in told.slots if slot.part == "actor"]
    assert found == [("subject", "France"), ("speaker, who speaks for that side", "Emmanuel Macron")]


@pytest.fixture(scope="module")
def read() -> list[Article]:
    return [found for found in articles([str(EXAMPLES)]) if isinstance(found, Article)]


def test_explaining_reads_what_reading_reads(reader: GrammarReader, read: list[Article]) -> None:
    told: list[Reading] = [one.reading for one in reader.explain_all(read)]
    assert told == list(reader.read_all(read))


def test_every_record_of_the_examples_has_its_entry_and_its_parts(reader: GrammarReader, read: list[Article]) -> None:
    for one in reader.explain_all(read):
        assert len(one.explanations) == len(one.reading.records)
        for told in one.explanations:
            assert told.entry.file, told.entry.id
            assert told.slots


def test_every_piece_is_the_articles_own_text(reader: GrammarReader, read: list[Article]) -> None:
    for one in reader.explain_all(read):
        text = one.reading.article.text
        for told in one.explanations:
            pieces = [told.cue, *(s.words for s in told.slots), *(w for s in told.steps for w in s.words)]
            assert all(text[piece.start : piece.end] == piece.text for piece in pieces)


def test_a_stance_that_the_issue_turns_is_told(reader: GrammarReader) -> None:
    told = why(reader, "demanded", "Ruritania demanded that the troops not stay in Kaldovia.")
    assert ("auxiliaries in the issue", "not", "negated") in steps(told)


def test_what_a_verb_of_judgement_takes_is_told(reader: GrammarReader) -> None:
    told = why(reader, "unthinkable", "Albrecht Thun has called the guarantee unthinkable.")
    assert [slot.name for slot in told.slots if slot.part == "issue"] == ["object of “called”"]


def test_a_day_tells_what_it_was_counted_from(reader: GrammarReader) -> None:
    (found,) = reader.explain_all([article("Germany and France will meet on Friday.", published="2025-03-03")])
    (slot,) = [slot for told in found.explanations for slot in told.slots if slot.part == "when"]
    assert (slot.name, slot.gives) == ("time, counted from 2025-03-03", "2025-03-07")


@pytest.mark.parametrize("cut", range(10, len(TALKS), 17))
def test_a_text_that_breaks_off_is_explained_as_it_is_read(reader: GrammarReader, cut: int) -> None:
    broken = article(TALKS[:cut].rstrip())
    (found,) = reader.explain_all([broken])
    assert found.reading == reader.read(broken)


def test_amount_and_condition_are_told_with_what_they_say(reader: GrammarReader) -> None:
    (found,) = reader.explain_all([article("Berlin will send up to 200 monitors only if the guns fall silent.")])
    told = {slot.part: (slot.words.text, slot.gives) for one in found.explanations for slot in one.slots}
    assert told["amount"] == ("up to 200", "up to 200 monitors")
    assert told["condition"] == ("only if the guns fall silent", "only if")
