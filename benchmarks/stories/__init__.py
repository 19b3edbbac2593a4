"""How well articles that are copies of one text are brought together: ``make bench-stories``."""
