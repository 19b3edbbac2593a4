"""Judging what is one: ``judge`` is the command, ``lists`` what it shows."""
