"""The colours and letters of the window: one table of tokens feeds palette and style sheet."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from dispute_desk.assets import resource
from dispute_desk.ui.style import style_sheet

#: Families in order of preference; the last one is shipped with the desk.
FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "DD Sans SC",
)
#: Where the curve of sRGB becomes a straight line (WCAG 2).
LINEAR_BELOW = 0.03928
BASE_SIZE = 13
SMALL_SIZE = 12


@dataclass(frozen=True)
class Tokens:
    """Every colour the window uses; text colours reach 4.5:1 on the grounds they stand on."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    selection: str
    danger: str
    danger_soft: str
    warning: str
    warning_soft: str
    good: str
    good_soft: str
    violet: str
    violet_soft: str
    neutral_soft: str

    def as_map(self) -> dict[str, str]:
        """Return the tokens by name, for the style sheet."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


LIGHT = Tokens(
    window="#F3F5F9",
    surface="#FFFFFF",
    raised="#F7F9FC",
    line="#E1E6EE",
    text="#17202E",
    muted="#566274",
    accent="#1D5BBF",
    on_accent="#FFFFFF",
    accent_soft="#E8F0FC",
    selection="#E3EDFB",
    danger="#B3261E",
    danger_soft="#FCE8E6",
    warning="#855000",
    warning_soft="#FCEFD9",
    good="#186A3A",
    good_soft="#E1F3E7",
    violet="#5A3FA6",
    violet_soft="#ECE7FA",
    neutral_soft="#EDF0F4",
)

DARK = Tokens(
    window="#10151C",
    surface="#171E27",
    raised="#1E2732",
    line="#2B3644",
    text="#E7ECF3",
    muted="#9DAABB",
    accent="#5B9BFF",
    on_accent="#0A1424",
    accent_soft="#1A2B49",
    selection="#1E3354",
    danger="#FF938B",
    danger_soft="#3B1E20",
    warning="#F2B760",
    warning_soft="#372811",
    good="#72D19A",
    good_soft="#143124",
    violet="#BBA6F6",
    violet_soft="#2B2247",
    neutral_soft="#262F3B",
)

THEMES = {"light": LIGHT, "dark": DARK}


class Theme:
    """The theme in force; widgets that paint themselves ask it for colours."""

    def __init__(self) -> None:
        self.name = "light"
        self.tokens = LIGHT
        self._colours: dict[str, QColor] = {}
        self._fusion = False

    def born_in_fusion(self) -> None:
        """Note that the application began with the style; asking it loads 7 ms of enums."""
        self._fusion = True

    def colour(self, token: str) -> QColor:
        """Return one token as a colour that is made once."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(getattr(self.tokens, token))
        return found

    def apply(self, app: QApplication, name: str) -> None:
        """Paint the whole application in the theme of that name."""
        self.name = name if name in THEMES else "light"
        self.tokens = THEMES[self.name]
        self._colours = {}
        if not self._fusion:
            app.setStyle(QStyleFactory.create("Fusion"))
            self._fusion = True
        app.setFont(font())
        app.setPalette(_palette(self.tokens))
        signs = {"chevron": "down", "tick": "tick"}
        files = {
            sign: resource("icons", f"{file}-{self.name}.svg").as_posix()
            for sign, file in signs.items()
        }
        app.setStyleSheet(style_sheet({**self.tokens.as_map(), **files}))


#: One theme for the process: it is a property of the application, like its palette.
theme = Theme()


def font(size: int = BASE_SIZE, *, bold: bool = False) -> QFont:
    """Return the font of the desk in a size in pixels."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size)
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def register_fallback_font() -> bool:
    """Make the shipped font known (about 40 ms, so after the first paint); False if it lacks."""
    known = False
    for name in ("DDSansSC-Regular.ttf", "DDSansSC-Bold.ttf"):
        path = resource("fonts", name)
        if path.is_file():
            known = QFontDatabase.addApplicationFont(str(path)) >= 0 or known
    return known


def needs_fallback_font() -> bool:
    """Tell whether none of the preferred families is installed on this machine."""
    installed = set(QFontDatabase.families())
    return not any(family in installed for family in FAMILIES[:-1])


def theme_in_force(chosen: str) -> str:
    """Return light or dark for a choice; the system is asked for ``system``."""
    if chosen != "system":
        return chosen
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2 defines it."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def quiet_locale() -> None:
    """Numbers read the same on every machine, whatever its region."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))


def _luminance(colour: str) -> float:
    def linear(part: int) -> float:
        value = part / 255
        return value / 12.92 if value <= LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.violet,
        role.Light: tokens.raised,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.muted,
        role.Shadow: tokens.window,
    }
    palette = QPalette()
    for key, colour in pairs.items():
        palette.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return palette
