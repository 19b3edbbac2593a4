"""The API does what its own description says, whatever it is asked."""

from __future__ import annotations

from tests.web.api.fuzz import fuzz


def test_every_answer_is_as_described_and_none_is_an_error_of_the_server(own: str) -> None:
    found = dict(fuzz(own, examples=2))
    assert [fault for one in found.values() for fault in one.faults] == []
    assert len(found) > 30
    assert {status for one in found.values() for status in one.statuses} >= {200, 404, 422}
