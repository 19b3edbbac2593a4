from __future__ import annotations

import os

import pytest

from parley.cleaning import clean
from parley.records import UnreadableInput
from tests.cleaning.given import given

TEXT = "Die Gespräche begannen am Montag. Türkiye hosted the delegations in Genève, an official said."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    assert clean(given((TEXT * 3).encode(encoding))).text == TEXT * 3


def test_a_declared_encoding_is_believed() -> None:
    text = "Переговоры начались в понедельник."
    assert clean(given(text.encode("koi8-r"), charset="koi8-r")).text == text


def test_text_that_is_cut_off_within_a_character_is_read() -> None:
    assert clean(given(TEXT.encode("utf-8") + "é".encode()[:1])).text == TEXT


def test_an_empty_file_says_so() -> None:
    with pytest.raises(UnreadableInput, match="is empty"):
        clean(given(b" \n "))


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b"\0" * 500, os.urandom(4096)])
def test_binary_data_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableInput, match="binary data"):
        clean(given(raw))


def test_a_text_of_twenty_megabytes_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="longer than 1,000,000 characters"):
        clean(given("The talks went on. " * 1_100_000))


def test_characters_are_written_one_way() -> None:
    article = clean(given("The sum\u00admit of Zu\u0308rich\u00a0ended.\r\n\r\nA deal \u200bwas near."))
    assert article.text == "The summit of Zürich ended.\n\nA deal was near."
