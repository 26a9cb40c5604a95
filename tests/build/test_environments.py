"""When an environment is made, added to or left alone."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest
from devtools.environments import (
    LINT,
    PACKAGE_SETS,
    RUN,
    TEST,
    Stamp,
    Work,
    prepare,
    python_of,
    requirement_files,
    work_needed,
)
from devtools.stamps import fingerprint
from devtools.steps import Checkout

CURRENT = {"run": "r1", "test": "t1", "lint": "l1"}


@pytest.mark.parametrize(
    ("stamp", "work"),
    [
        (None, Work.REBUILD),
        (Stamp("3.11", {}), Work.INSTALL),
        (Stamp("3.11", {"run": "r1"}), Work.INSTALL),
        (Stamp("3.11", {"run": "r1", "test": "t1"}), Work.NOTHING),
        (Stamp("3.12", {"run": "r1", "test": "t1"}), Work.REBUILD),
        (Stamp("3.11", {"run": "r1", "test": "t0"}), Work.REBUILD),
        (Stamp("3.11", {"run": "r0", "test": "t1"}), Work.REBUILD),
        (Stamp("3.11", {"run": "r1", "test": "t1", "gone": "g1"}), Work.REBUILD),
    ],
)
def test_an_environment_is_made_anew_only_when_what_it_was_made_from_changed(
    stamp: Stamp | None, work: Work
) -> None:
    assert work_needed(stamp, TEST, "3.11", CURRENT) is work


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    stamp = Stamp("3.11.7 linux x86_64", {"run": "abc", "test": "def"})
    stamp.write(tmp_path)
    assert Stamp.read(tmp_path) == stamp


@pytest.mark.parametrize("content", ["", "{", "[]", '{"python": "3.11"}', '{"sets": 3}'])
def test_a_damaged_stamp_counts_as_none(tmp_path: Path, content: str) -> None:
    Stamp("3.11", {}).write(tmp_path)
    (stamp_file,) = tmp_path.iterdir()
    stamp_file.write_text(content, encoding="utf-8")
    assert Stamp.read(tmp_path) is None


def test_a_changed_pin_changes_the_fingerprint(tmp_path: Path) -> None:
    file = tmp_path / "run.txt"
    file.write_text("peewee==4.5.3\n", encoding="utf-8")
    before = fingerprint([file])
    file.write_text("peewee==4.5.4\n", encoding="utf-8")
    assert fingerprint([file]) != before


def empty_checkout(folder: Path) -> Checkout:
    """A checkout whose requirement files ask for nothing."""
    checkout = Checkout(folder)
    checkout.requirements.mkdir(parents=True)
    for name in (*(each.name for each in PACKAGE_SETS), "windows", "macos"):
        (checkout.requirements / f"{name}.txt").write_text("# nothing\n", encoding="utf-8")
    return checkout


def test_nothing_is_started_when_the_stamp_is_right(tmp_path: Path) -> None:
    checkout = empty_checkout(tmp_path / "et sted æøå")
    environment = checkout.root / RUN.folder
    python = python_of(environment)
    python.parent.mkdir(parents=True)
    python.write_text("no program: to start it would fail", encoding="utf-8")
    Stamp(
        f"{platform.python_version()} {sys.platform} {platform.machine()}",
        {"run": fingerprint(requirement_files(checkout, RUN))},
    ).write(environment)
    assert prepare(checkout, RUN) == python


@pytest.mark.long
def test_a_set_is_added_to_an_environment_and_a_changed_one_starts_it_anew(tmp_path: Path) -> None:
    checkout = empty_checkout(tmp_path / "et sted æøå")
    python = prepare(checkout, RUN)
    mark = python.parent.parent / "made the first time"
    mark.touch()

    prepare(checkout, LINT)
    stamp = Stamp.read(python.parent.parent)
    assert stamp is not None
    assert set(stamp.sets) == {"run", "test", "lint"}
    assert mark.exists()

    (checkout.requirements / "test.txt").write_text("# still nothing\n", encoding="utf-8")
    prepare(checkout, RUN)
    assert not mark.exists()
