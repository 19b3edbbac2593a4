"""What the change in hand does to the figures: the work tree against a commit, on annotated articles.

    python scripts/effect.py [GOLD_DIR] [--commit HEAD] [--jobs N]

Both readers read the articles as they are in the work tree. The evaluation of the commit is kept in ``.venv/.effect``,
so that a second run reads the articles once.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".venv" / ".effect"


def evaluate(source: Path, gold: Path, *words: str) -> None:
    """Run ``parley evaluate`` with the package that lies in a folder.

    Raises:
        CalledProcessError: if it fails; it has said why.
    """
    command = [sys.executable, "-m", "parley", "evaluate", str(gold), *words]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(source)}, check=True)


def baseline(commit: str, gold: Path, jobs: str) -> Path:
    """Give the evaluation of a commit on these articles, made now if it is not kept."""
    name = git("rev-parse", f"{commit}^{{commit}}").decode().strip()
    kept = KEPT / f"{name[:12]}-{digest(gold)}.json"
    if not kept.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory() as folder:
            packed = Path(folder) / "src.tar"
            packed.write_bytes(git("archive", name, "src"))
            with tarfile.open(packed) as archive:
                archive.extractall(folder, filter="data")
            made = Path(folder) / "scores.json"
            quiet = ["--output", os.devnull, "--jobs", jobs]
            evaluate(Path(folder) / "src", gold, "--save", str(made), *quiet)
            kept.write_bytes(made.read_bytes())
    return kept


def git(*words: str) -> bytes:
    """Ask git."""
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=True).stdout


def digest(gold: Path) -> str:
    """Name the annotated articles by what they hold."""
    told = hashlib.sha256()
    for path in sorted(gold.glob("*.json")):
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:12]


def main(arguments: list[str]) -> int:
    """Compare and give the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="?", default=ROOT / "benchmarks/gold/dev")
    parser.add_argument("--commit", default="HEAD", help="what to compare with (default: the last commit)")
    parser.add_argument("--jobs", default="1", help="processes that read")
    args = parser.parse_args(arguments)
    try:
        before = baseline(args.commit, args.gold, args.jobs)
    except subprocess.CalledProcessError as error:
        said = (error.stderr or b"").decode(errors="replace").strip()
        print(said or f"{args.commit} cannot be evaluated; it may be older than --save", file=sys.stderr)
        return 2
    try:
        evaluate(ROOT / "src", args.gold, "--against", str(before), "--jobs", args.jobs)
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
