"""What is said inside what is said: each content is read once more as if it were an article of its own.

Annotated news hardly marks attributions inside others, so that the model knows nothing of them; read by themselves,
the words of a content are as plain to it as any others ("The envoy said [Putin agreed to a truce]").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from parley.language.speech.draft import Draft
from parley.language.speech.learned.features import Features, edges, states
from parley.language.speech.learned.kinds import members
from parley.language.speech.learned.weights import Hashes

if TYPE_CHECKING:
    from spacy.tokens import Doc

Flags = NDArray[np.bool_]

TELLING = ("say", "tell")
"""The lists of the lexicon that a cue inside a content must stand in."""
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Names:
    """spaCy's hashes of two relations: of what hangs on nothing, and of a conjunction ("that") to its clause."""

    root: np.uint64
    mark: np.uint64


def within(seen: Features, drafts: Iterable[Draft], names: Names) -> Features | None:
    """Give the contents of attributions as one article, a paragraph each; None where none may hold another.

    What hung on the cue outside now hangs on nothing; marks and conjunctions at the edges are left out.
    """
    telling: Flags = members(seen.lemma, TELLING).max(axis=1) > 0
    edge: Flags = seen.punct | (seen.dep == names.mark)
    row_of = np.full(int(seen.place[-1]) + 1, -1)
    row_of[seen.place] = np.arange(len(seen))
    contents = [_rows(row_of, draft, edge) for draft in drafts]
    chosen = [rows for rows in contents if len(rows) >= SHORTEST and telling[rows].any()]
    return _cut(seen, chosen, names.root) if chosen else None


def is_voice(draft: Draft, doc: Doc) -> bool:
    """Say whether an attribution inside another is a second voice: somebody else who is told to say something.

    "I think" inside a quotation is the speaker's own, and needs no chain.
    """
    if draft.source_head is None or draft.cue_head is None or len(draft.content) < SHORTEST:
        return False
    lemma = np.array([doc[draft.cue_head].lemma], dtype=np.uint64)
    return bool(members(lemma, TELLING).any()) and "1" not in doc[draft.source_head].morph.get("Person", [])


def _rows(row_of: NDArray[np.int64], draft: Draft, edge: Flags) -> NDArray[np.int64]:
    """Give the rows of a content from its first word to its last."""
    rows = row_of[np.array(sorted(draft.content))]
    rows = rows[rows >= 0]
    words = np.flatnonzero(~edge[rows])
    return np.asarray(rows[words[0] : words[-1] + 1] if len(words) else rows[:0])


def _cut(seen: Features, contents: list[NDArray[np.int64]], root: np.uint64) -> Features:
    rows = np.concatenate(contents)
    part = np.repeat(np.arange(len(contents), dtype=np.int32), [len(content) for content in contents])
    head = np.concatenate(_heads(seen, contents))
    new = np.arange(len(rows), dtype=np.int32)
    dep: Hashes = np.where(head == new, root, seen.dep[rows])
    quote = np.concatenate([_inner(seen.quote[content]) for content in contents])
    left, right = edges(head)
    turns = np.r_[True, (seen.sentence[rows][1:] != seen.sentence[rows][:-1]) | (part[1:] != part[:-1])]
    picked = {
        name: getattr(seen, name)[rows] for name in ("place", "vectors", "norm", "lemma", "tag", "shape", "punct")
    }
    plain = replace(seen, **picked, dep=dep, head=head, left=left, right=right)
    return replace(
        plain,
        sentence=(np.cumsum(turns) - 1).astype(np.int32),
        paragraph=part,
        quote=quote,
        state=states(quote),
    )


def _heads(seen: Features, contents: list[NDArray[np.int64]]) -> list[NDArray[np.int32]]:
    """Number the heads anew; a token whose head stands outside its content becomes its own head."""
    found, at = [], 0
    for content in contents:
        place = np.minimum(np.searchsorted(content, seen.head[content]), len(content) - 1)
        held = content[place] == seen.head[content]
        found.append((np.where(held, place, np.arange(len(content))) + at).astype(np.int32))
        at += len(content)
    return found


def _inner(quote: NDArray[np.int32]) -> NDArray[np.int32]:
    """Forget the quotation marks around the content itself: those that stand at its edges."""
    around = (quote == quote[0]) | (quote == quote[-1])
    return np.where(around, -1, quote).astype(np.int32)
