"""What can be written: ``reviews`` of records and ``judgements`` of names, each kept ``once``."""

from parley.web.api.writes import judgements, reviews

ROUTERS = (reviews.router, judgements.router)

__all__ = ["ROUTERS"]
