"""Following outlets for long: each at its own pace, one follower at a time, ended cleanly."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from parley.flow import Visit, alone, init, watch
from parley.flow.outlets.alone import HOLDER
from parley.flow.outlets.fetches import Came, Fetch
from parley.flow.outlets.watching import DAY, JITTER, due
from parley.records import BadDossier, Outlet, Reading
from tests.flow.outlets.site import Paper, printed

START = datetime(2025, 3, 10, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
LATER = START + 100 * HOUR
PAPER = Outlet("Paper", "https://paper.example/feed", every=HOUR)
STORY = "Ruritania demanded a ceasefire on Monday and called on Graustark to withdraw its troops from the valley."


def now() -> datetime:
    return datetime.now(UTC)


def listed(*failed: bool) -> list[Fetch]:
    return [Fetch("Paper", PAPER.url, START + number * HOUR, Came.LISTED, why="no answer" if one else None)
            for number, one in enumerate(failed)]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init(tmp_path / "talks", clock=now)
    return tmp_path / "talks"


@pytest.fixture
def paper(folder: Path) -> Iterator[Paper]:
    with printed() as made:
        made.write("one", STORY)
        told = f'allow_private = true\n[[outlet]]\nname = "Paper"\nurl = "{made.address}/feed"\nevery = "1 min"\n'
        (folder / "dossier.toml").write_text(told, encoding="utf-8")
        yield made


def test_an_outlet_that_was_never_visited_is_due() -> None:
    assert due([PAPER], [], START)["Paper"] < START


@pytest.mark.parametrize(
    ("failed", "pause"),
    [((False,), HOUR), ((True,), 2 * HOUR), ((True, True), 4 * HOUR), ((True, False), HOUR), ((True,) * 9, DAY)],
)
def test_an_outlet_is_due_after_its_interval_and_later_while_it_fails(
    failed: tuple[bool, ...], pause: timedelta
) -> None:
    waited = due([PAPER], listed(*failed), LATER)["Paper"] - listed(*failed)[-1].at
    assert (1 - JITTER) * pause <= waited <= (1 + JITTER) * pause


def test_an_interval_longer_than_a_day_stays_so_where_the_list_fails() -> None:
    weekly = Outlet("Paper", PAPER.url, every=timedelta(days=7))
    assert due([weekly], listed(*[True]), LATER)["Paper"] > START + timedelta(days=6)


def test_a_visit_that_a_wrong_clock_noted_holds_up_no_other() -> None:
    wrong = Fetch("Paper", PAPER.url, START + timedelta(days=3650), Came.LISTED)
    assert due([PAPER], [*listed(*[False]), wrong], START + HOUR) == due([PAPER], listed(*[False]), START + HOUR)


def test_a_visit_comes_and_the_watch_ends_at_its_time(folder: Path, paper: Paper) -> None:
    found = list(watch(folder, clock=now, stop=threading.Event(), until=now() + timedelta(seconds=3)))
    assert [one.came for one in found if isinstance(one, Visit)] == [{Came.ADDED: 1}]
    assert paper.asked.count("/feed") == 1


def test_who_is_told_to_stop_does_not_fetch_on(folder: Path, paper: Paper) -> None:
    paper.write("two", STORY.replace("Monday", "Tuesday"))
    stop = threading.Event()
    for number, _ in enumerate(watch(folder, clock=now, stop=stop)):
        stop.set()
        assert number == 0


def test_an_outlet_that_is_added_meanwhile_is_followed(
    folder: Path, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = (folder / "dossier.toml").read_text(encoding="utf-8")
    (folder / "dossier.toml").write_text("", encoding="utf-8")
    monkeypatch.setattr("parley.flow.outlets.watching.LOOK", timedelta(seconds=0.1))
    threading.Timer(0.3, lambda: (folder / "dossier.toml").write_text(told, encoding="utf-8")).start()
    stop = threading.Event()
    found = watch(folder, clock=now, stop=stop, until=now() + timedelta(seconds=60))
    assert isinstance(next(found), Reading)
    stop.set()
    assert list(found) == []
    assert paper.asked.count("/one") == 1


def test_a_second_follower_is_told_of_the_first(folder: Path) -> None:
    with alone(folder, since=START), pytest.raises(BadDossier, match=r"by process \d+ since 2025-03-10T12:00:00"):
        list(watch(folder, clock=now, stop=threading.Event()))


def test_what_a_killed_follower_left_keeps_nobody_away(folder: Path) -> None:
    (folder / HOLDER).write_text('{"process": 1, "since": "2025-01-01"}', encoding="utf-8")
    with alone(folder, since=START):
        assert "2025-03-10" in (folder / HOLDER).read_text(encoding="utf-8")
    assert not (folder / HOLDER).exists()
