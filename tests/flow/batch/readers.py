"""Readers without a parser, as plug-ins: one question an article; some words kill whoever reads them."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from parley.records import Article, Evidence, Question, ReaderIdentity, Reading, Reason

DEADLY = "kills whoever reads it"
FIRST_TIME = "kills whoever reads it first"


class Quick:
    """Finds one question in each article: what its first word is about."""

    name = "quick"
    version = "1"

    def read(self, article: Article) -> Reading:
        word = article.text.split()[0]
        asked = Question("q1", word, Evidence.at(article, 0, len(word)), 0.5, (Reason("first", word),))
        return Reading(article, ReaderIdentity(self.name, self.version), open_questions=(asked,))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return map(self.read, articles)


class Slow(Quick):
    """Takes its time."""

    def read(self, article: Article) -> Reading:
        time.sleep(0.02)
        return super().read(article)


class Mortal(Slow):
    """Dies of some texts, always or the first time; the mark that it died stands in the working folder."""

    def read(self, article: Article) -> Reading:
        mark = Path("mark")
        first = FIRST_TIME in article.text and not mark.exists()
        if first:
            mark.touch()
        if first or (DEADLY in article.text and FIRST_TIME not in article.text):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(article)
