"""An annotated article for tests."""

from __future__ import annotations

from typing import Any

from tests.readings import TEXT


def annotated() -> dict[str, Any]:
    """Give an annotated article with one record of each kind, the same as ``tests.readings.reading`` finds."""
    return {
        "id": "talks",
        "url": None,
        "outlet": "Strelsau Courier",
        "published": "2025-03-03",
        "topic": "truce",
        "text": TEXT,
        "statements": [
            {
                "actor": "Ruritania", "on_behalf_of": None, "stance": "demands", "issue": "truce at once",
                "modality": "actual", "condition": None, "source": None, "evidence": "Ruritania demands a truce",
            }
        ],
        "meetings": [
            {
                "participants": ["Ruritania", "Graustark"], "format": "bilateral", "place": "Strelsau",
                "when_text": "on Friday", "when": "2025-03-07", "status": "scheduled",
                "evidence": "Envoys of both meet in Strelsau on Friday.",
            }
        ],
        "commitments": [
            {
                "debtor": "Graustark", "creditor": None, "measure": "200 monitors", "status": "conditional",
                "condition": "if the guns fall silent", "amount": "200", "deadline": None,
                "evidence": "Graustark will send 200 monitors if the guns fall silent.",
            }
        ],
        "open_questions": [{"about": "who pays", "evidence": "Who pays for the monitors is open."}],
    }  # fmt: skip
