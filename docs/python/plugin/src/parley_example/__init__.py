"""A plug-in for Parley: the reader ``asked``, the input ``clippings:FILE`` and the export ``actors``."""
