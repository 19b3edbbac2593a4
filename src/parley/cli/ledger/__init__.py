"""The commands that stand on a ledger: each opens the dossier's, calls one function and renders what it returns."""
