"""Articles that a person has annotated: one JSON file each, in the form of the annotation guide.

    {"id", "url", "outlet", "published", "text", "statements": [...], "meetings": [...], "commitments": [...],
     "open_questions": [...]}

Other keys of the article (a topic, a style) are left alone; a record has only the keys of the guide.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from parley.analysis import Finding, Kind, Marked
from parley.exchange.gold_form import ABOUT, LABEL, WHO, faults
from parley.records import BadGold

REMEDY = "Mend the annotation; docs/guide/annotate.md tells the form."


def read_gold_folder(folder: Path) -> tuple[Marked, ...]:
    """Read every ``*.json`` of a folder, in the order of their names.

    Raises:
        BadGold: if there is none, or one breaks the form; ids must differ.
    """
    marked = tuple(read_gold(path) for path in sorted(folder.glob("*.json")))
    if not marked:
        raise BadGold("holds no annotated article (*.json)", where=str(folder), remedy=REMEDY)
    seen: set[str] = set()
    for article in marked:
        if article.id in seen:
            raise BadGold(f"two articles have the id {article.id!r}", where=str(folder), remedy=REMEDY)
        seen.add(article.id)
    return marked


def read_gold(path: Path) -> Marked:
    """Read one annotated article.

    Raises:
        BadGold: naming the file, the record and what is wrong.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadGold(f"is no JSON in UTF-8 ({error})", where=str(path), remedy=REMEDY) from error
    fault = next(faults(told), None)
    if fault:
        raise BadGold(fault, where=str(path), remedy=REMEDY)
    findings = {kind: tuple(_finding(kind, record, told["text"]) for record in told[kind]) for kind in Kind}
    facts = {key: told.get(key) for key in ("url", "outlet", "published", "title")}
    return Marked(told["id"], **facts, text=told["text"], findings=findings)


def _finding(kind: Kind, record: Mapping[str, Any], text: str) -> Finding:
    """Make the finding of a record whose form is right."""
    evidence = record["evidence"]
    at = text.index(evidence)
    who = record.get(WHO.get(kind, ""), ())
    return Finding(
        kind,
        (at, at + len(evidence)),
        evidence,
        (who,) if isinstance(who, str) else tuple(who),
        record.get(LABEL.get(kind, "")),
        record.get(ABOUT.get(kind, "")),
    )
