"""Deciding on records: ``queue`` is what waits, ``record`` one record, ``decide`` takes what a form
sends, ``judging`` has pairs that may be one."""

from parley.web.pages.review import decide, judging, queue, record

ROUTERS = (queue.router, record.router, decide.router, judging.router)

__all__ = ["ROUTERS"]
