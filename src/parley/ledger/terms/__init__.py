"""On which terms something is written: once only, however often it is sent, and onto the state that its writer saw."""

from parley.ledger.terms.terms import REQUEST, AlreadyWritten, Terms, mark_on

__all__ = ["REQUEST", "AlreadyWritten", "Terms", "mark_on"]
