"""How a ledger grows: size, the time to add one more article, the time of every view."""
