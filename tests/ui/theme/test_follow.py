"""Followers of the theme are called in order while they live, and not kept alive."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.ui.theme.theme import Theme
from tests.ui.inputs import make_theme


class Follower(QWidget):
    """Records the scale at each call."""

    def __init__(self, theme: Theme, calls: list[tuple[str, float]], name: str) -> None:
        super().__init__()
        self._theme = theme
        self._calls = calls
        self._name = name
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._calls.append((self._name, self._theme.tokens.scale))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    del qapp
    return make_theme()


@pytest.fixture
def calls() -> list[tuple[str, float]]:
    return []


def test_a_follower_is_called_at_once_and_after_each_change(
    theme: Theme, calls: list[tuple[str, float]]
) -> None:
    follower = Follower(theme, calls, "a")
    theme.set_tokens(theme.tokens.scaled(2.0))
    theme.set_tokens(theme.tokens.scaled(2.0))
    assert calls == [("a", 1.0), ("a", 2.0)]
    del follower


def test_followers_are_called_in_the_order_of_registration(
    theme: Theme, calls: list[tuple[str, float]]
) -> None:
    followers = [Follower(theme, calls, name) for name in "abc"]
    calls.clear()
    theme.set_tokens(theme.tokens.scaled(1.5))
    assert [name for name, _ in calls] == ["a", "b", "c"]
    del followers


def test_icons_are_current_when_a_follower_is_called(theme: Theme) -> None:
    icons = theme.icons
    theme.set_tokens(make_theme("dark").tokens)
    assert theme.icons is not icons


def test_a_deleted_follower_is_collected_and_not_called(
    theme: Theme, calls: list[tuple[str, float]]
) -> None:
    follower = Follower(theme, calls, "a")
    reference = weakref.ref(follower)
    del follower
    gc.collect()
    assert reference() is None
    calls.clear()
    theme.set_tokens(theme.tokens.scaled(2.0))
    assert not calls


@pytest.mark.parametrize("with_parent", [False, True])
def test_a_follower_that_qt_destroyed_is_not_called(
    theme: Theme, calls: list[tuple[str, float]], with_parent: bool
) -> None:
    parent = QWidget()
    follower = Follower(theme, calls, "a")
    follower.setParent(parent)
    (parent if with_parent else follower).deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    calls.clear()
    theme.set_tokens(theme.tokens.scaled(2.0))
    assert not calls


def test_a_follower_may_be_deleted_while_others_are_called(
    theme: Theme, calls: list[tuple[str, float]]
) -> None:
    parent = QWidget()

    class Owner(QObject):
        def drop(self) -> None:
            if theme.tokens.scale > 1:
                parent.deleteLater()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    owner = Owner()
    theme.follow(owner.drop)
    Follower(theme, calls, "a").setParent(parent)
    calls.clear()
    theme.set_tokens(theme.tokens.scaled(2.0))
    assert not calls


def test_the_theme_is_collected_with_its_last_reference(qapp: QApplication) -> None:
    del qapp
    theme = make_theme()
    follower = Follower(theme, [], "a")
    reference = weakref.ref(theme)
    del theme, follower
    gc.collect()
    assert reference() is None


def test_a_follower_that_qt_would_not_disconnect_is_rejected(theme: Theme) -> None:
    with pytest.raises(TypeError, match="not a method of a QObject"):
        theme.follow(lambda: None)
    with pytest.raises(TypeError, match="not a method of a QObject"):
        theme.follow([].clear)
