"""Measure coreference on passages whose anaphors are marked: the share told right, by kind, with counts.

python -m benchmarks.coreference [--errors] [dev|test ...]
"""

from __future__ import annotations

import re
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parley.language import Mention, Sentences, load_pipeline, parse
from parley.language.actors import load_registry, mentions
from parley.language.coreference import corefer
from parley.language.layers import Coreferences, Mentions
from parley.language.speech import attribute
from parley.records import ActorKind, Article, Block, BlockKind

PASSAGES = Path(__file__).parent.parent / "tests" / "language" / "coreference"
MARK = re.compile(r"\[([^\[\]=~]+)([=~])([^\[\]]*)\]")
PRONOUNS = {
    "i we me my us our mine ours myself ourselves": "speaker",
    "he him his she her hers himself herself": "he, she",
    "it its itself": "it (actor)",
    "they them their theirs themselves neither": "they",
}
KINDS = {word: kind for words, kind in PRONOUNS.items() for word in words.split()}
GROUPS = re.compile(r"^(both|the two|the three|the parties|the sides|the ministers)\b", re.IGNORECASE)
BARE = frozenset({"it", "this", "that", "them", "these", "those"})


@dataclass(frozen=True)
class Case:
    """One marked anaphor: its characters, and what it stands for (alternatives, each one or several names)."""

    start: int
    end: int
    words: str
    sort: str
    answers: tuple[tuple[str, ...], ...]

    @property
    def kind(self) -> str:
        """The row of the table that it counts in."""
        low = self.words.lower()
        if not self.answers:
            return "nothing"
        if self.sort == "~":
            return "what: " + ("pronoun" if low in BARE else "noun")
        if low in KINDS:
            return "who: " + KINDS[low]
        return "who: group" if GROUPS.match(low) else "who: role"


@dataclass(frozen=True)
class Passage:
    """A marked text without its marks."""

    name: str
    text: str
    cases: tuple[Case, ...]


def passages(part: str) -> Iterator[Passage]:
    """Give the passages of a part, ``dev`` or ``test``."""
    for entry in tomllib.loads((PASSAGES / f"{part}.toml").read_text(encoding="utf-8"))["passage"]:
        yield unmarked(entry["name"], entry["text"].strip())


def unmarked(name: str, marked: str) -> Passage:
    """Take the marks out of a text."""
    text, at, cases = "", 0, []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        words, sort, told = mark.groups()
        answers = tuple(tuple(part.strip() for part in way.split(";")) for way in told.split("|") if way.strip())
        cases.append(Case(len(text), len(text) + len(words), words, sort, answers))
        text, at = text + words, mark.end()
    return Passage(name, text + marked[at:], tuple(cases))


@dataclass(frozen=True)
class Told:
    """What the layer says about one case, and whether that is right."""

    case: Case
    right: bool
    said: str


def judged(passage: Passage, sents: Sentences, found: Mentions, coref: Coreferences) -> Iterator[Told]:
    """Compare each case of a passage with what the layer says."""
    for case in passage.cases:
        span = sents.doc.char_span(case.start, case.end, alignment_mode="expand")
        if span is None:
            raise ValueError(f"{passage.name}: no tokens at {case.words!r}")
        tokens = [span.root.i, *(token.i for token in span)]
        who = next((coref.who[i] for i in tokens if i in coref.who), ()) or named(tokens[0], found)
        what = next((coref.what[i] for i in tokens if i in coref.what), None)
        if not case.answers:
            said = "; ".join(m.actor.name for m in who) or (sents.doc[what[0] : what[1]].text if what else "")
            yield Told(case, not said, said)
        elif case.sort == "=":
            names = [(mention.actor.name, sents.doc[mention.start : mention.end].text) for mention in who]
            right = any(same_actors(answer, names) for answer in case.answers)
            yield Told(case, right, "; ".join(name for name, _ in names) or "-")
        else:
            said = sents.doc[what[0] : what[1]].text if what else "-"
            yield Told(case, any(same_words(answer[0], said) for answer in case.answers), said)


def named(i: int, found: Mentions) -> tuple[Mention, ...]:
    """Give the mention at a token if it names somebody: what the actors layer tells needs no resolving."""
    mention = found.by_head.get(i) or found.covering.get(i)
    if mention is None or (mention.actor.id is None and mention.actor.kind in {ActorKind.GROUP, ActorKind.UNNAMED}):
        return ()
    return (mention,)


def same_actors(answer: tuple[str, ...], names: list[tuple[str, str]]) -> bool:
    """Say whether each name of an answer is told, by canonical name or by the words of the text, and no other."""
    left = list(names)
    for wanted in answer:
        fits = next((pair for pair in left if any(same_name(wanted, name) for name in pair)), None)
        if fits is None:
            return False
        left.remove(fits)
    return not left


def same_name(wanted: str, told: str) -> bool:
    """Compare names; one of them may be part of the other ("President Orlov", "Orlov")."""
    one, other = bare(wanted), bare(told)
    return one == other or (one <= other if len(one) <= len(other) else other <= one)


def bare(name: str) -> frozenset[str]:
    """Give the words of a name without articles and the mark of the unnamed."""
    words = re.findall(r"\w+", name.casefold().removeprefix("unnamed: "))
    return frozenset(words) - {"the", "a", "an", "s", "his", "her", "its", "their"}


def same_words(answer: str, said: str) -> bool:
    """Say whether two phrases share half of their words (Dice coefficient)."""
    one, other = Counter(re.findall(r"\w+", answer.casefold())), Counter(re.findall(r"\w+", said.casefold()))
    return 2 * (one & other).total() >= 0.5 * (one.total() + other.total())


def article(passage: Passage) -> Article:
    """Make an article of a passage, a block for each paragraph."""
    blocks = [Block(BlockKind.PARAGRAPH, *match.span()) for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", passage.text)]
    return Article(passage.name, "passage", passage.text, tuple(blocks))


def measure(part: str) -> tuple[list[tuple[Passage, Told]], float, int]:
    """Judge every case of a part; give also the seconds that the layer took and the words that it read."""
    all_of = list(passages(part))
    told, seconds, words = [], 0.0, 0
    for passage, sents in zip(all_of, parse(map(article, all_of), load_pipeline()), strict=True):
        found = mentions(sents, load_registry())
        speech = attribute(sents, found)
        began = time.perf_counter()
        coref = corefer(sents, found, speech)
        seconds += time.perf_counter() - began
        words += len(sents.doc)
        told += [(passage, one) for one in judged(passage, sents, found, coref)]
    return told, seconds, words


def table(told: list[tuple[Passage, Told]]) -> Iterator[str]:
    """Write the share told right of each kind."""
    by_kind: dict[str, list[bool]] = {}
    for _, one in told:
        by_kind.setdefault(one.case.kind, []).append(one.right)
    for total in ("who", "what"):
        by_kind[f"{total}: all"] = [r for kind, rights in by_kind.items() if kind.startswith(total) for r in rights]
    for kind, rights in sorted(by_kind.items()):
        yield f"{kind:18} {sum(rights):4} of {len(rights):4}  {sum(rights) / max(1, len(rights)):.3f}"


def main(arguments: list[str]) -> int:
    """Print the table of each part asked for, and with ``--errors`` what was told wrong."""
    for part in [a for a in arguments if not a.startswith("-")] or ["dev", "test"]:
        measure(part)
        told, seconds, words = measure(part)
        print(f"{part}: {len({p.name for p, _ in told})} passages, {words} words", end="")
        print(f", {1e6 * seconds / words:.1f} microseconds a word")
        if "--errors" in arguments:
            for passage, one in told:
                if not one.right:
                    gold = " | ".join("; ".join(answer) for answer in one.case.answers)
                    print(f"  {one.case.kind}: [{passage.name}] {one.case.words!r}: {one.said!r}, not {gold!r}")
        print("\n".join(table(told)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
