"""The tense that governs a time expression: what tells the last Monday from the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.times.lexicon import load_lexicon
from parley.language.times.meaning import Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

VERBS = ("VERB", "AUX")
PERIODS = ("UNIT", "UNITS", "DAYPART", "SEASON", "MONTH", "WEEKDAY")
MODIFIERS = ("compound", "poss", "nmod", "amod")


def tense_at(token: Token) -> Tense:
    """Give the tense of the verb that governs a token, or FUTURE where something on the way there is planned.

    NONE where no verb governs it ("Monday's talks" as a headline).
    """
    words = load_lexicon().tenses
    planned, said = words["planned"].words, words["said"].words
    if _names_another(token):
        return Tense.NONE
    at = token
    for _ in range(20):
        if at.lemma_ in words["planned-for"].words and at.pos_ != "AUX" and _has_for(at):
            return Tense.FUTURE
        if at.lemma_.lower() in planned or (at.pos_ == "NOUN" and any(left.lower_ in planned for left in at.lefts)):
            return Tense.PAST if _is_pluperfect(at) else Tense.FUTURE
        if at.pos_ in VERBS:
            found = _of_verb(at)
            if found is not None:
                return Tense.PAST if found is Tense.PRESENT and at.lemma_ in said else found
        if at.head == at or (at.lower_ in words["after"].words and at != token.head and at.dep_ == "prep"):
            break
        at = at.head
    return Tense.NONE


def _has_for(verb: Token) -> bool:
    """Say whether a verb has its day behind "for" or "until"."""
    return any(child.lower_ in load_lexicon().tenses["for"].words for child in verb.rights if child.dep_ == "prep")


def _is_pluperfect(token: Token) -> bool:
    """Say whether what was planned is over: "had been due to expire on Friday"."""
    near = (token, token.head, token.head.head)
    return any(child.lower_ == "had" and child.dep_ == "aux" for at in near for child in at.lefts)


def _names_another(token: Token) -> bool:
    """Say whether the word only names what the verb is about: "will discuss Friday's attack" puts no day ahead."""
    while token.dep_ in ("det", "amod", "nummod", "compound", "poss", "nmod") and token.head.dep_ in MODIFIERS:
        token = token.head
    if token.dep_ not in ("poss", "compound", "nmod", "amod"):
        return False
    noun, words = token.head, load_lexicon().tenses
    if any((kind, noun.lower_) in load_lexicon().values for kind in PERIODS):
        return False
    if noun.dep_ == "pobj":
        return noun.head.lower_ not in words["takes-place"].words
    if noun.lemma_ in words["held"].words:
        return False
    return noun.dep_ in ("dobj", "attr", "appos")


def _of_verb(verb: Token) -> Tense | None:
    """Give the tense of a verb by its form and auxiliaries, None where the clause above tells it."""
    words = load_lexicon().tenses
    aux = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    forms = {child.lower_ for child in aux}
    if forms & words["modal"].words and not ("have" in forms and verb.tag_ == "VBN" and "will" not in forms):
        return Tense.FUTURE
    if any(child.dep_ == "acomp" and child.lower_ in words["planned"].words for child in verb.rights):
        return Tense.FUTURE
    if verb.tag_ == "VB":
        return _of_infinitive(verb, forms)
    if verb.tag_ == "VBG" and not aux:
        return None
    return _of_finite(verb, aux)


def _of_infinitive(verb: Token, forms: set[str]) -> Tense | None:
    """An infinitive lies ahead, unless it is perfect, or stands after a verb that says it happened or did not."""
    if "have" in forms or "did" in forms:
        return Tense.PAST
    if forms & {"do", "does"}:
        return Tense.PRESENT
    words = load_lexicon().tenses
    if verb.head.lemma_ in words["happened"].words and verb.head != verb:
        return None
    if verb.dep_ in ("relcl", "acl") and any(child.lower_ in words["foremost"].words for child in verb.head.lefts):
        return None
    return Tense.FUTURE


def _of_finite(verb: Token, aux: list[Token]) -> Tense:
    """The first finite form among the auxiliaries and the verb; a bare participle is past."""
    for token in (*aux, verb):
        if token.tag_ == "VBD" or (token.lemma_ == "have" and verb.tag_ in ("VBN", "VBG")):
            return Tense.PAST
        if token.lower_ == "to":
            return Tense.FUTURE
        if token.tag_ in ("VBZ", "VBP"):
            return _of_present(verb, token)
    return Tense.PAST


def _of_present(verb: Token, finite: Token) -> Tense:
    """A present tense with "to" below it is a plan ("is to meet"); else it is the present."""
    if finite.lemma_ == "be" and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.rights):
        return Tense.FUTURE
    return Tense.PRESENT
