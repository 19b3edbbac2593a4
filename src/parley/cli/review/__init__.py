"""Reviewing: ``command`` reads what is wanted, ``dialogue`` walks through them key by key, ``shown`` lays it out."""
