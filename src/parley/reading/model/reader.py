"""The reader that asks a language model, and lets through what the article bears out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from parley.reading.model.account import Account
from parley.reading.model.asks import Ask
from parley.reading.model.prompt import messages, parts, prompt_version
from parley.reading.model.refusal import Refusal, Refused
from parley.reading.model.schema import schema_of_answers
from parley.reading.model.verify import Verifier, answers
from parley.records import (
    Article,
    BadAnswer,
    Commitment,
    Meeting,
    Question,
    ReaderIdentity,
    Reading,
    Record,
    Statement,
)

FENCE = re.compile(r"^\s*```(?:json)?\s*\n(.*?)\n\s*```\s*$", re.DOTALL)


@dataclass(frozen=True)
class ModelReader:
    """Reads by asking a language model.

    Args:
        ask: puts the questions.
        model: its name, which is part of the reader's version.
    """

    ask: Ask
    model: str
    name: str = "llm"

    @property
    def version(self) -> str:
        """The model, and a digest of what it is asked."""
        return f"{self.model}/{prompt_version()}"

    def read(self, article: Article) -> Reading:
        """Read one article.

        Raises:
            BadAnswer: if the model answers with nothing that could hold records.
            Unreachable: if it is out of reach.
            BadEndpoint: if it cannot be asked before the user mends something.
        """
        account, found = Account(articles=1), dict[str, Record]()
        for part in parts(article):
            answer = self.ask(messages(article, part), schema_of_answers())
            account.asked_tokens += answer.asked_tokens or 0
            account.told_tokens += answer.told_tokens or 0
            self._take(article, answer.text, found, account)
        records = sorted(found.values(), key=lambda record: (record.evidence.start, record.evidence.end, record.id))
        return Reading(
            article,
            ReaderIdentity(self.name, self.version),
            statements=tuple(one for one in records if isinstance(one, Statement)),
            meetings=tuple(one for one in records if isinstance(one, Meeting)),
            commitments=tuple(one for one in records if isinstance(one, Commitment)),
            open_questions=tuple(one for one in records if isinstance(one, Question)),
            warnings=(account.line(),),
        )

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles one after the other."""
        return map(self.read, articles)

    def _take(self, article: Article, text: str, found: dict[str, Record], account: Account) -> None:
        """Put what is borne out among what was found, and count the rest."""
        verifier = Verifier(article, f"llm.{self.model}")
        for kind, listed in self._lists(article, text).items():
            for told in listed:
                account.told += 1
                try:
                    record = verifier.record(kind, told)
                except Refused as refused:
                    account.refused[refused.why] += 1
                    continue
                if found.setdefault(record.id, record) is not record:
                    account.refused[Refusal.TWICE] += 1

    def _lists(self, article: Article, text: str) -> dict[str, list[object]]:
        """Take the lists out of an answer, which some models put into a fence."""
        fenced = FENCE.match(text)
        try:
            told = answers(json.loads(fenced[1] if fenced else text))
        except ValueError:
            told = None
        if told is None:
            what = f"the model {self.model!r} answered with nothing that could hold records"
            raise BadAnswer(what, where=article.input, remedy="Take a model that can be held to a JSON Schema.")
        return dict(told)
