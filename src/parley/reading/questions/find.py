"""Find the open questions of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from parley.reading.issues import issue_phrase
from parley.reading.layers import Layers
from parley.reading.lexicon import Index
from parley.reading.questions.lexicon import OpenFrame
from parley.reading.syntax import WAITING, Tokens, asks, first_slot, is_passive, polarity, slot
from parley.records import Question, Reason, Stance, Statement, stable_id

if TYPE_CHECKING:
    from parley.language import Token

CLAUSES = frozenset({"csubj", "csubjpass"})
"""How a clause that is a subject stands to its verb."""

Keep = Callable[[Question, "Token | Statement"], object]
"""Takes each record with the token or the statement that it was made of, for whoever has to explain it."""


def questions(
    layers: Layers, frames: Index[OpenFrame], known: Iterable[Statement], keep: Keep | None = None
) -> tuple[Question, ...]:
    """Give what the text says is not settled or not known; one question a sentence, the first cue's.

    ``known`` are the article's statements: who will not say, or has yet to decide, leaves a question open too.
    """
    known = tuple(known)
    found: dict[tuple[int, int], Question] = {}
    for _, tokens in layers.telling(frames, _by_rule(layers)):
        for token in tokens:
            question = _of(token, frames, layers, known)
            if question is not None:
                first = found.setdefault((question.evidence.start, question.evidence.end), question)
                if keep is not None and first is question:
                    keep(question, token)
    for statement in known:
        if statement.stance is Stance.UNDECIDED and (statement.evidence.start, statement.evidence.end) not in found:
            question = _from_statement(statement, layers)
            found[question.evidence.start, question.evidence.end] = question
            if keep is not None:
                keep(question, statement)
    return tuple(found[key] for key in sorted(found))


def _of(token: Token, frames: Index[OpenFrame], layers: Layers, known: Sequence[Statement]) -> Question | None:
    if token.dep_ in CLAUSES and asks(token) and not _is_cleft(token):
        phrase = issue_phrase((token,), layers)
        return _question(phrase, token, "indirect-question", layers) if phrase else None
    for frame in frames.fitting(token):
        if not _says_open(token, frame) or any(slot(token, name) for name in frame.unless):
            continue
        about = _about(token, frame)
        phrase = issue_phrase(about, layers) if about else _spoken_of(token, frame, layers, known)
        if phrase:
            return _question(phrase, token, frame.name, layers)
    return _yet_to_come(token, layers)


def _by_rule(layers: Layers) -> Iterator[int]:
    """Give the tokens that a rule may read whatever their word: clauses as subjects, and all that is yet to come."""
    sents, strings = layers.sents, layers.sents.doc.vocab.strings
    clauses, waiting = ({strings[word] for word in words} for words in (CLAUSES, WAITING))
    for i, (dep, word) in enumerate(sents.doc.to_array(["DEP", "LOWER"]).tolist()):
        if dep in clauses:
            yield i
        elif word in waiting:
            span = sents.of(sents.doc[i]).span
            yield from range(span.start, span.end)


def _says_open(token: Token, frame: OpenFrame) -> bool:
    """Say whether a predicate leaves something open: as it stands, only negated, or where it is still to be done."""
    return frame.negated == _is_negated(token) or (frame.to_come and _is_to_be(token))


def _is_to_be(token: Token) -> bool:
    """Say whether something is still to be done by nobody named: "is to be agreed", "will be settled later"."""
    raised = token.dep_ == "xcomp" and token.head.lemma_ == "be" and token.head.tag_ in {"VBZ", "VBP"}
    return is_passive(token) and token.pos_ == "VERB" and (raised or polarity(token).future)


def _yet_to_come(token: Token, layers: Layers) -> Question | None:
    """Take whatever has yet to be done for open: "has yet to take a position", "the border is still to be drawn"."""
    if token.tag_ not in {"VB", "VBN"} or token.lemma_ in {"have", "be"} or not polarity(token).not_yet:
        return None
    about = first_slot(token, ("wh", "that", "object")) or (token,)
    phrase = issue_phrase(about, layers)
    return _question(phrase, token, "yet-to", layers) if phrase else None


def _is_cleft(clause: Token) -> bool:
    """Say whether a clause with "what" only points to what the sentence says: "what they want is a bridge"."""
    beside = {child.dep_ for child in clause.head.children if child != clause and child.i > clause.head.i}
    return (
        clause.left_edge.lower_ == "what" and clause.head.lemma_ == "be" and bool(beside & {"attr", "ccomp", "acomp"})
    )


def _spoken_of(token: Token, frame: OpenFrame, layers: Layers, known: Sequence[Statement]) -> str:
    """Let what nobody will say or knows be what was spoken of last: "her office would not say"."""
    if not frame.negated or "wh" not in frame.about:
        return ""
    start = layers.sents.of(token).span.start_char
    return next((one.issue for one in reversed(known) if one.evidence.end <= start), "")


def _about(token: Token, frame: OpenFrame) -> Tokens:
    """Fill the slot; in an idiom a fixed word may govern it: "it remains to be seen whether"."""
    inner = (below for below in token.subtree if below.lemma_.lower() in frame.words)
    clauses = next((found for below in inner if (found := slot(below, "wh"))), ())
    found = clauses or first_slot(token, frame.about)
    if any(one.lower_ == "it" for one in found):
        return _said_later(token) or found
    return found


def _said_later(token: Token) -> Tokens:
    """Give the clause that an empty "it" stands for: "it remains open who will pay", "it is unclear when they meet"."""
    near = (child for head in (token, token.head) for child in head.children if child.i > token.i)
    return tuple(one for one in near if one.dep_ in {"ccomp", "csubj", "advcl", "xcomp", "acl"} and asks(one))[:1]


def _is_negated(token: Token) -> bool:
    state = polarity(token)
    return state.negated or state.not_yet


def _question(about: str, token: Token, rule: str, layers: Layers) -> Question:
    sentence = layers.sents.of(token)
    evidence = layers.sents.evidence(sentence.span.start, sentence.span.end)
    key = (layers.sents.article.id, evidence.start, evidence.end, about)
    return Question(stable_id("question", key), about, evidence, 0.7, (Reason(f"open.{rule}", token.text),))


def _from_statement(statement: Statement, layers: Layers) -> Question:
    evidence = statement.evidence
    key = (layers.sents.article.id, evidence.start, evidence.end, statement.issue)
    why = (Reason("open.undecided", statement.why[0].cue),)
    return Question(stable_id("question", key), statement.issue, evidence, statement.confidence * 0.8, why)
