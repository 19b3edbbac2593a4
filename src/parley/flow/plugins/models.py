"""Readers that ask a language model, over the wire that intake keeps."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from parley.intake.chat import Chat, Endpoint, cache_folder, endpoint_of
from parley.reading import DEFAULT_PIPELINE, GrammarReader, Reader
from parley.reading.model import Account, AgreeingReader, ModelReader, account_of
from parley.records import BadEndpoint


def model_reader() -> Reader:
    """Make the reader that asks the model which the environment names.

    Raises:
        BadEndpoint: if it names none.
    """
    return _asking(endpoint_of(os.environ), cache_folder(os.environ))


def agreeing_reader(pipeline: str | None) -> Reader:
    """Make the reader that holds the grammar and the model against each other; both read every article.

    Raises:
        BadEndpoint: if the environment names no model.
        MissingPipeline: if the spaCy pipeline is not installed.
    """
    model = model_reader()
    return AgreeingReader(GrammarReader(pipeline or DEFAULT_PIPELINE, gate=False), model)


def told_by_model(lines: Iterable[str]) -> str:
    """Say what a model told in all, by its accounts of single articles, and what it cost where a price is named."""
    total = Account()
    for line in lines:
        account = account_of((line,))
        if account:
            total += account
    try:
        price = endpoint_of(os.environ).price
    except BadEndpoint:
        price = None
    return total.summary(price)


@lru_cache(maxsize=1)
def _asking(endpoint: Endpoint, folder: Path | None) -> ModelReader:
    return ModelReader(Chat(endpoint, folder=folder).ask, endpoint.model)
