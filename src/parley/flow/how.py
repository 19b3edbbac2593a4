"""What a user may say about how inputs are read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class How:
    """The wishes of one run; None leaves a fact to the article, or the parser to the default.

    ``published`` is an ISO 8601 date, ``outlet`` the name of who publishes, ``pipeline`` an installed spaCy pipeline.
    ``allow_private`` lets addresses lead into this machine and private networks. ``reader`` names one of ours or of a
    plug-in. ``gate`` lets the grammar reader pass over articles whose words tell of no negotiation.
    """

    published: str | None = None
    outlet: str | None = None
    pipeline: str | None = None
    allow_private: bool = False
    reader: str | None = None
    gate: bool = True
