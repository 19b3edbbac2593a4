"""Commands that carry a ledger out, and what others made in."""
