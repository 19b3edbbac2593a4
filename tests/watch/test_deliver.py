"""Alerts go to real receivers, once each, signed; what fails is tried again, and given up where that is hopeless."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from standardwebhooks import Webhook

from parley.flow import read_dossier
from parley.records import Trigger
from parley.watch import Alert, Outcome, again, deliver, keep, read_journal
from parley.watch.deliver import TRIES
from parley.watch.journal import raised
from tests.watch.conftest import NOW
from tests.watch.receivers import Box, Hook, boxed, hooked

KEY = "a key of the desk, long enough"


@dataclass
class Desk:
    """A dossier with one delivery, and its clock."""

    folder: Path
    now: datetime = NOW
    outcomes: list[Outcome] = field(default_factory=list)

    def goes(self, *keys: str) -> None:
        told = "\n".join(['name = "Talks"', "[[delivery]]", 'name = "desk"', *keys])
        (self.folder / "dossier.toml").write_text(told, encoding="utf-8")

    def raises(self, *names: str) -> None:
        said = "Ruritania rejected a truce\u00a0\u2013 \x0b<b>flatly</b>."
        ground = {"record": "s1", "article": "a1", "outlet": "Paper", "published": "2025-03-05",
                  "recorded_at": "2025-03-05T12:00:00+00:00", "text": said}  # fmt: skip
        told = [
            Alert(name, "turns", Trigger.REVERSAL, f"Ruritania: now opposes “truce” ({name}).", "Ruritania", "truce",
                  "demands", "opposes", None, "2025-03-05", NOW.isoformat(), (ground,), (ground,), to=("desk",))
            for name in names
        ]  # fmt: skip
        keep(self.folder, map(raised, told))

    def sends(self, *, after: timedelta = timedelta()) -> list[Outcome]:
        self.now += after
        dossier = read_dossier(self.folder)
        return list(deliver(self.folder, dossier, clock=lambda: self.now, mark="ab12"))


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk(folder)


@pytest.fixture
def hook(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hook]:
    monkeypatch.setenv("HOOK_KEY", KEY)
    with hooked() as made:
        desk.goes('kind = "webhook"', f'to = "{made.address}"', 'secret = "HOOK_KEY"')
        yield made


@pytest.fixture
def box(desk: Desk) -> Iterator[Box]:
    with boxed() as made:
        mail = ('kind = "mail"', 'to = "desk@desk.example"', 'sender = "parley@desk.example"')
        desk.goes(*mail, f'server = "{made.address}"', 'every = "1 d"')
        yield made


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


def test_a_webhook_is_signed_and_sent_once(desk: Desk, hook: Hook) -> None:
    desk.raises("one", "two")
    assert [one.why for one in desk.sends()] == [None, None]
    assert (desk.sends(), hook.ids) == ([], ["one", "two"])
    headers, body = hook.posts[0]
    moment = datetime.fromtimestamp(int(headers["webhook-timestamp"]), NOW.tzinfo)
    assert headers["webhook-signature"] == Webhook(KEY.encode()).sign("one", moment, body.decode())
    told = json.loads(body)["data"]
    assert (told["rule"], told["was"], told["now"], len(told["before"]), len(told["grounds"])) == (
        "turns", "demands", "opposes", 1, 1,
    )  # fmt: skip


def test_a_receiver_that_fails_is_tried_later_and_later(desk: Desk, hook: Hook) -> None:
    hook.answers = [(503, {}), (500, {})]
    desk.raises("one")
    assert "answers 503" in str(desk.sends()[0].why)
    assert desk.sends() == []
    assert "answers 500" in str(desk.sends(after=minutes(1))[0].why)
    assert desk.sends(after=minutes(1)) == []
    assert desk.sends(after=minutes(1))[0].why is None
    assert hook.ids == ["one"]


def test_a_receiver_may_say_how_long_to_wait(desk: Desk, hook: Hook) -> None:
    hook.answers = [(429, {"Retry-After": "600"})]
    desk.raises("one")
    desk.sends()
    assert desk.sends(after=minutes(9)) == []
    assert desk.sends(after=minutes(1))[0].why is None


def test_what_is_refused_for_good_is_given_up_and_tried_anew_when_asked(desk: Desk, hook: Hook) -> None:
    hook.answers = [(401, {})]
    desk.raises("one")
    assert desk.sends()[0].last
    assert desk.sends(after=timedelta(days=9)) == []
    keep(desk.folder, [again("desk", "one")])
    assert desk.sends()[0].why is None


def test_who_never_answers_is_given_up_after_all_tries(desk: Desk, hook: Hook) -> None:
    hook.answers = [(500, {})] * TRIES
    desk.raises("one")
    outcomes = [one for _ in range(TRIES + 2) for one in desk.sends(after=timedelta(hours=7))]
    assert ([one.last for one in outcomes], read_journal(desk.folder).dead("desk", "one")) == (
        [False] * (TRIES - 1) + [True],
        True,
    )


@pytest.mark.parametrize(("key", "why"), [("", "Set the environment variable HOOK_KEY"), ("whsec_%", "no base64")])
def test_a_secret_that_is_not_there_or_wrong_is_told(
    desk: Desk, hook: Hook, monkeypatch: pytest.MonkeyPatch, key: str, why: str
) -> None:
    monkeypatch.setenv("HOOK_KEY", key)
    desk.raises("one")
    (outcome,) = desk.sends()
    assert (outcome.last, why in str(outcome.why), hook.ids) == (bool(key), True, [])


def test_a_digest_gathers_what_was_raised_since_the_last(desk: Desk, box: Box) -> None:
    desk.raises("one")
    desk.sends()
    desk.raises("two", "three")
    assert desk.sends(after=minutes(60)) == []
    assert [one.alerts for one in desk.sends(after=timedelta(days=1))] == [2]
    first, second = box.messages
    assert (first["Subject"], second["Subject"]) == ("Ruritania: now opposes “truce” (one).", "Talks: 2 alerts")
    text = second.get_content()
    assert all(word in text for word in ("(two)", "(three)", "Rule: turns (reversal)", "Before: “Ruritania rejected"))


def test_a_mail_is_the_same_message_when_it_is_sent_again(desk: Desk, box: Box) -> None:
    box.closed = "451 later"
    desk.raises("one")
    assert "451" in str(desk.sends()[0].why)
    box.closed = ""
    desk.sends(after=minutes(1))
    keep(desk.folder, [again("desk", "one")])
    desk.sends()
    assert len({message["Message-ID"] for message in box.messages}) == 1


def test_a_mail_that_is_refused_for_good_is_given_up(desk: Desk, box: Box) -> None:
    box.closed = "550 no such desk"
    desk.raises("one")
    assert desk.sends()[0].last


def test_a_server_that_does_not_answer_is_tried_again(desk: Desk, box: Box) -> None:
    told = (desk.folder / "dossier.toml").read_text(encoding="utf-8").replace(box.address, "smtp://127.0.0.1:9")
    (desk.folder / "dossier.toml").write_text(told, encoding="utf-8")
    desk.raises("one")
    (outcome,) = desk.sends()
    assert (outcome.last, "does not answer" in str(outcome.why)) == (False, True)


@pytest.mark.usefixtures("box")
def test_a_password_does_not_go_out_without_tls(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "open sesame")
    path = desk.folder / "dossier.toml"
    told = path.read_text(encoding="utf-8").replace("smtp://", "smtp://parley@") + '\nsecret = "MAIL_PASSWORD"'
    path.write_text(told, encoding="utf-8")
    desk.raises("one")
    assert "without TLS" in str(desk.sends()[0].why)


def test_a_feed_tells_the_latest_first_with_lasting_ids(desk: Desk) -> None:
    desk.goes('kind = "feed"', 'to = "alerts.atom"')
    desk.raises("one", "two")
    assert [one.alerts for one in desk.sends()] == [2]
    assert desk.sends() == []
    feed = feedparser.parse((desk.folder / "alerts.atom").read_bytes())
    assert (feed.bozo, [one.id for one in feed.entries]) == (
        False,
        ["urn:parley:ab12:alert:two", "urn:parley:ab12:alert:one"],
    )
    assert "<b>flatly</b>" in feed.entries[0].content[0].value


def test_a_feed_that_was_taken_away_is_written_anew(desk: Desk) -> None:
    desk.goes('kind = "feed"', 'to = "alerts.atom"')
    desk.raises("one")
    desk.sends()
    before = (desk.folder / "alerts.atom").read_bytes()
    (desk.folder / "alerts.atom").unlink()
    assert desk.sends() == []
    assert (desk.folder / "alerts.atom").read_bytes() == before


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the library's own plug-ins
@pytest.mark.parametrize("address", ["json://127.0.0.1:9/", "no address"])
def test_a_note_that_nobody_takes_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("CHAT", address)
    desk.goes('kind = "notify"', 'secret = "CHAT"')
    desk.raises("one")
    (outcome,) = desk.sends()
    assert (outcome.why is not None, outcome.last) == (True, address == "no address")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_note_goes_to_the_service_that_the_secret_names(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with hooked() as hook:
        monkeypatch.setenv("CHAT", hook.address.replace("http://", "json://"))
        desk.goes('kind = "notify"', 'secret = "CHAT"')
        desk.raises("one")
        assert desk.sends()[0].why is None
        assert json.loads(hook.posts[0][1])["title"] == "Talks: Ruritania: now opposes “truce” (one)."


def test_what_a_clock_noted_that_went_too_far_holds_nothing_up(desk: Desk, hook: Hook) -> None:
    hook.answers = [(503, {})]
    desk.raises("one")
    assert desk.sends(after=timedelta(days=3650))[0].why
    assert desk.sends(after=timedelta(days=-3650))[0].why is None
    assert hook.ids == ["one"]


def test_an_alert_that_was_raised_in_times_to_come_goes_out_now(desk: Desk, hook: Hook) -> None:
    desk.raises("one")
    assert desk.sends(after=timedelta(days=-3650))[0].why is None
    assert hook.ids == ["one"]
