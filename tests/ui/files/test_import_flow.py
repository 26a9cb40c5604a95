"""A delivery on an edition of a known form: taken in, and told where more than words differs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import empty_report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.ui.files.import_flow import UnknownFormDialog
from tests.ui.driver import A_DAY, Driver
from tests.ui.inputs import the_form


def edition(*, altered: bool) -> Form:
    form = the_form()
    address = "elsewhere@example.org" if altered else form.report.submit_to
    return replace(
        form,
        format="kplan-form/2",
        id=f"{form.id}-nynorsk",
        edition_of=form.id,
        language="nn",
        report=replace(form.report, title="ÅRSMELDING", submit_to=address),
    )


@pytest.mark.parametrize("altered", [False, True])
def test_more_than_other_words_is_asked_about(
    empty_driver: Driver, monkeypatch: pytest.MonkeyPatch, *, altered: bool
) -> None:
    form = edition(altered=altered)
    report = empty_report(form, report_id="r", unit_id=form.units[0].id, adviser="")
    bundle = decode_bundle(encode_bundle(report, A_DAY))
    asked: list[str] = []
    monkeypatch.setattr(
        UnknownFormDialog, "exec", lambda dialog: asked.append(dialog.informativeText())
    )
    taken = empty_driver.window.flow.imports._may_be_taken(bundle)
    assert taken is not altered
    assert len(asked) == altered
    if asked:
        assert "strategi-2020-2012-2014" in asked[0]
