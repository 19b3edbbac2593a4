"""How a model is asked, whoever does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol


class Answered(Protocol):
    """What a model answered, with the tokens of question and answer where the server tells them."""

    @property
    def text(self) -> str:
        """The answer."""
        ...

    @property
    def asked_tokens(self) -> int | None:
        """Tokens of the question."""
        ...

    @property
    def told_tokens(self) -> int | None:
        """Tokens of the answer."""
        ...


Ask = Callable[[Sequence[Mapping[str, str]], Mapping[str, Any]], Answered]
"""Takes the messages and the JSON Schema of the answer."""
