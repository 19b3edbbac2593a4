"""Who takes a position, binds himself, or sits at the table."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What kind of actor somebody is."""

    PERSON = "person"
    """A human being with a name."""
    STATE = "state"
    """A state, or its government."""
    ORGANISATION = "organisation"
    """A body with a name: an alliance, a ministry, a movement."""
    GROUP = "group"
    """Several together, as the text names them ("European leaders")."""
    UNNAMED = "unnamed"
    """Somebody whom the text does not name ("US officials")."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody under a canonical English name.

    ``id`` is the registry's, or None for one whom the registry does not know. The name of an unnamed actor begins
    with ``unnamed: ``, so that nobody takes "US officials" for a name.

    Raises:
        ValueError: if the name is empty, or the kind and the name disagree on whether it is one.
    """

    name: str
    """Canonical English name; of somebody unnamed "unnamed: " and the words of the text."""
    id: str | None
    """The registry's id; none for one whom it does not know."""
    kind: ActorKind
    """What kind of actor it is."""

    def __post_init__(self) -> None:
        """Refuse an actor without a name."""
        if not self.name.strip():
            raise ValueError("an actor needs a name")
        if self.name.startswith("unnamed: ") != (self.kind is ActorKind.UNNAMED):
            raise ValueError(f"{self.name!r} cannot be of kind {self.kind}")
