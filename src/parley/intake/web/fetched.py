"""What a server gave for an address."""

from __future__ import annotations

from dataclasses import dataclass

from parley.intake.web.canonical import canonical


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of the page when we had it last; it answers with less if nothing changed since."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer, its body unpacked.

    ``asked`` is the address that was given, ``url`` where redirects led. ``charset`` and ``content_type`` are what the
    server declared. With ``not_modified`` there is no body: the page is as it was when it had the validators that were
    given.
    """

    asked: str
    url: str
    status: int
    body: bytes
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    @property
    def canonical(self) -> str:
        """The address without what only tracks readers."""
        return canonical(self.url)

    @property
    def not_modified(self) -> bool:
        """Say whether the server has nothing newer."""
        return self.status == 304

    @property
    def validators(self) -> Validators:
        """Give what to ask with the next time."""
        return Validators(self.etag, self.last_modified)
