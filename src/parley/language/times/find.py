"""Find the time expressions of a text: a cascade of small grammars, each over what the one before has made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.language.times.lexicon import Form, Lexicon, Stage, load_lexicon
from parley.language.times.meaning import Amount, Clock, Kind, Meaning, Number, Payload
from parley.language.times.rules import RULES
from parley.language.times.slots import Setting, Slots, classes_of
from parley.language.times.words import Node, words


@dataclass(frozen=True, slots=True)
class Found:
    """One expression: characters of the expression proper and of its phrase with the preposition, and what it denotes.

    ``bare`` is what the expression denotes without the preposition.
    """

    start: int
    end: int
    phrase: tuple[int, int]
    meaning: Meaning
    bare: Meaning


def find(text: str, setting: Setting) -> list[Found]:
    """Find all time expressions of a sentence, in order."""
    lexicon = load_lexicon()
    nodes = words(text, lexicon)
    inner: dict[int, tuple[int, int, Meaning]] = {}
    for stage in lexicon.stages:
        nodes = _rewrite(nodes, stage, lexicon, setting, inner)
    return [_found(node, inner) for node in nodes if isinstance(node.payload, Meaning)]


def _found(node: Node, inner: dict[int, tuple[int, int, Meaning]]) -> Found:
    assert isinstance(node.payload, Meaning)
    start, end, bare = inner.get(node.start, (node.start, node.end, node.payload))
    return Found(start, end, (node.start, node.end), node.payload, bare)


def _rewrite(
    nodes: list[Node], stage: Stage, lexicon: Lexicon, setting: Setting, inner: dict[int, tuple[int, int, Meaning]]
) -> list[Node]:
    """Replace what the forms of one stage match, the longest first, from left to right."""
    symbols = "".join([node.symbol for node in nodes])
    made: list[Node] = []
    at = 0
    for start in stage.starts.finditer(symbols):
        begin = start.start()
        if begin < at:
            continue
        for length, form, groups in _matches(symbols, begin, stage):
            slots = _slots(nodes, (begin, begin + length), form, groups, lexicon, setting)
            payload = RULES[form.pattern.rule](slots)
            if payload is not None:
                made += nodes[at:begin]
                made.append(_node(slots, nodes[begin].start, nodes[begin + length - 1].end, payload, lexicon))
                if "inner" in slots.nodes:
                    held = slots.nodes["inner"]
                    assert isinstance(held.payload, Meaning)
                    inner[made[-1].start] = inner.get(held.start, (held.start, held.end, held.payload))
                at = begin + length
                break
    return [*made, *nodes[at:]] if made else nodes


def _matches(symbols: str, begin: int, stage: Stage) -> Iterator[tuple[int, Form, dict[str, tuple[int, int]]]]:
    """Give the forms that match at a place, the longest first."""
    found = []
    for form in stage.by_first[symbols[begin]]:
        match = form.regex.match(symbols, begin)
        if match is not None:
            named = {name: match.span(name) for name in form.regex.groupindex if match.start(name) >= 0}
            found.append((match.end() - begin, form, named))
    found.sort(key=lambda item: -item[0])
    yield from found


def _slots(
    nodes: list[Node],
    span: tuple[int, int],
    form: Form,
    groups: dict[str, tuple[int, int]],
    lexicon: Lexicon,
    setting: Setting,
) -> Slots:
    begin, end = span
    return Slots(
        nodes={name: nodes[low] for name, (low, _) in groups.items()},
        args=form.pattern.args,
        lexicon=lexicon,
        setting=setting,
        start=nodes[begin].start,
        words=tuple([node.text for node in nodes[begin:end]]),
        rest=tuple([node.text for node in nodes[end : end + 2]]),
    )


def _node(slots: Slots, start: int, end: int, payload: Payload, lexicon: Lexicon) -> Node:
    """Make the node that stands for a match from now on, and note the date that it tells."""
    if isinstance(payload, Meaning):
        if payload.kind in (Kind.DATE, Kind.TIME):
            slots.setting.tell(start, payload)
        return Node(start, end, lexicon.made[classes_of(payload)], "", payload)
    made = {Number: ("NUM",), Clock: ("CLOCK",), Amount: ("AMOUNT",)}
    return Node(start, end, lexicon.made[made[type(payload)]], "", payload)
