"""What it means that a statement proves an example."""

from __future__ import annotations

from parley.reading.lexicon import FrameExample
from parley.records import Modality, Statement


def words(text: str) -> set[str]:
    """Cut a phrase into words, without possessives and hyphens."""
    return {word.removesuffix("'s").strip("',.") for word in text.lower().replace("-", " ").split()}


def proves(statement: Statement, example: FrameExample, *, modality: Modality = Modality.ACTUAL) -> bool:
    """Say whether a statement has the example's actor, stance and modality, and shares a word of its issue."""
    return (
        statement.actor.name == example.actor
        and statement.stance == example.stance
        and statement.modality == (example.modality or modality)
        and bool(words(example.issue) & words(statement.issue))
    )
