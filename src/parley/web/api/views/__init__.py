"""What can be asked for, a file for each kind of answer."""

from parley.web.api.views import arranged, articles, compared, decided, gathered, held, log, records

ROUTERS = tuple(one.router for one in (held, arranged, compared, gathered, articles, records, decided, log))

__all__ = ["ROUTERS"]
