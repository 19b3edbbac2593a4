"""What a request sends, and where a form leads to when it is done."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import Depends, HTTPException, Request
from starlette.types import Message, Receive

MOST = 1_000_000
"""Bytes of a body; forms take less."""

LONGEST = 64_000
"""Bytes of a form."""


def limited(receive: Receive) -> Receive:
    """Hand on a body, until it is too long.

    Raises:
        HTTPException: when it is.
    """
    long = 0

    async def received() -> Message:
        nonlocal long
        message = await receive()
        long += len(message.get("body", b""))
        if long > MOST:
            raise HTTPException(413, f"What was sent is longer than {MOST} bytes; nothing was kept.")
        return message

    return received


async def _sent(request: Request) -> dict[str, str]:
    """Take the fields of a form.

    Raises:
        HTTPException: if it is too long.
    """
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST:
            raise HTTPException(413, f"The form is longer than {LONGEST} bytes; nothing was kept.")
    try:
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=1000))
    except ValueError as error:
        raise HTTPException(413, "The form has more than 1000 fields; nothing was kept.") from error


Sent = Annotated[dict[str, str], Depends(_sent)]
"""The fields of a form; that a page of ours sent it is checked before."""


def ours(address: str, otherwise: str = "/") -> str:
    """Give an address if it is a path of this site, else another: nobody is led away by a link that begins here."""
    try:
        apart = urlsplit(address)
    except ValueError:
        return otherwise
    plain = address.startswith("/") and not address.startswith("//") and address.isprintable()
    return address if plain and not apart.scheme and not apart.netloc and "\\" not in address else otherwise
