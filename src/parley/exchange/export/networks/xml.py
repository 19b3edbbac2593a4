"""Text that XML can hold."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

from parley.exchange.export.losses import Loss, Tally

CONTROLS = Loss("control characters", "XML 1.0 cannot hold them: U+FFFD stands in their place")
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str, tally: Tally) -> str:
    """Write a text so that XML holds it; what had to be changed is counted."""
    told, count = UNPRINTABLE.subn("\ufffd", text)
    if count:
        tally.add(CONTROLS)
    return told


def document(root: Element) -> bytes:
    """Write a document in UTF-8, indented."""
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
