"""Pages from a real server on the loopback interface."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from parley.cleaning import clean
from parley.intake import Input, inputs
from parley.intake.pages import Pages
from parley.records import Gone, ParleyError, PrivateAddress, Unreachable, UnreadableInput
from tests.intake.site import PAGE, QUICK, site


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site() as address:
        yield address


def fetched(url: str) -> Input | ParleyError:
    with Pages(QUICK) as pages:
        try:
            return pages.page(url)
        except ParleyError as error:
            return error


def test_a_server_that_wants_its_cookie_back_is_no_loop(address: str) -> None:
    found = fetched(f"{address}/cookie")
    assert isinstance(found, Input)
    assert found.raw == PAGE


@pytest.mark.parametrize("path", ["page", "moved"])
def test_a_page_is_fetched_where_it_is(address: str, path: str) -> None:
    found = fetched(f"{address}/{path}")
    assert isinstance(found, Input)
    assert (found.raw, found.url, found.charset) == (PAGE, f"{address}/page", "utf-8")


@pytest.mark.parametrize(
    ("path", "kind", "said"),
    [
        ("nothing", Gone, "answered 404"),
        ("loop", UnreadableInput, "redirects in a loop"),
        ("feed", UnreadableInput, "is a feed"),
        ("image", UnreadableInput, "is image/png, not a page"),
        ("large", UnreadableInput, "is larger than"),
        ("chain", UnreadableInput, "redirects more than 5 times"),
        ("nowhere", UnreadableInput, "answered 302"),
        ("away", UnreadableInput, "is no address"),
        ("hidden_feed", UnreadableInput, "is a feed"),
        ("closed", UnreadableInput, "answered 403"),
        ("broken", Unreachable, "cannot be unpacked"),
        ("slow_head", Unreachable, "took longer than 0.5 seconds"),
        ("busy", Unreachable, "answered 503"),
        ("drip", Unreachable, "took longer than 0.5 seconds"),
    ],
)
def test_what_is_no_page_is_named_with_its_reason(address: str, path: str, kind: type[ParleyError], said: str) -> None:
    found = fetched(f"{address}/{path}")
    assert type(found) is kind
    assert said in str(found)
    assert found.remedy


def test_a_server_that_is_not_there_is_named() -> None:
    found = fetched("http://127.0.0.1:9/page")
    assert isinstance(found, Unreachable)


def test_what_leads_into_this_machine_is_read_only_when_that_is_allowed(address: str) -> None:
    refused, read = (next(iter(inputs([f"{address}/page"], allow_private=allowed))) for allowed in (False, True))
    assert isinstance(refused, PrivateAddress)
    assert isinstance(read, Input)


def test_a_page_in_another_encoding_than_declared_is_read(address: str) -> None:
    found = fetched(f"{address}/accents")
    assert isinstance(found, Input)
    assert "Gespräche über den Übergang" in clean(found).text


def test_however_readers_came_to_a_page_it_is_one_article(address: str) -> None:
    paths = ["page", "page?utm_source=wire&fbclid=7", "page/amp", "page#talks", "page?id=2"]
    *same, other = [one.id for path in paths if isinstance(one := fetched(f"{address}/{path}"), Input)]
    assert (len(same), len({*same}), other in same) == (4, 1, False)
