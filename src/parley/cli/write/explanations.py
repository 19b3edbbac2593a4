"""Writers of explanations: for people, as JSON, as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from rich.rule import Rule

from parley.cli.formats import Format
from parley.cli.output import printer
from parley.cli.show import show_article, show_explanation
from parley.cli.show.marks import marks
from parley.exchange import explained_json
from parley.reading import Explained


def write_explained(form: Format, found: Iterable[Explained], out: TextIO, *, no_color: bool) -> None:
    """Write the explanations of each article; as JSON a list of one object an article."""
    match form:
        case Format.JSONL:
            for explained in found:
                out.write(f"{json.dumps(explained_json(explained), ensure_ascii=False)}\n")
        case Format.JSON:
            listed = [explained_json(explained) for explained in found]
            out.write(f"{json.dumps(listed, ensure_ascii=False, indent=2)}\n")
        case _:
            _write_text(found, out, no_color=no_color)


def _write_text(found: Iterable[Explained], out: TextIO, *, no_color: bool) -> None:
    """Show each article with its marks, then why each record was made."""
    show = printer(out, no_color=no_color)
    for explained in found:
        article = explained.reading.article
        marked = marks(explained.reading)
        names = {mark.record.id: mark.name for mark in marked}
        show(show_article(article, marked))
        for told in explained.explanations:
            show(show_explanation(told, article, name=names[told.record.id]))
        show(Rule(characters="═"))
