"""Alerts as a feed that readers of feeds take."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Response

from parley.ledger import mark_of
from parley.watch import feed_of, read_journal
from parley.web.desk import OpenDesk

router = APIRouter()


@router.get("/alerts.atom")
def alerts(desk: OpenDesk) -> Response:
    """Give the latest alerts that were raised in the dossier, of all rules."""
    if desk.folder is None:
        raise HTTPException(404, "This dossier has no folder, and so no alerts.")
    raised = list(read_journal(desk.folder).alerts.values())
    told = feed_of(raised, dossier=desk.dossier.name or "Parley", mark=mark_of(desk.ledger))
    return Response(told, media_type="application/atom+xml")
