"""Whether two written names may be one person's."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from parley.language.actors.spelling.letters import fold, sound
from parley.language.actors.spelling.rules import load_spelling_rules

WORD = re.compile(r"[a-z0-9']+")
SAME = 0.7
"""Agreement from which two names may be taken for one person's."""

VOWELS = re.compile("[aeiou]")


def same_person(left: str, right: str) -> float:
    """Say how well two names agree, 0 to 1: from 0.7 on they may be taken for one person's.

    Words are paired in any order by letters, by sound, as initial or as short form. A name may leave words of the
    other out; where each has a word that the other lacks ("Sergey Ivanovich", "Sergey Petrovich") they part.
    """
    a, b = _words(left), _words(right)
    if not a or not b:
        return float(left.strip() == right.strip() != "")
    if sorted(a) == sorted(b):
        return 1.0
    joined = _alike("".join(a), "".join(b)) if len(a) != len(b) else 0.0
    return max(_paired(*sorted((a, b), key=len)), joined if joined >= 0.95 else 0.0)


def _words(name: str) -> list[str]:
    """Give the words of a name that must be written, each once; all of them where none must."""
    words = list(dict.fromkeys(WORD.findall(fold(name))))
    optional = load_spelling_rules().names.optional
    return [word for word in words if word not in optional] or words


def _paired(short: list[str], long: list[str]) -> float:
    """Pair every word of the shorter name with its best partner in the longer, most alike pairs first."""
    ranked = sorted(((_alike(s, t), i, j) for i, s in enumerate(short) for j, t in enumerate(long)), reverse=True)
    pairs: dict[int, tuple[int, float]] = {}
    for alike, i, j in ranked:
        if i not in pairs and j not in {partner for partner, _ in pairs.values()}:
            pairs[i] = (j, alike)
    worst = min(alike for _, alike in pairs.values())
    mean = sum(alike * len(short[i]) for i, (_, alike) in pairs.items()) / sum(map(len, short))
    missing = len(long) - len(short)
    if len(short) == 1 and missing:
        return (0.75 if pairs[0][0] == len(long) - 1 else 0.5) * worst
    return min(worst, mean) - 0.04 * missing


@lru_cache(maxsize=16384)
def _alike(a: str, b: str) -> float:
    """Say how well two words agree: 1 for the same, less by sound, as short form, as initial, by edits."""
    if a == b:
        return 1.0
    if b in _short_forms().get(a, ()):
        return 0.9
    if min(len(a), len(b)) == 1:
        return 0.8 if a[0] == b[0] else 0.0
    x, y = sound(a), sound(b)
    if x == y:
        return 0.95
    near = max(Levenshtein.normalized_similarity(x, y), Levenshtein.normalized_similarity(a, b))
    if VOWELS.sub("", x) == VOWELS.sub("", y) and len(x) > 2:
        near = max(near, 0.85)
    return near * 0.95


@lru_cache(maxsize=1)
def _short_forms() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for names in load_spelling_rules().names.same:
        for name in names:
            table[name] = table.get(name, frozenset()) | frozenset(names)
    return table
