"""``parley judge``: two names, phrases or records mean the same, or do not."""

from __future__ import annotations

from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.judging.lists import Lists, show_lists, tell_given
from parley.cli.ledger.place import Folder, KnownAt, the_ledger
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Limit, TableFormat

if TYPE_CHECKING:
    from parley.ledger import Subject

EXAMPLES = """
    parley judge same ceasefire "end of the fighting" --why "one article uses both" --dossier talks/

    parley judge different "John Smith" "Jon Smith" --of actor --why "father and son" --dossier talks/

    parley judge --list --of meeting --dossier talks/

    parley judge same m12.0 m15.1 --why "one summit, told twice" --dossier talks/

    parley judge withdraw m12.0 m15.1 --why "it was another one" --dossier talks/

A and B are phrases of issues, with --of actor names, or ids of meetings, commitments and questions (of a thread or of a
record, as --list shows them). A later judgement of the same two takes the place of the earlier; both are kept.
"""
WORDS = {"same": "same", "different": "different", "unsure": "unsure", "withdraw": "withdrawn"}
VERDICTS = "same, different, unsure or withdraw"


def judge(
    verdict: Annotated[str | None, typer.Argument(metavar="same|different|unsure|withdraw", show_default=False)] = None,
    left: Annotated[str | None, typer.Argument(metavar="A", show_default=False)] = None,
    right: Annotated[str | None, typer.Argument(metavar="B", show_default=False)] = None,
    why: Annotated[str | None, typer.Option(metavar="TEXT", help="The reason; it is kept.", show_default=False)] = None,
    of: Annotated[
        str | None,
        typer.Option(
            metavar="actor|issue|meeting|commitment|question",
            help="What A and B are, or what is listed.",
            show_default="by their ids, else issue",
        ),
    ] = None,
    suggested: Annotated[
        bool, typer.Option("--list", help="List pairs that may be one, the least certain first.")
    ] = False,
    links: Annotated[
        bool, typer.Option("--links", help="List what is linked, each with its reason and score.")
    ] = False,
    given: Annotated[
        bool, typer.Option("--given", help="List what was judged, and which judgements contradict each other.")
    ] = False,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    limit: Limit = None,
    folder: Folder = Path(),
) -> None:
    """Judge whether two actors, issues, meetings, commitments or questions are one; every view goes by it."""
    lists = [one for one, wanted in zip(Lists, (suggested, links, given), strict=True) if wanted]
    words = [one for one in (verdict, left, right, why) if one is not None]
    if lists:
        if len(lists) > 1 or words:
            raise typer.BadParameter("take one of them, without a verdict.", param_hint="--list --links --given")
        show_lists(lists[0], _subject(of), known_at, form, limit, folder)
        return
    if verdict is None or left is None or right is None or why is None:
        raise typer.BadParameter(
            "say same, different, unsure or withdraw, of which two, and why.", param_hint="A B --why"
        )
    if verdict not in WORDS:
        raise typer.BadParameter(f"{verdict!r} is none; take {VERDICTS}.", param_hint="VERDICT")
    if not all(one.strip() for one in (left, right, why)) or left == right:
        raise typer.BadParameter("name two different ones, and say why.", param_hint="A B --why")
    _judge(WORDS[verdict], (left.strip(), right.strip()), why, _subject(of), folder)


def _subject(of: str | None) -> Subject | None:
    from parley.ledger import Subject

    if of is not None and of not in set(Subject):
        raise typer.BadParameter(f"{of!r} is none; take {', '.join(Subject)}.", param_hint="--of")
    return Subject(of) if of else None


def _judge(verdict: str, two: tuple[str, str], why: str, of: Subject | None, folder: Path) -> None:
    """Keep a judgement, and tell what it changes."""
    from parley.ledger import OF_RECORDS, Judgement, Subject, Verdict, ends, subject_of
    from parley.ledger import judge as keep

    of = of or subject_of(*two) or Subject.ISSUE
    with speaking(), the_ledger(folder) as (dossier, ledger):
        records = ends(ledger, of, *two) if of in OF_RECORDS else None
        names = (records[0].record, records[1].record) if records else two
        made = Judgement(of, *names, Verdict(verdict), why, getuser(), records)
        keep(ledger, made)
        tell_given(ledger, dossier, made)
