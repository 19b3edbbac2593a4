"""Pages of our own: articles set in layouts as news sites have them, with what stands around an article there."""
