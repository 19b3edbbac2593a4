"""Articles: their text, their versions and edits, and which of them tell one story."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query
from pydantic import BaseModel

from parley.analysis.asked import outlets_meant
from parley.exchange.listed import articles_table, versions_table
from parley.exchange.views import Clocks, Table, edited_table, edits_table, stories_table
from parley.ledger import Narrow, article_told, departed_article
from parley.ledger import outlets as outlets_of
from parley.web.api.look import Look, Looked
from parley.web.api.part import Page, Parted
from parley.web.api.rows.listed import ArticleTold, EditedRow, EditRow, StoryRow, VersionRow
from parley.web.api.typed import Id, Texts
from parley.web.lens import Day, day_of

router = APIRouter(tags=["Articles"])
OfArticle = Annotated[Id, Path(description="The id of an article.")]


class ArticlesWanted(BaseModel):
    """Articles of any of the outlets, published in a span of days; one without a day is in no span."""

    outlet: Texts = ()
    since: Day = ""
    until: Day = ""


@router.get("/articles", response_model=Page[VersionRow])
def articles(part: Parted, asked: Annotated[ArticlesWanted, Query()]) -> Any:  # noqa: ANN401
    """Give articles in the order in which they were recorded, each in the version that was known last."""
    look = part.look
    after = look.cursor.after[0] if look.cursor else 0
    days = day_of(asked.since, "since"), day_of(asked.until, "until")

    def table(clocks: Clocks, most: int) -> Table:
        known = outlets_of(look.ledger, known_at=clocks.known_at) if asked.outlet else ()
        meant = [outlets_meant(one, known) for one in asked.outlet]
        names = tuple(sorted({name for one in meant for name in one.names}))
        if asked.outlet and not names:
            return Table((), [], tuple(meant))
        return articles_table(look.ledger, Narrow((), (), names, *days), clocks, after=after, most=most)

    return part.behind(table, ("number",))


@router.get("/articles/{article:path}", response_model=ArticleTold)
def article(look: Looked, article: OfArticle) -> Any:  # noqa: ANN401
    """Give an article with its text, in the version that was known last."""
    found = look.exactly(lambda clocks: article_told(look.ledger, article, known_at=clocks.known_at))
    if found is None:
        raise HTTPException(404, f"The ledger holds no article {article}.")
    gone = departed_article(look.ledger, article, known_at=look.pinned.known_at)
    kept = found.pop("kept")
    return {"article": found, "kept": kept, "gone": gone.recorded_at.isoformat() if gone else None}


@router.get("/versions/{article:path}", response_model=Page[VersionRow])
def versions(part: Parted, article: OfArticle) -> Any:  # noqa: ANN401
    """Give every version of an article, in the order of time."""
    _known(part.look, article)
    return part.of(lambda clocks: versions_table(part.look.ledger, article, clocks))


@router.get("/edits", response_model=Page[EditedRow])
def edited(part: Parted) -> Any:  # noqa: ANN401
    """Give the articles that were edited or taken away, the last edited first."""
    return part.of(lambda clocks: edited_table(part.look.ledger, clocks, part.until))


@router.get("/edits/{article:path}", response_model=Page[EditRow])
def edits(part: Parted, article: OfArticle) -> Any:  # noqa: ANN401
    """Give what each edit of an article did to its words, its records and the reviews of these."""
    _known(part.look, article)
    return part.of(lambda clocks: edits_table(part.look.ledger, article, clocks))


@router.get("/stories", response_model=Page[StoryRow])
def stories(part: Parted, every: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002
    """Give which articles are copies of one text; with `every` also those that no other is a copy of."""
    return part.of(lambda clocks: stories_table(part.look.ledger, clocks, every=every))


def _known(look: Look, article: str) -> None:
    if article_told(look.ledger, article, known_at=look.clocks.known_at) is None:
        raise HTTPException(404, f"The ledger holds no article {article}.")
