"""How a guest behaves: reads the house rules, waits for his turn, and comes back when he is told to."""
