"""Writers of readings: one for each format, each taking readings as they come."""

from __future__ import annotations

import json
from typing import Protocol, TextIO

from rich.rule import Rule

from parley.cli.formats import Format
from parley.cli.output import printer
from parley.cli.show import show_reading
from parley.exchange import csv_header, csv_rows, json_line, to_json
from parley.records import Reading


class Writer(Protocol):
    """Takes readings one after the other."""

    def add(self, reading: Reading) -> None:
        """Write one reading."""
        ...

    def end(self) -> None:
        """Write what stands after the last."""
        ...


def writer(form: Format, out: TextIO, *, no_color: bool) -> Writer:
    """Give the writer of a format."""
    match form:
        case Format.TEXT:
            return TextWriter(out, no_color=no_color)
        case Format.JSON:
            return JsonWriter(out)
        case Format.JSONL:
            return LineWriter(out)
        case Format.CSV:
            return CsvWriter(out)


class TextWriter:
    """Writes for people: article after article, parted by a line."""

    def __init__(self, out: TextIO, *, no_color: bool) -> None:
        self.show = printer(out, no_color=no_color)
        self.count = 0

    def add(self, reading: Reading) -> None:
        """Write one reading."""
        if self.count:
            self.show(Rule(characters="═"))
        self.show(show_reading(reading))
        self.count += 1

    def end(self) -> None:
        """Write nothing."""


class JsonWriter:
    """Writes one JSON object for one article, a list of them for several."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.count = 0
        self.first = ""

    def add(self, reading: Reading) -> None:
        """Write one reading; the first waits until it is known whether it stays alone."""
        told = json.dumps(to_json(reading), ensure_ascii=False, indent=2)
        if self.count == 0:
            self.first = told
        else:
            self.out.write(f"[\n{self.first},\n{told}" if self.count == 1 else f",\n{told}")
        self.count += 1

    def end(self) -> None:
        """Write the object that stayed alone, or close the list."""
        if self.count:
            self.out.write(f"{self.first}\n" if self.count == 1 else "\n]\n")


class LineWriter:
    """Writes a line for each reading, and hands it on at once."""

    def __init__(self, out: TextIO) -> None:
        self.out = out

    def add(self, reading: Reading) -> None:
        """Write one reading."""
        self.out.write(f"{json_line(reading)}\n")
        self.out.flush()

    def end(self) -> None:
        """Write nothing."""


class CsvWriter:
    """Writes the head of the table, then the rows of each reading."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.out.write(csv_header())

    def add(self, reading: Reading) -> None:
        """Write the rows of one reading."""
        self.out.write(csv_rows(reading))

    def end(self) -> None:
        """Write nothing."""
