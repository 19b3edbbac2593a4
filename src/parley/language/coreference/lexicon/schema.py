"""What the tables of coreference hold; each class of words has an example, and each example is a test."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

Words = frozenset[str]


class Strict(BaseModel):
    """A part of a table: no field that is not told here, and no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Example(Strict):
    """A short text with one word in brackets; ``who`` are the names that it stands for, ``what`` the words."""

    text: str = Field(pattern=r"\[\w[\w' -]*\]")
    who: tuple[str, ...] | None = Field(default=None, alias="is")
    what: str | None = None


class Class(Strict):
    """Words that behave alike."""

    words: Words
    example: Example


class Pronouns(Strict):
    """Pronouns by what they may stand for."""

    man: Class
    woman: Class
    thing: Class
    many: Class
    speaker: Class
    speakers: Class
    pointing: Class


class PersonRole(Class):
    """A role of a person; ``also`` are offices whose holder the words may stand for."""

    also: Words


class BodyRole(Class):
    """A kind of body; ``names`` are known ones, ``near`` words in a name or beside it that tell the kind."""

    any_kind: bool = False
    names: Words = frozenset()
    near: Words = frozenset()


class Groups(Strict):
    """Nouns after "both" and "the two" by what they count."""

    people: Class
    sides: Class
    states: Class
    bodies: Class


class Roles(Strict):
    """The file ``roles.toml``."""

    persons: dict[str, PersonRole]
    bodies: dict[str, BodyRole]
    states: dict[str, Class]
    groups: Groups
    other: dict[str, Class]


class NounClass(Class):
    """Nouns that take up a content: of ``verbs``, of nouns of the same class, less readily of classes ``like`` it.

    ``deeds`` says that what somebody did may be taken up too ("closed the border ... the move"); ``about`` are the
    prepositions behind such a noun that tell its content.
    """

    verbs: Words
    like: Words = frozenset()
    about: Words = frozenset({"for", "of", "on", "to", "over", "about", "with", "against", "in", "from", "between"})
    deeds: bool = False


class Verbs(Strict):
    """What verbs and adjectives tell about a pronoun beside them."""

    acting: Class
    upon: Class
    weather: Class
    minded: Class
    things: Class
    judging: Class
    causing: Class


class Names(Strict):
    """First names and titles that tell a woman or a man."""

    titles_woman: Words
    titles_man: Words
    woman: Words
    man: Words


class Plain(Strict):
    """Closed classes of ``plain.toml``; each is said there."""

    never: Words
    deed_endings: tuple[str, ...]
    new: Words
    back: Words
    conditions: Words
    about: Words
    said_about: Words
    with_actor: Words
    together: Words
    leading: dict[str, str]
    numbers: dict[str, int]
    lesser: Words
    shared: Words
    pairs: Words
    several: frozenset[str]
    between: frozenset[str]
    bands: Words
    loose: Words
    fresh: Words
    reasons: Words
