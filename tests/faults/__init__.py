"""What breaks outside of Parley, with the real thing: disks, clocks, servers. ``make soak-faults`` goes on longer."""
