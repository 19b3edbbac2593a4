"""Archives of any size: inputs are cut into numbered parts, each read to files of its own; a manifest names them all.

``parts`` cuts, ``work`` reads one part in any process, ``receipt`` says that it is done, ``deadly`` sets aside what
kills its readers; ``local`` and ``ray_workers`` share the parts out among processes; ``once`` and ``run`` make one
output of all, ``kept`` gives its readings.
"""

from parley.flow.batch.run import Engine, batch
from parley.flow.batch.wish import PART, Wish

__all__ = ["PART", "Engine", "Wish", "batch"]
