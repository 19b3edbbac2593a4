"""Rows that gather what several views tell of one thing: ``network`` has the ties between actors."""

from parley.exchange.cards.network import NetworkWish, network_table

__all__ = ["NetworkWish", "network_table"]
