"""Where outputs stand: ``folder`` and ``bucket`` are the two kinds of ``place``."""

from pathlib import Path

from parley.flow.batch.places.bucket import Bucket
from parley.flow.batch.places.folder import Folder
from parley.flow.batch.places.place import WORK, Place
from parley.intake import is_store

__all__ = ["WORK", "Bucket", "Folder", "Place", "place_of"]


def place_of(where: str) -> Place:
    """Give the place that a user names.

    Raises:
        BadBatch: if it is an address that leads to no store.
    """
    return Bucket(where) if is_store(where) else Folder(Path(where))
