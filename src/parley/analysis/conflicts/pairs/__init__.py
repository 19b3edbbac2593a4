"""Two records held against each other: each file knows one sort of records, ``cues`` and ``places`` are its data."""
