"""Asks what to make of the joint report, says what is not decided yet, and makes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
)

from kplan_desktop.domain.collection.board import UnitState, decision_on
from kplan_desktop.domain.collection.editions import (
    MAX_NAME,
    checked_edition_name,
    next_edition_name,
)
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.odd_values import odd_values
from kplan_desktop.domain.model.errors import UserError, path_text
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.exchange.hand_over.hand_over_format import Progress
from kplan_desktop.ui.hand_over.work_dialog import WorkDialog
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_report.compile_work import (
    CompileSources,
    DocumentKind,
    MadeDocument,
    Steps,
    make_document,
    read_sources,
)
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, plain_label
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from kplan_desktop.exchange.joint_report.editions import MadeEdition

_MOST_NAMES = 8
_PDF_STEPS = 6
"""How many deliveries setting the pages counts for in the bar."""


@dataclass(frozen=True, slots=True)
class MadeReport:
    """What was made: the files, and the edition, or None for a draft, with the name or the day."""

    documents: tuple[MadeDocument, ...]
    edition: MadeEdition | None
    state: str
    folder: Path


class MakeDialog(WorkDialog):
    """``made`` is what was made, once the dialog was accepted; nothing is stored or written."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(self, context: OfficeContext) -> None:
        title = QCoreApplication.translate("MakeDialog", "Make the joint report")
        super().__init__(context, title, title)
        self._office, self._session = context, context.session
        self._folder = self._session.path.parent
        self.made: MadeReport | None = None
        self.undecided = WrapLabel(self)
        self._add_undecided()
        self._add_choice()
        self._add_files()
        self.add_bar()
        self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        self.answer = self.buttons.add(
            self.tr("Make"), ButtonRole.AcceptRole, self._begin, kind="primary", default=True
        )
        context.totals.made.connect(self._show_undecided)
        context.totals.start()
        self._show_undecided()
        self.draft.setFocus()

    # --- parts ----------------------------------------------------------------------------------

    def _add_undecided(self) -> None:
        self._section(self.tr("Worth knowing first"))
        self.body.addWidget(self.undecided)

    def _add_choice(self) -> None:
        self._section(self.tr("What it is to be"))
        group: QButtonGroup = RadioGroup(self)
        self.draft = QRadioButton(self.tr("A draft"))
        self.edition = QRadioButton(self.tr("An edition"))
        self.draft.setAccessibleDescription(
            self.tr("Made of what there is now. Nothing is stored in the collection.")
        )
        self.edition.setAccessibleDescription(
            self.tr(
                "Frozen as it is now, and stored in the collection with its PDF and the list of "
                "deliveries it is made of."
            )
        )
        for button in (self.draft, self.edition):
            group.addButton(button)
            self.body.addLayout(self.explained(button))
        self.edition.setEnabled(not self._session.read_only)
        self.name = self.add_field(
            self.tr("Name of the edition"), next_edition_name(self._session.collection), MAX_NAME
        )
        self._fault = plain_label("", "fault")
        self._fault.hide()
        self.body.addWidget(self._fault)
        self.edition.toggled.connect(self._show_choice)
        self.name.textEdited.connect(lambda _: self._fault.setText(""))
        self.draft.setChecked(True)
        self._show_choice(edition=False)

    def _add_files(self) -> None:
        self._section(self.tr("Files"))
        texts = {
            DocumentKind.PDF: self.tr("PDF, to read, print and archive"),
            DocumentKind.WORD: self.tr("Word, to work on further"),
            DocumentKind.EXCEL: self.tr("Excel, with all figures and where they come from"),
            DocumentKind.CSV: self.tr("CSV, a row for each activity and figure"),
        }
        self.kinds: dict[DocumentKind, QCheckBox] = {}
        for kind, text in texts.items():
            box = QCheckBox(text, self)
            box.setChecked(kind is DocumentKind.PDF)
            self.kinds[kind] = box
            self.body.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        self._where = CopyableText(path_text(self._folder), "small", self)
        self._where.setAccessibleName(self.tr("The folder of the files"))
        self.other_folder = QPushButton(self.tr("Another folder …"), self)
        self.other_folder.setAutoDefault(False)
        self.other_folder.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(self.other_folder)
        self.body.addLayout(row)
        self._lacking = plain_label("", "fault")
        self._lacking.hide()
        self.body.addWidget(self._lacking)

    def _section(self, heading: str) -> None:
        label = QLabel(heading, self)
        label.setProperty("look", "section")
        self.body.addWidget(label)

    # --- what is chosen -------------------------------------------------------------------------

    def _show_choice(self, edition: bool) -> None:
        self.name.setEnabled(edition)
        if edition:
            self.name.selectAll()

    def _choose_folder(self) -> None:
        title = self.tr("The folder of the files")
        chosen = QFileDialog.getExistingDirectory(self, title, path_text(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._where.set_text(path_text(self._folder))

    def _show_undecided(self) -> None:
        totals = self._office.totals.joint
        if totals is None:
            self.undecided.setText(self.tr("Reading the deliveries …"))
            return
        said = list(self._undecided(totals))
        nothing = self.tr("All units have delivered, and nothing waits for a decision.")
        stops = self.tr("None of this stops you: the joint report says so itself.")
        self.undecided.setText("\n".join([*said, stops]) if said else nothing)

    def _undecided(self, totals: JointTotals) -> Iterator[str]:
        silent = totals.units_that_are(UnitPresence.SILENT)
        if silent:
            text = self.tr("%n unit(s) have not delivered: %1", "", len(silent))
            yield text.replace("%1", _names([unit.name for unit in silent]))
        yield from self._decisions(totals)
        if totals.proposals:
            yield self.tr(
                "%n possible joint event(s) are not decided, and count for each unit.",
                "",
                len(totals.proposals),
            )
        if totals.faults:
            yield self.tr("%n decision(s) should be looked at again.", "", len(totals.faults))
        odd = len(odd_values(totals))
        if odd:
            yield self.tr("%n odd value(s) are worth a look.", "", odd)

    def _decisions(self, totals: JointTotals) -> Iterator[str]:
        """Whose deliveries are sent back, or not accepted, and count all the same."""
        collection = totals.collection
        returned, waiting = [], []
        for unit in collection.form.units:
            if (counting := collection.counting(unit.id)) is None:
                continue
            decided = decision_on(collection.record(unit.id), counting)
            if decided is None:
                waiting.append(unit.name)
            elif decided[0] is UnitState.RETURNED:
                returned.append(unit.name)
        if returned:
            text = self.tr(
                "%n delivery(ies) are sent back, and count all the same: %1", "", len(returned)
            )
            yield text.replace("%1", _names(returned))
        if waiting:
            yield self.tr("%n delivery(ies) are not accepted.", "", len(waiting))

    # --- the work -------------------------------------------------------------------------------

    def _begin(self) -> None:
        kinds = [kind for kind, box in self.kinds.items() if box.isChecked()]
        name = ""
        if self.edition.isChecked():
            try:
                name = checked_edition_name(self._session.collection, self.name.text())
            except UserError as error:
                self.point_out(self.name, self._fault, error_sentence(error))
                return
        elif not kinds:
            text = self.tr("Choose at least one file to make.")
            self.point_out(self.kinds[DocumentKind.PDF], self._lacking, text)
            return
        self._fault.hide()
        self._lacking.hide()
        collection = self._session.collection
        self._set_reading(reading=True)
        self._session.request(
            self,
            lambda file: read_sources(file, collection),
            done=lambda sources: self._make(sources, kinds, name),
            failed=self._fail,
            broken=lambda: self._set_reading(reading=False),
            only_while_open=True,
        )

    def _set_reading(self, *, reading: bool) -> None:
        self.set_busy(reading)
        if self.answer is not None:
            self.answer.setEnabled(not reading)

    def _fail(self, error: UserError) -> None:
        self._set_reading(reading=False)
        self._office.show_error(error)

    def _make(self, sources: CompileSources, kinds: list[DocumentKind], name: str) -> None:
        now, fonts, folder = self._office.now(), self._office.fonts, self._folder
        edition_id = self._office.new_id()

        def work(progress: Progress) -> MadeReport:
            steps = Steps(progress, len(sources.contents) + _PDF_STEPS * (len(kinds) + bool(name)))
            edition, documents = None, []
            if name:
                edition = _edition(sources, steps, edition_id, name, now, fonts)
                compiled = edition.compiled
            else:
                compiled = sources.compiled_report(now, step=steps.step)
            for kind in kinds:
                for _ in range(_PDF_STEPS):
                    steps.step()
                if kind is DocumentKind.PDF and edition is not None:
                    documents.append(MadeDocument(kind, edition.pdf, edition.missing))
                else:
                    documents.append(make_document(kind, compiled, fonts))
            state = name or _draft_name(now)
            return MadeReport(tuple(documents), edition, state, folder)

        def done(made: MadeReport) -> None:
            self.made = made

        self.work_on(work, done)


def _edition(
    sources: CompileSources, steps: Steps, edition_id: str, name: str, now: dt.datetime, fonts: Path
) -> MadeEdition:
    from kplan_desktop.exchange.joint_report.editions import make_edition
    from kplan_desktop.storage.collection.collection_codec import encode_state

    return make_edition(
        sources.collection,
        sources.reader(steps.step),
        sources.purged,
        encode_state(sources.collection),
        edition_id=edition_id,
        name=name,
        at=now,
        fonts=fonts,
    )


def _names(names: Sequence[str]) -> str:
    """The first of them, as many as a line has room for."""
    shown = ", ".join(map(one_line, names[:_MOST_NAMES]))
    return f"{shown} …" if len(names) > _MOST_NAMES else shown


def _draft_name(now: dt.datetime) -> str:
    text = QCoreApplication.translate("MakeDialog", "draft %1")
    return text.replace("%1", date_text(local_time(now).date()))
