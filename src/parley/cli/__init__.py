"""The command line: each command parses, calls one function of the floors below, and renders what it returns.

``main`` is the entry point. Nothing heavy is imported before a command runs, so that ``--help`` is there at once.
"""

from parley.cli.app import app, main

__all__ = ["app", "main"]
