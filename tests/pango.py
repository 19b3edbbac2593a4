"""Whether PDF can be drawn here: the library comes with the system, not with Python."""

from __future__ import annotations

from ctypes.util import find_library

import pytest

PANGO = pytest.mark.skipif(
    find_library("pangoft2-1.0") is None, reason="the library Pango is not installed (Debian: libpangoft2-1.0-0)"
)
