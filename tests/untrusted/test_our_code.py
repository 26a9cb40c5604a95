"""What the program's own sources never do: run data as code, or speak to a network."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "kplan_desktop"

MODULES = {
    "data that is code": {
        "pickle",
        "cPickle",
        "dill",
        "marshal",
        "shelve",
        "yaml",
        "code",
        "codeop",
    },
    "a network": {
        *("socket", "ssl", "http", "urllib.request", "urllib3", "requests", "ftplib", "smtplib"),
        *("socketserver", "xmlrpc", "asyncio", "imaplib", "poplib", "nntplib", "telnetlib"),
        *("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets", "webbrowser"),
    },
    "another program": {"subprocess", "multiprocessing", "pty"},
    "XML, which can name files": {"xml", "lxml"},
}
KNOWN = {
    # Runs the packaged program once more, as the package's test (tests/cli).
    "cli/self_test.py": "another program: imports subprocess",
    # The shipped guide, read from the program's own folder; no text of a user.
    "ui/help/guide_document.py": "hands text to Qt as markup, by setMarkdown",
    # The one place where XML is parsed, with entities, DTDs and network off (tests/word).
    "exchange/docx_reader/xml_access.py": "XML, which can name files",
    # A Unix socket or a named pipe, by which a second start brings the window to the front.
    "ui/document/open_reports.py": "a network: imports PySide6.QtNetwork",
    # Writes XML, and parses none.
    "exchange/docx_writer/wordprocessing_xml.py": "XML, which can name files",
}
CALLS = {"eval", "exec", "compile", "__import__", "system", "popen"}
HARMLESS = {("re", "compile"), ("QLocale", "system")}
HANDLED_BY_QT = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "fromHtml"}


def uses(source: str) -> Iterator[str]:
    """What of it a source does, a line each."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            names = [base, *(f"{base}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            is_method = isinstance(node.func, ast.Attribute)
            owner = getattr(getattr(node.func, "value", None), "id", "")
            harmless = (owner, called) in HARMLESS
            dialog = is_method and called == "exec"  # QDialog.exec, QMenu.exec
            if called in CALLS and not harmless and not dialog:
                yield f"line {node.lineno}: calls {called}"
            if called in HANDLED_BY_QT:
                yield f"line {node.lineno}: hands text to Qt as markup, by {called}"
        for name in names:
            for what, modules in MODULES.items():
                if any(name == module or name.startswith(f"{module}.") for module in modules):
                    yield f"line {getattr(node, 'lineno', 0)}: {what}: imports {name}"


def test_our_code_runs_no_data_and_speaks_to_no_network() -> None:
    found = [
        f"{name} {use}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for name in [file.relative_to(PACKAGE).as_posix()]
        for use in uses(file.read_text(encoding="utf-8"))
        if not (name in KNOWN and KNOWN[name] in use)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from urllib.request import urlopen",
        "from urllib import request",
        "def late():\n    from PySide6 import QtNetwork",
        "eval(text)",
        "os.system(text)",
        "import xml.etree.ElementTree",
        "label.setHtml(text)",
    ],
)
def test_what_is_forbidden_is_found(source: str) -> None:
    assert list(uses(source))


def test_what_is_allowed_is_not() -> None:
    allowed = "import re\nre.compile('x')\ndialog.exec()\nfrom urllib.parse import quote"
    assert not list(uses(allowed))
