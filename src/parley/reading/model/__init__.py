"""A language model as reader: it is asked, never believed. What it tells becomes a record only where the article bears
it out: evidence verbatim in what is read, actors, conditions and times in the text, values of the enums; all else is
refused, and counted by its reason.

``prompt`` and ``schema`` are what it is asked, ``verify`` what becomes of its answer, ``account`` the count,
``agreed`` the reader that holds it and the grammar against each other. Who asks it over which wire is handed in.
"""

from parley.reading.model.account import Account, account_of
from parley.reading.model.agreed import AgreeingReader
from parley.reading.model.asks import Answered, Ask
from parley.reading.model.reader import ModelReader
from parley.reading.model.refusal import Refusal

__all__ = ["Account", "AgreeingReader", "Answered", "Ask", "ModelReader", "Refusal", "account_of"]
