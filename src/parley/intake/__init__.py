"""Where bytes come from, before they are an article. Nothing here knows what is in them."""

from parley.intake.given import Input, InputKind
from parley.intake.inputs import inputs
from parley.intake.stores import is_store, store_of

__all__ = ["Input", "InputKind", "inputs", "is_store", "store_of"]
