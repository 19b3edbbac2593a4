"""Stories, near-duplicate articles together, and how many independent origins stand behind a record.

``stories`` groups articles; ``traced`` says for each where its text comes from; ``origins`` counts what is independent
among the witnesses of one fact: twelve copies of one wire story are one.
"""

from parley.analysis.stories.origins import (
    Origin,
    Report,
    independent,
    joined,
    origin_of,
    origins,
    report_of,
    sources_of,
)
from parley.analysis.stories.stories import Story, stories, traced

__all__ = [
    "Origin",
    "Report",
    "Story",
    "independent",
    "joined",
    "origin_of",
    "origins",
    "report_of",
    "sources_of",
    "stories",
    "traced",
]
