"""The formats and layers that a user can ask for."""

from enum import StrEnum


class Format(StrEnum):
    """How readings are written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Report(StrEnum):
    """How an evaluation is written."""

    TEXT = "text"
    JSON = "json"


class Layer(StrEnum):
    """A layer of language that can be looked at by itself."""

    ATTRIBUTION = "attribution"
