"""An article with its evidence marked, and the records beside it."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException, Response

from parley.ledger import Told, all_versions, article_told, departed_article, told
from parley.web.answers import page
from parley.web.desk import OpenDesk
from parley.web.lens import Through
from parley.web.marked import passages

router = APIRouter()


@router.get("/article/{article:path}")
def article(desk: OpenDesk, lens: Through, article: str, furniture: bool = False) -> Response:  # noqa: FBT001, FBT002
    """Show the text with its records; with ``furniture`` also what is no part of the article."""
    ledger, moment = desk.looked_at(lens.tier), lens.clocks.known_at
    found = article_told(ledger, article, known_at=moment)
    if found is None:
        raise HTTPException(404, f"The ledger holds no article {article}.")
    records = list(told(ledger, articles=(article,), known_at=moment))
    blocks = passages(found, records)
    return page(
        "article.html", desk, lens, article=found, records=records, furniture=furniture,
        blocks=[one for one in blocks if furniture or one.dropped is None], numbers=_numbers(records),
        dropped=sum(one.dropped is not None for one in blocks), gone=departed_article(ledger, article, known_at=moment),
        versions=len(all_versions(ledger, article, known_at=moment)),
    )  # fmt: skip


def _numbers(records: list[Told]) -> dict[str, int]:
    """Number records as they stand beside the text."""
    return {one.id: number for number, one in enumerate(records, start=1)}
