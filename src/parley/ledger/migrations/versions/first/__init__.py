"""The first eight steps, in their order."""
