"""The style sheet of the window, filled from the colour tokens."""

from __future__ import annotations

from string import Template

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }

#rail { background: $surface; border: none; border-right: 1px solid $line; }
#brand { font-size: 15px; font-weight: 600; }
#brandPlace { color: $muted; font-size: 12px; }
QPushButton[kind="rail"] {
  text-align: left; border: 1px solid transparent; border-radius: 6px; padding: 8px 10px;
  background: transparent; color: $text; font-size: 13px;
}
QPushButton[kind="rail"]:hover { background: $neutral_soft; }
QPushButton[kind="rail"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[kind="rail"]:focus { border: 1px solid $accent; }
QLabel[kind="railGroup"] { color: $muted; font-size: 12px; padding: 0 10px; }

#statusLine { background: $surface; border: none; border-top: 1px solid $line; }
#statusLine QLabel { color: $muted; font-size: 12px; }
#statusLine QLabel[tone="danger"] { color: $danger; }

QLabel[kind="title"] { font-size: 20px; font-weight: 600; }
QLabel[kind="heading"] { font-size: 14px; font-weight: 600; }
QLabel[kind="bigTitle"] { font-size: 17px; font-weight: 600; }
QLabel[kind="figure"] { font-size: 24px; font-weight: 600; }
QLabel[kind="unit"] { font-size: 14px; font-weight: 600; padding-bottom: 3px; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: 12px; }
QLabel[kind="understood"] { color: $muted; font-size: 12px; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="accent"] { color: $accent; }
QLabel[kind="fieldError"] { color: $danger; font-size: 12px; }
QLabel[kind="badge"] { background: $warning_soft; color: $warning; border-radius: 4px;
  padding: 1px 8px; font-size: 12px; font-weight: 600; }
QLabel[kind="key"] { background: $neutral_soft; color: $muted; border-radius: 4px;
  padding: 1px 6px; font-size: 12px; }

QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[kind="hairline"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="bar"] { border-radius: 8px; border: none; }
QFrame[kind="bar"][tone="danger"] { background: $danger_soft; }
QFrame[kind="bar"][tone="warning"] { background: $warning_soft; }
QFrame[kind="bar"][tone="accent"] { background: $accent_soft; }
QFrame[kind="bar"][tone="danger"] QLabel { color: $danger; }
QFrame[kind="bar"][tone="warning"] QLabel { color: $warning; }
QFrame[kind="bar"][tone="accent"] QLabel { color: $accent; }
QFrame[kind="toast"] { background: $text; border-radius: 8px; }
QFrame[kind="toast"] QLabel { color: $surface; }
QFrame[kind="toast"] QPushButton { background: transparent; border: 1px solid transparent;
  color: $surface; font-weight: 600; padding: 4px 10px; text-decoration: underline; }
QFrame[kind="toast"] QPushButton:focus { border: 1px solid $surface; }

QPushButton {
  background: $surface; border: 1px solid $line; border-radius: 6px;
  padding: 6px 14px; min-height: 20px;
}
QPushButton:hover { background: $raised; border-color: $muted; }
QPushButton:pressed { background: $neutral_soft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $raised; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent;
  font-weight: 600; }
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; padding: 5px 13px; }
QPushButton[kind="primary"]:disabled { background: $neutral_soft; border-color: $line;
  color: $muted; }
QPushButton[kind="danger"] { color: $danger; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 2px 6px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; }
QPushButton[kind="searchLook"] { text-align: left; color: $muted; padding: 6px 10px; }
QPushButton[kind="person"] { text-align: left; border: 1px solid transparent;
  background: transparent; padding: 6px 8px; }
QPushButton[kind="person"]:hover { background: $neutral_soft; }
QPushButton[kind="person"]:focus { border-color: $accent; }
QPushButton[kind="choice"] { text-align: left; padding: 9px 14px; }
QPushButton[kind="chip"] { border-radius: 13px; padding: 2px 12px; min-height: 20px;
  color: $muted; background: $surface; font-size: 12px; }
QPushButton[kind="chip"]:hover { color: $text; border-color: $muted; }
QPushButton[kind="chip"]:checked { background: $accent_soft; color: $accent;
  border-color: $accent; font-weight: 600; }
QPushButton[kind="chip"][tone="accent"] { color: $text; border-color: $accent; }
QPushButton[kind="chip"][tone="warning"] { color: $warning; border-color: $warning; }
QPushButton[kind="chip"]:focus { border: 1px dashed $text; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px; }
QToolButton:hover { background: $neutral_soft; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url("$chevron"); width: 12px; height: 12px; right: 8px;
  subcontrol-origin: padding; subcontrol-position: right center; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {
  background: $surface; border: 1px solid $line; border-radius: 6px; padding: 5px 9px;
  min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover, QSpinBox:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 1px solid $accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  border: 1px solid $danger; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: $raised;
  color: $muted; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; margin-right: 8px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line;
  selection-background-color: $selection; selection-color: $text; outline: 0; padding: 4px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent;
  border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px;
  background: $surface; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; image: url("$tick"); }
QCheckBox::indicator:disabled { border-color: $line; background: $raised; }
QRadioButton::indicator { width: 12px; height: 12px; border: 2px solid $muted; border-radius: 8px;
  background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }

QFrame[kind="paper"] { background: $line; border: none; border-radius: 6px; }
QFrame[kind="cell"] { background: $surface; border: none; }
QLabel[kind="cellLabel"] { background: $raised; color: $muted; border: none; padding: 8px 4px; }
QFrame[kind="cell"] QLineEdit, QFrame[kind="cell"] QPlainTextEdit {
  border: 1px solid transparent; font-size: 15px; padding: 6px 7px; }
QFrame[kind="cell"] QComboBox { border: 1px solid transparent; padding: 6px 7px; }
QFrame[kind="cell"] QLineEdit:hover, QFrame[kind="cell"] QPlainTextEdit:hover,
QFrame[kind="cell"] QComboBox:hover { border: 1px solid $line; }
QFrame[kind="cell"] QLineEdit:focus, QFrame[kind="cell"] QPlainTextEdit:focus,
QFrame[kind="cell"] QComboBox:focus { border: 1px solid $accent; }

QTableView, QTreeView, QListView { background: $surface; border: none; outline: 0;
  gridline-color: $line; selection-background-color: $selection; selection-color: $text; }
QListView[kind="bare"] { background: transparent; }
QTableView[kind="entry"] { border: 1px solid $line; border-radius: 6px; }
QTableView[kind="entry"]:focus { border-color: $accent; }
QTableView[kind="entry"]::indicator { width: 12px; height: 12px; border: 1px solid $muted;
  border-radius: 3px; background: $surface; }
QTableView[kind="entry"]::indicator:checked { border-color: $accent; background: $accent;
  image: url("$tick"); }
QTableView::item, QTreeView::item { border: none; border-bottom: 1px solid $line;
  padding: 0 7px; }
QTableView::item:hover { background: $raised; }
QTableView::item:selected { background: $selection; color: $text; }
QListView::item { padding: 6px 10px; border-radius: 6px; }
QListView::item:selected { background: $selection; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; font-weight: 600; font-size: 12px;
  border: none; border-bottom: 1px solid $line; padding: 8px 10px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; min-height: 36px; min-width: 36px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $surface; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 7px 26px 7px 12px; border-radius: 6px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QTabBar::tab { background: transparent; border: none; border-bottom: 2px solid transparent;
  color: $muted; padding: 8px 4px; margin-right: 20px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { border: 1px solid $accent; }
QTabWidget::pane { border: none; }
QProgressBar { background: $neutral_soft; border: none; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
#palette { background: $surface; border: 1px solid $line; border-radius: 10px; }
#paletteInput { border: none; border-bottom: 1px solid $line; border-radius: 0; font-size: 15px;
  padding: 10px 6px; }
""")


def style_sheet(tokens: dict[str, str]) -> str:
    """Return the style sheet with the colours of one theme."""
    return _SHEET.substitute(tokens)
