"""Letters: their subject, date and sender, alone, in a mailbox and in a maildir."""

from __future__ import annotations

import mailbox
from email.message import EmailMessage
from pathlib import Path

import pytest

from parley.cleaning import clean
from tests.intake.formats.given import articles, errors, saved

TEXT = "Ruritania demands a seat at the talks. " * 8
PAGE = f"<html><body><article><h1>Talks</h1><p>{TEXT}</p></article></body></html>"


def letter(text: str = TEXT, page: str | None = None, **headers: str) -> EmailMessage:
    made = EmailMessage()
    told = {"Subject": "Talks in Basel", "From": "The Strelsau Post <news@post.example>"}
    for name, value in {**told, "Date": "Tue, 19 Aug 2025 10:00:00 +0200", **headers}.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    if page is not None:
        made.add_alternative(page, subtype="html")
    return made


def sent(tmp_path: Path, made: EmailMessage) -> Path:
    return saved(tmp_path, "one.eml", made.as_bytes())


def test_a_letter_tells_its_title_date_and_outlet(tmp_path: Path) -> None:
    (item,) = articles(sent(tmp_path, letter(Archived_At="<https://post.example/7>")))
    assert (item.title, item.outlet) == ("Talks in Basel", "The Strelsau Post")
    assert (item.published, item.url) == ("2025-08-19T10:00:00+02:00", "https://post.example/7")


def test_the_article_of_a_letter_is_dated_by_its_header(tmp_path: Path) -> None:
    (item,) = articles(sent(tmp_path, letter()))
    article = clean(item)
    assert (article.published, article.published_from) == ("2025-08-19T10:00:00+02:00", "meta")
    assert article.text.startswith("Ruritania demands a seat")


@pytest.mark.parametrize(("text", "kind"), [(TEXT, "text"), ("Look at our page.", "html")])
def test_the_page_of_a_letter_is_read_where_its_plain_part_says_nothing(tmp_path: Path, text: str, kind: str) -> None:
    (item,) = articles(sent(tmp_path, letter(text, PAGE)))
    assert item.kind == kind


def test_one_letter_has_one_id_wherever_it_lies(tmp_path: Path) -> None:
    (here,) = articles(sent(tmp_path, letter(Message_ID="<7@post.example>")))
    (tmp_path / "b").mkdir()
    (there,) = articles(sent(tmp_path / "b", letter(Message_ID="<7@post.example>")))
    assert here.id == there.id is not None


def test_an_attachment_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    made = letter()
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    articles(sent(tmp_path, made))
    assert "1 attachments are not read" in caplog.text


def test_a_mailbox_gives_each_letter_by_its_number(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "all.mbox")
    for number in (1, 2):
        box.add(letter(f"From the start, {number} sides took part. {TEXT}"))
    box.close()
    first, second = articles(tmp_path / "all.mbox")
    assert (Path(first.where).name, Path(second.where).name) == ("all.mbox:1", "all.mbox:2")
    assert first.raw.startswith(b"From the start")


def test_a_letter_without_text_does_not_cost_the_mailbox(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "all.mbox")
    box.add(letter(" "))
    box.add(letter())
    box.close()
    assert len(errors(tmp_path / "all.mbox")) == 1
    assert "all.mbox:1: is a letter without text" in errors(tmp_path / "all.mbox")[0]


def test_the_letters_of_a_maildir_need_no_endings(tmp_path: Path) -> None:
    box = mailbox.Maildir(tmp_path / "mail", create=True)
    box.add(letter())
    (item,) = articles(tmp_path / "mail")
    assert item.title == "Talks in Basel"


@pytest.mark.parametrize("raw", [b"", b"no header at all", b"\x00\xff\xfe" * 40])
def test_what_is_no_letter_says_so(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "one.eml").write_bytes(raw)
    assert len(errors(tmp_path / "one.eml")) == 1


@pytest.mark.parametrize("raw", [b"", b"no line that begins a letter"])
def test_what_is_no_mailbox_says_so(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "all.mbox").write_bytes(raw)
    assert "holds no letters" in errors(tmp_path / "all.mbox")[0]
