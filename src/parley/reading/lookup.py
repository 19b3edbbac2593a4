"""Run the layers of language over one article, in their order."""

from __future__ import annotations

from parley.language import Sentences, timexes
from parley.language.actors import load_registry, mentions
from parley.language.coreference import corefer
from parley.language.speech import attribute
from parley.reading.layers import Layers


def layers_of(sents: Sentences, *, thorough: bool = False) -> Layers:
    """Give all that language tells about an article; each layer takes the typed results of those before it.

    ``thorough`` skips no sentence early, in no layer: the layers and the readings are the same.
    """
    who = mentions(sents, load_registry())
    times = timexes(sents, sents.article.day, gate=not thorough)
    speech = attribute(sents, who)
    return Layers(sents, who, times, speech, corefer(sents, who, speech), thorough)
