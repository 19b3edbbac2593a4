"""What lies on this machine is followed as the web is: a folder, a mail folder, a list of addresses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from parley.flow import add, fetches, health, init, opened
from parley.flow.outlets.fetches import Came
from tests.flow.outlets.desk import DEMAND, Desk
from tests.flow.outlets.site import printed

OFFER = "Graustark offered to withdraw its troops from the valley, its foreign minister said on Tuesday."
DAY = "Mon, 10 Mar 2025 09:30:00 +0000"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with printed() as paper:
        made = Desk(tmp_path / "talks", paper)
        init(made.folder, clock=made.clock)
        yield made


def follow(desk: Desk, told: str) -> Path:
    """Follow a folder of the dossier, and make it."""
    (desk.folder / "dossier.toml").write_text(f"allow_private = true\n[[outlet]]\n{told}\n", encoding="utf-8")
    (desk.folder / "inbox").mkdir(exist_ok=True)
    return desk.folder / "inbox"


def put(path: Path, text: str) -> None:
    """Write a file that has been left alone for a while."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (path.stat().st_atime, 1_700_000_000 + len(text)))


def letter(text: str) -> str:
    """Write a letter of the press office."""
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "Press Office <press@graustark.example>", "Statement", DAY
    made.set_content(text)
    return made.as_string()


def test_what_is_put_into_a_folder_is_added_once_under_the_name_of_the_folder(desk: Desk) -> None:
    inbox = follow(desk, 'name = "Desk"\npath = "inbox"')
    put(inbox / "one.txt", DEMAND)
    assert desk.update()["Desk"].came == {Came.ADDED: 1}
    put(inbox / "two.txt", OFFER)
    assert desk.update()["Desk"].came == {Came.ADDED: 1}
    assert desk.update()["Desk"].came == {}
    assert {one.outlet for one in desk.articles()} == {"Desk"}
    assert {one.input for one in desk.articles()} == {"inbox/one.txt", "inbox/two.txt"}


def test_a_file_that_was_edited_is_a_new_version_of_its_article(desk: Desk) -> None:
    inbox = follow(desk, 'name = "Desk"\npath = "inbox"')
    for text in (DEMAND, OFFER):
        put(inbox / "one.txt", text)
        desk.update()
    assert desk.texts() == [OFFER]


def test_what_cannot_be_read_is_told_once_and_costs_the_others_nothing(desk: Desk) -> None:
    inbox = follow(desk, 'name = "Desk"\npath = "inbox"')
    put(inbox / "broken.pdf", "%PDF-1.7 nothing")
    put(inbox / "one.txt", DEMAND)
    assert desk.update()["Desk"].came == {Came.ADDED: 1, Came.REFUSED: 1}
    assert desk.update()["Desk"].came == {}


@pytest.mark.parametrize("where", ["1741600000.M1.host:2,S", "Archive/INBOX"])
def test_a_mail_folder_is_followed_whatever_its_files_are_called(desk: Desk, where: str) -> None:
    inbox = follow(desk, 'name = "Press"\npath = "inbox"\nkind = "mail"')
    put(inbox / where, ("" if where[0] == "1" else f"From press@graustark.example {DAY}\n") + letter(OFFER))
    put(inbox / "INBOX.msf", "// <!-- <mdb:mork:z v=1.4/> -->")
    assert desk.update()["Press"].came == {Came.ADDED: 1}
    assert [(one.outlet, str(one.day)) for one in desk.articles()] == [("Press Office", "2025-03-10")]


def test_of_a_mailbox_that_grows_the_new_letters_are_added(desk: Desk) -> None:
    inbox = follow(desk, 'name = "Press"\npath = "inbox/all.mbox"')
    told = ""
    for text in (OFFER, DEMAND):
        told += f"From press@graustark.example {DAY}\n{letter(text)}\n"
        put(inbox / "all.mbox", told)
        assert desk.update()["Press"].came == {Came.ADDED: 1}
    assert len(desk.texts()) == 2


@pytest.mark.parametrize(("name", "head"), [("list.txt", "# Monday"), ("list.csv", "url")])
def test_the_pages_of_a_list_of_addresses_are_fetched_once_and_tell_their_own_outlet(
    desk: Desk, name: str, head: str
) -> None:
    follow(desk, f'name = "Clipping"\npath = "inbox/{name}"\nkind = "addresses"')
    desk.paper.write("one", DEMAND)
    put(desk.folder / "inbox" / name, f"{head}\n{desk.paper.address}/one\n{desk.paper.address}/one\n")
    assert [desk.update()["Clipping"].came for _ in range(2)] == [{Came.ADDED: 1}, {}]
    assert [one.outlet for one in desk.articles()] == ["127.0.0.1"]


def test_a_list_of_addresses_may_lie_in_a_folder_and_on_the_web(desk: Desk) -> None:
    desk.paper.write("one", DEMAND)
    desk.paper.write("two", OFFER)
    desk.paper.pages["/list.json"] = f'{{"articles": [{{"url": "{desk.paper.address}/two", "seendate": "x"}}]}}'
    inbox = follow(desk, f'name = "Web"\nurl = "{desk.paper.address}/list.json"\nkind = "addresses"')
    with (desk.folder / "dossier.toml").open("a", encoding="utf-8") as dossier:
        dossier.write('[[outlet]]\nname = "Desk"\npath = "inbox"\n')
    put(inbox / "list.txt", f"{desk.paper.address}/one\n")
    assert [visit.came for visit in desk.update().values()] == [{Came.ADDED: 1}, {Came.ADDED: 1}]


def test_a_folder_that_is_not_there_is_a_failure_of_its_own(desk: Desk) -> None:
    follow(desk, 'name = "Desk"\npath = "nowhere"')
    assert "does not exist" in str(desk.update()["Desk"].why)
    with opened(desk.folder, clock=desk.clock) as (dossier, _):
        assert [one.failures for one in health(dossier.outlets, fetches(desk.folder), desk.now)] == [1]


def test_of_what_a_folder_brings_no_more_is_kept_than_it_allows(desk: Desk) -> None:
    inbox = follow(desk, 'name = "Press"\npath = "inbox"\nkind = "mail"\nkeep = "evidence"')
    put(inbox / "one", letter(f"{OFFER} The bread in the canteen was stale."))
    desk.update()
    (text,) = desk.texts()
    assert (OFFER in text, "canteen" in text) == (True, False)


def test_a_file_that_was_added_before_its_folder_was_followed_does_not_come_again(desk: Desk) -> None:
    inbox = follow(desk, 'name = "Desk"\npath = "inbox"')
    put(inbox / "one.txt", DEMAND)
    with opened(desk.folder, clock=desk.clock) as (dossier, ledger):
        list(add([str(inbox / "one.txt")], ledger, dossier))
    (added,) = desk.articles()
    assert desk.update()["Desk"].came == {Came.KNOWN: 1}
    assert desk.articles() == [added]
    put(inbox / "one.txt", f"{DEMAND} {OFFER}")
    assert desk.update()["Desk"].came == {Came.ADDED: 1}
    (edited,) = desk.articles()
    assert (edited.id, edited.outlet) == (added.id, "Desk")
    assert desk.update()["Desk"].came == {}
