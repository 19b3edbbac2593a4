"""What somebody may do in a dossier."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """Each role may do what those before it may."""

    READER = "reader"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    ADMIN = "admin"

    def covers(self, needed: Role) -> bool:
        """Say whether who has this role may do what ``needed`` may."""
        order = list(Role)
        return order.index(self) >= order.index(needed)
