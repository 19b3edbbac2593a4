"""Attribute articles: JSONL (id, text) on standard input, one object with ``attributions`` a line on standard output.

With ``--outer`` attributions inside others are left out: annotated corpora such as PolNeAR do not mark them.
"""

from __future__ import annotations

import json
import sys

from benchmarks.attribution.corpus import article, parsed

from parley.language import load_pipeline, parse
from parley.language.layers import Attribution, Mentions
from parley.language.speech import attribute

NESTED = "learned-nested"
NOBODY = Mentions((), {}, {})


def main() -> int:
    """Read, attribute, write."""
    outer = "--outer" in sys.argv[1:]
    articles = map(article, parsed(sys.stdin))
    for sents in parse(articles, load_pipeline()):
        found = [as_json(a) for a in attribute(sents, NOBODY).all if not (outer and a.rule == NESTED)]
        print(json.dumps({"id": sents.article.id, "attributions": found}))
    return 0


def as_json(attribution: Attribution) -> dict[str, list[list[int]]]:
    """Give the three parts as lists of ``[start, end]``."""
    parts = {"source": attribution.source, "cue": attribution.cue, "content": attribution.content}
    return {name: [list(span) for span in spans] for name, spans in parts.items()}


if __name__ == "__main__":
    sys.exit(main())
