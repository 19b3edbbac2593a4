"""The pages that a user names, fetched one by one; what fetches them is loaded with the first."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

from parley.intake.given import Input

if TYPE_CHECKING:
    from parley.intake.web import Fetcher, Settings


class Pages:
    """One fetcher for all pages of a run, so that its manners hold between them.

    Args:
        settings: bounds and manners; the usual ones by default.
        allow_private: whether addresses may lead into this machine and private networks, by the usual settings.
    """

    def __init__(self, settings: Settings | None = None, *, allow_private: bool = False) -> None:
        self._settings, self._allow = settings, allow_private
        self._open = ExitStack()
        self._fetcher: Fetcher | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failed: object) -> None:
        self._open.close()

    def page(self, url: str) -> Input:
        """Fetch one page.

        Raises:
            ParleyError: as ``Fetcher.get`` does, and ``UnreadableInput`` if what is found is no page.
        """
        from parley.intake.web import Fetcher, Settings, page_of  # noqa: PLC0415  (who reads files does not wait)

        if self._fetcher is None:
            settings = self._settings or Settings(allow_private=self._allow)
            self._fetcher = self._open.enter_context(Fetcher(settings))
        return page_of(self._fetcher.get(url))
