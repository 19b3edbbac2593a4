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


def test_some_wrong_bytes_leave_a_text_utf_8_and_are_told(caplog: pytest.LogCaptureFixture) -> None:
    raw = TEXT.encode() * 2 + b" \x93Never\x94. " + TEXT.encode()
    assert clean(given(raw)).text == f"{TEXT * 2} \ufffdNever\ufffd. {TEXT}"
    assert [record.getMessage() for record in caplog.records] == ["test: 2 bytes are no UTF-8 and stand as \ufffd"]


def test_a_declared_encoding_does_not_overrule_what_is_plainly_utf_8() -> None:
    assert "Türkiye" in clean(given(TEXT.encode() * 5 + b"\xff", charset="iso-8859-1")).text


CYRILLIC = "Президент прибыл в Париж. Посол Польши против."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("times", [1, 6])
def test_cyrillic_is_read_with_its_capitals(encoding: str, times: int) -> None:
    text = " ".join([CYRILLIC] * times)
    assert clean(given(text.encode(encoding))).text == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Merid &amp; Orban", "Merid & Orban"),
        ("&#8220;No&#x201d;", "“No”"),
        ("A &amp;quot; B", 'A " B'),
        ("AT&T; x", "AT&T; x"),
    ],
)
def test_entities_of_html_in_plain_text_are_written_out(written: str, meant: str) -> None:
    assert clean(given(f"{written} was said.")).text == f"{meant} was said."


def test_entities_within_entities_take_no_time() -> None:
    assert clean(given("&" + "amp;" * 100_000 + "lt; it went on.")).text == "< it went on."
