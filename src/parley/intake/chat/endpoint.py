"""Which language model is asked, and where: what the environment says, and nothing by default."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from parley.records import BadEndpoint

URL, MODEL, KEY, PRICE = "PARLEY_LLM_URL", "PARLEY_LLM_MODEL", "PARLEY_LLM_KEY", "PARLEY_LLM_PRICE"
PRICES = re.compile(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address that ends where ``/chat/completions`` follows, the model's name there, and the key if one is needed.

    ``price`` is what a million tokens cost, those of the question and those of the answer, in whatever currency.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    price: tuple[float, float] | None = None


def endpoint_of(environment: Mapping[str, str]) -> Endpoint:
    """Take the endpoint that the environment names.

    Raises:
        BadEndpoint: if it names none, or one that articles and the key would go to in the open.
    """
    url, model = environment.get(URL, "").strip(), environment.get(MODEL, "").strip()
    if not url:
        told = "names no language model, and none is asked by default: articles would leave this machine"
        raise BadEndpoint(told, where=URL, remedy="Set it to an address such as http://127.0.0.1:8080/v1.")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query:
        raise BadEndpoint("is no address of an endpoint", where=URL, remedy="Write it like https://models.example/v1.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        told = "would send articles and the key over the network in the open"
        raise BadEndpoint(told, where=URL, remedy="Take https; http is for this machine alone.")
    if not model:
        raise BadEndpoint("is not set", where=MODEL, remedy="Set it to the name of a model of that server.")
    return Endpoint(
        url.rstrip("/"), model, environment.get(KEY, "").strip() or None, _price(environment.get(PRICE, ""))
    )


def is_loopback(host: str) -> bool:
    """Say whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _price(told: str) -> tuple[float, float] | None:
    """Take "0.15/0.60".

    Raises:
        BadEndpoint: if it is no price.
    """
    if not told.strip():
        return None
    found = PRICES.fullmatch(told.strip())
    if not found:
        remedy = "Write what a million tokens cost, of questions and of answers: 0.15/0.60."
        raise BadEndpoint("is no price", where=PRICE, remedy=remedy)
    return float(found[1]), float(found[2])
