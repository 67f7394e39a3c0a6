"""A receiver of Resync's webhook, without packages: `WEBHOOK_SECRET=whsec_… python3 receive_webhook.py`."""

import base64
import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = base64.b64decode(os.environ["WEBHOOK_SECRET"].removeprefix("whsec_"))
seen: set[str] = set()  # where it matters: a table with the id as its key


def is_genuine(headers, body: bytes) -> bool:
    identifier, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    if not identifier or not timestamp or abs(time.time() - int(timestamp)) > 300:
        return False  # an old message, sent again by somebody
    expected = hmac.new(KEY, f"{identifier}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    signature = f"v1,{base64.b64encode(expected).decode()}"
    return any(hmac.compare_digest(signature, given) for given in headers["webhook-signature"].split(" "))


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        genuine = is_genuine(self.headers, body)
        if genuine and self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            message = json.loads(body)
            data = message["data"]
            print(message["type"], data.get("severity", ""), data.get("object", {}).get("key", ""), flush=True)
        self.send_response(204 if genuine else 401)
        self.send_header("content-length", "0")
        self.end_headers()


ThreadingHTTPServer(("", int(os.environ.get("PORT", "9000"))), Receiver).serve_forever()
