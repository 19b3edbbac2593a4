from __future__ import annotations

from parley.reading import GrammarReader
from parley.records import ActorKind
from tests.articles import article


def test_a_text_that_says_unnamed_itself_makes_no_unnamed_group(reader: GrammarReader) -> None:
    text = "The unnamed: alliance rejected the plan. The unnamed: officials of the unnamed: group agreed to it."
    actors = [statement.actor for statement in reader.read(article(text)).statements]
    assert all(actor.name.startswith("unnamed: ") == (actor.kind is ActorKind.UNNAMED) for actor in actors)
