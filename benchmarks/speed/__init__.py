"""What reading costs beside the bare parser, on the same texts in the same run: ``python -m benchmarks.speed``."""
