"""Form drafts are stored whole, keep their earlier versions, and are never overwritten unseen."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from kplan_desktop.domain.form_editing.head_changes import HeadField, head_text, with_head_text
from kplan_desktop.domain.form_editing.new_forms import empty_form, to_edit
from kplan_desktop.domain.model.form import Form
from kplan_desktop.filesystem.atomic_write import replacement
from kplan_desktop.filesystem.retention import PRESERVED_LAST
from kplan_desktop.storage.forms import form_drafts
from kplan_desktop.storage.forms.draft_file import (
    DraftNotReadError,
    DraftTextError,
    DraftTooLargeError,
    FormDraft,
    NewerDraftError,
    PublishedVersion,
    read_draft,
    write_draft,
)
from kplan_desktop.storage.forms.form_drafts import (
    DraftChangedError,
    DraftGoneError,
    DraftNotSavedError,
    DraftsNotReachedError,
    FormDrafts,
)
from kplan_desktop.storage.forms.form_files import FormError, FormLibrary, read_form
from tests.folders import ROOT
from tests.form_changes import edited
from tests.strategies import forms

FORM = to_edit(FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014", 2))
BASED_ON = PublishedVersion("strategi-2020-2012-2014", 2)


class Clock:
    """A clock that shows what it is set to, with an offset from UTC."""

    def __init__(self) -> None:
        self.time = dt.datetime(2026, 3, 29, 1, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))

    def __call__(self) -> dt.datetime:
        return self.time

    def later(self, **time: int) -> None:
        self.time += dt.timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def drafts(tmp_path: Path, clock: Clock) -> FormDrafts:
    numbers = itertools.count(1)
    return FormDrafts(tmp_path / "data" / "form-drafts", clock, lambda: f"{next(numbers):032x}")


def titled(title: str) -> Form:
    return with_head_text(FORM, HeadField.REPORT_TITLE, title)


def title_of(draft: FormDraft) -> str:
    return head_text(draft.form, HeadField.REPORT_TITLE)


def draft_file(drafts: FormDrafts, tmp_path: Path, draft_id: str) -> Path:
    assert drafts.drafts()
    return tmp_path / "data" / "form-drafts" / draft_id / "draft.json"


def test_a_draft_is_stored_and_listed_that_changed_last_first(drafts: FormDrafts) -> None:
    assert drafts.drafts() == []
    first = drafts.create(FORM, BASED_ON)
    second = drafts.create(empty_form("nn", first_year=2030, last_year=2032))
    first.save(titled("NY MELDING"))
    opened = drafts.open(first.draft_id)
    assert opened.draft == FormDraft(titled("NY MELDING"), BASED_ON)
    entries = drafts.drafts()
    assert {entry.draft_id for entry in entries} == {first.draft_id, second.draft_id}
    assert [entry.draft for entry in entries if entry.draft_id == second.draft_id] == [second.draft]
    assert entries == sorted(entries, key=lambda e: (e.changed_at, e.draft_id), reverse=True)


@given(edited(forms()))
def test_a_draft_is_read_as_it_was_written_whatever_its_faults(form: Form) -> None:
    draft = FormDraft(to_edit(form), PublishedVersion(form.id, form.version))
    assert read_draft(write_draft(draft)) == draft
    assert write_draft(read_draft(write_draft(draft))) == write_draft(draft)


def test_no_kplan_takes_a_draft_for_a_form() -> None:
    with pytest.raises(FormError):
        read_form(write_draft(FormDraft(FORM)))


def changed_data(**changes: object) -> bytes:
    data = json.loads(write_draft(FormDraft(FORM, BASED_ON)))
    return json.dumps({**data, **changes}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"format": "kplan-form-draft/1"}',
        b"[" * 100_000,
        (ROOT / "forms" / "strategi-2020-2012-2014.json").read_bytes(),
        changed_data(format="noe annet"),
        changed_data(colour="red"),
        changed_data(based_on={"id": "x"}),
        changed_data(based_on={"id": "x", "version": "1"}),
        changed_data(based_on={"id": "x", "version": 1, "hash": "?"}),
        changed_data(form=[]),
        changed_data(form={"format": "kplan-form/2"}),
        changed_data(form={**json.loads(write_draft(FormDraft(FORM)))["form"], "colour": "red"}),
        changed_data(form={**json.loads(write_draft(FormDraft(FORM)))["form"], "units": {}}),
        b" " * (4 * 2**20 + 1),
    ],
)
def test_what_is_no_draft_is_refused(data: bytes) -> None:
    with pytest.raises(DraftNotReadError) as caught:
        read_draft(data)
    assert not isinstance(caught.value, NewerDraftError)
    assert caught.value.faults


def test_a_draft_of_a_newer_kplan_says_so() -> None:
    newer = json.loads(write_draft(FormDraft(FORM)))["form"] | {"format": "kplan-form/9"}
    for data in (changed_data(format="kplan-form-draft/2"), changed_data(form=newer)):
        with pytest.raises(NewerDraftError):
            read_draft(data)


def test_half_a_character_is_no_text_of_a_file(drafts: FormDrafts) -> None:
    draft = drafts.create(FORM)
    with pytest.raises(DraftTextError):
        draft.save(titled("\ud800"))
    draft.save(titled("helt"))
    assert title_of(drafts.open(draft.draft_id).draft) == "helt"


def test_the_state_at_the_start_of_each_session_is_kept_and_then_one_an_hour(
    drafts: FormDrafts, clock: Clock
) -> None:
    draft = drafts.create(titled("0"))
    for minute in range(1, 131):
        clock.later(minutes=1)
        draft.save(titled(str(minute)))
    kept = [title_of(drafts.read_version(version)) for version in drafts.versions(draft.draft_id)]
    assert kept == ["120", "60", "0"]
    again = drafts.open(draft.draft_id)
    again.save(again.draft.form)
    assert len(drafts.versions(draft.draft_id)) == 3
    again.save(titled("anew"))
    assert title_of(drafts.read_version(drafts.versions(draft.draft_id)[0])) == "130"


def test_versions_thin_out_as_backups_do(drafts: FormDrafts, clock: Clock) -> None:
    draft_id = drafts.create(titled("0")).draft_id
    for number in range(1, 30):
        clock.later(minutes=10)
        drafts.open(draft_id).save(titled(str(number)))
    assert len(drafts.versions(draft_id)) == PRESERVED_LAST
    clock.later(days=1)
    drafts.open(draft_id).save(titled("next day"))
    titles = [title_of(drafts.read_version(version)) for version in drafts.versions(draft_id)]
    assert titles[0] == "29"
    assert len(titles) in (PRESERVED_LAST, PRESERVED_LAST + 1)


def test_going_back_keeps_the_state_before_it(drafts: FormDrafts) -> None:
    draft = drafts.create(titled("første"))
    draft.save(titled("annen"))
    (version,) = drafts.versions(draft.draft_id)
    back = drafts.go_back(version)
    assert title_of(back.draft) == "første"
    back.save(titled("tredje"))
    titles = [title_of(drafts.read_version(v)) for v in drafts.versions(draft.draft_id)]
    assert titles == ["første", "annen", "første"]


def test_two_windows_do_not_overwrite_each_other(drafts: FormDrafts) -> None:
    one = drafts.create(FORM)
    other = drafts.open(one.draft_id)
    one.save(titled("den ene"))
    with pytest.raises(DraftChangedError):
        other.save(titled("den andre"))
    assert title_of(drafts.open(one.draft_id).draft) == "den ene"
    own = drafts.create(titled("den andre"), other.draft.based_on)
    assert own.draft_id != one.draft_id


def test_a_draft_that_could_not_be_read_again_is_not_saved(drafts: FormDrafts) -> None:
    draft = drafts.create(titled("0"))
    with pytest.raises(DraftTooLargeError, match="Nothing is lost"):
        draft.save(titled("x" * 8 * 2**20))
    with pytest.raises(DraftTooLargeError):
        drafts.create(titled("x" * 8 * 2**20))
    draft.save(titled("1"))
    assert title_of(drafts.open(draft.draft_id).draft) == "1"


def test_a_draft_of_five_mebibytes_is_opened_again(drafts: FormDrafts) -> None:
    draft = drafts.create(titled("0"))
    draft.save(titled("x" * 5 * 2**20))
    draft.save(titled("y" * 5 * 2**20))
    again = drafts.open(draft.draft_id)
    assert again.draft.form == titled("y" * 5 * 2**20)
    again.save(titled("1"))
    assert drafts.read_version(drafts.versions(draft.draft_id)[0]).form == draft.draft.form


def test_a_draft_that_is_too_large_is_kept_whole_when_going_back(
    drafts: FormDrafts, tmp_path: Path
) -> None:
    draft = drafts.create(titled("god"))
    draft.save(titled("annen"))
    file = draft_file(drafts, tmp_path, draft.draft_id)
    too_large = file.read_bytes().replace(b'"annen"', b'"' + b"x" * 9 * 2**20 + b'"')
    file.write_bytes(too_large)
    with pytest.raises(DraftNotReadError):
        drafts.open(draft.draft_id)
    good = drafts.latest_good(draft.draft_id)
    assert good is not None
    drafts.go_back(good)
    assert title_of(drafts.open(draft.draft_id).draft) == "god"
    assert drafts.versions(draft.draft_id)[0].path.read_bytes() == too_large


def test_a_save_of_another_window_in_the_middle_of_ours_is_not_overwritten(
    drafts: FormDrafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = drafts.create(FORM)
    other = drafts.open(one.draft_id)
    other.save(titled("0"))
    one = drafts.open(one.draft_id)
    results: list[Exception | None] = []

    def save_other() -> None:
        try:
            other.save(titled("den andre"))
        except DraftChangedError as error:
            results.append(error)
        else:
            results.append(None)

    thread = threading.Thread(target=save_other)

    @contextmanager
    def interrupted(path: Path) -> Iterator[Path]:
        monkeypatch.setattr(form_drafts, "replacement", replacement)
        thread.start()
        thread.join(timeout=0.2)  # without the lock it gets through here
        with replacement(path) as temporary:
            yield temporary

    monkeypatch.setattr(form_drafts, "replacement", interrupted)
    one.save(titled("den ene"))
    thread.join()
    assert title_of(drafts.open(one.draft_id).draft) == "den ene"
    assert [type(result) for result in results] == [DraftChangedError]


def test_a_damaged_draft_is_listed_and_its_latest_good_version_found(
    drafts: FormDrafts, tmp_path: Path
) -> None:
    draft = drafts.create(titled("god"))
    draft.save(titled("annen"))
    file = draft_file(drafts, tmp_path, draft.draft_id)
    file.write_bytes(file.read_bytes()[:1000])
    assert [(entry.draft_id, entry.draft) for entry in drafts.drafts()] == [(draft.draft_id, None)]
    with pytest.raises(DraftNotReadError):
        drafts.open(draft.draft_id)
    good = drafts.latest_good(draft.draft_id)
    assert good is not None
    assert title_of(drafts.go_back(good).draft) == "god"
    assert title_of(drafts.open(draft.draft_id).draft) == "god"
    assert drafts.latest_good(draft.draft_id) == good
    damaged = drafts.versions(draft.draft_id)[0]
    with pytest.raises(DraftNotReadError):
        drafts.read_version(damaged)


def test_a_deleted_draft_lies_in_the_trash_with_its_versions(drafts: FormDrafts) -> None:
    draft = drafts.create(titled("0"))
    draft.save(titled("1"))
    drafts.delete(draft.draft_id)
    assert drafts.drafts() == []
    with pytest.raises(DraftGoneError):
        draft.save(titled("2"))
    with pytest.raises(DraftGoneError):
        drafts.delete(draft.draft_id)
    (deleted,) = drafts.deleted()
    assert deleted.draft is not None
    assert title_of(deleted.draft) == "1"
    drafts.restore(deleted)
    assert title_of(drafts.open(draft.draft_id).draft) == "1"
    assert len(drafts.versions(draft.draft_id)) == 1
    with pytest.raises(DraftGoneError):
        drafts.restore(deleted)


def test_the_trash_keeps_what_is_younger_than_a_month_and_the_last_few(
    drafts: FormDrafts, clock: Clock
) -> None:
    for _ in range(8):
        drafts.delete(drafts.create(FORM).draft_id)
    clock.later(days=29)
    drafts.delete(drafts.create(FORM).draft_id)
    assert len(drafts.deleted()) == 9
    clock.later(days=29)
    drafts.delete(drafts.create(FORM).draft_id)
    assert len(drafts.deleted()) == 5


@pytest.mark.parametrize("draft_id", ["..", "../x", "", "ab/cd", "trash", "a" * 65, "A"])
def test_an_id_that_kplan_did_not_make_never_becomes_a_path(
    drafts: FormDrafts, draft_id: str
) -> None:
    drafts.create(FORM)
    for use in (drafts.open, drafts.delete, drafts.versions):
        with pytest.raises(DraftGoneError):
            use(draft_id)


def test_what_is_no_draft_is_left_alone(drafts: FormDrafts, tmp_path: Path) -> None:
    draft = drafts.create(FORM)
    draft.save(titled("1"))
    folder = tmp_path / "data" / "form-drafts"
    (folder / "notater.txt").write_bytes(b"mine")
    (folder / "annet").mkdir()
    (folder / "abc").mkdir()
    (folder / draft.draft_id / "00000001-20269999T000000Z.json").write_bytes(b"no such day")
    (folder / draft.draft_id / "brev.json").write_bytes(b"mine")
    assert [entry.draft_id for entry in drafts.drafts()] == [draft.draft_id]
    assert len(drafts.versions(draft.draft_id)) == 1
    drafts.delete(draft.draft_id)
    (folder / "trash" / "annet").mkdir()
    assert len(drafts.deleted()) == 1


def test_a_folder_that_cannot_be_used_is_reported(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_bytes(b"")
    drafts = FormDrafts(tmp_path / "file" / "drafts", clock, lambda: "0")
    with pytest.raises(DraftNotSavedError) as caught:
        drafts.create(FORM)
    assert str(tmp_path / "file" / "drafts") in str(caught.value)
    (tmp_path / "in the way").write_bytes(b"")
    with pytest.raises(DraftsNotReachedError):
        FormDrafts(tmp_path / "in the way", clock, lambda: "0").drafts()


def test_a_write_that_fails_leaves_the_draft_as_it_was(
    drafts: FormDrafts, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = drafts.create(titled("før"))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("kplan_desktop.storage.forms.form_drafts.sync", refuse)
        with pytest.raises(DraftNotSavedError):
            draft.save(titled("etter"))
    assert title_of(drafts.open(draft.draft_id).draft) == "før"
    draft.save(titled("etter"))
    assert title_of(drafts.open(draft.draft_id).draft) == "etter"


def test_a_published_form_becomes_a_draft_of_the_newest_format(drafts: FormDrafts) -> None:
    published = replace(FORM, format="kplan-form/1", metrics=())
    draft = drafts.create(published, BASED_ON)
    assert draft.draft.form == to_edit(published)
    assert drafts.open(draft.draft_id).draft == draft.draft
