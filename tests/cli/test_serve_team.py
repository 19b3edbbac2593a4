"""``parley serve`` for others than oneself."""

from __future__ import annotations

import re
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import Run

WORDS = "three herons on a roof"


@pytest.fixture
def talks(run: Run, tmp_path: Path) -> Path:
    """An empty dossier with one user."""
    made = tmp_path / "talks"
    run("init", made, "--name", "Talks on the dam")
    run("users", "add", "anna", "--role", "admin", "--stdin", "--dossier", made, stdin=WORDS)
    return made


@contextmanager
def serving(*words: object) -> Iterator[str]:
    """Serve, and give the address."""
    line = [sys.executable, "-m", "parley", "serve", "--port", "0", *map(str, words)]
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        told = re.search(r"https?://\S+[^/\s]", process.stderr.readline())
        assert told, process.stderr.read()
        yield told[0]
        process.kill()


def test_others_are_served_over_https_alone(run: Run, talks: Path) -> None:
    done = run("serve", "--dossier", talks, "--host", "0.0.0.0")
    assert (done.exit_code, "--certificate" in done.stderr) == (2, True)


@pytest.mark.parametrize("words", [("--host", "0.0.0.0"), ("--behind-proxy", "127.0.0.1"), ("--name", "desk.example")])
def test_who_would_serve_others_without_users_is_told_the_command(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    run("init", tmp_path / "dam")
    told = " ".join(run("serve", "--dossier", tmp_path / "dam", *words).stderr.split())
    assert "parley users add NAME --role admin --dossier" in told


@pytest.mark.parametrize(
    "words",
    [("--behind-proxy", "nowhere"), ("--certificate", "dossier.toml", "--key", "dossier.toml"),
     ("--certificate", "dossier.toml")],
)  # fmt: skip
def test_what_makes_no_https_is_told(
    run: Run, talks: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(talks)
    assert run("serve", *words).exit_code == 2


def test_https_is_served_with_a_certificate(talks: Path, tmp_path: Path) -> None:
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("no openssl here to make a certificate with")
    pair = ("--certificate", tmp_path / "cert.pem", "--key", tmp_path / "key.pem")
    subprocess.run(
        [program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=desk",
         "-addext", "subjectAltName=IP:127.0.0.1", "-out", pair[1], "-keyout", pair[3]],
        check=True, capture_output=True,
    )  # fmt: skip
    with serving("--dossier", talks, *pair) as address:
        trusted = ssl.create_default_context(cafile=str(pair[1]))
        with httpx.Client(base_url=address, verify=trusted, headers={"Origin": address}, timeout=60) as web:
            told = web.post("/sign-in", data={"name": "anna", "password": WORDS})
            assert told.headers["set-cookie"].startswith("__Host-parley=")
            assert "Talks on the dam" in web.get("/").text


def test_a_proxy_that_was_named_is_believed_and_nobody_else(run: Run, talks: Path) -> None:
    sent = {"name": "anna", "password": WORDS}
    for words, origin in ((("--behind-proxy", "127.0.0.1"), "https"), ((), "http")):
        with serving("--dossier", talks, *words) as address:
            headers = {"Origin": f"{origin}://{address.removeprefix('http://')}", "X-Forwarded-For": "192.0.2.7"}
            assert httpx.post(f"{address}/sign-in", data=sent, headers=headers, timeout=60).status_code == 303
    shown = run("users", "sessions", "anna", "--dossier", talks).stdout
    assert re.findall(r"192\.0\.2\.7|127\.0\.0\.1", shown) == ["127.0.0.1", "192.0.2.7"]


def test_several_dossiers_are_served_by_their_names(run: Run, talks: Path) -> None:
    run("init", talks.parent / "dam")
    with serving("--dossier", talks, "--dossier", talks.parent / "dam", "--users", talks / "users.db") as address:
        assert (
            httpx.get(f"{address}/d/dam/", headers={"Accept": "text/html"}).headers["location"]
            == "/sign-in?next=%2Fd%2Fdam%2F"
        )
