"""A small issuer of OpenID Connect on loopback, with real HTTP and signed tokens."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey


class Issuing(ThreadingHTTPServer):
    """An issuer at which ``who`` is signed in; a test bends what it says."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Asked)
        self.key = RSAKey.generate_key(2048, {"kid": "first"})
        self.signs_with = self.key
        self.who: dict[str, Any] = {"sub": "7", "email": "cleo@example.org", "email_verified": True}
        self.bent: dict[str, Any] = {}
        self.codes: dict[str, dict[str, str]] = {}

    @property
    def url(self) -> str:
        """Its name."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def token(self, asked: dict[str, str]) -> str:
        """Sign who is there."""
        now = int(time.time())
        said = {"iss": self.url, "aud": asked["client_id"], "nonce": asked["nonce"], "iat": now, "exp": now + 60}
        return jwt.encode({"alg": "RS256", "kid": "first"}, said | self.who | self.bent, self.signs_with)


class _Asked(BaseHTTPRequestHandler):
    server: Issuing

    def do_GET(self) -> None:
        path, asked = urlsplit(self.path).path, dict(parse_qsl(urlsplit(self.path).query))
        ends = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
        if path == "/authorize":
            code = f"code{len(self.server.codes)}"
            self.server.codes[code] = asked
            leads = f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"
            self.send_response(302)
            self.send_header("Location", leads)
            self.end_headers()
        elif path == "/keys":
            self._say({"keys": [self.server.key.as_dict(private=False)]})
        else:
            self._say({"issuer": self.server.url} | {name: self.server.url + end for name, end in ends.items()})

    def do_POST(self) -> None:
        sent = {
            name: told[0]
            for name, told in parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode()).items()
        }
        asked = self.server.codes.pop(sent["code"], None)
        made = urlsafe_b64encode(hashlib.sha256(sent["code_verifier"].encode()).digest()).decode().rstrip("=")
        if asked is None or made != asked["code_challenge"] or asked["code_challenge_method"] != "S256":
            self._say({"error": "invalid_grant"}, 400)
        else:
            self._say({"access_token": "a", "token_type": "Bearer", "id_token": self.server.token(asked)})

    def _say(self, told: dict[str, Any], status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(told).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def issuing() -> Iterator[Issuing]:
    """Run an issuer."""
    with Issuing() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server
        server.shutdown()
        thread.join()
