"""Short phrases out of the parse: what a position is about, in the words of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.language import Token

FIRST = frozenset(
    {"dobj", "attr", "acomp", "oprd", "pobj", "compound", "amod", "nummod", "nmod", "poss", "xcomp", "prt", "quantmod"}
)
"""What says most about its head."""

THEN = frozenset(
    {"nsubj", "nsubjpass", "csubj", "prep", "pcomp", "ccomp", "dative", "acl", "conj", "npadvmod", "nounmod"}
)
"""What is told while there is room."""

LINKS = frozenset({"ADP", "PART", "SCONJ", "DET", "PRON", "CCONJ", "PUNCT", "AUX", "SPACE"})
EDGES = frozenset(
    [
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
        "over",
        "'s",
        "its",
        "their",
        "his",
        "her",
        "under",
        "between",
        "against",
    ]
)
LONGEST = 6
"""Words of an issue by the annotation guide, links not counted."""

Follow = Callable[["Token"], "Token | None"]


def short_phrase(head: Token, *, longest: int = LONGEST, follow: Follow | None = None) -> str:
    """Give the phrase that a token heads, in lower case, without determiners, asides and clauses upon it.

    Args:
        head: the token that the phrase is about.
        longest: words with content at the most; links between them are not counted.
        follow: what a pronoun in the phrase stands for, where that is known.

    Returns:
        The words that say most about the head, in the order of the text; "" where nothing has content.
    """
    chosen: dict[int, str] = {}
    content = 0
    for token in _by_weight(head):
        antecedent = follow(token) if follow and token.pos_ == "PRON" else None
        word = short_phrase(antecedent, longest=2) if antecedent is not None else token.lower_
        if token.pos_ not in LINKS or antecedent is not None:
            content += 1
        if content > longest:
            break
        chosen[token.i] = word
    return _trimmed([chosen[i] for i in sorted(chosen)], head)


def _by_weight(head: Token) -> Iterator[Token]:
    """Give the tokens of a phrase, those first that say most: the head, then level by level what completes it."""
    level = [head]
    later = _raised(head)
    while level or later:
        if not level:
            level, later = later, []
        following: list[Token] = []
        for token in level:
            yield token
            for child in token.children:
                if _belongs(child, token, head):
                    (following if child.dep_ in FIRST else later).append(child)
        level = following


def _raised(head: Token) -> list[Token]:
    """Give the subject that stands with "has to" above what has to be: "sanctions have to be lifted"."""
    if head.dep_ != "xcomp" or head.head.lemma_ != "have":
        return []
    return [child for child in head.head.children if child.dep_ == "nsubj" and child.pos_ != "PRON"]


def _belongs(child: Token, parent: Token, head: Token) -> bool:
    """Say whether a token belongs to the phrase: what is denied stays denied, asides and adverbs are left out."""
    if child.is_punct or child.is_space:
        return False
    if child.dep_ == "neg" or child.lower_ == "no":
        return True
    asked = {"relcl": _is_bare(head) and parent == head, "conj": parent != head, "advmod": _tells(child, parent)}
    return asked.get(child.dep_, child.dep_ in FIRST or child.dep_ in THEN)


def _is_bare(head: Token) -> bool:
    """Say whether only a clause tells what a noun is: "any scenario that brings troops"."""
    return head.pos_ == "NOUN" and not any(child.dep_ in {"prep", "amod", "compound"} for child in head.children)


def _tells(adverb: Token, parent: Token) -> bool:
    return adverb.tag_ != "RB" or parent.pos_ not in {"VERB", "AUX"}


def _trimmed(words: list[str], head: Token) -> str:
    """Cut links off both ends."""
    while words and words[-1] in EDGES:
        words.pop()
    while words and words[0] in EDGES:
        words.pop(0)
    return " ".join(words) or head.lower_
