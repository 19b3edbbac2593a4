"""What the page on the API tells to type works."""

from __future__ import annotations

import re
import shutil
import subprocess

import httpx
import pytest

from tests.web.conftest import ROOT

PAGE = (ROOT / "docs/guide/api.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```bash\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_what_the_guide_tells_to_type_is_answered(own: str) -> None:
    record = httpx.get(f"{own}/api/v1/records", params={"limit": 1}, timeout=None).json()["rows"][0]["record"]
    told = "\n".join(BLOCKS).replace("http://127.0.0.1:8700", own).replace("RECORD", record)
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.count('"hash"') == 3
    assert "304" in done.stdout
    assert done.stdout.count('"title":"Unprocessable') == 1


def test_the_guide_names_every_address(own: str) -> None:
    paths = httpx.get(f"{own}/api/v1/openapi.json", timeout=None).json()["paths"]
    assert [path for path in paths if path.partition("/{")[0].removesuffix("/card") not in PAGE] == []
