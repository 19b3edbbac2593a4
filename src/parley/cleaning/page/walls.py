"""Refuse what stands in the place of an article: a question for consent, the stub of a paid one, a check for robots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, model_validator

from parley.cleaning.lexicon import parse_lexicon
from parley.records import UnreadableInput

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 50_000
"""Characters of a page that are searched; walls are short, and what has more to say is none."""

PARAGRAPH = 20
"""Words from which a paragraph may belong to an article; menus and credits have fewer."""

HIDDEN = frozenset({"script", "style", "nav", "template"})


class Phrase(BaseModel):
    """What a wall says, with an example that proves it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pattern: str
    example: str

    @model_validator(mode="after")
    def _holds(self) -> Phrase:
        if not re.search(self.pattern, self.example.lower()):
            raise ValueError(f"{self.pattern!r} does not find its example")
        return self


class Wall(BaseModel):
    """A kind of wall: what it does, what to do, and the most words of an article beside it;
    ``banner`` if articles may bear its phrases too."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    what: str
    remedy: str
    beside: int
    banner: bool = False
    phrases: tuple[Phrase, ...]

    @cached_property
    def found(self) -> re.Pattern[str]:
        """Find any of the phrases in small letters."""
        return re.compile("|".join(f"(?:{phrase.pattern})" for phrase in self.phrases))

    def refuse(self, where: str) -> UnreadableInput:
        """Give the error that says so."""
        return UnreadableInput(self.what, where=where, remedy=self.remedy)


def refuse_walls(tree: HtmlElement, blocks: Iterable[str], where: str, *, is_paid: bool) -> None:
    """Refuse a page if what it shows is little beside a wall's phrases, or little of a paid article.

    Args:
        tree: the page.
        blocks: what would be the article.
        where: the input, for the error.
        is_paid: whether the page declares that not everybody may read it whole.

    Raises:
        UnreadableInput: saying what stands there instead.
    """
    walls, told = load_walls(), [block.lower() for block in blocks]
    most = max(wall.beside for wall in walls.values())
    if sum(len(block.split()) for block in told) > 2 * most:
        return
    shown = _shown(tree)
    for name, wall in walls.items():
        said = " ".join(told) if wall.banner and told else shown
        beside = sum(len(block.split()) for block in told if not wall.found.search(block))
        stub = is_paid and name == "paywall" and _is_stub(tree, wall)
        if beside <= wall.beside and (stub or wall.found.search(said)):
            raise wall.refuse(where)


def _is_stub(tree: HtmlElement, wall: Wall) -> bool:
    """Say whether a page has no more paragraphs than a stub, wherever they stand."""
    counts = (len(str(paragraph.text_content()).split()) for paragraph in tree.iter("p"))
    return sum(count for count in counts if count >= PARAGRAPH) <= wall.beside


def _shown(tree: HtmlElement) -> str:
    """Give the words of a page in small letters, without its scripts and menus."""
    pieces, size = [], 0
    for piece in _pieces(tree):
        pieces.append(piece[:LONGEST])
        size += len(piece)
        if size > LONGEST:
            break
    return " ".join(" ".join(pieces).split()).lower()


def _pieces(tree: HtmlElement) -> Iterator[str]:
    """Give the pieces of text in their order, without what stands in hidden elements."""
    from lxml import etree  # noqa: PLC0415  (half a second: only who reads pages pays it)

    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        hidden = element.tag in HIDDEN
        if event == "start" and hidden:
            walk.skip_subtree()
        yield (element.tail if event == "end" else None if hidden else element.text) or ""


@lru_cache(maxsize=1)
def load_walls() -> dict[str, Wall]:
    """Load the walls.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    text = (files("parley.cleaning.page") / "walls.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, dict[str, Wall], where="walls.toml")
