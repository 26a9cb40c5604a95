"""The window of the guide: contents, search, links, pictures, and what it never reads or opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.help import guide_browser, help_window
from kplan_desktop.ui.help.guide_document import Section, blocks, fragments, style_page
from kplan_desktop.ui.help.guide_pages import Reader, read_guide
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.help.help_window import HelpWindow
from kplan_desktop.ui.theme.screen_room import place_beside
from kplan_desktop.ui.theme.style_tokens import Tokens
from tests.ui.driver import ALT, CONTROL
from tests.ui.help.guide_folders import make_guide
from tests.ui.inputs import make_theme

KEY = Qt.Key


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return make_guide(tmp_path / "guide")


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "kplan.ini")


@pytest.fixture
def opened(qtbot: QtBot, guide: Path, settings: SettingsStore) -> Callable[..., HelpWindow]:
    """Shows the window, in bokmål unless told otherwise."""

    def show(language: str = "nb", scale: float = 1.0) -> HelpWindow:
        pages = read_guide(guide, language)
        window = HelpWindow(pages, guide, language, settings, make_theme(scale=scale))
        qtbot.addWidget(window)
        window.resize(900, 600)
        window.show()
        window.show_topic(None)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def heading_levels(window: HelpWindow) -> list[int]:
    found = [block.blockFormat().headingLevel() for block in blocks(window.text.document())]
    return [level for level in found if level]


def type_search(window: HelpWindow, text: str) -> None:
    QTest.keyClick(window.text, KEY.Key_F, CONTROL)
    assert window.contents.search.hasFocus()
    QTest.keyClicks(window.contents.search, text)


def shown(window: HelpWindow) -> HelpTopic:
    page = window.shown_page()
    assert page is not None
    return page.topic


def test_pages_are_grouped_by_whom_they_are_for(guide: Path) -> None:
    pages = read_guide(guide, "nb")
    assert [page.title for page in pages] == ["Kom i gang", "Vinduet", "Kontoret"]
    assert [page.reader for page in pages] == [Reader.ADVISER, Reader.ADVISER, Reader.OFFICE]


def test_what_is_not_translated_is_shown_in_bokmaal_and_that_is_said(
    opened: Callable[..., HelpWindow],
) -> None:
    window = opened("nn")
    assert shown(window) is HelpTopic.START
    assert window._notice.isVisible()
    assert window._notice.text()
    window.show_topic(HelpTopic.WINDOW)
    assert not window._notice.isVisible()
    assert window.text.toPlainText().startswith("Vindauget")


def test_headings_are_headings_and_nothing_is_markup(opened: Callable[..., HelpWindow]) -> None:
    window = opened()
    assert heading_levels(window) == [1, 2]
    window.show_topic(HelpTopic.WINDOW)
    assert "<b>Ikke markering</b>" in window.text.toPlainText()


def test_larger_text_has_larger_headings_than_paragraphs(opened: Callable[..., HelpWindow]) -> None:
    window = opened(scale=2.0)
    tokens = window.text._theme.tokens
    title = next(iter(fragments(window.text.document().begin())))
    size = title.charFormat().property(QTextFormat.Property.FontPixelSize)
    assert size == tokens.display == 50
    assert window.text.document().defaultFont().pixelSize() == tokens.text == 30


def test_a_table_is_a_table_with_a_head(opened: Callable[..., HelpWindow]) -> None:
    window = opened()
    frames = window.text.document().rootFrame().childFrames()
    (table,) = [frame for frame in frames if isinstance(frame, QTextTable)]
    assert (table.rows(), table.columns(), table.format().headerRowCount()) == (3, 2, 1)


def test_a_link_leads_to_a_page_and_back_leads_to_where_one_was(
    opened: Callable[..., HelpWindow],
) -> None:
    window = opened()
    assert not window.back.isEnabled()
    window.text.anchorClicked.emit(QUrl("02-vinduet.md"))
    assert shown(window) is HelpTopic.WINDOW
    chosen = window.contents.titles.currentItem()
    assert chosen is not None
    assert chosen.text(0) == "Vinduet"
    QTest.keyClick(window.text, KEY.Key_Left, ALT)
    assert shown(window) is HelpTopic.START
    QTest.keyClick(window.text, KEY.Key_Right, ALT)
    assert shown(window) is HelpTopic.WINDOW


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/01-kom-i-gang.md",
        "file:///etc/01-kom-i-gang.md",
        "../../x.md",
        "40-nowhere.md",
        "kplan.exe",
    ],
)
def test_no_other_link_leads_anywhere(
    opened: Callable[..., HelpWindow], monkeypatch: pytest.MonkeyPatch, link: str
) -> None:
    opened_urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_urls.append)
    window = opened()
    window.show_topic(HelpTopic.WINDOW)
    window.text.anchorClicked.emit(QUrl(link))
    assert opened_urls == []
    assert shown(window) is HelpTopic.WINDOW


def test_a_picture_is_as_wide_as_the_column_and_says_what_it_shows(
    opened: Callable[..., HelpWindow],
) -> None:
    window = opened()
    assert "Et notat under et tiltak" in window.text.toPlainText()
    sizes = _picture_sizes(window)
    assert sizes == [(window.text._column(), round(window.text._column() / 4))]
    window.resize(560, 600)
    window.text._fit()
    assert _picture_sizes(window)[0][0] < sizes[0][0]


def _picture_sizes(window: HelpWindow) -> list[tuple[int, int]]:
    found = []
    for block in blocks(window.text.document()):
        for piece in fragments(block):
            if piece.charFormat().isImageFormat():
                shape = piece.charFormat().toImageFormat()
                found.append((round(shape.width()), round(shape.height())))
    return found


@pytest.mark.parametrize(
    "name", ["../../outside.png", "../../../outside.png", "file:///outside.png", "01-kom-i-gang.md"]
)
def test_no_file_outside_of_the_guide_is_read(
    opened: Callable[..., HelpWindow], guide: Path, name: str
) -> None:
    (guide / "bilder" / "nb" / "notater.png").rename(guide.parent / "outside.png")
    window = opened()
    kind = QTextDocument.ResourceType.ImageResource.value
    outside = QUrl.fromLocalFile(str(guide.parent / "outside.png")).toString()
    for tried in (name, outside, str(guide.parent / "outside.png")):
        assert window.text.loadResource(kind, QUrl(tried)) is None
    style = QTextDocument.ResourceType.StyleSheetResource.value
    assert window.text.loadResource(style, QUrl("01-kom-i-gang.md")) is None


def test_a_search_finds_words_and_enter_goes_to_them(opened: Callable[..., HelpWindow]) -> None:
    window = opened()
    type_search(window, "ide sam")
    (row,) = window.contents.rows()
    assert row.text == "Vinduet: Sidepanelet"
    assert "idéene samles" in row.below
    QTest.keyClick(window.contents.search, KEY.Key_Return)
    assert shown(window) is HelpTopic.WINDOW
    assert window.text.hasFocus()
    assert window.text.textCursor().selectedText() == "idé"
    assert len(window.text.extraSelections()) >= 2


def test_a_search_finds_what_stands_in_a_table(opened: Callable[..., HelpWindow]) -> None:
    window = opened()
    type_search(window, "ctrl+m flytter")
    QTest.keyClick(window.contents.search, KEY.Key_Return)
    assert shown(window) is HelpTopic.START
    block: QTextBlock = window.text.textCursor().block()
    assert "flytter notatet" in block.text() or "Ctrl+M" in block.text()


def test_escape_ends_the_search_and_then_closes_the_window(
    opened: Callable[..., HelpWindow],
) -> None:
    window = opened()
    type_search(window, "finnes ikke")
    assert window.contents.message()
    QTest.keyClick(window.contents.search, KEY.Key_Escape)
    assert window.isVisible()
    assert window.contents.titles.isVisible()
    QTest.keyClick(window.text, KEY.Key_Escape)
    assert not window.isVisible()


def test_f6_walks_the_parts(opened: Callable[..., HelpWindow]) -> None:
    window = opened()
    parts = (window.contents.search, window.contents.titles, window.text)
    for part in parts:
        QTest.keyClick(window, KEY.Key_F6)
        assert part.hasFocus()
    QTest.keyClick(window.contents.search, KEY.Key_F6)


def test_everything_has_a_name_for_a_screen_reader(opened: Callable[..., HelpWindow]) -> None:
    window = opened()
    parts = (window.contents.search, window.contents.titles, window.contents.list, window.text)
    buttons = (window.back, window.forward, window.printer)
    assert all(part.accessibleName() for part in (*parts, *buttons))
    assert all("(" in button.toolTip() for button in buttons)


def test_it_remembers_its_size(opened: Callable[..., HelpWindow], settings: SettingsStore) -> None:
    window = opened()
    window.resize(777, 555)
    window.close()
    assert settings.load().help_geometry
    assert opened().size() != window.minimumSize()
    again = HelpWindow((), Path(), "nb", settings, make_theme())
    assert (again.width(), again.height()) == (777, 555)
    again.deleteLater()


SCREEN = QRect(0, 0, 1280, 800)
WANTED, LEAST = QSize(900, 700), QSize(330, 400)


@pytest.mark.parametrize(
    ("asker", "focus", "place"),
    [
        (QRect(383, 30, 514, 700), QRect(411, 313, 456, 34), QRect(897, 30, 383, 700)),
        (QRect(700, 200, 514, 300), QRect(711, 213, 400, 34), QRect(0, 100, 700, 700)),
        (SCREEN, QRect(323, 213, 614, 60), QRect(937, 100, 343, 700)),
        (SCREEN, QRect(20, 600, 200, 60), QRect(220, 100, 900, 700)),
        (SCREEN, QRect(20, 60, 1240, 60), QRect(380, 120, 900, 680)),
        (SCREEN, QRect(20, 700, 1240, 60), QRect(380, 0, 900, 700)),
        (SCREEN, QRect(20, 30, 1240, 740), QRect(380, 100, 900, 700)),
    ],
)
def test_it_opens_beside_what_it_was_asked_from(asker: QRect, focus: QRect, place: QRect) -> None:
    assert place_beside(SCREEN, asker, focus, WANTED, LEAST) == place
    assert not place.intersects(focus) or focus.height() == 740


def test_its_place_is_kept_once_the_user_has_moved_it(
    opened: Callable[..., HelpWindow], settings: SettingsStore, qtbot: QtBot
) -> None:
    asker, window = QLineEdit(), opened()
    qtbot.addWidget(asker)
    window.hide()
    asker.setGeometry(10, 10, 300, 300)
    asker.show()
    asker.activateWindow()
    qtbot.waitUntil(asker.isActiveWindow)
    window.bring_to_front()
    assert not window.geometry().intersects(asker.geometry())
    window.close()
    assert not settings.load().help_geometry
    window.bring_to_front()
    window.resize(window.width() - 20, window.height())
    window.close()
    assert settings.load().help_geometry


def test_in_little_width_the_contents_stand_over_the_page(
    opened: Callable[..., HelpWindow],
) -> None:
    window = opened()
    assert window.contents.mapTo(window, QPoint()).y() < window.contents.height()
    assert window.text.mapTo(window, QPoint()).x() > window.contents.width()
    window.resize(360, 600)
    QApplication.processEvents()
    assert window.text.mapTo(window, QPoint()).x() == 0
    assert window.text.mapTo(window, QPoint()).y() > window.contents.height()
    assert window.text.height() > window.height() / 2


def test_a_page_can_be_printed(opened: Callable[..., HelpWindow], tmp_path: Path) -> None:
    window = opened()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    window.text.print_page(printer)
    assert (tmp_path / "page.pdf").stat().st_size > 1000


@pytest.mark.parametrize(
    ("language", "typed"),
    [("nb", "slette notat"), ("nn", "slette notat"), ("en", "delete note")],
)
def test_how_to_remove_a_note_is_found_by_the_word_delete_too(
    qtbot: QtBot, settings: SettingsStore, language: str, typed: str
) -> None:
    folder = program_files().guide
    pages = read_guide(folder, language)
    window = HelpWindow(pages, folder, language, settings, make_theme())
    qtbot.addWidget(window)
    contents = window.contents
    contents.search.setText(typed)
    first = contents.key()
    assert isinstance(first, Section)
    assert first.page.topic is HelpTopic.REMOVING
    assert first.block < 5  # the first section after the title
    count = len(contents.rows())
    assert contents._count.text().startswith(f"{count} ")
    assert str(contents._model.size()) not in contents._count.text()


def test_without_a_printer_it_says_so(
    opened: Callable[..., HelpWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(help_window, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window = opened()
    QTest.keyClick(window, KEY.Key_P, CONTROL)
    assert window._notice.isVisible()
    assert window._notice.text() == "There is no printer on this computer."
    window.show_topic(HelpTopic.WINDOW)
    assert not window._notice.isVisible()


def test_a_window_that_was_closed_takes_a_new_size_when_it_is_seen_again(
    opened: Callable[..., HelpWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    filled: list[int] = []
    window = opened()

    def counted(document: QTextDocument, tokens: Tokens, font: QFont) -> None:
        filled.append(tokens.text)
        style_page(document, tokens, font)

    monkeypatch.setattr(guide_browser, "style_page", counted)
    window.close()
    theme = window.text._theme
    for scale in (1.25, 2.0):
        theme.set_tokens(make_theme(scale=scale).tokens)
    assert filled == []
    window.show()
    assert filled == [30]


def test_a_page_is_laid_out_once_whatever_is_in_it() -> None:
    document = QTextDocument()
    rows = "".join(f"| Ctrl+{number} | gjør {number} |\n" for number in range(20))
    document.setMarkdown(f"# Taster\n\n| tast | gjør |\n|---|---|\n{rows}\n\n*slutt*\n")
    document.documentLayout()  # without one nothing is told
    changes: list[int] = []
    document.contentsChange.connect(lambda at, _gone, _come: changes.append(at))
    style_page(document, make_theme().tokens, QFont())
    assert len(changes) <= 2
