"""What is missing of the operating system, and how that is reported."""

from __future__ import annotations

import os
import shutil
import sys

import pytest
from devtools.steps import StepError
from devtools.system import Library, SystemFile, Tool, missing_packages, need_packages

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's packages")


@linux
def test_only_what_is_not_here_is_missing_and_named_once() -> None:
    libraries = [
        Library("libc.so.6", "libc6"),
        Library("libkplan-is-no-library.so.1", "libkplan1"),
        Library("libkplan-is-no-library.so.2", "libkplan1"),
    ]
    tools = [Tool("sh", "dash"), Tool("kplan-is-no-tool", "kplan-tools")]
    files = [SystemFile("etc/pass*", "base-passwd"), SystemFile("no/such/*", "kplan-data")]
    lacking = ["libkplan1", "kplan-tools", "kplan-data"]
    assert missing_packages(libraries, tools, files) == lacking


@linux
def test_who_may_not_install_is_told_the_one_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(StepError) as caught:
        need_packages(["libegl1", "libgl1"], purpose="Qt")
    sentence = str(caught.value)
    assert "sudo apt-get install --yes --no-install-recommends libegl1 libgl1" in sentence
    assert "\n" not in sentence
