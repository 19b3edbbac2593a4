"""A sheet that is drawn on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.sax.saxutils import escape, quoteattr

INK, QUIET, LINE, RULE = "#1c2024", "#59636e", "#b9c0c7", "#dbe0e5"
AGREE, DIFFER = "#2b8a4b", "#b3261e"


class Sheet:
    """Draws in the order of its calls; what is drawn later covers what is drawn before.

    Args:
        width: of the sheet, in its own units.
        height: likewise.
        title: what it shows, for those who do not see it.
        leads: whether parts of it lead somewhere; it is then no single image to those who do not see it.
    """

    def __init__(self, width: float, height: float, title: str, *, leads: bool = False) -> None:
        self._parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" role="{"group" if leads else "img"}" '
            f'aria-label={quoteattr(title)} font-family="system-ui, sans-serif" font-size="13">'
        ]

    def put(self, name: str, told: str = "", *, title: str = "", **attributes: str | float) -> None:
        """Draw one thing: a word in it, and a title that a pointer shows; ``_`` in a name is a hyphen."""
        named = "".join(f" {key.strip('_').replace('_', '-')}={quoteattr(_plain(value))}"
                        for key, value in attributes.items())  # fmt: skip
        inside = (f"<title>{escape(title)}</title>" if title else "") + escape(told)
        self._parts.append(f"<{name}{named}>{inside}</{name}>" if inside else f"<{name}{named}/>")

    def put_tip(self, name: str) -> None:
        """Draw nothing, but the tip that arrows end in: ``marker_end="url(#name)"``."""
        self._parts.append(
            f'<defs><marker id={quoteattr(name)} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
            f'orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="{QUIET}" class="tip"/></marker></defs>'
        )

    @contextmanager
    def leading(self, href: str | None) -> Iterator[None]:
        """Let all that is drawn meanwhile lead somewhere; None leads nowhere."""
        if href is None:
            yield
            return
        self._parts.append(f"<a href={quoteattr(href)}>")
        yield
        self._parts.append("</a>")

    def __str__(self) -> str:
        return "\n".join([*self._parts, "</svg>\n"])


def _plain(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"
