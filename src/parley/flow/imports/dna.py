"""A database of Discourse Network Analyzer into a dossier: its statements as records that a person has confirmed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from parley.exchange import to_json
from parley.exchange.coded import LeftOut, read_dna
from parley.flow.ledger_dossier import FILE, init, opened
from parley.ledger import Clock, Decision, Review, record, review
from parley.records import Keep


@dataclass
class Taken:
    """What was taken in: articles and statements that were new, and statements that could not be, by the reason."""

    articles: int = 0
    statements: int = 0
    left_out: LeftOut = field(default_factory=Counter)


def import_dna(path: Path, folder: Path, *, clock: Clock) -> Taken:
    """Take the documents and statements of a database into a dossier, which is made where there is none.

    Each statement is accepted in the name of who coded it. What was taken before is not taken again.

    Raises:
        BadImport: if the database is none of DNA 3.
        BadDossier: if the dossier is wrong.
        BadLedger: if its ledger cannot be opened, or its database refuses.
    """
    taken = Taken()
    codings = read_dna(path, taken.left_out)
    first = next(codings, None)
    if not (folder / FILE).exists():
        init(folder, name=path.stem, clock=clock)
    with opened(folder, clock=clock) as (dossier, ledger):
        for one in (*(() if first is None else (first,)), *codings):
            keep = dossier.keep_of(one.reading.article.outlet)
            if not record(ledger, to_json(one.reading), keep=keep):
                continue
            taken.articles += 1
            if keep is Keep.METADATA:  # there are no records
                continue
            taken.statements += len(one.coders)
            for name, coder in one.coders.items():
                review(ledger, name, Review(Decision.ACCEPT, f"DNA: {coder}", f"coded in {path.name}"))
    return taken
