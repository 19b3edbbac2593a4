"""The default reader: grammar and a lexicon of frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from parley.language import DEFAULT_PIPELINE, Sentences, Speech, load_pipeline
from parley.reading.commitments import commitments, load_provisions
from parley.reading.confidence import calibrated
from parley.reading.explain import Explained, Kept, explanations
from parley.reading.gate import is_related, unrelated
from parley.reading.layers import Layers
from parley.reading.lexicon import Frames, load_frames
from parley.reading.lookup import layers_of
from parley.reading.meetings import load_encounters, meetings
from parley.reading.questions import load_open_frames, questions
from parley.reading.reader_version import reader_version
from parley.reading.statements import matches, statements
from parley.reading.unread import is_known, parsed, unread
from parley.reading.utterances import Utterances
from parley.records import Article, ReaderIdentity, Reading

if TYPE_CHECKING:
    from parley.language import Language

Made = TypeVar("Made")

UNGATED = "-all"
"""What the version of the reader ends with that reads every article, whatever it is about."""


class Reader(Protocol):
    """Finds records in articles; the same article gives the same reading."""

    @property
    def name(self) -> str:
        """What the reader is called."""

    @property
    def version(self) -> str:
        """Changes whenever a reading may change."""

    def read(self, article: Article) -> Reading:
        """Read one article."""

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles in order; a reader may take them in batches."""


@dataclass(frozen=True)
class GrammarReader:
    """Reads by the parse and the lexicon; loading takes seconds, so make one and keep it.

    ``uncalibrated`` leaves each record the confidence that its rule claims, for counting how often that is right.
    ``thorough`` skips no sentence before it is looked into: it takes longer, and the readings are the same.
    ``gate`` passes over articles whose words tell of no negotiation; without it all are read, and ``version`` says so.

    Raises:
        MissingPipeline: if the spaCy pipeline is not installed.
    """

    pipeline: str = DEFAULT_PIPELINE
    name: str = "grammar"
    version: str = field(default_factory=reader_version)
    uncalibrated: bool = False
    thorough: bool = False
    gate: bool = True
    parser: Language = field(init=False, repr=False)
    frames: Frames = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Load the parser and the lexicon."""
        object.__setattr__(self, "parser", load_pipeline(self.pipeline))
        object.__setattr__(self, "frames", load_frames())
        if not self.gate:
            object.__setattr__(self, "version", f"{self.version}{UNGATED}")

    def read(self, article: Article) -> Reading:
        """Read one article."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles one after the other, in order; the parser takes them in batches."""
        return (told for told, _ in self.read_with_speech(articles))

    def read_with_speech(self, articles: Iterable[Article]) -> Iterator[tuple[Reading, Speech]]:
        """Read articles as ``read_all`` does, and tell of each who says what in it, by the same parse."""
        return self._made(articles, self._read)

    def explain_all(self, articles: Iterable[Article]) -> Iterator[Explained]:
        """Read articles as ``read_all`` does, and tell of each record why it was made."""
        return self._made(articles, self._explained)

    def _read(self, article: Article, sents: Sentences | None) -> tuple[Reading, Speech]:
        """Read an article, if it was parsed."""
        if sents is None:
            return self._unread(article), Speech(())
        layers = layers_of(sents, thorough=self.thorough)
        told = self._reading(layers, Utterances(layers))
        return told if self.uncalibrated else calibrated(told), layers.speech

    def _explained(self, article: Article, sents: Sentences | None) -> Explained:
        """Read an article, if it was parsed, and tell of each record why it was made."""
        if sents is None:
            return Explained(self._unread(article), ())
        layers, kept = layers_of(sents, thorough=self.thorough), Kept()
        said = Utterances(layers)
        raw = self._reading(layers, said, kept)
        told = raw if self.uncalibrated else calibrated(raw)
        return Explained(told, tuple(explanations(raw, told, kept, layers, said)))

    def _made(self, articles: Iterable[Article], make: Callable[[Article, Sentences | None], Made]) -> Iterator[Made]:
        """Parse what the parser knows and the gate lets through; the words of the gate are English."""
        gated = self.gate and self.parser.lang == "en"
        return parsed(articles, self.parser, make, is_related if gated else None)

    def _unread(self, article: Article) -> Reading:
        """Give the reading of an article that was not parsed, with the reason."""
        if not is_known(article, self.parser):
            return unread(article)
        return unrelated(article, ReaderIdentity(self.name, self.version))

    def _reading(self, layers: Layers, said: Utterances, keep: Kept | None = None) -> Reading:
        """Let every finder look; each hands what it made its records of to ``keep``."""
        matched = tuple(matches(layers, self.frames, said))
        positions = statements(layers, said, matched, keep)
        article = layers.sents.article
        return Reading(
            article=article,
            reader=ReaderIdentity(self.name, self.version),
            statements=positions,
            meetings=meetings(layers, load_encounters(), said, keep),
            commitments=commitments(layers, load_provisions(), said, matched, keep),
            open_questions=questions(layers, load_open_frames(), positions, keep),
        )
