"""What the rows of each answer are, for its OpenAPI description: the same keys as in the rows of ``exchange``.

A key that a model does not name is passed on all the same; a test tells which are missing.
"""
