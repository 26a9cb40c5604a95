"""Settings are read back as written, and invalid ones count as not set."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.ui.document.settings import TEXT_SCALES, Settings, SettingsStore
from tests.strategies import examples


def read_back(store_path: Path) -> Settings:
    """The settings as another run reads them: from a copy, since Qt caches by path."""
    copy = store_path.with_name("another-run.ini")
    shutil.copyfile(store_path, copy)
    return SettingsStore(copy).load()


def test_without_a_file_everything_is_at_its_default(tmp_path: Path) -> None:
    assert SettingsStore(tmp_path / "kplan.ini").load() == Settings()


def test_every_setting_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "kplan.ini"
    wanted = Settings(
        last_file=Path("/hjem/åse/Kplan/Sør-Trøndelag.kplan"),
        recent_files=(Path("/hjem/åse/Kplan/Sør-Trøndelag.kplan"), Path("C:/Kplan/x, y; z.kplan")),
        colour_scheme="dark",
        text_scale=150,
        side_panel=False,
        examples=("5f0c", "7a11"),
        left_for_example=Path("/hjem/åse/Kplan/Oppland.kplan"),
        bundle_in_pdf=True,
        geometry=bytes(range(256)),
        unit_id="troendelag",
        adviser="Åse @Øien, rådgiver",
        head_chosen=True,
        mail_program="folder",
        report_folder=Path("/hjem/åse/Meldinger"),
        backup_folder=Path("/minne/å, ø"),
        earlier_backup_folders=(Path("/minne/gammel"),),
        spelling=("nn",),
        suggestions=False,
        places=(("Lesing-100", bytes(range(9))), ("Sammenlikning-200", b"\0\xff")),
    )
    SettingsStore(path).remember(lambda _: wanted)
    assert read_back(path) == wanted


_NAMES = st.one_of(
    st.sampled_from(
        ["@Invalid()", "@ByteArray(x)", "a,b", '"a"', "a\\nb", "a%20b", "a=b", "[a]", ";a", "  a "]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0/"), min_size=1),
)


@settings(max_examples=examples(30))
@given(st.lists(_NAMES, max_size=4, unique=True))
def test_any_file_name_is_read_back_unchanged(names: list[str]) -> None:
    paths = tuple(Path("/r") / f"{name}.kplan" for name in names)
    wanted = Settings(last_file=paths[0] if paths else None, recent_files=paths, adviser="Kari")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kplan.ini"
        SettingsStore(path).remember(lambda _: wanted)
        assert read_back(path) == wanted


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_every_text_size_of_the_menu_is_remembered(tmp_path: Path, scale: int) -> None:
    store = SettingsStore(tmp_path / "a.ini")
    store.remember(lambda _: Settings(text_scale=scale, adviser="Kari"))
    assert read_back(tmp_path / "a.ini").text_scale == scale


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe garbage \x80",
        b"[window]\ntext_scale=9000\ncolour_scheme=pink\ngeometry=42\nside_panel=perhaps\n"
        b"[delivery]\nbundle_in_pdf=sometimes\n",
        b"[window]\ntext_scale=@Variant(\\0\\0\\0\\x2)\n[files]\nlast=a, b\nrecent=@Invalid()\n",
        b"[files\nlast",
    ],
)
def test_an_invalid_setting_counts_as_not_set(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "kplan.ini"
    path.write_bytes(content)
    assert SettingsStore(path).load() == Settings()


def test_settings_that_cannot_be_written_raise_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    store = SettingsStore(tmp_path / "file" / "kplan.ini")
    store.remember(lambda _: Settings(text_scale=200))
    assert store.load().text_scale in (100, 200)


def test_an_opened_file_is_the_last_one_and_the_first_of_the_recent() -> None:
    a, b = Path("a.kplan"), Path("b.kplan")
    opened = Settings().with_opened(a).with_opened(b).with_opened(a)
    assert opened.last_file == a
    assert opened.recent_files == (a, b)


def test_the_list_of_recent_files_stays_short_and_keeps_the_newest() -> None:
    remembered = Settings()
    for number in range(20):
        remembered = remembered.with_opened(Path(f"{number}.kplan"))
    assert remembered.recent_files[0] == Path("19.kplan")
    assert 5 <= len(remembered.recent_files) <= 12


def test_a_missing_file_is_forgotten_and_the_others_are_not() -> None:
    a, b = Path("a.kplan"), Path("b.kplan")
    remembered = Settings().with_opened(a).with_opened(b)
    assert remembered.without(a) == Settings(last_file=b, recent_files=(b,))
    assert remembered.without(b) == Settings(last_file=None, recent_files=(a,))
    assert remembered.without(Path("c.kplan")) == remembered


def test_a_window_writes_only_what_it_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "kplan.ini"
    one, other = SettingsStore(path), SettingsStore(path)
    first = one.load()
    other.load()
    wanted = replace(first, opening=Path("/a.kplan"), last_file=Path("/a.kplan"))
    one.remember(lambda _: wanted)
    other.remember(lambda known: replace(known, side_panel=False))
    assert read_back(path) == replace(wanted, side_panel=False)


def test_two_windows_lose_nothing_of_what_either_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "kplan.ini"
    one, other = SettingsStore(path), SettingsStore(path)
    one.load()
    other.load()
    for store, name in ((one, "a"), (other, "b"), (one, "c")):

        def changed(known: Settings, name: str = name) -> Settings:
            known = known.with_opened(Path(f"/{name}.kplan")).with_deadline_told(name)
            known = known.with_folder("backup_folder", Path(f"/{name}"))
            return known.with_folder("report_folder", Path(f"/{name}"))

        store.remember(changed)
    known = read_back(path)
    assert known == one.known
    assert known.recent_files == tuple(Path(f"/{name}.kplan") for name in "cba")
    assert known.deadlines_told == ("a", "b", "c")
    assert known.backup_folder == known.report_folder == Path("/c")
    assert known.earlier_backup_folders == (Path("/b"), Path("/a"))
    assert known.earlier_report_folders == (Path("/b"), Path("/a"))


def test_what_cannot_be_written_holds_until_the_program_ends(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    store = SettingsStore(tmp_path / "file" / "kplan.ini")
    store.remember(lambda known: replace(known, text_scale=200))
    store.remember(lambda known: replace(known, adviser="Kari"))
    assert (store.known.text_scale, store.known.adviser) == (200, "Kari")
