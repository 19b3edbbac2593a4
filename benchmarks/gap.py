"""Measure "he" and "she" on GAP, ambiguous pronouns of encyclopedia articles with two names each.

python -m benchmarks.gap FILE.tsv [--given]

FILE is one of the tables of Webster et al. 2018, "Mind the GAP" (Google, Apache-2.0); it is not part of the project.
With ``--given`` only the two given names are candidates (and names that share a word with them), as for the rules that
the paper compares with; without, every person whom the layer of actors finds is one too.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from parley.language import Mention, Sentences, load_pipeline, parse
from parley.language.actors import load_registry, mentions
from parley.language.coreference import corefer
from parley.language.layers import Mentions, Speech
from parley.records import Actor, ActorKind, Article, Block, BlockKind

Row = Mapping[str, str]


def rows(path: Path) -> list[Row]:
    """Read the table."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def article(row: Row) -> Article:
    """Make an article of a row's text."""
    return Article(row["ID"], "gap", row["Text"], (Block(BlockKind.PARAGRAPH, 0, len(row["Text"])),))


def with_given(row: Row, sents: Sentences, *, only: bool) -> tuple[Mentions, dict[str, str]]:
    """Add the two given names to what the layer of actors finds; give also under which names they are known."""
    found = mentions(sents, load_registry())
    listed = [] if only else list(found.all)
    names: dict[str, str] = {}
    for side in "AB":
        start, text = int(row[f"{side}-offset"]), row[side]
        span = sents.doc.char_span(start, start + len(text), alignment_mode="expand")
        if span is None:
            continue
        known = found.covering.get(span.root.i)
        person = known is not None and known.actor.kind is ActorKind.PERSON
        names[side] = known.actor.name if known is not None and person else _known_as(text, listed)
        if only or not person:
            listed = [m for m in listed if m.end <= span.start or span.end <= m.start]
            actor = Actor(names[side], None, ActorKind.PERSON)
            listed.append(Mention(span.start, span.end, span.root.i, actor, None, "new"))
    listed.sort(key=lambda mention: mention.start)
    covering = {i: mention for mention in listed for i in range(mention.start, mention.end)}
    return Mentions(tuple(listed), {mention.head: mention for mention in listed}, covering), names


def _known_as(text: str, listed: list[Mention]) -> str:
    """Take a name for a fuller one that shares a word with it."""
    words = set(text.split())
    people = (m.actor.name for m in listed if m.actor.kind is ActorKind.PERSON)
    return next((name for name in people if words & set(name.split())), text)


def judged(path: Path, *, only: bool) -> Iterator[tuple[Row, dict[str, bool]]]:
    """For each pronoun say of each of the two names whether the layer takes it."""
    table = rows(path)
    for row, sents in zip(table, parse(map(article, table), load_pipeline()), strict=True):
        found, names = with_given(row, sents, only=only)
        start = int(row["Pronoun-offset"])
        span = sents.doc.char_span(start, start + len(row["Pronoun"]), alignment_mode="expand")
        coref = corefer(sents, found, Speech(()))
        taken = {m.actor.name for m in coref.who.get(span.start, ())} if span is not None else set()
        yield row, {side: names.get(side) in taken for side in "AB"}


def main(arguments: list[str]) -> int:
    """Print how many pronouns are told right, and precision, recall and F1 over the two names as the paper counts."""
    path = Path(next(argument for argument in arguments if not argument.startswith("-")))
    right = both = told = gold = cases = 0
    for row, taken in judged(path, only="--given" in arguments):
        truth = {side: row[f"{side}-coref"] == "TRUE" for side in "AB"}
        cases, right = cases + 1, right + (truth == taken)
        both += sum(truth[side] and taken[side] for side in "AB")
        told, gold = told + sum(taken.values()), gold + sum(truth.values())
    print(f"{path.name}: {right} of {cases} pronouns right ({right / cases:.3f});", end=" ")
    print(f"names: precision {both / told:.3f} recall {both / gold:.3f} F1 {2 * both / (told + gold):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
