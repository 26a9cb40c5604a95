"""Whatever is done to a form: labels change no id, no id stands twice, and warnings can be made."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.form_editing.form_elements import fault_field, field_of
from kplan_desktop.domain.form_editing.form_warnings import form_warnings
from kplan_desktop.domain.form_editing.new_forms import ready_to_publish, to_edit
from kplan_desktop.domain.form_editing.outline_changes import renumbered
from kplan_desktop.domain.form_format.form_check import ID_PATTERN, form_faults
from kplan_desktop.domain.form_format.form_fault import FaultKind
from kplan_desktop.domain.model.form import Form
from tests.form_changes import edited, outline_ids, relabelled, restructured
from tests.strategies import forms


def ids_of(form: Form) -> list[str]:
    return [*outline_ids(form), *(u.id for u in form.units), *(m.id for m in form.metrics)]


@given(st.data())
def test_a_label_changes_no_id(data: st.DataObject) -> None:
    form = to_edit(data.draw(forms()))
    changed = data.draw(relabelled(form))
    assert ids_of(changed) == ids_of(form)
    assert changed.id == form.id


@given(st.data())
def test_no_id_stands_twice_and_what_stays_keeps_its_own(data: st.DataObject) -> None:
    form = to_edit(data.draw(forms()))
    changed = data.draw(restructured(form))
    counted = Counter(ids_of(changed))
    assert max(counted.values(), default=1) == 1
    new = set(counted) - set(ids_of(form))
    assert all(re.fullmatch(ID_PATTERN, name) and len(name) <= 100 for name in new)
    assert not new or set(ids_of(form)) <= set(counted)


@given(edited(forms()))
def test_every_remark_leads_to_an_element_that_is_there(form: Form) -> None:
    ids = {"", *ids_of(form)}
    for fault in form_faults(ready_to_publish(form)):
        assert fault_field(form, fault).element_id in ids
        assert fault.kind is not FaultKind.DUPLICATE_ID
        assert str(fault)
    for warning in form_warnings(form, dt.date(2026, 1, 1)):
        assert field_of(form, warning.path).element_id in ids


@given(edited(forms()))
def test_numbering_anew_changes_numbers_alone(form: Form) -> None:
    def without_numbers(form: Form) -> Form:
        areas = tuple(
            replace(
                area,
                number="",
                goals=tuple(
                    replace(
                        goal,
                        number="",
                        national_measures=tuple(
                            replace(measure, number="") for measure in goal.national_measures
                        ),
                    )
                    for goal in area.goals
                ),
            )
            for area in form.strategy_areas
        )
        return replace(form, strategy_areas=areas)

    anew = renumbered(form)
    assert without_numbers(anew) == without_numbers(form)
    kinds = {fault.kind for fault in form_faults(anew)}
    assert FaultKind.DUPLICATE_NUMBER not in kinds
