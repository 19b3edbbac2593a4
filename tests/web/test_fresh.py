"""A page shows what was recorded since it was last asked for."""

from __future__ import annotations

from pathlib import Path

import httpx

from tests.web.api.test_events import judged


def test_the_matrix_goes_by_what_was_judged_a_moment_ago(own: str, tmp_path: Path) -> None:
    with httpx.Client(base_url=own, timeout=None) as web:
        record = web.get("/api/v1/records", params={"kind": "statement", "limit": 1}).json()["rows"][0]
        actor = record["body"]["actor"]["name"]
        before = web.get("/positions", params={"actor": actor}).text
        judged(tmp_path / "talks", "one")
        assert web.get("/positions", params={"actor": actor}).text != before  # the number of the last entry
        given = {"decision": "correct", "fields": {"issue": "the corrected issue"}}
        web.post(f"/api/v1/records/{record['record']}/reviews", json=given).raise_for_status()
        assert (
            "the corrected issue" in web.get("/positions", params={"actor": actor, "ended": "true", "most": 200}).text
        )
