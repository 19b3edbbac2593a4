"""Commands of archives of any size."""
