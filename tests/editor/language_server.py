"""yaml-language-server, installed from npm outside the checkout, and a client for it over standard input and output."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PACKAGE = ("package.json", "package-lock.json")
STARTS = "node_modules/yaml-language-server/bin/yaml-language-server"


def installed() -> Path:
    """The program, installed once for each state of the lock file. Skips where there is no npm or no registry."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        pytest.skip("node and npm are not there; they are needed to run yaml-language-server")
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    digest = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in PACKAGE)).hexdigest()[:12]
    folder = caches / "tthc-rules" / f"editor-{digest}"
    if not (folder / STARTS).exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in PACKAGE:
            shutil.copy(HERE / name, folder / name)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=240, check=False)
        if done.returncode:
            reason = f"npm ci did not work: {(done.stderr or done.stdout).strip()[-300:]}"
            pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return folder / STARTS


class LanguageServer:
    """One server. `open` gives a text a name; what it says about it is asked for afterwards."""

    def __init__(self, program: Path) -> None:
        self.process = subprocess.Popen(
            ["node", str(program), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.number = 0
        self.published: dict[str, list[dict[str, Any]]] = {}
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {
                    "textDocument": {
                        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                        "hover": {"contentFormat": ["markdown"]},
                    },
                    "workspace": {"configuration": True},
                },
            },
        )
        self.notify("initialized", {})

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self.request("shutdown", None)
            self.notify("exit", None)
        self.process.kill()
        self.process.wait()

    # ------------------------------------------------------------------ what an editor asks

    def problems(self, uri: str, text: str) -> list[tuple[int, str, str]]:
        """Line (from 1), the words underlined, and the sentence, in the order of the file."""
        self.published.pop(uri, None)
        self.number += 1  # of a version that it has seen it does not look at the text again
        document = {"uri": uri, "languageId": "yaml", "version": self.number, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})
        while uri not in self.published:
            self.take()
        found = []
        for problem in self.published[uri]:
            start, end = problem["range"]["start"], problem["range"]["end"]
            line = text.split("\n")[start["line"]]
            last = end["character"] if end["line"] == start["line"] else len(line)
            found.append((start["line"] + 1, line[start["character"] : last], problem["message"]))
        return sorted(found)

    def hover(self, uri: str, line: int, column: int) -> str:
        answer = self.request("textDocument/hover", self.at(uri, line, column))
        return answer["contents"]["value"] if answer else ""

    def completion(self, uri: str, line: int, column: int) -> dict[str, dict[str, Any]]:
        answer = self.request("textDocument/completion", self.at(uri, line, column))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: item for item in items}

    @staticmethod
    def at(uri: str, line: int, column: int) -> dict[str, Any]:
        return {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": column - 1}}

    # ------------------------------------------------------------------ the protocol

    def request(self, method: str, params: Any) -> Any:
        self.number += 1
        number = self.number
        self.send({"id": number, "method": method, "params": params})
        while (answer := self.take()).get("id") != number or "method" in answer:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def notify(self, method: str, params: Any) -> None:
        self.send({"method": method, "params": params})

    def send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def take(self) -> dict[str, Any]:
        """The next message of the server; what it asks is answered, what it publishes is kept."""
        stream = self.process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(stream.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            settings = {"yaml": {"schemaStore": {"enable": False}, "completion": True, "hover": True, "validate": True}}
            self.send({"id": message["id"], "result": [settings.get(i["section"]) for i in message["params"]["items"]]})
        elif "id" in message and "method" in message:
            self.send({"id": message["id"], "result": None})
        return message
