"""Which model is asked: none by default, and none to which articles would go in the open."""

from __future__ import annotations

import pytest

from parley.intake.chat import KEY, MODEL, PRICE, URL, endpoint_of
from parley.records import BadEndpoint

LOCAL = {URL: "http://127.0.0.1:8080/v1/", MODEL: "small"}


def test_the_environment_names_the_model() -> None:
    told = endpoint_of({**LOCAL, KEY: "secret", PRICE: "0.15/0.6"})
    assert (told.url, told.model, told.key, told.price) == ("http://127.0.0.1:8080/v1", "small", "secret", (0.15, 0.6))


def test_a_key_is_never_printed() -> None:
    assert "secret" not in repr(endpoint_of({**LOCAL, KEY: "secret"}))


@pytest.mark.parametrize("url", ["http://localhost:1/v1", "http://[::1]:1/v1", "https://models.example/v1"])
def test_this_machine_and_encrypted_addresses_are_taken(url: str) -> None:
    assert endpoint_of({**LOCAL, URL: url}).url == url


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ({}, "none is asked by default: articles would leave this machine"),
        ({URL: "http://models.example/v1", MODEL: "m"}, "over the network in the open"),
        ({URL: "http://10.0.0.7/v1", MODEL: "m"}, "over the network in the open"),
        ({URL: "models.example", MODEL: "m"}, "is no address"),
        ({URL: "https://user:secret@models.example/v1", MODEL: "m"}, "is no address"),
        ({URL: "http://127.0.0.1/v1"}, "PARLEY_LLM_MODEL: is not set"),
        ({**LOCAL, PRICE: "cheap"}, "is no price"),
    ],
)
def test_what_is_not_asked_is_told(named: dict[str, str], told: str) -> None:
    with pytest.raises(BadEndpoint, match=told) as error:
        endpoint_of(named)
    assert "secret" not in str(error.value)
