"""How fast pages and answers come while people read and somebody adds."""
