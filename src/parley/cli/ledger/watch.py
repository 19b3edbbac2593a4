"""``parley watch``: what the outlets of a dossier have new, again and again."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from types import FrameType
from typing import Annotated

import typer

from parley.cli.ledger.place import Folder, now
from parley.cli.ledger.update import checked_outlets, visit_line
from parley.cli.options import Pipeline, ReaderName
from parley.cli.run import note, speaking, tell_error

EXAMPLES = """
    parley watch --dossier talks/

    parley watch "Northern Wire" --for "8 h" --dossier talks/

Each [[outlet]] of dossier.toml is visited as `parley update` does, at the interval that it names (every = "30 min"; an
hour by default, a little more or less), and less often while its list does not come. Alerts are raised and sent each
minute, if dossier.toml has a [[rule]]. Ctrl-C or SIGTERM ends it after
the article that is being added; a second Ctrl-C at once. The exit code is 0, or 2 if nothing could be done.
"""


def watch(
    outlet: Annotated[
        list[str] | None, typer.Argument(metavar="[OUTLET]...", help="Only these, by name; all by default.")
    ] = None,
    span: Annotated[
        str | None,
        typer.Option("--for", metavar="TIME", help='End after so long ("8 h", "30 min").', show_default="without end"),
    ] = None,
    pipeline: Pipeline = None,
    reader: ReaderName = None,
    folder: Folder = Path(),
) -> None:
    """Keep fetching what the outlets have new, each at its own interval, until it is ended."""
    until = now() + _checked_span(span) if span else None
    with speaking(), _stopping() as stop, _alerting(folder, stop):
        from parley.flow import How, Visit, read_dossier
        from parley.flow import watch as follow
        from parley.records import ParleyError

        checked_outlets(read_dossier(folder), outlet or [])
        how = How(pipeline=pipeline, reader=reader)
        for one in follow(folder, clock=now, stop=stop, until=until, only=outlet or (), how=how):
            if isinstance(one, Visit):
                note(f"{now():%Y-%m-%d %H:%M:%S} UTC  {visit_line(one)}", "yellow" if one.why else "")
            elif isinstance(one, ParleyError):
                tell_error(one)


def _checked_span(told: str) -> timedelta:
    """Take a span of time.

    Raises:
        BadParameter: if it is none.
    """
    from parley.records import UNITS, span_of

    found = span_of(told, {**UNITS, "s": timedelta(seconds=1)})
    if found is None:
        raise typer.BadParameter(f'{told!r} is no time; write "90 s", "30 min", "8 h" or "2 d".', param_hint="--for")
    return found


@contextmanager
def _alerting(folder: Path, stop: Event) -> Iterator[None]:
    """Raise and deliver alerts beside the visits, for as long as they go on, and once more at the end."""
    from parley.cli.show.alerts import say
    from parley.watch import attend, keep_attending

    for one in attend(folder, clock=now):
        say(one)
    beside = Thread(target=keep_attending, args=(folder,), kwargs={"clock": now, "stop": stop, "say": say})
    beside.start()
    try:
        yield
    finally:
        stop.set()
        beside.join()
    for one in attend(folder, clock=now):
        say(one)


@contextmanager
def _stopping() -> Iterator[Event]:
    """Take the first signal for a wish to stop; the second ends the run where it is."""
    stop = Event()

    def asked(number: int, _frame: FrameType | None) -> None:
        note("stopping after this article", "dim")
        stop.set()
        signal.signal(number, before[signal.Signals(number)])

    before = {number: signal.signal(number, asked) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
