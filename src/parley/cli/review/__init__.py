"""Reviewing: ``dialogue`` walks through records key by key, ``shown`` lays each out."""
