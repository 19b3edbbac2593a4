"""What may befall bytes on their way."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st


def struck(draw: st.DrawFn, raw: bytes, strangers: Sequence[bytes]) -> bytes:
    """Strike a stretch of bytes: take it out, repeat it, or put chance bytes or a stranger before or into its place."""
    start, end = sorted((draw(st.integers(0, len(raw))), draw(st.integers(0, len(raw)))))
    blow = draw(st.integers(0, 4))
    if blow == 0:
        return raw[:start] + raw[end:]
    if blow == 1:
        return raw[:end] + raw[start:end] * draw(st.integers(1, 3)) + raw[end:]
    if blow == 2:
        return raw[:start] + draw(st.binary(max_size=8)) + raw[start:]
    return raw[:start] + draw(st.sampled_from(strangers)) + raw[start if blow == 3 else end :]
