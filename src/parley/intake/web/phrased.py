"""Errors of the libraries in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import httpcore
import httpx

from parley.intake.web.settings import Limits
from parley.records import PrivateAddress, Unreachable, UnreadableInput

LATER = "Try again later."
FAILED = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError)


@contextmanager
def phrased(url: str, limits: Limits) -> Iterator[None]:
    """Say what went wrong with an address.

    Raises:
        Unreachable: if the server does not answer, or not in time.
        UnreadableInput: if there is no such address.
        PrivateAddress: if it leads into a private network.
    """
    try:
        yield
    except TimeoutError as error:
        raise Unreachable(f"took longer than {limits.seconds:g} seconds", where=url, remedy=LATER) from error
    except (httpx.UnsupportedProtocol, httpx.InvalidURL, httpcore.UnsupportedProtocol, UnicodeError) as error:
        raise UnreadableInput(f"is no address ({error})", where=url, remedy="Check the spelling.") from error
    except FAILED as error:
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        raise Unreachable(f"did not answer ({said})", where=url, remedy=LATER) from error
    except PrivateAddress as error:
        raise PrivateAddress(error.what, where=url, remedy=error.remedy) from error
