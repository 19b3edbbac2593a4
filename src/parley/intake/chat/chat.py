"""One question to a language model: in bounds, again where the server is busy, and never twice for nothing."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from parley.intake.chat.endpoint import Endpoint
from parley.intake.chat.forms import FORMS, HOLDING, understood_less
from parley.intake.chat.kept import keep, kept, place_of
from parley.intake.chat.sent import Bounds, sent, was_slow
from parley.intake.web.manners.retries import wait_before
from parley.intake.web.settings import Manners
from parley.records import BadAnswer, Unreachable

Message = Mapping[str, str]
Told = dict[str, Any]

KEPT = ("text", "asked_tokens", "told_tokens", "held")
"""What is kept of an answer."""

__all__ = ["Answer", "Bounds", "Chat"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model answered: its text, and the tokens of question and answer as the server counted them.

    ``kept`` says that it was answered before; ``held`` that the server held it to the schema.
    """

    text: str
    asked_tokens: int | None = None
    told_tokens: int | None = None
    kept: bool = False
    held: bool = True


@dataclass
class Chat:
    """Asks one endpoint.

    Args:
        endpoint: which.
        bounds: of one answer.
        manners: how often, and after what waits, a busy server is asked again.
        folder: where answers are kept; None keeps none.
    """

    endpoint: Endpoint
    bounds: Bounds = field(default_factory=Bounds)
    manners: Manners = field(default_factory=lambda: Manners(tries=4, backoff=1.0, patience=60.0))
    folder: Path | None = None
    form: int = field(default=0, init=False)

    def ask(self, messages: Sequence[Message], schema: Mapping[str, Any]) -> Answer:
        """Ask, or give what was answered before.

        Args:
            messages: the conversation, each with ``role`` and ``content``.
            schema: the JSON Schema of the answer; a server that knows no schemas is asked for JSON, or for text.

        Raises:
            BadEndpoint: if the server refuses the key or the model, or is none.
            BadAnswer: if it answers with nothing that an answer may be.
            Unreachable: if it does not answer, also after some tries.
        """
        asked = {"url": self.endpoint.url, "model": self.endpoint.model, "messages": list(messages), "schema": schema}
        place = place_of(self.folder, asked) if self.folder else None
        told = kept(place) if place else None
        if told is not None and isinstance(told.get("text"), str):
            words: dict[str, Any] = {key: told.get(key) for key in KEPT}
            return Answer(**words, kept=True)
        answer = self._asked(list(messages), schema)
        if place:
            keep(place, {key: getattr(answer, key) for key in KEPT} | {"model": self.endpoint.model})
        return answer

    def _asked(self, messages: list[Message], schema: Mapping[str, Any]) -> Answer:
        """Ask in the strictest form that the server understands, and remember which that is."""
        while True:
            body = {
                "model": self.endpoint.model,
                "messages": messages,
                "temperature": 0,
                "max_tokens": self.bounds.tokens,
            }
            status, told = self._patiently(body | FORMS[self.form](schema))
            if status == 200:
                return self._answer(told)
            self.form = understood_less(self.form, status, told, self.endpoint)

    def _patiently(self, body: Told) -> tuple[int, Told]:
        """Send a request, and again after a while where the server is busy or out of reach."""
        for tries in count(1):
            try:
                return sent(self.endpoint, body, self.bounds)
            except Unreachable as error:
                wait = None if was_slow(error) else wait_before(tries, error.retry_after, self.manners)
                if wait is None:
                    raise
                time.sleep(wait)
        raise AssertionError("the count has no end")

    def _answer(self, told: Told) -> Answer:
        """Take the answer out of what the server told.

        Raises:
            BadAnswer: if there is none, or the model did not come to its end.
        """
        try:
            choice = told["choices"][0]
            text, ended = choice["message"]["content"], choice.get("finish_reason")
        except (KeyError, IndexError, TypeError) as error:
            raise BadAnswer(
                "answered without a text", where=self.endpoint.url, remedy="Is it an endpoint for chat?"
            ) from error
        if ended == "length" or not isinstance(text, str):
            remedy = "Take a model that writes more, or shorter articles."
            raise BadAnswer(
                f"did not come to the end of its answer ({ended})", where=self.endpoint.model, remedy=remedy
            )
        usage = told.get("usage") or {}
        return Answer(text, _number(usage.get("prompt_tokens")), _number(usage.get("completion_tokens")),
                      held=self.form < HOLDING)  # fmt: skip


def _number(told: object) -> int | None:
    return told if isinstance(told, int) and not isinstance(told, bool) else None
