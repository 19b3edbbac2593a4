"""``parley judge``: two names or phrases mean the same, or do not."""

from __future__ import annotations

from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.place import Folder, the_ledger
from parley.cli.run import note, speaking

if TYPE_CHECKING:
    from parley.ledger import Judgement

EXAMPLES = """
    parley judge same ceasefire "end of the fighting" --why "one article uses both" --dossier talks/

    parley judge different "John Smith" "Jon Smith" --of actor --why "father and son" --dossier talks/

A later judgement of the same two takes the place of the earlier; both are kept, with who gave them.
"""


def judge(
    verdict: Annotated[str, typer.Argument(metavar="same|different|unsure", show_default=False)],
    left: Annotated[str, typer.Argument(metavar="A", show_default=False)],
    right: Annotated[str, typer.Argument(metavar="B", show_default=False)],
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason; it is kept.", show_default=False)],
    of: Annotated[str, typer.Option(metavar="actor|issue", help="What A and B are.")] = "issue",
    folder: Folder = Path(),
) -> None:
    """Judge whether two issues, or two actors, are the same; every view goes by it from then on."""
    from parley.ledger import Judgement, Subject, Verdict, judgements
    from parley.ledger import judge as keep

    if verdict not in set(Verdict):
        raise typer.BadParameter(f"{verdict!r} is none; take same, different or unsure.", param_hint="VERDICT")
    if of not in set(Subject):
        raise typer.BadParameter(f"{of!r} is none; take actor or issue.", param_hint="--of")
    if not all(one.strip() for one in (left, right, why)) or left == right:
        raise typer.BadParameter("name two different ones, and say why.", param_hint="A B --why")
    given = Judgement(Subject(of), left, right, Verdict(verdict), why, getuser())
    with speaking(), the_ledger(folder) as (_, ledger):
        earlier = [one for one in judgements(ledger) if _same_two(one, given)]
        keep(ledger, given)
    if earlier and earlier[-1].verdict is not given.verdict:
        note(f"before, {earlier[-1].by} judged them {earlier[-1].verdict}: {earlier[-1].why}", "yellow")


def _same_two(one: Judgement, other: Judgement) -> bool:
    return one.of is other.of and {one.left, one.right} == {other.left, other.right}
