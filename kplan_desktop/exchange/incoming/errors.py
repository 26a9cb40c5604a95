"""Why what was sent cannot be used, and what to ask the sender for."""

from __future__ import annotations

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError


class IncomingError(UserError):
    """What came in ``name`` (a file name as it is shown) cannot be used."""

    def __init__(self, name: str, *, detail: str = "") -> None:
        super().__init__(name, detail=detail)


class NothingInMailError(IncomingError):
    """A mail that is sound, but has nothing for Kplan attached."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Nothing that Kplan can take in is attached to the mail "%1". Ask the sender to attach the '
        "delivery file itself, whose name ends in .kplan.json, and no link to it.",
    )


class DamagedMailError(IncomingError):
    """A mail that cannot be read, or that no mail program makes."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The mail "%1" cannot be read: it is damaged, or larger or more nested than mails are. '
        "Save the attachment in your mail program, and take in that file.",
    )


class EncryptedMailError(IncomingError):
    """A mail of which only the recipient's mail program has the key."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The mail "%1" is encrypted. Open it in your mail program, save the attachment, and take '
        "in that file.",
    )


class OutlookPackageError(IncomingError):
    """A ``winmail.dat``, in which Outlook has packed the attachments (TNEF)."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Outlook has packed the attachments into "%1", which only Outlook can open. Ask the sender '
        "to send the mail again as HTML or plain text, not as Rich Text.",
    )


class PackedFilesError(IncomingError):
    """A zip file that is no document."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Files are packed in "%1". Unpack it, and take in the file whose name ends in .kplan.json.',
    )


class SeveralDeliveriesError(IncomingError):
    """More than one delivery, where one is wanted."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'There is more than one delivery in "%1". Save the one that you want in your mail program, '
        "and take in that file.",
    )


class ReceiptNotDeliveryError(IncomingError):
    """A receipt, where a delivery is wanted."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'What is in "%1" is a receipt from the office, not a delivery. Open the report that it is '
        "about, and then drop the receipt on Kplan's window.",
    )


class CommentsNotDeliveryError(IncomingError):
    """Comments, where a delivery is wanted."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'There are comments in "%1", no delivery. Open the report that they are about, and then '
        "drop the comments on Kplan's window.",
    )


class FormNotDeliveryError(IncomingError):
    """A form, where a delivery is wanted."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'What is in "%1" is a form, not a delivery. Drop it on Kplan\'s window to install it, and '
        "then make a report on it.",
    )


class HandOverNotDeliveryError(IncomingError):
    """A report that was passed on, where a delivery is wanted."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'A report with its earlier versions was passed on in "%1". Open it in Kplan\'s window, '
        "which asks where to keep the report.",
    )
