"""Deciding on records: ``queue`` is what waits, ``record`` one record, ``decide`` takes what a form sends."""

from parley.web.pages.review import decide, queue, record

ROUTERS = (queue.router, record.router, decide.router)

__all__ = ["ROUTERS"]
