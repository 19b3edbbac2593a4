"""What a person sees: each function turns one typed result into something that rich can print."""

from parley.cli.show.actors import show_actors
from parley.cli.show.article import show_article
from parley.cli.show.brief import show_brief
from parley.cli.show.effect import effect_json, show_effect
from parley.cli.show.explanation import show_explanation
from parley.cli.show.reading import show_reading
from parley.cli.show.scores import scores_json, show_errors, show_scores

__all__ = [
    "effect_json",
    "scores_json",
    "show_actors",
    "show_article",
    "show_brief",
    "show_effect",
    "show_errors",
    "show_explanation",
    "show_reading",
    "show_scores",
]
