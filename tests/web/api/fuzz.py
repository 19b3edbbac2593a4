"""Ask the API everything that its own description allows, and what it does not: ``make fuzz-api``.

Each operation is asked with queries, headers and bodies that schemathesis makes of the description, right ones and
wrong ones, by a fixed seed. What is not as described comes out as a finding: an error of the server, a status, header,
type or shape that the description does not tell.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.result import Err
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from parley.flow import add, init, opened
from tests.web.conftest import ROOT, served

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_headers_conformance,
    response_schema_conformance, unsupported_method,
]  # fmt: skip
ENDLESS = {"/events"}
EXAMPLES = 100
Operation = APIOperation[Any, Any, Any, Any]
Asking = Case[Any]
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)


@dataclass
class Found:
    """How often each status was answered, and what was not as described."""

    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def fuzz(address: str, examples: int) -> Iterator[tuple[str, Found]]:
    """Ask every operation of the API at an address, so many times in each mode."""
    described = schemathesis.openapi.from_url(f"{address}/api/v1/openapi.json")
    there = known(address)
    for result in described.get_all_operations():
        assert not isinstance(result, Err), result
        operation = result.ok()
        if operation.path not in ENDLESS:
            found = Found()
            for mode in MODES:
                _ask(operation, mode, examples, there, found)
            yield f"{operation.method.upper()} {operation.path}", found


def known(address: str) -> dict[str, str]:
    """Give ids that are there, so that not every answer is that there is no such thing."""
    record = httpx.get(f"{address}/api/v1/records", params={"limit": 1}, timeout=None).json()["rows"][0]
    return {"record": record["record"], "article": record["article"]}


def _ask(operation: Operation, mode: GenerationMode, examples: int, there: Mapping[str, str], found: Found) -> None:
    turn = iter(range(10**9))

    @seed(1)
    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate],
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def asked(case: Asking) -> None:
        if case.path_parameters and next(turn) % 2 == 0:
            case.path_parameters |= {name: there[name] for name in there if name in case.path_parameters}
        answer = case.call(timeout=600)
        found.statuses[answer.status_code] += 1
        try:
            case.validate_response(answer, checks=CHECKS)
        except (Failure, FailureGroup) as error:
            found.faults.append(f"{answer.request.method} {answer.request.url} -> {answer.status_code}: {error}")

    asked()


def main(examples: int) -> int:
    """Print a line for each operation; the exit code is 1 if anything is not as described."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="parley-fuzz-") as folder:
        made = Path(folder) / "talks"
        init(made, like=ROOT / "examples" / "dossier.toml", clock=lambda: datetime.now(UTC))
        with opened(made, clock=lambda: datetime.now(UTC)) as (_, ledger):
            assert list(chain(add([str(ROOT / "examples")], ledger)))
        with served(made) as address:
            for name, found in fuzz(address, examples):
                told = ", ".join(f"{count} x {status}" for status, count in sorted(found.statuses.items()))
                print(f"{name:<40} {told}", flush=True)
                faults += found.faults
    print(*faults, sep="\n\n")
    print(f"{len(faults)} answers were not as described")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES))
