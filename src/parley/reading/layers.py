"""What language tells about one article, handed to every finder."""

from __future__ import annotations

from dataclasses import dataclass

from parley.language import Coreferences, Mentions, Sentences, Speech, Timex


@dataclass(frozen=True, slots=True)
class Layers:
    """The results of the layers of language, side by side."""

    sents: Sentences
    mentions: Mentions
    times: tuple[Timex, ...]
    speech: Speech
    coref: Coreferences
