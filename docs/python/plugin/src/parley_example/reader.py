"""A reader: every sentence that ends in a question mark is an open question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from parley.records import Article, Evidence, Question, ReaderIdentity, Reading, Reason, stable_id

ASKED = re.compile(r"[^.!?\n]*\?")


class AskedReader:
    """Has a name, a version that changes whenever a reading may change, ``read`` and ``read_all``."""

    name = "asked"
    version = "1"

    def read(self, article: Article) -> Reading:
        """Read one article."""
        spans = (
            found.span() for block in article.kept for found in ASKED.finditer(article.text, block.start, block.end)
        )
        questions = tuple(self._question(article, start, end) for start, end in spans)
        return Reading(article, ReaderIdentity(self.name, self.version), open_questions=questions)

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Give one reading of each article, in their order."""
        return map(self.read, articles)

    def _question(self, article: Article, start: int, end: int) -> Question:
        start += len(article.text[start:end]) - len(article.text[start:end].lstrip())
        evidence = Evidence.at(article, start, end)
        name = stable_id("question", (article.id, start, end))
        return Question(name, evidence.text.rstrip("?"), evidence, 0.5, (Reason("asked.mark", "?"),))
