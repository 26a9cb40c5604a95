"""What the editor says of places in a form and of removals, in the user's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.form_editing.form_elements import ElementField, ElementKind
from kplan_desktop.domain.form_editing.outline_changes import outline_element, wording_of
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.next_period.removal_effects import (
    EffectKind,
    effects_on_reports,
)
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line

_LONGEST_NAME = 40
_MOST_NAMES = 5


def form_place_text(form: Form, field: ElementField) -> str:
    """Where a field is, in a word or two: «Mål 1.2», «Skjemaet»."""
    translate = QCoreApplication.translate
    match field.kind:
        case ElementKind.HEAD:
            return translate("FormPlaces", "The form")
        case ElementKind.UNIT:
            return _named(translate("FormPlaces", "Region"), form.unit(field.element_id).name)
        case ElementKind.METRIC:
            names = {metric.id: metric.plural for metric in form.metrics}
            return _named(translate("FormPlaces", "Metric"), names[field.element_id])
    element = outline_element(form, field.element_id)
    kind = {
        ElementKind.AREA: translate("FormPlaces", "Area"),
        ElementKind.GOAL: translate("FormPlaces", "Goal"),
    }.get(field.kind, translate("FormPlaces", "National measure"))
    return _named(kind, element.number or wording_of(element))


def _named(kind: str, name: str) -> str:
    return f"{kind} {beginning(one_line(name), _LONGEST_NAME)}".strip()


def removal_text(base: Form, form: Form, after: Form, what: str) -> str:
    """What removing ``what`` from a form does to reports on ``base``; empty for nothing.

    ``after`` is the form without it. What other changes do already is not told again.
    """
    already = {effect.kind: set(effect.element_ids) for effect in effects_on_reports(base, form)}
    sentences = []
    for effect in effects_on_reports(base, after):
        known = already.get(effect.kind, set())
        pairs = zip(effect.element_ids, effect.names, strict=True)
        names = [name for element_id, name in pairs if element_id not in known]
        if names:
            sentences.append(effect_sentence(effect.kind, names))
    if not sentences:
        return ""
    named = what[:1].lower() + what[1:]
    head = QCoreApplication.translate("FormEffects", "Remove %1?").replace("%1", named)
    return " ".join([head, *sentences])


def effect_sentence(kind: EffectKind, names: Sequence[str]) -> str:
    """What happens to reports that go over to a form without the elements of these names."""
    translate = QCoreApplication.translate
    listed = ", ".join(beginning(one_line(name), _LONGEST_NAME) for name in names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        more = translate("FormEffects", "and %n more", None, len(names) - _MOST_NAMES)
        listed = f"{listed} {more}"
    match kind:
        case EffectKind.GOALS_PARKED:
            text = translate(
                "FormEffects",
                "What regions have written under goal %1 is not lost: it is kept under “Parked” "
                "when their report goes over to this form.",
            )
        case EffectKind.NATIONAL_MEASURES_GONE:
            text = translate(
                "FormEffects",
                "%n national measure(s) are no longer printed; nothing that regions have written "
                "is lost.",
                None,
                len(names),
            )
        case EffectKind.METRICS_BECOME_OWN:
            text = translate(
                "FormEffects",
                "Figures of %1 in reports are kept, as an own metric of the region.",
            )
        case EffectKind.METRICS_ADD_UP_OTHERWISE:
            text = translate("FormEffects", "Figures of %1 will be added up in another way.")
        case EffectKind.UNITS_SUCCEEDED:
            text = translate(
                "FormEffects", "Reports of %1 become those of the region that came from it."
            )
        case EffectKind.UNITS_TO_CHOOSE:
            text = translate(
                "FormEffects", "Whoever has a report of %1 must choose another region for it."
            )
    return text.replace("%1", listed)
