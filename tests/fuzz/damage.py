"""What goes wrong with a text on its way: each function damages one at a place, with a stranger that it is given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from parley.intake import InputKind
from tests.fuzz.bank import sentences

Damage = Callable[[str, int, str], str]
"""From a text, a place in it (at most its length), and a piece of foreign text to a damaged text."""

QUOTES = "\"'\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb\u2039\u203a`"
ALIKE = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")  # noqa: RUF001  (Cyrillic that looks like Latin)
STRANGERS = (
    "\x00", "\x07", "\x0b", "\x1b[2J", "\x7f", "\x85", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "\u2029",
    "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffd", "\U000e0041", "e\u0301", "\u0130", "\u1e9e", "\ufb01",
    "\U0001f91d", "\U0001f1fa\U0001f1e6", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "Зеленський", "Москва", "北京",
    "قال", "שלום", "Ωμέγα", "x" * 2000, "A" * 300, "and " * 60, "(" * 80, "\u201c" * 40, "https://a.example/b?c=d#e",
    "@envoy", "#talks", "<b>", "&amp;", "[1]", "%s", "{}", "\\n", "on 31 February", "0000-00-00", "99/99/9999",
    "in the year 99999999", "10,000,000,000 years ago", "next 0th century", "$1e400 bn", "\u20ac-5", "minus 3 days",
    "Monday Monday Monday", "by by by", "not not no never", "said he said she said", "only if unless only if",
    "\r\n", "\n", "\n\n", "\n \n", "\t", " ", "...", "?!?!", "--", "\u2014", "/", "'s", "-", "1.", "\u2022", "* * *",
)  # fmt: skip


def cut(text: str, at: int, _: str) -> str:
    return text[:at]


def behead(text: str, at: int, _: str) -> str:
    return text[at:]


def intrude(text: str, at: int, stranger: str) -> str:
    return text[:at] + stranger + text[at:]


def part_words(text: str, at: int, stranger: str) -> str:
    """Let something foreign stand between all words from a place on."""
    return text[:at] + text[at:].replace(" ", stranger if len(stranger) < 9 else " ")


def swap_quotes(text: str, at: int, _: str) -> str:
    """Turn every quotation mark into another."""
    return text.translate(str.maketrans(QUOTES, QUOTES[at % len(QUOTES) :] + QUOTES[: at % len(QUOTES)]))


def nest_quotes(text: str, at: int, _: str) -> str:
    """Quote the rest, and in it the rest again."""
    for depth in range(at % 5 + 1):
        left, right = ("\u201c", "\u201d") if depth % 2 else ("\u2018", "\u2019")
        at = min(len(text), at + depth)
        text = text[:at] + left + text[at:] + right
    return text


def close_up(text: str, at: int, _: str) -> str:
    return text[:at] + text[at:].replace(" ", "")


def double_points(text: str, at: int, _: str) -> str:
    return re.sub(r"([.,;:!?\"\u201c\u201d-])", lambda mark: mark.group(1) * (at % 4 + 2), text)


def mix_scripts(text: str, at: int, _: str) -> str:
    return text[:at] + text[at:].translate(ALIKE)


def shout(text: str, _: int, __: str) -> str:
    return text.upper()


def whisper(text: str, at: int, _: str) -> str:
    return text[:at] + text[at:].lower()


def title(text: str, _: int, __: str) -> str:
    return text.title()


def listed(text: str, at: int, _: str) -> str:
    """Make lines of a list of what commas part."""
    mark = ("- ", "* ", "1. ", "\u2022 ", "| ")[at % 5]
    return "\n".join(mark + part.strip() for part in text.split(","))


def turn_round(text: str, at: int, _: str) -> str:
    """Read the words from a place on backwards."""
    return text[:at] + " ".join(reversed(text[at:].split(" ")))


def stutter(text: str, at: int, _: str) -> str:
    return text[:at] + (text[at:] + ", ") * (at % 4 + 2)


def ask(text: str, _: int, __: str) -> str:
    return text.rstrip(".") + "?"


def break_lines(text: str, at: int, _: str) -> str:
    """Wrap the text at a narrow width, as mail does."""
    return re.sub(rf"(.{{{at % 30 + 5},}}?) ", r"\1\n", text)


DAMAGES: tuple[Damage, ...] = (
    cut, behead, intrude, part_words, swap_quotes, nest_quotes, close_up, double_points, mix_scripts, shout, whisper,
    title, listed, turn_round, stutter, ask, break_lines,
)  # fmt: skip
JOINTS = (" ", " ", "\n\n", "", "\n", "\u00a0", '" "', ", ", " \u2014 ", "\r\n\r\n", "; and ")

KINDS = (None, None, *InputKind)


@dataclass(frozen=True)
class Damaged:
    """A text with what is told of it; ``sentences`` is how many it was made of, ``kind`` as what it is cleaned."""

    text: str
    sentences: int
    published: str | None
    kind: InputKind | None


@st.composite
def damaged(draw: st.DrawFn, *, longest: int = 8) -> Damaged:
    """Draw sentences, damage each up to three times, join them, and damage the whole, with or without a date."""
    pieces = draw(st.lists(st.sampled_from(sentences()), min_size=1, max_size=longest))
    text = draw(st.sampled_from(JOINTS)).join([draw(_spoilt(piece, 3)) for piece in pieces])
    published = draw(st.sampled_from([None, "2025-08-18", "2024-02-29", "0001-01-01", "9999-12-31"]))
    return Damaged(draw(_spoilt(text, 1)), len(pieces), published, draw(st.sampled_from(KINDS)))


@st.composite
def _spoilt(draw: st.DrawFn, text: str, most: int) -> str:
    """Damage a text up to so many times."""
    for damage in draw(st.lists(st.sampled_from(DAMAGES), max_size=most)):
        text = damage(text, draw(st.integers(0, len(text))), draw(st.sampled_from(STRANGERS)))
    return text
