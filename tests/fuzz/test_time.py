"""Reading takes time that grows with the text, whatever the text is made of: nothing is looked at pair by pair."""

from __future__ import annotations

import time

import pytest

from parley.language import parse
from parley.language.pipeline import LONGEST
from parley.reading import GrammarReader
from tests.articles import article

SHORT = 4_000
"""Characters of the shorter text; the longer one has three times as many."""

MOST = 6.5
"""How much longer three times the text may take: looking at all pairs would take nine times as long."""

PATTERNS = {
    "quotes in quotes": "\u201cThe \u2018truce\u2019 holds,\u201d Vask said. \u201c",
    "quotes that never end": "\u201cVask said that ",
    "one long sentence": "Ruritania rejects the plan and Graustark demands a truce, ",
    "conditions on conditions": "only if Ruritania signs, provided that Graustark agrees, ",
    "who said who said": "Vask said that Haradzin said that ",
    "names and nothing else": "Joren Vask, Ilko Haradzin, Annelie Korhonen, ",
    "new names each time": "Minister Ka{n}ra Vo{n}sen of Zu{n}land met Prime Minister Ol{n}ra Be{n}ta. ",
    "pronouns": "He told her that they would give it to him. ",
    "meetings": "Envoys of Ruritania and Graustark will meet in Geneva on 3 May. ",
    "times": "by Monday, on Tuesday, within two weeks, in late August, from 3 to 5 May, ",
    "pledges": "Ruritania will send 200 monitors to Graustark if the guns fall silent. ",
    "brackets": "((([[",
    "blank lines": "\n\n",
    "one word": "truce",
}


def of_length(pattern: str, length: int) -> str:
    """Repeat a pattern, with another number each time, up to a length."""
    pieces: list[str] = []
    total = 0
    while total < length:
        pieces.append(pattern.replace("{n}", "abcdefghij"[len(pieces) % 10] + "aeiou"[len(pieces) // 10 % 5]))
        total += len(pieces[-1])
    return "".join(pieces)[:length]


def seconds(reader: GrammarReader, text: str) -> float:
    """Give the time of the processor that reading takes, the least of three turns."""
    took = []
    for _ in range(3):
        begun = time.process_time()
        reader.read(article(text, published="2025-03-03"))
        took.append(time.process_time() - begun)
    return max(0.02, min(took))


@pytest.mark.parametrize("name", PATTERNS)
def test_three_times_the_text_takes_about_three_times_as_long(reader: GrammarReader, name: str) -> None:
    short, long = (seconds(reader, of_length(PATTERNS[name], length)) for length in (SHORT, 3 * SHORT))
    assert long / short < MOST


def test_no_text_makes_a_sentence_without_end(reader: GrammarReader) -> None:
    sents = next(parse([article(of_length(PATTERNS["one long sentence"], 9000))], reader.parser))
    assert max(len(sentence.span) for sentence in sents.all) <= LONGEST
