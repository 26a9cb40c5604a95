"""Errors that a user can act on, told apart from bugs."""

from __future__ import annotations


class UserError(Exception):
    """Something went wrong that the user can mend.

    ``str(error)`` is one plain English sentence that says what happened and what to do. Subclasses
    keep their values as attributes, so that the window can say the same in the user's language.
    Every other exception type is a bug and is allowed to surface as one.
    """
