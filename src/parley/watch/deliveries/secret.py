"""Secrets of deliveries: they stand in the environment, never in a dossier."""

from __future__ import annotations

import os

from parley.records import Delivery, Unreachable


def secret_of(delivery: Delivery) -> str:
    """Give the secret of a delivery.

    Raises:
        Unreachable: if the environment does not have it; it may in the next run.
    """
    told = os.environ.get(delivery.secret or "")
    if not told:
        remedy = f"Set the environment variable {delivery.secret}."
        raise Unreachable("has no secret", where=delivery.name, remedy=remedy)
    return told
