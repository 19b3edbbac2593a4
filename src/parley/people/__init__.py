"""The people who work with dossiers: who they are, and what each may do.

``role`` is what somebody may do in a dossier.
"""

from parley.people.role import Role

__all__ = ["Role"]
