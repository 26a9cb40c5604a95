"""Why what was sent cannot be used, and what to ask the sender for."""

from __future__ import annotations

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError


class IncomingError(UserError):
    """What came in ``name`` (a file name as it is shown) cannot be used."""

    def __init__(self, name: str, *, detail: str = "") -> None:
        super().__init__(name, detail=detail)


class NothingForKplanError(IncomingError):
    """A file of another kind, such as a picture."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'There is nothing in "%1" that Kplan can take in. A delivery is a file whose name ends in '
        ".kplan.json, or a PDF, an e-mail or a zip with it.",
    )


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
    """Files packed in another way than as a zip."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Files are packed in "%1" in a way that Kplan does not open. Unpack it, and take in the '
        "files.",
    )


class DamagedZipError(IncomingError):
    """A zip that cannot be read, or that holds more than is sent by mail."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The zip "%1" cannot be read: it is damaged, or holds more than is sent by mail. Ask the '
        "sender for the delivery file itself, whose name ends in .kplan.json.",
    )


class EncryptedZipError(IncomingError):
    """A zip that has a password."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The zip "%1" is locked with a password. Unpack it with that, and take in the files.',
    )


class PackedFileError(IncomingError):
    """A file in a zip that is not unpacked: damaged, or such as no usual program packs it."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" is packed in a way that is not safe to unpack, or is damaged. Ask the sender for the '
        "file by itself.",
    )


class NothingInZipError(IncomingError):
    """A zip without any file."""

    template = QT_TRANSLATE_NOOP(
        "Errors", 'There is no file in the zip "%1". Ask the sender to send it again.'
    )


class TooMuchPackedError(IncomingError):
    """A file in which more is packed than is taken in at once."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'More is packed in "%1" than Kplan takes in at once. Unpack it, and take in its files in '
        "smaller parts.",
    )


class CollectionNotDeliveryError(IncomingError):
    """The office's own file, where a delivery is wanted."""

    template = QT_TRANSLATE_NOOP("Errors", '"%1" is a collection, not a delivery. Open it instead.')


class LinkedFolderError(IncomingError):
    """A link to a folder, in a folder that is taken in."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        '"%1" leads to another folder and was not looked into. Take in that folder itself.',
    )


class TooManyFilesError(IncomingError):
    """A folder with more files, or more folders in each other, than are taken in at once."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The rest of "%1" was not looked into: there are too many files or folders in it. Take in '
        "its folders one by one.",
    )


class CommentsOfUnknownReportError(IncomingError):
    """Comments on a report of a unit (the second argument) that is not in the collection."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The comments in "%1" are on a report of %2 that is not in this collection. Take in its '
        "delivery first.",
    )

    def __init__(self, name: str, unit_name: str) -> None:
        UserError.__init__(self, name, unit_name)


class SeveralDeliveriesError(IncomingError):
    """More than one delivery, where one is wanted."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'There is more than one delivery in "%1". Save the one that you want by itself, and take '
        "in that file.",
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
