"""The commands that show what a ledger knows: each opens it, calls one function of `analysis`, writes the rows."""
