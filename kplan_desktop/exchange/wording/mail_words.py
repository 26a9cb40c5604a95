"""The words of the e-mail draft, in the language of the form.

They are text that is sent, like the form's own, and not strings of the user interface: the office
reads them in the form's language, whatever language the adviser's interface has.
"""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.text.formatting import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """The words of one language. ``opening`` and ``replaces`` are templates for ``str.format``."""

    greeting: str
    opening: str
    adviser: str
    revision: str
    replaces: str
    address: str
    attached: str
    pdf: str
    bundle: str
    closing: str


_BOKMAAL = MailWords(
    greeting="Hei!",
    opening="Her er «{title}» fra {unit}.",
    adviser="rådgiver",
    revision="revisjon",
    replaces="Dette er revisjon {revision}, som erstatter det vi har levert før.",
    address="Sendes til",
    attached="Vedlagt:",
    pdf="til å lese og skrive ut",
    bundle="til å lese inn i Kplan",
    closing="Vennlig hilsen",
)

_NYNORSK = MailWords(
    greeting="Hei!",
    opening="Her er «{title}» frå {unit}.",
    adviser="rådgjevar",
    revision="revisjon",
    replaces="Dette er revisjon {revision}, som erstattar det vi har levert før.",
    address="Skal sendast til",
    attached="Vedlagt:",
    pdf="til å lese og skrive ut",
    bundle="til å lese inn i Kplan",
    closing="Venleg helsing",
)

_ENGLISH = MailWords(
    greeting="Hello,",
    opening="Here is “{title}” from {unit}.",
    adviser="adviser",
    revision="revision",
    replaces="This is revision {revision}, which replaces what we have delivered before.",
    address="To be sent to",
    attached="Attached:",
    pdf="to read and print",
    bundle="to open in Kplan",
    closing="Kind regards,",
)


_WORDS: dict[Language, MailWords] = {"nb": _BOKMAAL, "nn": _NYNORSK, "en": _ENGLISH}


def mail_words(language: str) -> MailWords:
    """The words for a form's language tag."""
    return _WORDS[language_of(language)]
