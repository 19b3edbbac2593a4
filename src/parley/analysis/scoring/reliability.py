"""Whether confidences hold: of the records that are told with 0.7, seven in ten should be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The records whose confidence lies from ``lower`` (inside) to ``upper``: how many, their mean, the share right."""

    lower: float
    upper: float
    records: int
    confidence: float
    right: float


def reliability(judged: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Put records into ten bins of equal width; empty bins are left out.

    Args:
        judged: for each record its confidence (0 to 1) and whether it is right.
    """
    return tuple(_bin(at, inside) for at in range(BINS) if (inside := [one for one in judged if _at(one[0]) == at]))


def calibration_error(bins: Iterable[Bin]) -> float:
    """Give the expected calibration error (Naeini et al. 2015): the mean distance of confidence and share right.

    Each bin is weighted by its records; without any records it is 0.
    """
    listed = tuple(bins)
    total = sum(one.records for one in listed)
    return sum(abs(one.confidence - one.right) * one.records for one in listed) / total if total else 0.0


def _at(confidence: float) -> int:
    return min(int(confidence * BINS), BINS - 1)


def _bin(at: int, inside: Sequence[tuple[float, bool]]) -> Bin:
    count = len(inside)
    mean, share = sum(confidence for confidence, _ in inside) / count, sum(ok for _, ok in inside) / count
    return Bin(at / BINS, (at + 1) / BINS, count, mean, share)
