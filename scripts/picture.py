"""Draw the picture in the README from a real run: ``python scripts/picture.py``."""

import io
from contextlib import chdir
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from parley.cli.show import show_reading
from parley.flow import follow
from parley.records import Reading

ROOT = Path(__file__).parents[1]
EXAMPLE = "examples/2025-03-10-northern-wire-haradzhin-drops-demand.txt"
PICTURE = ROOT / "docs/picture.svg"
FRAME = """\
<svg viewBox="0 0 {terminal_width} {terminal_height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px monospace; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font: 14px sans-serif; fill: #777; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
<rect fill="#fff" stroke="#ccc" width="{terminal_width}" height="{terminal_height}" rx="6"/>
<g transform="translate(0, 8)" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""
"""A frame that fetches nothing: no font from elsewhere."""

PAPER = TerminalTheme(
    (255, 255, 255),
    (40, 40, 40),
    [
        (40, 40, 40),
        (190, 30, 40),
        (20, 120, 60),
        (150, 100, 0),
        (30, 80, 180),
        (150, 40, 140),
        (0, 110, 130),
        (90, 90, 90),
    ],
)


def picture() -> str:
    """Read the example and draw what a person sees."""
    with chdir(ROOT):  # the picture shows the name under which the article is read: the same wherever the project lies
        (reading,) = [outcome for outcome in follow([EXAMPLE]) if isinstance(outcome, Reading)]
    # every property of the screen is said, so that none is taken from the terminal that the picture is drawn in
    screen = Console(
        file=io.StringIO(),
        record=True,
        highlight=False,
        width=110,
        height=50,
        force_terminal=True,
        color_system="truecolor",
        no_color=False,
    )
    screen.print(show_reading(reading))
    return screen.export_svg(theme=PAPER, code_format=FRAME, unique_id="parley")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
