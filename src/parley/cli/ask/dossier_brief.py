"""The brief over a dossier: what changed, then what holds."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from parley.cli.ledger.place import TierName, checked_day, checked_moment, the_ledger
from parley.cli.output import put
from parley.cli.run import note, speaking

if TYPE_CHECKING:
    from parley.analysis.changes import State

LAST = "last"


class BriefFormat(StrEnum):
    """What a brief is written in."""

    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True)
class Asked:
    """What a brief over a dossier is asked for, as it was typed."""

    folder: Path
    since: str | None
    to: BriefFormat | None
    output: Path | None
    as_of: str | None
    known_at: str | None
    everything: bool
    tier: TierName = TierName.ALL


def dossier_brief(asked: Asked) -> None:
    """Write the brief of a dossier."""
    day, moment = checked_day(asked.as_of), checked_moment(asked.known_at)
    first = None if asked.since in {None, LAST} else checked_day(asked.since, "--since")
    form = _form(asked)

    from parley.analysis.briefing import briefing
    from parley.analysis.changes import State
    from parley.exchange.briefing import briefing_docx, briefing_html, briefing_markdown, briefing_pdf
    from parley.flow.briefs import keep_brief
    from parley.ledger import status

    writers = {
        BriefFormat.MARKDOWN: briefing_markdown, BriefFormat.HTML: briefing_html, BriefFormat.DOCX: briefing_docx,
        BriefFormat.PDF: briefing_pdf,
    }  # fmt: skip
    with speaking(), the_ledger(asked.folder, asked.tier) as (dossier, ledger):
        known = status(ledger, known_at=moment)
        since = State(as_of=first) if first else _since_last(asked)
        title, state = dossier.name or "Brief", State(day, known.last)
        told = briefing(ledger, title, state, since=since, everything=asked.everything)
        _write(writers[form](told), asked.output)
        if asked.since == LAST and moment is None and known.last and known.head:
            keep_brief(asked.folder, known.last, known.head)


def _since_last(asked: Asked) -> State | None:
    from parley.analysis.changes import State
    from parley.flow.briefs import last_brief

    if asked.since != LAST:
        return None
    moment = last_brief(asked.folder)
    if moment is None:
        note("no brief was made with --since last yet: this one tells everything", "dim")
    return State(known_at=moment) if moment else None


def _form(asked: Asked) -> BriefFormat:
    """Take the format that is named, or that the file's name ends in.

    Raises:
        BadParameter: if a document would go to the terminal.
    """
    named = asked.output.suffix.removeprefix(".").lower() if asked.output else ""
    form = asked.to or (BriefFormat(named) if named in set(BriefFormat) else BriefFormat.MARKDOWN)
    if form in {BriefFormat.DOCX, BriefFormat.PDF} and asked.output is None:
        raise typer.BadParameter("a document needs a file; name it.", param_hint="--output")
    return form


def _write(told: bytes, path: Path | None) -> None:
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(told)
        return
    put(told, path)
