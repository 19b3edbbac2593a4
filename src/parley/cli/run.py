"""What a run says on standard error: errors as they come, a progress bar on a terminal, a summary, the exit code."""

from __future__ import annotations

import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from parley.cli.output import harmless
from parley.records import UNREAD, UNRELATED, ParleyError, Reading, Retry

Found = TypeVar("Found")
MODEL = "model: "
"""How the account of a language model begins among the warnings of a reading."""

COUNTED = ("statements", "commitments", "meetings", "open_questions")


def note(message: str, style: str = "") -> None:
    """Print a line on standard error, as it is: no markup, no wrapping."""
    Console(stderr=True).print(harmless(message), style=style, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def speaking() -> Iterator[None]:
    """Say what stops the run, and end with exit code 2."""
    try:
        yield
    except ParleyError as error:
        note(f"error: {error}", "red")
        raise typer.Exit(2) from error


@contextmanager
def one_by_one(
    outcomes: Iterable[Found | ParleyError], *, bar: bool = False, needed: bool = True
) -> Iterator[Iterator[Found]]:
    """Hand out what could be read, say what could not, sum up at the end.

    Args:
        outcomes: findings and errors, in the order of the inputs.
        bar: whether a progress bar is wanted; it shows on a terminal only.
        needed: whether there has to be something to read.

    Raises:
        Exit: with code 1 if some input could not be read, or none was there that was needed.
        KeyboardInterrupt: if the run was interrupted, at the next outcome at the latest.
    """
    tally: Counter[str] = Counter()
    model: list[str] = []
    with interrupts() as check, _progress(shown=bar and sys.stderr.isatty()) as shown:
        yield _told(_checking(outcomes, check), tally, model, shown)
    note(_summary(tally), "dim")
    if model:
        note(_of_model(model), "dim")
    if tally["errors"] or (needed and not tally["articles"] + tally["unrelated"]):
        raise typer.Exit(1)


@contextmanager
def interrupts() -> Iterator[Callable[[], None]]:
    """Keep an interrupt in mind, and give what raises it again.

    Where it falls into a finaliser or a callback of the garbage collector, Python only tells that it was ignored there.
    Who was not to be interrupted stays so: a run in the background, or one that another program watches over.
    """
    if threading.current_thread() is not threading.main_thread() or (
        signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    ):
        yield lambda: None
        return
    came = False
    tell = sys.unraisablehook

    def keep(number: int, frame: FrameType | None) -> None:
        nonlocal came
        came = True
        signal.default_int_handler(number, frame)

    def check() -> None:
        if came:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, keep)
    sys.unraisablehook = lambda lost: None if lost.exc_type is KeyboardInterrupt else tell(lost)
    try:
        yield check
    finally:
        sys.unraisablehook = tell
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _checking(outcomes: Iterable[Found], check: Callable[[], None]) -> Iterator[Found]:
    """Hand on outcomes for as long as nobody interrupts."""
    for outcome in outcomes:
        check()
        yield outcome


@contextmanager
def _progress(*, shown: bool) -> Iterator[tuple[Progress, TaskID]]:
    """Show how many articles have been read, for how long; nobody knows beforehand how many there are."""
    columns = (TextColumn("reading"), BarColumn(pulse_style="cyan"), TextColumn("{task.completed} articles"))
    console = Console(stderr=True)
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True, disable=not shown) as progress:
        yield progress, progress.add_task("reading", total=None)


@contextmanager
def working(doing: str, things: str) -> Iterator[Callable[[], None]]:
    """Show on a terminal that work goes on: lend what counts one more thing that was gone through."""
    columns = (TextColumn(doing), BarColumn(pulse_style="cyan"), TextColumn(f"{{task.completed:,}} {things}"))
    shown = Console(stderr=True)
    with Progress(*columns, console=shown, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task(doing, total=None)
        yield lambda: progress.advance(task)


def _told(
    outcomes: Iterable[Found | ParleyError], tally: Counter[str], model: list[str], shown: tuple[Progress, TaskID]
) -> Iterator[Found]:
    """Count and hand on what was found; print what was not."""
    progress, task = shown
    for outcome in outcomes:
        progress.advance(task)
        if isinstance(outcome, ParleyError):
            tally["errors"] += 1
            tell_error(outcome)
        else:
            tally[_fate(outcome)] += 1
            if isinstance(outcome, Reading):
                tally.update({kind: len(getattr(outcome, kind)) for kind in COUNTED})
                model.extend(one for one in outcome.warnings if one.startswith(MODEL))
            yield outcome


def _fate(outcome: object) -> str:
    """Say what became of an article: whether it was read, and if not, why."""
    if not isinstance(outcome, Reading):
        return "articles"
    if UNRELATED in outcome.warnings:
        return "unrelated"
    return "unread" if outcome.reader.name == UNREAD else "articles"


def tell_error(error: ParleyError) -> None:
    """Say what could not be read, and whether it may be had later."""
    note(f"{'try again later' if isinstance(error, Retry) else 'set aside'}: {error}", "red")


def _summary(tally: Counter[str]) -> str:
    """Say in one line what was read and found, and what was not read."""
    told = [_count(tally[kind], kind.replace("_", " ").removesuffix("s")) for kind in COUNTED if kind in tally]
    found = f": {', '.join(told)}" if told else ""
    unread = f"; {_count(tally['unread'], 'article')} left unread" if tally["unread"] else ""
    other = f"; {_count(tally['unrelated'], 'article')} of something else passed over" if tally["unrelated"] else ""
    failed = f"; {_count(tally['errors'], 'input')} set aside" if tally["errors"] else ""
    return f"{_count(tally['articles'], 'article')} read{found}{unread}{other}{failed}"


def _of_model(lines: list[str]) -> str:
    """Say what a language model told in all, what of it was refused, and what it cost."""
    from parley.flow.plugins.models import told_by_model

    return told_by_model(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
