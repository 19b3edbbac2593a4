"""Who takes a position, binds himself, or sits at the table."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What kind of actor somebody is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody under a canonical English name.

    ``id`` is the registry's, or None for one whom the registry does not know. The name of an unnamed actor begins
    with ``unnamed: ``, so that nobody takes "US officials" for a name.

    Raises:
        ValueError: if the name is empty, or the kind and the name disagree on whether it is one.
    """

    name: str
    id: str | None
    kind: ActorKind

    def __post_init__(self) -> None:
        """Refuse an actor without a name."""
        if not self.name.strip():
            raise ValueError("an actor needs a name")
        if self.name.startswith("unnamed: ") != (self.kind is ActorKind.UNNAMED):
            raise ValueError(f"{self.name!r} cannot be of kind {self.kind}")
