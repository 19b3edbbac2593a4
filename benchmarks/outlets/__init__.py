"""How following outlets bears many pages: throughput, memory, and a process that is killed in the middle."""
