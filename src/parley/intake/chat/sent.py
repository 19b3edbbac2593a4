"""One request and its answer, in bounds of time and size."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import httpx

from parley.intake.chat.endpoint import Endpoint, is_loopback
from parley.intake.web.manners.retries import retry_after
from parley.intake.web.settings import AGENT
from parley.records import BadAnswer, Unreachable

FORM = b"response_format"
BUSY = frozenset({408, 409, 425, 429})


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of one answer: seconds without a byte, seconds in all, bytes, and the tokens that the model may write."""

    silence: float = 900.0
    seconds: float = 900.0
    size: int = 2 * 2**20
    tokens: int = 4096


def sent(endpoint: Endpoint, body: dict[str, Any], bounds: Bounds) -> tuple[int, dict[str, Any]]:
    """Send a request; give the status, and what the server told where that is a JSON object.

    Raises:
        Unreachable: if the server is busy, out of reach, or takes too long.
        BadAnswer: if the answer is too large, or none in JSON.
    """
    headers = {"User-Agent": AGENT, "Accept": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    address = f"{endpoint.url}/chat/completions"
    try:
        silence = httpx.Timeout(bounds.silence, connect=10.0)
        with _client(urlsplit(address).hostname or "").stream(
            "POST", address, json=body, headers=headers, timeout=silence
        ) as response:
            raw = _bounded(response, endpoint, bounds)
    except httpx.InvalidURL as error:
        raise BadAnswer(f"is no address ({error})", where=endpoint.url) from error
    except httpx.HTTPError as error:
        said = f"{type(error).__name__}: {error}".rstrip(": ")
        raise Unreachable(f"did not answer ({said})", where=endpoint.url, remedy="Does the server run?") from error
    if _is_busy(response.status_code, raw):
        later = retry_after(response.headers.get("retry-after"))
        told = f"the server answered {response.status_code} {response.reason_phrase}".rstrip()
        raise Unreachable(told, where=endpoint.url, remedy="Try again later.", retry_after=later)
    return response.status_code, _object(raw, response.status_code, endpoint)


def was_slow(error: Unreachable) -> bool:
    """Say whether a server took a question and did not answer it in time: asked again, it would have two to answer."""
    return isinstance(error.__cause__, TimeoutError | httpx.ReadTimeout)


def _is_busy(status: int, raw: bytes) -> bool:
    """Say whether a server may answer later; some break down (500) over a form of answer that they do not know."""
    return status in BUSY or (status >= 500 and status != 501 and FORM not in raw)


@lru_cache(maxsize=4)
def _client(host: str) -> httpx.Client:
    """Keep the connections to a host; this machine is asked directly, whatever proxy the environment names."""
    return httpx.Client(trust_env=not is_loopback(host), follow_redirects=False)


def _bounded(response: httpx.Response, endpoint: Endpoint, bounds: Bounds) -> bytes:
    """Read an answer for as long as it keeps within its bounds."""
    end, raw = time.monotonic() + bounds.seconds, bytearray()
    for part in response.iter_bytes():
        raw += part
        if len(raw) > bounds.size:
            raise BadAnswer(f"answered more than {bounds.size:,} bytes", where=endpoint.url)
        if time.monotonic() > end:
            told = f"took longer than {bounds.seconds:g} seconds"
            raise Unreachable(told, where=endpoint.url, remedy="Try again later.") from TimeoutError()
    return bytes(raw)


def _object(raw: bytes, status: int, endpoint: Endpoint) -> dict[str, Any]:
    try:
        told = json.loads(raw)
    except ValueError as error:
        if status != 200:
            return {}
        raise BadAnswer("answered with no JSON", where=endpoint.url, remedy="Is it an endpoint for chat?") from error
    return told if isinstance(told, dict) else {}
