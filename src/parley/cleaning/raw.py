"""What cleaning is given: bytes with what is known of them. Whoever fetched them fills it; any such object will do."""

from __future__ import annotations

from typing import Protocol


class Raw(Protocol):
    """Bytes of one input; ``kind`` is html, text, markdown, or article (its text is clean already)."""

    @property
    def where(self) -> str:
        """The input as the user named it."""

    @property
    def raw(self) -> bytes:
        """The bytes."""

    @property
    def kind(self) -> str:
        """What the bytes are taken for."""

    @property
    def url(self) -> str | None:
        """The address, where there is one."""

    @property
    def charset(self) -> str | None:
        """What a server declared."""

    @property
    def id(self) -> str | None:
        """The id that a collection gives."""

    @property
    def outlet(self) -> str | None:
        """The outlet that a collection gives."""

    @property
    def title(self) -> str | None:
        """The title that a collection gives."""

    @property
    def published(self) -> str | None:
        """The date that a collection gives."""

    @property
    def listed_published(self) -> str | None:
        """The date that a list of articles tells, which counts where the article tells none."""

    @property
    def listed_outlet(self) -> str | None:
        """Who is followed where the article was found, which counts where it does not tell its outlet."""
