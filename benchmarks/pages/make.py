"""Set each article in each layout: a page, and what of it belongs to the article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

HERE = Path(__file__).parent
SENTENCE = re.compile(r"(?<=[.!?])(?<!\bA\.)\"?\s+(?=[A-Z\"])")
MARKS = {"## ": "head", "* ": "item", "? ": "question"}
ASIDE = frozenset({"head", "question"})
"""What may stand among the blocks of an article or be left out: nothing is said in it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading (``head``), a line of a list (``item``) or a ``question`` of an interview."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its name, the sentences of its article, what else may stand in a paragraph, and its day."""

    name: str
    html: str
    sentences: tuple[str, ...]
    beside: tuple[str, ...]
    day: str


def pages(half: str) -> Iterator[Page]:
    """Make the pages of a half (``dev`` or ``test``)."""
    told = tomllib.loads((HERE / "halves.toml").read_text(encoding="utf-8"))[half]
    layouts = Environment(loader=FileSystemLoader(HERE / "layouts"), autoescape=True, undefined=StrictUndefined)
    layouts.filters["rich"] = rich
    for name in told["articles"]:
        article = tomllib.loads((HERE / "articles" / f"{name}.toml").read_text(encoding="utf-8"))
        for layout in told["layouts"]:
            yield _page(f"{layout}-{name}", layouts.get_template(f"{layout}.html").render(**_filled(article)), article)


def _filled(article: dict[str, Any]) -> dict[str, Any]:
    """Give what the layouts fill in: the article, its furniture, its paragraphs, and all of its prose."""
    paragraphs = _paragraphs(article)
    prose = "\n".join(one.text for one in paragraphs if one.kind != "head")
    return {"a": {"table": None, **article}, "f": article["furniture"], "paras": paragraphs, "plain": prose}


def _page(name: str, html: str, article: dict[str, Any]) -> Page:
    paragraphs = _paragraphs(article)
    prose = [one.text for one in paragraphs if one.kind not in ASIDE]
    heads = [one.text for one in paragraphs if one.kind in ASIDE]
    cells = [cell for row in article.get("table", ()) for cell in row]
    line = f"{article['place']} ({article['outlet']}) -"
    return Page(
        name,
        html,
        tuple(sentence for text in prose for sentence in sentences(text)),
        (article["title"], article["standfirst"], line, *heads, *cells),
        article["published"][:10],
    )


def _paragraphs(article: dict[str, Any]) -> list[Paragraph]:
    found = []
    for text in article["body"]:
        mark = next((mark for mark in MARKS if text.startswith(mark)), "")
        found.append(Paragraph(MARKS.get(mark, "text"), text.removeprefix(mark)))
    return found


def sentences(text: str) -> list[str]:
    """Cut a paragraph of ours at the ends of its sentences."""
    cuts = [0, *(match.end() for match in SENTENCE.finditer(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


def rich(paragraph: Paragraph, number: int) -> Markup:
    """Write a paragraph with a link or bold words in it, as pages have them."""
    words = paragraph.text.split()
    marked = " ".join(words[2:5])
    tag = {0: '<a href="/topic">{}</a>', 1: "<strong>{}</strong>", 2: "{}"}[number % 3]
    middle = Markup(tag).format(marked)
    return Markup(" ").join([escape(" ".join(words[:2])), middle, escape(" ".join(words[5:]))])
