"""The pages of the workspace, a file each, in the order of their menu."""

from parley.web.pages import (
    agenda,
    article,
    conflicts,
    history,
    look,
    people,
    pledges,
    positions,
    questions,
    review,
    search,
    today,
)

ROUTERS = (
    *(one.router for one in (today, positions, history, pledges, agenda, questions, conflicts, search, article)),
    *look.ROUTERS,
    *review.ROUTERS,
    *people.ROUTERS,
)

__all__ = ["ROUTERS"]
