"""A frame: a predicate that takes a position, and where its parts stand in the sentence."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from parley.reading.lexicon.toml import HolderSlot, IssueSlot, SlotName
from parley.records import CommitmentStatus, Modality, Stance

STRICT = ConfigDict(extra="forbid", frozen=True)
"""An unknown key in a data file is a mistake, not an extension."""


class PartOfSpeech(StrEnum):
    """What the predicate is; an idiom is a verb with fixed words about it."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"


class Complement(StrEnum):
    """What a frame does to the predicates inside its issue.

    ``binds``: they are the issue and take no position themselves ("called on Ruritania to reject the plan").
    ``passes``: one with the same holder takes the position instead ("is ready to support the plan").
    ``reports``: they take positions of their own, told by this frame's holder ("said that Ruritania rejects it").
    """

    BINDS = "binds"
    PASSES = "passes"
    REPORTS = "reports"


class Effect(StrEnum):
    """What a frame that passes, or an operator, does to the position inside it ("declined to rule out": negates)."""

    NONE = "none"
    NEGATES = "negates"
    POSSIBLE = "possible"
    FORMER = "former"
    NOT_YET = "not_yet"
    DENIED = "denied"


class Negation(StrEnum):
    """What the negated frame says: the position is not held, or another is ("does not want X": opposes)."""

    NEGATED = "negated"
    OPPOSES = "opposes"
    SUPPORTS = "supports"
    POSSIBLE = "possible"
    UNDECIDED = "undecided"
    CLAIMS = "claims"
    NOTHING = "nothing"


class FrameExample(BaseModel):
    """A sentence of our own that proves the frame; a test reads it and expects this statement."""

    model_config = STRICT

    text: str
    actor: str
    issue: str
    stance: Stance | None = None
    modality: Modality | None = None


class Predicate(BaseModel):
    """A word that calls for something: ``lemma`` may hold a particle ("rule out"), ``words`` are further lemmas.

    The words of an idiom must stand below the predicate ("leave" with "door" and "open"); with a passive or a relative
    clause one of them may stand above it.
    """

    model_config = STRICT

    lemma: str = Field(min_length=1)
    pos: PartOfSpeech = PartOfSpeech.VERB
    words: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The predicate as one word: lemma, fixed words, part of speech."""
        fixed = "".join(f"+{word}" for word in self.words)
        return (
            f"{self.lemma.replace(' ', '_')}{fixed}.{'adv' if self.pos is PartOfSpeech.ADVERB else self.pos.value[0]}"
        )

    @property
    def head(self) -> str:
        """The lemma of the predicate itself: the first word of a phrasal verb, the last of a compound noun."""
        return self.lemma.split()[-1 if self.pos is PartOfSpeech.NOUN else 0]

    @property
    def particle(self) -> str | None:
        """The particle of a phrasal verb, or what stands before the head of a compound noun."""
        words = self.lemma.split()
        return " ".join(words[:-1] if self.pos is PartOfSpeech.NOUN else words[1:]) or None


class Frame(Predicate):
    """A predicate that takes a position.

    ``holder`` and ``issue`` name slots in order of preference: ``subject``, ``object``, ``thing`` (an object that is no
    state or person), ``that`` (finite clause), ``to`` (infinitive, else the preposition), ``ing`` (gerund), ``wh``
    (indirect question), ``possessor``, ``whole`` (the clause itself), ``speaker`` (holder only: who utters the clause),
    or a preposition. A verb's passive and a noun's possessor and "by" are found by general rules, not named here.
    ``commits`` is what the frame makes of something to be provided that stands in its issue: "pledged $5bn of aid".
    ``deed`` marks a deed that once done is no position any more: "signed the accord", but "will sign" takes one.
    ``harm`` lets it be a threat where the deed that it announces hurts another side: "vowed to blockade the port".
    ``gives`` makes whatever its object is something to be provided: "offered four ministries".
    ``meaning`` names the class of meaning that lends the frame to a word without an entry of its own; it is less sure.
    """

    stance: Stance
    holder: tuple[HolderSlot, ...] = ("subject",)
    issue: tuple[IssueSlot, ...] = ("object",)
    modality: Modality = Modality.ACTUAL
    complement: Complement = Complement.BINDS
    effect: Effect = Effect.NONE
    negation: Negation = Negation.NEGATED
    addressee: SlotName | None = None
    commits: CommitmentStatus | None = None
    deed: bool = False
    harm: bool = False
    gives: bool = False
    meaning: str | None = None
    example: FrameExample

    @property
    def told(self) -> str:
        """What the frame says: predicate, issue and stance, which no two frames share."""
        return f"{self.name}.{self.stance.value}" if self.meaning is None else f"{self.id} of {', '.join(self.issue)}"

    @property
    def id(self) -> str:
        """The frame's name in ``why``: predicate and stance, after the class of meaning where one lends the frame."""
        own = f"{self.name}.{self.stance.value}"
        return own if self.meaning is None else f"{self.meaning.replace(' ', '_')}/{own}"
