"""Which briefs were made of a dossier: ``last_brief`` says up to when the last one told."""

from parley.flow.briefs.last_brief import keep_brief, last_brief

__all__ = ["keep_brief", "last_brief"]
