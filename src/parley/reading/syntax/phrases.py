"""Short phrases out of the parse: what a position is about, in the words of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.language import Token

LEFT_OUT = frozenset(
    {
        "det",
        "punct",
        "relcl",
        "advcl",
        "appos",
        "aux",
        "auxpass",
        "mark",
        "cc",
        "case",
        "parataxis",
        "predet",
        "expl",
        "intj",
        "meta",
        "neg",
        "agent",
        "preconj",
    }
)
LINKS = frozenset({"ADP", "PART", "SCONJ", "DET", "PRON", "CCONJ", "PUNCT", "AUX", "SPACE"})
LONGEST = 6
"""Words of an issue by the annotation guide, links not counted."""


def short_phrase(head: Token, *, longest: int = LONGEST) -> str:
    """Give the phrase that a token heads, in lower case, without determiners, asides and clauses upon it.

    Returns:
        At most ``longest`` words with content and the links between them; "" where nothing has content.
    """
    words: list[str] = []
    content = 0
    for token in _core(head):
        if token.pos_ not in LINKS:
            content += 1
        if content > longest:
            break
        words.append(token.lower_)
    return _trimmed(words, head)


def _core(head: Token) -> list[Token]:
    """Collect the tokens below the head that belong to its phrase, in the order of the text."""
    found: list[Token] = []
    waiting = [head]
    while waiting:
        token = waiting.pop()
        found.append(token)
        waiting += [child for child in token.children if _belongs(child, token, head)]
    return sorted(found, key=lambda token: token.i)


def _belongs(child: Token, parent: Token, head: Token) -> bool:
    if child.dep_ in LEFT_OUT or child.is_punct or child.is_space:
        return False
    if child.dep_ == "conj":
        return parent != head
    if child.dep_ == "advmod":
        return (child.pos_ == "ADV" and child.tag_ not in {"RB"}) or parent.pos_ != "VERB"
    return not (child.dep_ in {"npadvmod"} and parent.pos_ == "VERB")


def _trimmed(words: list[str], head: Token) -> str:
    """Cut links off both ends."""
    links = {
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "with",
        "by",
        "from",
        "and",
        "or",
        "that",
        "into",
        "as",
        "about",
        "'s",
        "its",
        "their",
        "his",
        "her",
    }
    while words and words[-1] in links:
        words.pop()
    while words and words[0] in links:
        words.pop(0)
    return " ".join(words) or head.lower_
