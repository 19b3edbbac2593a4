"""Words that look like a time expression and are none here: "May said", "2000 troops", "to march"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.times.lexicon import load_lexicon
from parley.language.times.meaning import Grain, Kind, Meaning

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from parley.language.layers import Timex


def is_time(doc: Doc, timex: Timex, bare: Meaning) -> bool:
    """Say whether the parse agrees that these words tell a time."""
    if timex.end - timex.start > 1:
        return True
    token = doc[timex.start]
    if bare.kind is Kind.SET:
        return token.pos_ != "PROPN"
    if bare.grain is Grain.MONTH:
        return not _is_name_or_verb(token)
    if bare.grain is Grain.SEASON:
        return token.pos_ in ("NOUN", "PROPN")
    return not (bare.grain is Grain.YEAR and token.text.isdigit() and _counts(token))


def _is_name_or_verb(token: Token) -> bool:
    """Tell Theresa May, "may" and "march" from months: who acts, or stands beside a name or title, is a person."""
    if token.pos_ in ("AUX", "VERB") or token.dep_ == "appos":
        return True
    before = token.nbor(-1) if token.i else None
    if before is not None and before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == token:
        return True
    if token.dep_ == "compound" and token.head.pos_ == "PROPN":
        return not any(child.pos_ == "DET" for child in token.head.lefts)
    return token.dep_ in ("nsubj", "nsubjpass") and token.head.lemma_ not in load_lexicon().tenses["of-a-period"].words


def _counts(token: Token) -> bool:
    """Say whether a number counts things: "2000 troops", but not "the 2000 campaign" or "2022 elections"."""
    number = int(token.text)
    if token.dep_ != "nummod" or token.head.i < token.i or (number > 1900 and number % 100):
        return False
    return token.head.tag_ in ("NNS", "NNPS") and not any(child.pos_ == "DET" for child in token.head.lefts)
