"""Take the pictures of the workspace that the docs show, from the dossier of the examples.

    python -m scripts.screenshots

Needs a browser (Debian: apt-get install chromium).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PICTURES = {
    "positions": "/positions?most=8",
    "article": "/article/harbour-courier-prisoners",
    "today": "/",
    "meetings": "/charts/meetings",
    "network": "/network?since=2025-01-01",
}
SIZE = {"width": 1220, "height": 760}
PHONE = {"width": 390, "height": 760}
PHONED = "/issue?name=monitors"
"""What the picture of the phone shows."""


def browser_here() -> str | None:
    """Find a browser on this machine."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def main() -> None:
    """Write a picture for each page."""
    found = browser_here()
    if found is None:
        sys.exit(f"no browser here: none of {', '.join(BROWSERS)}")
    with workspace() as address, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, locale="en-GB")  # type: ignore[arg-type]
        for name, path in PICTURES.items():
            page.goto(address + path)
            page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="dark")
        page.goto(address + PHONED)
        page.screenshot(path=ROOT / "docs" / "pictures" / "phone.png")


@contextmanager
def workspace() -> Iterator[str]:
    """Serve a new dossier with the articles of the examples."""
    parley = [sys.executable, "-m", "parley"]
    with tempfile.TemporaryDirectory() as held:
        folder = f"{held}/talks"
        subprocess.run([*parley, "init", folder, "--like", ROOT / "examples" / "dossier.toml"], check=True)
        subprocess.run([*parley, "add", ROOT / "examples", "--dossier", folder], check=True)
        serve = [*parley, "serve", "--dossier", folder, "--port", "0"]
        with subprocess.Popen(serve, stderr=subprocess.PIPE, text=True) as server:
            said = re.search(r"http://[^\s/]+", server.stderr.readline() if server.stderr else "")
            try:
                yield said[0] if said else sys.exit("the workspace did not start")
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
