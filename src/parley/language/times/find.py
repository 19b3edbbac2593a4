"""Find the time expressions of a text: a cascade of small grammars, each over what the one before has made."""

from __future__ import annotations

from dataclasses import dataclass

from parley.language.times.lexicon import Form, Lexicon, Pass, load_lexicon
from parley.language.times.meaning import Clock, Grain, Kind, Meaning, Number
from parley.language.times.rules import RULES
from parley.language.times.slots import Setting, Slots, classes_of
from parley.language.times.words import Node, words

End = tuple[int, int, str | None]
"""One end of a range: its characters and TIMEX3 value."""


@dataclass(frozen=True, slots=True)
class Found:
    """One expression: characters of the expression proper and of its phrase with the preposition, and what it denotes.

    ``bare`` is what the expression denotes without the preposition; ``ends`` are the two of a range.
    """

    start: int
    end: int
    phrase: tuple[int, int]
    meaning: Meaning
    bare: Meaning
    ends: tuple[End, End] | None


def find(text: str, setting: Setting) -> list[Found]:
    """Find all time expressions of a sentence, in order."""
    lexicon = load_lexicon()
    nodes = words(text, lexicon)
    for step in lexicon.passes:
        nodes = _rewrite(nodes, step, lexicon, setting)
    return [_found(node) for node in nodes if isinstance(node.payload, Meaning)]


def _found(node: Node) -> Found:
    proper = node.proper or node
    assert isinstance(node.payload, Meaning)
    assert isinstance(proper.payload, Meaning)
    ends = _ends(proper.ends, proper.payload) if proper.ends else None
    return Found(proper.start, proper.end, (node.start, node.end), node.payload, proper.payload, ends)


def _ends(ends: tuple[Node, Node], whole: Meaning) -> tuple[End, End]:
    """Give the ends of a range as TIMEX3 counts them: two expressions; a day by the range, which may have moved it."""
    said = []
    for node, day in zip(ends, (whole.first, whole.last), strict=True):
        held = node.payload
        value = held.value if isinstance(held, Meaning) and held.grain is not Grain.DAY else str(day) if day else None
        said.append((node.start, node.end, value))
    return said[0], said[1]


def _rewrite(nodes: list[Node], step: Pass, lexicon: Lexicon, setting: Setting) -> list[Node]:
    """Replace what the forms of one step match, the longest first, from left to right."""
    symbols = "".join([node.symbol for node in nodes])
    made: list[Node] = []
    at = 0
    for start in step.starts.finditer(symbols):
        begin = start.start()
        if begin < at:
            continue
        for end, form, groups in _matches(symbols, begin, step):
            node = _node(_slots(nodes, (begin, end), form, groups, (lexicon, setting)), nodes[end - 1].end, form)
            if node is not None:
                made += [*nodes[at:begin], node]
                at = end
                break
    return [*made, *nodes[at:]] if made else nodes


def _matches(symbols: str, begin: int, step: Pass) -> list[tuple[int, Form, dict[str, int]]]:
    """Give the forms that match at a place, the longest first: where they end, and where their named items stand."""
    found = []
    for form in step.by_first[symbols[begin]]:
        match = form.regex.match(symbols, begin)
        if match is not None:
            named = {name: match.start(name) for name in form.regex.groupindex if match.start(name) >= 0}
            found.append((match.end(), form, named))
    found.sort(key=lambda item: -item[0])
    return found


def _slots(
    nodes: list[Node], span: tuple[int, int], form: Form, groups: dict[str, int], told: tuple[Lexicon, Setting]
) -> Slots:
    """Put the words of a match into its named items."""
    begin, end = span
    return Slots(
        nodes={name: nodes[at] for name, at in groups.items()},
        args=form.pattern.args,
        lexicon=told[0],
        setting=told[1],
        start=nodes[begin].start,
        words=tuple([node.text for node in nodes[begin:end]]),
        rest=tuple([node.text for node in nodes[end : end + 2]]),
        before=nodes[begin - 1].text if begin else "",
    )


def _node(slots: Slots, end: int, form: Form) -> Node | None:
    """Run the rule and make the node that stands for the match from now on; note the date that it tells."""
    payload = RULES[form.pattern.rule](slots)
    if payload is None:
        return None
    symbol, text = _symbol(payload, slots.lexicon)
    node = Node(slots.start, end, symbol, text, payload)
    if isinstance(payload, Meaning) and payload.kind in (Kind.DATE, Kind.TIME):
        slots.setting.tell(slots.start, payload)
    if "inner" in slots.nodes:
        inner = slots.nodes["inner"]
        node.proper = inner.proper or inner
    if "low" in slots.nodes:
        node.ends = slots.nodes["low"], slots.nodes["high"]
    return node


def _symbol(payload: Meaning | Number | Clock, lexicon: Lexicon) -> tuple[str, str]:
    """Give the symbol, and for a spoken year the digits, that later passes know a node by."""
    if isinstance(payload, Meaning):
        return lexicon.made[classes_of(payload)], ""
    if isinstance(payload, Clock):
        return lexicon.made["CLOCK",], ""
    told = f"{payload.value:.0f}" if payload.year else ""
    return (lexicon.symbol_of(told) if told else lexicon.made["NUM",]), told
