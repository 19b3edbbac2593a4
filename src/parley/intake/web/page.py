"""A page of the web as an input."""

from __future__ import annotations

from parley.intake.given import Input, InputKind
from parley.intake.sniff import kind_of, refuse_feed
from parley.intake.web.answers import refuse_kind
from parley.intake.web.canonical import id_of
from parley.intake.web.fetched import Fetched


def page_of(fetched: Fetched) -> Input:
    """Make an input of what was fetched; its id is that of its canonical address.

    Raises:
        UnreadableInput: if it is no page.
    """
    refuse_kind(fetched)
    refuse_feed(fetched.body, where=fetched.asked)
    kind = InputKind.TEXT if fetched.content_type == "text/plain" else kind_of(fetched.body)
    return Input(
        fetched.asked,
        fetched.body,
        kind,
        url=fetched.url,
        charset=fetched.charset,
        id=id_of(fetched.url),
    )
