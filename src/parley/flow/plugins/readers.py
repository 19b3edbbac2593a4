"""Readers by their names: our own, and those of plug-ins, which are held to what a reader promises."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from parley.flow.plugins.found import READERS, loaded
from parley.reading import DEFAULT_PIPELINE, Explained, GrammarReader, Reader
from parley.records import Article, BadPlugin, ParleyError, Reading

if TYPE_CHECKING:
    from parley.language import Speech

GRAMMAR = "grammar"


@runtime_checkable
class Explaining(Protocol):
    """A reader that also says why it made each record."""

    def explain_all(self, articles: Iterable[Article]) -> Iterator[Explained]:
        """Read articles in order, each with its explanations."""
        ...


@runtime_checkable
class Listening(Protocol):
    """A reader that also tells who says what in each article."""

    def read_with_speech(self, articles: Iterable[Article]) -> Iterator[tuple[Reading, Speech]]:
        """Read articles in order, each with its attributions."""
        ...


@lru_cache(maxsize=1)
def _grammar(pipeline: str | None, gate: bool) -> Reader:  # noqa: FBT001  (the key of the cache)
    return GrammarReader(pipeline or DEFAULT_PIPELINE, gate=gate)


def _asking(_: str | None) -> Reader:
    from parley.flow.plugins.models import model_reader  # noqa: PLC0415  (only who asks a model needs the network)

    return model_reader()


def _agreeing(pipeline: str | None) -> Reader:
    from parley.flow.plugins.models import agreeing_reader  # noqa: PLC0415  (likewise)

    return agreeing_reader(pipeline)


OWN: dict[str, Callable[[str | None], Reader]] = {"llm": _asking, "both": _agreeing}
"""The readers that Parley brings beside the grammar, each made for a pipeline, None for the default."""


def reader_named(name: str | None, pipeline: str | None = None, *, gate: bool = True) -> Reader:
    """Load a reader; our own once in each process.

    Args:
        name: one of ours, or of a plug-in; None for the grammar reader.
        pipeline: the spaCy pipeline for those that parse.
        gate: whether the grammar passes over articles whose words tell of no negotiation.

    Raises:
        BadPlugin: if there is no such reader, or it is none.
        Stop: if it cannot be loaded before the user mends something.
    """
    wanted = name or GRAMMAR
    if wanted == GRAMMAR:
        return _grammar(pipeline, gate)
    if wanted in OWN:
        return OWN[wanted](pipeline)
    made = _made(wanted, loaded(READERS, wanted, own=(GRAMMAR, *OWN)))
    lacking = [one for one in ("name", "version", "read", "read_all") if not hasattr(made, one)]
    if lacking:
        told = f"is no reader: it lacks {', '.join(lacking)}"
        raise BadPlugin(told, where=wanted, remedy="docs/guide/python.md tells what a reader has.")
    return HeldToIt(made)


def explaining_reader(name: str | None, pipeline: str | None = None, *, gate: bool = True) -> Explaining:
    """Load a reader that can say why it made a record.

    Raises:
        BadPlugin: if it cannot, or there is none of that name.
        Stop: if it cannot be loaded before the user mends something.
    """
    reader = reader_named(name, pipeline, gate=gate)
    if not isinstance(reader, Explaining):
        raise BadPlugin("cannot tell why it made a record", where=name or GRAMMAR, remedy=f"Take the {GRAMMAR} reader.")
    return reader


def _made(name: str, make: object) -> Reader:
    """Make the reader of what the entry point leads to: a class or function without parameters, or a reader itself."""
    try:
        return cast(Reader, make() if callable(make) else make)
    except ParleyError:
        raise
    except Exception as error:
        told = f"the reader cannot be made ({type(error).__name__}: {error})"
        raise BadPlugin(told, where=name, remedy="Mend, update or uninstall the package that brings it.") from error


@dataclass(frozen=True)
class HeldToIt:
    """A reader of a plug-in: it gives one reading of each article and of no other, or breaks down."""

    reader: Reader

    @property
    def name(self) -> str:
        """What the reader is called."""
        return self.reader.name

    @property
    def version(self) -> str:
        """Changes whenever a reading may change."""
        return self.reader.version

    def read(self, article: Article) -> Reading:
        """Read one article."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles together, and look whether each was read.

        Raises:
            TypeError: if the plug-in gives anything but one reading of each article, in order.
        """
        wanted: Sequence[Article] = list(articles)
        told: list[object] = list(self.reader.read_all(wanted))
        readings = [one for one in told if isinstance(one, Reading)]
        if len(readings) < len(told) or [one.article for one in readings] != wanted:
            raise TypeError(f"{len(told)} answers that are not the readings of {len(wanted)} articles in their order")
        yield from readings
