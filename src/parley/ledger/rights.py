"""Keeping no more of an article than its outlet allows: what is not kept is never written.

Its place is left blank, so that what is kept stands where it stood; the name of the version is still a digest of the
whole, so that an edit is noticed whatever it concerns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from parley.ledger.entry import Body
from parley.records import KINDS, Keep


def cut(told: Body, keep: Keep) -> dict[str, Any]:
    """Give a reading with its article as it may be kept (an object by the contract ``parley/reading/1``).

    With ``evidence`` all of the text is blank but the sentences that records rest on, with ``metadata`` all of it, and
    there are no records, as they would rest on nothing.
    """
    made = dict(told)
    if keep is Keep.METADATA:
        made |= {kind: [] for kind in KINDS}
    if keep is not Keep.FULL:
        records = (record for kind in KINDS for record in made[kind])
        spans = [(record["evidence"]["start"], record["evidence"]["end"]) for record in records]
        made["article"] = dict(told["article"]) | {"text": blanked(told["article"]["text"], spans)}
    return made


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Leave of a text only some spans (in characters) and its lines; all else becomes blanks."""
    parts, at = [], 0
    for start, end in sorted(spans):
        parts += [_blank(text[at:start]), text[max(start, at) : end]]
        at = max(at, end)
    return "".join([*parts, _blank(text[at:])])


def _blank(text: str) -> str:
    return "".join(character if character == "\n" else " " for character in text)


def kept_of(body: Mapping[str, Any]) -> Keep:
    """Say how much of an article its entry keeps."""
    return Keep(body.get("kept", Keep.FULL))
