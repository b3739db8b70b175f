"""An attachment as it is: the pages of a PDF or a picture, drawn beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from dispute_desk.domain.attachment_rules import Preview
from dispute_desk.domain.errors import DeskError, sentence
from dispute_desk.domain.wording import QT_TRANSLATE_NOOP
from dispute_desk.ui.messages import sentence_of
from dispute_desk.ui.widgets.bar import MessageBar
from dispute_desk.ui.widgets.elided import ElidedLabel
from dispute_desk.ui.widgets.naming import button, label, named
from dispute_desk.ui.widgets.pdf_view import PAGE_WIDTH, PdfView, Picture
from dispute_desk.ui.widgets.progress import ProgressStrip

if TYPE_CHECKING:
    from dispute_desk.domain.attachment_rules import MediaType
    from dispute_desk.ui.desk import Desk
    from dispute_desk.ui.jobs import Job
    from dispute_desk.ui.workplace import Workplace

SIZE, SHARE = (820, 860), 0.94
#: Pages shown of a PDF; a picture is read no larger than this across.
MOST_SHOWN, MOST_DOTS = 20, 2400
_ACROSS, _FINER = 595, 1.5
_PIXELS = QImage.Format.Format_RGB32

BROKEN = sentence(
    "attachment_not_shown",
    QT_TRANSLATE_NOOP(
        "errors", "附件“{name}”在这里显示不出来（文件有损坏或有密码）。请点“打开”用其他软件查看。"
    ),
)


def pictures_of(desk: Desk, case_id: int, attachment_id: int) -> tuple[tuple[Picture, ...], int]:
    """Return the first pages of an attachment and how many it has; runs beside the window."""
    from dispute_desk.services import attachments  # noqa: PLC0415 - heavy

    kind, content = attachments.content_of(desk, case_id, attachment_id)
    name = attachments.attachment_of(desk, case_id, attachment_id)["name"]
    return drawn_content(kind, content, str(name))


def drawn_content(
    kind: MediaType | None, content: bytes, name: str
) -> tuple[tuple[Picture, ...], int]:
    """Return the first pages of a file and how many it has."""
    from dispute_desk.services import case_papers  # noqa: PLC0415 - heavy

    if kind is not None and kind.preview is Preview.PICTURE:
        return (_picture(content, name),), 1
    pages = []
    try:
        count = case_papers.page_count(content)
        for page in range(min(count, MOST_SHOWN)):
            scale = PAGE_WIDTH / _ACROSS * _FINER
            width, height, pixels = case_papers.page_picture(content, page, scale)
            pages.append(Picture(width, height, width * 4, pixels))
    except RuntimeError as error:  # what the PDF library says of a broken or locked file
        raise DeskError(BROKEN, name=name) from error
    return tuple(pages), count


def _picture(content: bytes, name: str) -> Picture:
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > MOST_DOTS or size.height() > MOST_DOTS:
        reader.setScaledSize(
            size.scaled(QSize(MOST_DOTS, MOST_DOTS), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    if image.isNull():
        raise DeskError(BROKEN, name=name)
    image = image.convertToFormat(_PIXELS)
    return Picture(image.width(), image.height(), image.bytesPerLine(), bytes(image.constBits()))


class AttachmentWindow(QDialog):
    """Shows one attachment; nothing can be changed here."""

    def __init__(
        self, place: Workplace, case_id: int, row: dict[str, object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._case_id, self._row = case_id, row
        named(self, "attachment", str(row["name"]))
        self.setWindowTitle(str(row["name"]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reading: Job | None = None
        self._build()
        ground = parent.window().size()
        self.resize(
            min(SIZE[0], round(ground.width() * SHARE)),
            min(SIZE[1], round(ground.height() * SHARE)),
        )
        self.read()

    def drawn(self, desk: Desk) -> tuple[tuple[Picture, ...], int]:
        """Return the first pages and how many there are; runs beside the window."""
        return pictures_of(desk, self._case_id, int(str(self._row["id"])))

    def read(self) -> None:
        """Draw the attachment beside the window, then show it."""
        self._reading = self.place.jobs.work(
            lambda desk, _: self.drawn(desk), self._show, self._refused
        )
        self.strip.watch(self._reading, self.tr("正在读取"))

    def reject(self) -> None:
        """Close; what is still being drawn is dropped."""
        if self._reading is not None:
            self._reading.cancel()
        super().reject()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 18, 24, 16)
        box.setSpacing(12)
        head = QHBoxLayout()
        title = ElidedLabel(str(self._row["name"]), "attachment.title", kind="bigTitle")
        head.addWidget(title, 1)
        self.pages = named(label("", kind="muted"), "attachment.pages")
        head.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(head)
        self.bar = MessageBar("attachment.bar")
        box.addWidget(self.bar)
        self.strip = ProgressStrip("attachment.progress")
        box.addWidget(self.strip)
        self.view = PdfView("attachment.view", str(self._row["name"]))
        box.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(self.tr("关闭"), "attachment.close")
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        box.addLayout(foot)

    def _show(self, answer: tuple[tuple[Picture, ...], int]) -> None:
        pictures, count = answer
        self.view.show_pages(pictures)
        words = self.tr("共 %1 页").replace("%1", str(count))
        if count > len(pictures):
            words += self.tr("（预览前 %1 页）").replace("%1", str(len(pictures)))
        self.pages.setText(words)
        self.view.setFocus()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.bar.say(sentence_of(error))
        else:
            self.place.trouble(error)
