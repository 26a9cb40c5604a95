"""The note that a form is here which the open report could change to, or begin a new period on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.next_period.form_change import begins_next
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.flow_context import FlowContext
from kplan_desktop.ui.widgets.banner import BannerAction


@dataclass(frozen=True, slots=True)
class FormOffer:
    """A note in words, and what is offered. ``mark`` stands for the form and its version."""

    text: str
    action: BannerAction
    mark: str


class FormNews(QObject):
    """Finds what there is to tell of forms when a report is opened, each form and version once.

    ``upgrade(form)`` and ``next_period(form)`` begin what is offered.
    """

    def __init__(
        self,
        context: FlowContext,
        upgrade: Callable[[Form], None],
        next_period: Callable[[Form], None],
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._upgrade = upgrade
        self._next_period = next_period

    def find(self, session: Session, today: dt.date, tell: Callable[[FormOffer], None]) -> None:
        """Look for a newer form, and ``tell`` of it while the report is open still.

        None is of use to the filled example.
        """
        documents, present = self._context.documents, session.report.form
        if documents.is_example(session.report):
            return

        def show(form: Form | None) -> None:
            if form is not None and session is documents.session:
                offer = self._offer(present, form)
                if offer.mark not in documents.settings.forms_told:
                    tell(offer)

        self._context.background.run(
            lambda: newer_form(
                present,
                documents.library.newest_forms(),
                today,
                may_change=not session.read_only,
            ),
            done=show,
            failed=lambda _: None,
            owner=session,
            only_while_open=True,
        )

    def told(self, offer: FormOffer) -> None:
        """Remember that the user was told of it."""
        self._context.documents.remember(lambda known: known.with_form_told(offer.mark))

    def _offer(self, present: Form, form: Form) -> FormOffer:
        mark = f"{form.id}@{form.version}"
        if form.id == present.id:
            text = self.tr("A new version of the form of this report is here: version %1.")
            action = BannerAction(self.tr("Look at it …"), partial(self._upgrade, form))
            return FormOffer(fill_placeholders(text, str(form.version)), action, mark)
        text = self.tr("The period of this report is over, and the form for %1 is here.")
        action = BannerAction(self.tr("Next period …"), partial(self._next_period, form))
        return FormOffer(fill_placeholders(text, form.report.period.label), action, mark)


def newer_form(
    present: Form, known: Iterable[Form], today: dt.date, *, may_change: bool
) -> Form | None:
    """The newer version of a form, if the report may change; else that of the next period.

    The latter only once the deadline is over. Of several the first.
    """
    known = tuple(known)
    versions = [form for form in known if form.id == present.id and form.version > present.version]
    if versions and may_change:
        return versions[0]
    is_over = today > present.report.deadline
    return next((form for form in known if is_over and begins_next(present, form)), None)
