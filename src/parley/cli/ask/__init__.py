"""The commands that answer a question about a ledger: one actor's line on an issue, who said it, where it stands."""
