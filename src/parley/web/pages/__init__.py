"""The pages of the workspace, a file each, in the order of their menu."""

from parley.web.pages import (
    agenda,
    alerts,
    conflicts,
    history,
    look,
    people,
    pledges,
    positions,
    press,
    questions,
    review,
    search,
    today,
)

ROUTERS = (
    *(one.router for one in (today, positions, history, pledges, agenda, questions, conflicts, search, alerts)),
    *press.ROUTERS,
    *look.ROUTERS,
    *review.ROUTERS,
    *people.ROUTERS,
)

__all__ = ["ROUTERS"]
