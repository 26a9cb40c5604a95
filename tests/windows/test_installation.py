"""The set-up for Windows, installed, upgraded and removed under Wine."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kplan_desktop import __version__
from tests.windows.conftest import PARTS, UNINSTALL, Windows, as_windows, wait_until

CLASSES = r"HKCU\Software\Classes"
RUNNING, NEWER, NOT_WRITTEN, NOT_PUT_BACK = 3, 4, 5, 8
OLDER, LATER = "0.0.1", "99.0.0"
PAGES = "^Kplan installasjon ?$"
"""The name of the set-up's window, and of its messages, in Norwegian."""

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def contents(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file in a folder, with size and time."""
    return {
        str(file.relative_to(folder)): (file.stat().st_size, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


@contextmanager
def running(windows: Windows, program: Path) -> Iterator[None]:
    """A notepad runs from this file, which therefore can be neither replaced nor removed."""
    with windows.start(program):
        try:
            wait_until(lambda: windows.window("Notepad"), "its window opens")
            yield
        finally:
            windows.wine.stop()  # or leaving would wait for the notepad


def test_kplan_is_installed_started_and_removed(windows: Windows, setup: Path) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(setup) == 0
    assert {part.name for part in folder.iterdir()} == PARTS
    assert windows.shortcut.is_file()

    opens = rf'"{as_windows(folder)}\Kplan.exe" "%1"'
    for suffix, kind in ((".kplan", "Kplan.Report"), (".ksamling", "Kplan.Collection")):
        assert windows.registry(rf"{CLASSES}\{suffix}") == kind
        assert windows.registry(rf"{CLASSES}\{kind}\shell\open\command") == opens
        icon = windows.registry(rf"{CLASSES}\{kind}\DefaultIcon")
        assert icon == rf"{as_windows(folder)}\Kplan.exe,0"
    # Offered for bundles, and never what opens them.
    assert windows.registry(rf"{CLASSES}\Applications\Kplan.exe\shell\open\command") == opens
    supported = windows.run("reg", "query", rf"{CLASSES}\Applications\Kplan.exe\SupportedTypes")[1]
    assert ".json" in supported
    assert not windows.has_key(rf"{CLASSES}\.json")

    assert windows.registry(UNINSTALL, "DisplayName") == "Kplan"
    assert windows.registry(UNINSTALL, "DisplayVersion") == __version__
    kilobytes = int(windows.registry(UNINSTALL, "EstimatedSize") or "0", 16)
    assert 50_000 < kilobytes < 160_000
    carried = folder / "_internal" / "kplan_desktop"
    for part in ("resources/dictionaries/nn_NO.dic", "guide/nb/01-kom-i-gang.md"):
        assert (carried / part).is_file()

    code, output = windows.run(folder / "kplan-cli.exe", "self-test")
    assert code == 0, output
    documents = windows.user / "Documents" / "Kplan"
    assert windows.run(folder / "kplan-cli.exe", "demo", documents)[0] == 0
    (report,) = documents.glob("*.kplan")
    with windows.kplan(folder / "Kplan.exe", report):
        pass
    settings = windows.user / "AppData" / "Local" / "Kplan" / "kplan.ini"
    assert settings.is_file()

    windows.uninstall(folder)
    assert not folder.exists()
    assert not windows.shortcut.exists()
    assert report.is_file()
    assert settings.is_file()
    for key in (".kplan", "Kplan.Report", ".ksamling", "Kplan.Collection"):
        assert not windows.has_key(rf"{CLASSES}\{key}")
    assert not windows.has_key(rf"{CLASSES}\Applications\Kplan.exe")
    left = windows.run("reg", "query", "HKCU", "/s", "/f", "Kplan")[1]
    assert "Kplan.exe" not in left


def test_an_upgrade_leaves_nothing_of_the_older_version(
    windows: Windows, setup: Path, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    assert (folder / "_internal" / "only_here.py").is_file()
    own = folder / "huskeliste.txt"
    own.write_text("Ring Oslo")

    assert windows.install(setup) == 0
    assert windows.registry(UNINSTALL, "DisplayVersion") == __version__
    assert not (folder / "_internal" / "only_here.py").exists()
    assert {part.name for part in folder.iterdir()} == {*PARTS, own.name}

    windows.uninstall(folder)
    assert [part.name for part in folder.iterdir()] == [own.name]


def test_an_upgrade_while_kplan_runs_is_refused_and_changes_nothing(
    windows: Windows, setup: Path, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(setup) == 0
    before = contents(folder)
    newer = make_setup(LATER)
    with windows.kplan(folder / "Kplan.exe"):
        assert windows.install(newer) == RUNNING
        assert windows.run(folder / "uninstall.exe", "/S", f"_?={as_windows(folder)}")[0] == RUNNING
        assert contents(folder) == before
        assert windows.registry(UNINSTALL, "DisplayVersion") == __version__
    assert windows.install(newer) == 0
    assert windows.registry(UNINSTALL, "DisplayVersion") == LATER


def test_a_newer_version_is_not_replaced(
    windows: Windows, setup: Path, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(LATER)) == 0
    before = contents(folder)
    assert windows.install(setup) == NEWER
    assert contents(folder) == before


def test_what_is_missing_comes_back_by_installing_the_same_again(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    (folder / "_internal" / "only_here.py").unlink()
    (folder / "kplan-cli.exe").unlink()
    assert windows.install(make_setup(OLDER)) == 0
    assert (folder / "_internal" / "only_here.py").is_file()
    assert {part.name for part in folder.iterdir()} == PARTS


def test_another_folder_is_used_and_kept_by_upgrades(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.drive / "Mine programmer" / "Kplan på norsk"
    assert windows.install(make_setup(OLDER), folder) == 0
    assert {part.name for part in folder.iterdir()} == PARTS
    assert windows.install(make_setup(LATER)) == 0
    assert windows.registry(UNINSTALL, "DisplayVersion") == LATER
    assert not (windows.programs / "Kplan").exists()

    moved = windows.drive / "Annet sted" / "Kplan"
    assert windows.install(make_setup(LATER), moved) == 0
    assert {part.name for part in moved.iterdir()} == PARTS
    assert not folder.exists()
    windows.uninstall(moved)
    assert not moved.exists()


def test_a_folder_that_cannot_be_written_leaves_the_older_version_as_it_was(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    before = contents(folder)
    in_the_way = folder / "~new" / "Kplan.exe"
    in_the_way.parent.mkdir()
    shutil.copyfile(folder / "Kplan.exe", in_the_way)
    with running(windows, in_the_way):
        code = windows.install(make_setup(LATER))
    assert code == NOT_WRITTEN
    shutil.rmtree(in_the_way.parent, ignore_errors=True)
    assert contents(folder) == before
    assert windows.registry(UNINSTALL, "DisplayVersion") == OLDER


@pytest.mark.parametrize("spelling", [r"c:\kp\..\Kp C\.\KPLAN", "8.3", r"K:\Kplan"])
def test_the_same_folder_spelled_otherwise_is_upgraded(
    windows: Windows, make_setup: Callable[[str], Path], spelling: str
) -> None:
    folder = windows.drive / "Kp C" / "Kplan"
    assert windows.install(make_setup(OLDER), folder) == 0
    (windows.wine.prefix / "dosdevices" / "k:").symlink_to(folder.parent)
    if spelling == "8.3":
        spelling = windows.run("winepath", "-s", r"C:\Kp C\Kplan")[1].strip()
        assert "~" in spelling
    assert windows.install(make_setup(LATER), spelling) == 0
    assert {part.name for part in folder.iterdir()} == PARTS
    assert windows.registry(UNINSTALL, "DisplayVersion") == LATER
    assert ".." not in (windows.registry(UNINSTALL, "InstallLocation") or "..")
    windows.uninstall(folder)
    assert not folder.exists()


@pytest.mark.parametrize(
    "name",
    [
        *("_internal/mine.txt", "uninstall.exe", "Kplan.exe", "~old/doc.txt", "~new/doc.txt"),
        "Oslo 2014.kplan",
        "Felles melding.ksamling",
    ],
)
def test_a_folder_with_other_things_in_it_is_refused_and_left_as_it_is(
    windows: Windows, make_setup: Callable[[str], Path], name: str
) -> None:
    file = windows.drive / "Annet" / name
    file.parent.mkdir(parents=True)
    file.write_text("mitt")
    before = contents(windows.drive / "Annet")
    assert windows.install(make_setup(LATER), windows.drive / "Annet") == NOT_WRITTEN
    assert contents(windows.drive / "Annet") == before
    assert file.read_text() == "mitt"
    assert not windows.has_key(UNINSTALL)


def test_the_uninstaller_removes_nothing_from_a_folder_that_is_not_kplans(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    other = windows.drive / "Annet" / "_internal" / "mine.txt"
    other.parent.mkdir(parents=True)
    other.write_text("mitt")
    assert windows.run(folder / "uninstall.exe", "/S", r"_?=C:\Annet")[0] == NOT_WRITTEN
    assert other.read_text() == "mitt"
    assert windows.has_key(UNINSTALL)


def test_what_an_interrupted_upgrade_left_is_taken_back_first(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    before = contents(folder)
    (folder / "~old").mkdir()
    for name in ("Kplan.exe", "_internal"):
        (folder / name).rename(folder / "~old" / name)
    (folder / "_internal").mkdir()
    (folder / "_internal" / "newer.py").write_text("half = True\n")
    held = folder / "~new" / "Kplan.exe"
    held.parent.mkdir()
    shutil.copyfile(folder / "kplan-cli.exe", held)
    with running(windows, held):
        code = windows.install(make_setup(LATER))
    assert code == NOT_WRITTEN
    shutil.rmtree(held.parent, ignore_errors=True)
    assert contents(folder) == before
    assert windows.install(make_setup(LATER)) == 0
    assert {part.name for part in folder.iterdir()} == PARTS


def test_what_cannot_be_put_back_is_said_and_kept_for_the_next_time(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    old = {file: size for file, (size, _) in contents(folder / "_internal").items()}
    (folder / "~old").mkdir()
    for name in ("Kplan.exe", "_internal"):
        (folder / name).rename(folder / "~old" / name)
    held = folder / "_internal" / "held.exe"
    held.parent.mkdir()
    shutil.copyfile(folder / "kplan-cli.exe", held)
    with running(windows, held):
        code = windows.install(make_setup(LATER))
    assert code == NOT_PUT_BACK
    kept = {file: size for file, (size, _) in contents(folder / "~old" / "_internal").items()}
    assert kept == old
    assert windows.install(make_setup(LATER)) == 0
    assert {part.name for part in folder.iterdir()} == PARTS


def test_what_may_not_be_written_is_not_taken_for_an_open_kplan(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    (folder / "Kplan.exe").chmod(0o444)
    (folder / "kplan-cli.exe").unlink()
    (folder / "kplan-cli.exe").mkdir()  # «access denied» for root too
    assert windows.install(make_setup(LATER)) == 0
    assert {part.name for part in folder.iterdir() if part.is_file()} == PARTS - {"_internal"}


def test_an_entry_without_a_program_does_not_keep_an_older_version_out(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(LATER)) == 0
    shutil.rmtree(folder)
    assert windows.install(make_setup(OLDER)) == 0
    assert windows.registry(UNINSTALL, "DisplayVersion") == OLDER


def test_what_could_not_all_be_removed_can_be_removed_later(
    windows: Windows, make_setup: Callable[[str], Path]
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    held = folder / "_internal" / "held.exe"
    shutil.copyfile(folder / "Kplan.exe", held)
    remove = (folder / "uninstall.exe", "/S", f"_?={as_windows(folder)}")
    with running(windows, held):
        code, _ = windows.run(*remove)
    assert code == NOT_WRITTEN
    assert windows.has_key(UNINSTALL)
    windows.uninstall(folder)
    assert not folder.exists()


def test_the_pages_are_norwegian_and_wait_until_kplan_is_closed(
    windows: Windows, make_setup: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = windows.programs / "Kplan"
    assert windows.install(make_setup(OLDER)) == 0
    monkeypatch.setenv("LC_ALL", "nb_NO.UTF-8")
    running = windows.start(folder / "Kplan.exe")  # a notepad
    wait_until(lambda: bool(windows.windows("Notepad|Notisblokk")), "a window opens")
    setup = windows.start(make_setup(LATER))
    wait_until(lambda: len(windows.windows(PAGES)) == 1, "the first page is there")
    (page,) = windows.windows(PAGES)
    windows.press("Return", page)  # «Installer»
    wait_until(lambda: len(windows.windows(PAGES)) == 2, "it says that Kplan is open")
    (message,) = set(windows.windows(PAGES)) - {page}
    assert windows.registry(UNINSTALL, "DisplayVersion") == OLDER
    windows.run("taskkill", "/f", "/im", "Kplan.exe")
    windows.press("Return", message)  # «Prøv igjen»
    wait_until(lambda: windows.registry(UNINSTALL, "DisplayVersion") == LATER, "it goes on")
    windows.wine.stop()
    for process in (running, setup):
        process.communicate()
    assert {part.name for part in folder.iterdir()} == PARTS
