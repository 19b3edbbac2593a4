"""One part from its inputs to its files, the same in whichever process it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.cleaning.copies import load_press
from parley.exchange.archive import LEFT_OUT, left_out_row, reading_rows, repeated_row
from parley.exchange.reading_json import plain
from parley.flow.batch.parts import Part
from parley.flow.batch.places import place_of
from parley.flow.batch.receipt import TABLES, Receipt, Tables, keep
from parley.flow.batch.stories import mark
from parley.flow.chunk import Given, article_of, held_against, in_places, reader_of
from parley.flow.follow import chunks
from parley.flow.how import How
from parley.flow.plugins.readers import Listening
from parley.ledger import version_of
from parley.ledger.prose import prose_of
from parley.reading import Reader
from parley.records import Article, ParleyError, Reading

if TYPE_CHECKING:
    from parley.language import Attribution

Told = tuple[Reading, tuple["Attribution", ...]]
Found = Told | ParleyError
ReadChunk = Callable[[Sequence[Given], How], list[Found]]


@dataclass(frozen=True, slots=True)
class Work:
    """What a worker needs to know: where the files go, and how inputs are read."""

    output: str
    how: How

    def __call__(self, part: Part, read: ReadChunk | None = None) -> list[Receipt]:
        """Read a part and keep what was found.

        Args:
            part: the part.
            read: reads some inputs together; ``read_listening`` by default.

        Raises:
            Stop: where nothing can be read before the user mends it, or the files cannot be written.
        """
        tables: Tables = {table.name: [] for table in TABLES}
        marks = bytearray()
        first: dict[str, str] = {}
        for chunk in chunks(part.given):
            for found in (read or read_listening)(chunk, self.how):
                _take(found, tables, marks, first)
        of = (part.number, part.digest, len(part.given))
        return [keep(place_of(self.output), of, tables, bytes(marks))]


def _take(found: Found, tables: Tables, marks: bytearray, first: dict[str, str]) -> None:
    """Put what was found of an input into the tables; ``first`` says of each version which input had it first."""
    if isinstance(found, ParleyError):
        tables[LEFT_OUT.name].append(left_out_row(found))
        return
    reading, spoken = found
    told = plain(reading.article)
    version = version_of(told)
    if version in first:
        tables[LEFT_OUT.name].append(repeated_row(reading.article.input, version, first[version]))
        return
    first[version] = reading.article.input
    prose = prose_of(told)
    marks += mark(reading.article.id, prose)
    credit = load_press().credited_in(prose, reading.article.byline)
    for name, rows in reading_rows(reading, version, spoken, credit).items():
        tables[name].extend(rows)


def read_listening(chunk: Sequence[Given], how: How) -> list[Found]:
    """Clean and read some inputs together, with who says what in them, each outcome in the place of its input.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    cleaned = [article_of(given, how) for given in chunk]
    if not any(isinstance(found, Article) for found in cleaned):
        return [found for found in cleaned if isinstance(found, ParleyError)]
    found = in_places(cleaned, _listen(reader_of(how)))
    return [_held(one, given) for one, given in zip(found, chunk, strict=True)]


def _listen(reader: Reader) -> Callable[[Iterable[Article]], Iterator[Told]]:
    """Let a reader tell who says what too, where it can."""
    if isinstance(reader, Listening):
        return lambda some: ((told, speech.all) for told, speech in reader.read_with_speech(some))
    return lambda some: ((told, ()) for told in reader.read_all(some))


def _held(found: Found, given: Given) -> Found:
    """Warn of another date in the list that an article was found in."""
    if isinstance(found, ParleyError):
        return found
    told = held_against(found[0], given)
    return (told, found[1]) if isinstance(told, Reading) else told
