"""``parley actors``: who was recognised in an article, and why."""

from __future__ import annotations

from parley.cli.options import AllowPrivate, Inputs, NoColor, Outlet, Output, Pipeline, Published, checked_date
from parley.cli.output import opened, printer
from parley.cli.run import one_by_one, speaking

EXAMPLES = """
    parley actors article.html

    parley actors article.txt --published 2019-05-02
"""


def actors(
    inputs: Inputs,
    published: Published = None,
    outlet: Outlet = None,
    pipeline: Pipeline = None,
    allow_private: AllowPrivate = False,
    output: Output = None,
    no_color: NoColor = False,
) -> None:
    """List who was recognised, under which spellings, for whom they speak, and by which rule."""
    day = checked_date(published)

    from parley.cli.show import show_actors
    from parley.flow import How
    from parley.flow import actors as actors_of

    how = How(day, outlet, pipeline, allow_private)
    with speaking(), opened(output) as out, one_by_one(actors_of(inputs, how=how)) as found:
        show = printer(out, no_color=no_color)
        for article, listed in found:
            show(show_actors(article, listed))
