"""Rows that gather what several views tell of one thing: an ``actor``, an ``issue``, an ``outlet``; ``network`` has the
ties between actors. Cards are lines of one form (``part``), each with the part of the card that it stands in.
"""

from parley.exchange.cards.actor import actor_card
from parley.exchange.cards.issue import issue_card
from parley.exchange.cards.network import NetworkWish, network_table
from parley.exchange.cards.outlet import outlet_card

__all__ = ["NetworkWish", "actor_card", "issue_card", "network_table", "outlet_card"]
