"""What is written of many articles, as they come: readings, or why their records were made."""

from parley.cli.write.explanations import write_explained
from parley.cli.write.readings import writer

__all__ = ["write_explained", "writer"]
