"""One file a step, named by its number; the first of them stand together."""
