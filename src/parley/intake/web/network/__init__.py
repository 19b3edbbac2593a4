"""Connections into the public network, and no other."""
