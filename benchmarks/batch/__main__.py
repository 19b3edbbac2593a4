"""How fast an archive is read, by whom: ``make bench-batch``.

python -m benchmarks.batch [articles] [inputs of a part]
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

GOLD = Path(__file__).parents[1] / "gold" / "dev"
WAYS = (("local", 1), ("local", 2), ("ray", 2))


def main(count: int, part: int) -> None:
    """Print a row for each way, beside the first."""
    with TemporaryDirectory(prefix="parley-bench-") as folder:
        archive = Path(folder) / "archive.jsonl"
        words = written(archive, count)
        print(f"{count:,} articles ({words:,} words) in parts of {part}; time from start to manifest")
        print(f"{'engine':<8} {'processes':>9} {'wall s':>8} {'words/s':>8} {'ratio':>6} {'peak MB':>8}   output")
        first, digests = 0.0, set[str]()
        for engine, processes in WAYS:
            output = Path(folder) / f"{engine}{processes}"
            took = timed(archive, output, engine, processes, part)
            first = first or took
            digests.add(sha256((output / "manifest.json").read_bytes()).hexdigest())
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            same = "the same" if len(digests) == 1 else "NOT THE SAME"
            row = f"{engine:<8} {processes:>9} {took:>8.1f} {words / took:>8,.0f} {first / took:>6.2f} {peak:>8,.0f}"
            print(f"{row}   {same}", flush=True)
    print("peak: of the largest process so far")


def written(archive: Path, count: int) -> int:
    """Write an archive of annotated articles, again and again with another first word, and count its words."""
    texts = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(GOLD.glob("*.json"))]
    words = 0
    with archive.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = f"Item {number}. {texts[number % len(texts)]}"
            words += len(text.split())
            file.write(json.dumps({"id": f"a{number}", "published": "2026-01-01", "text": text}) + "\n")
    return words


def timed(archive: Path, output: Path, engine: str, processes: int, part: int) -> float:
    """Give the seconds that one run takes."""
    command = [sys.executable, "-m", "parley", "batch", str(archive), str(output), "--engine", engine]
    start = time.perf_counter()
    command += ["--processes", str(processes), "--part", str(part)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*(given + [400, 32][len(given) :]))
