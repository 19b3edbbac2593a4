"""Charts: rows and the drawing made of them, a file each.

``positions`` has who held what from when to when on one issue, or one actor on all; ``activity`` what was published
and read day by day, ``turns`` what changed week by week, ``commitments`` at which stages commitments stood,
``meetings`` when who met, ``order`` which meeting comes before which.
"""

from parley.exchange.charts.activity import articles_chart, records_chart
from parley.exchange.charts.chart import Chart, Manner
from parley.exchange.charts.commitments import commitments_chart
from parley.exchange.charts.meetings import meetings_chart
from parley.exchange.charts.order import order_chart
from parley.exchange.charts.positions import positions_chart, told_issues
from parley.exchange.charts.turns import turns_chart

__all__ = [
    "Chart",
    "Manner",
    "articles_chart",
    "commitments_chart",
    "meetings_chart",
    "order_chart",
    "positions_chart",
    "records_chart",
    "told_issues",
    "turns_chart",
]
