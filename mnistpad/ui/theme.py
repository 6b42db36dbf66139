"""Colours, type and spacing: Fusion with a palette of its own, on an 8-px grid.

Every colour lives in the palette, so that a widget asks its own palette and follows when the
system turns dark: ground is `Window`, card `Base`, line `Mid`, text `WindowText`, dim text
`PlaceholderText`, accent `Accent`, second `LinkVisited`, track `AlternateBase`. Accent and second
are Okabe and Ito's, which colour-blind people tell apart.
"""

from enum import Enum
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from mnistpad.resources import resource
from mnistpad.ui.colours import blend
from mnistpad.ui.scale import now, px

GRID = 8
RADIUS = 8

Role = QPalette.ColorRole

_KEPT_FONT = "_q_styleSheetWidgetFont"
"""Where Qt keeps the font that a widget had under its first style sheet, and gives back to it under
the next, whatever it was given meanwhile."""


class Scheme(Enum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_COLOURS = {  # light and dark
    "ground": ("#F7F7F5", "#17181A"),
    "card": ("#FFFFFF", "#1F2023"),
    "line": ("#E3E2DE", "#303236"),
    "text": ("#1D1D1F", "#ECECEE"),
    "dim": ("#6E6E73", "#9A9BA1"),
    "accent": ("#0072B2", "#56B4E9"),
    "on_accent": ("#FFFFFF", "#101214"),
    "second": ("#D55E00", "#E69F00"),
    "track": ("#EFEFEC", "#2A2B2F"),
    "check": ("check-light.svg", "check-dark.svg"),
}
_STRONG = _COLOURS | {  # for a projector, in a room that is not dark
    "ground": ("#F0F0ED", "#000000"),
    "line": ("#84847F", "#7D8086"),
    "text": ("#000000", "#FFFFFF"),
    "dim": ("#3A3A3E", "#D4D5DA"),
    "accent": ("#005C94", "#7CC8F5"),
    "on_accent": ("#FFFFFF", "#000000"),
    "second": ("#B24100", "#FFB62E"),
    "track": ("#DCDCD8", "#3A3C42"),
}


def _pair(colours: dict[str, tuple[str, str]]) -> tuple[SimpleNamespace, SimpleNamespace]:
    light, dark = ({name: each[n] for name, each in colours.items()} for n in (0, 1))
    return SimpleNamespace(**light), SimpleNamespace(**dark)


_LIGHT, _DARK = _pair(_COLOURS)
_STRONG_LIGHT, _STRONG_DARK = _pair(_STRONG)


def apply(app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
    """Give the program its look, light or dark as the system has it or as is wished.

    Where text is to be read from afar, colours are stronger.
    """
    system = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    dark = system if scheme is Scheme.SYSTEM else scheme is Scheme.DARK
    light_or_dark = (_STRONG_LIGHT, _STRONG_DARK) if now().lines > 1 else (_LIGHT, _DARK)
    colours = light_or_dark[dark]
    app.setPalette(_palette(colours))
    for widget in app.allWidgets():
        keep_font(widget)
    app.setStyleSheet(_style_sheet(colours))


def keep_font(widget: QWidget) -> None:
    """Have Qt give a widget the font that it has now, or none of its own, under a style sheet."""
    if widget.property(_KEPT_FONT) is not None:
        own = widget.testAttribute(Qt.WidgetAttribute.WA_SetFont)
        widget.setProperty(_KEPT_FONT, widget.font() if own else None)


def scaled(
    font: QFont, factor: float, *, bold: bool = False, tabular: bool = False, chosen: bool = False
) -> QFont:
    """The font in another size; with figures of one width where numbers change in place.

    What is `chosen` is the first that the last row of a classroom is to read.
    """
    font, scale = QFont(font), now()
    if font.pointSizeF() > 0:
        size = scale.shown(scale.meant(font.pointSizeF()) * factor)
        font.setPointSizeF(max(size, scale.chosen * scale.least) if chosen else size)
    else:
        size = scale.shown(scale.meant(font.pixelSize()) * factor)
        font.setPixelSize(round(max(size, scale.chosen * scale.least) if chosen else size))
    if bold:
        font.setWeight(QFont.Weight.Bold)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(c: SimpleNamespace) -> QPalette:
    palette = QPalette()
    for name, roles in (
        (c.ground, (Role.Window,)),
        (c.card, (Role.Base, Role.Button, Role.ToolTipBase, Role.Light)),
        (c.track, (Role.AlternateBase,)),
        (c.line, (Role.Mid, Role.Midlight, Role.Dark)),
        (c.text, (Role.WindowText, Role.Text, Role.ButtonText, Role.ToolTipText)),
        (c.dim, (Role.PlaceholderText,)),
        (c.accent, (Role.Accent, Role.Highlight, Role.Link)),
        (c.on_accent, (Role.HighlightedText,)),
        (c.second, (Role.LinkVisited,)),
    ):
        for role in roles:
            palette.setColor(role, QColor(name))
    faded = QColor(c.dim)
    faded.setAlpha(128)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def _style_sheet(c: SimpleNamespace) -> str:
    faded = blend(QColor(c.dim), QColor(c.card), 0.5).name()
    knob = (px(14) - 2) // 2  # of a slider, above and below its groove
    return f"""
    QFrame[role="card"], QFrame[role="notice"] {{
        background: {c.card}; border: 1px solid {c.line}; border-radius: {RADIUS}px;
    }}
    QLabel[role="head"] {{ color: {c.dim}; font-weight: 600; }}
    QLabel[role="dim"] {{ color: {c.dim}; }}
    QFrame[role="notice"] {{ border-color: {c.second}; }}
    QPushButton, QToolButton, QComboBox {{
        background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; padding: 6px 8px;
    }}
    QPushButton:hover, QToolButton:hover, QComboBox:hover {{ background: {c.track}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.line}; }}
    QPushButton:focus, QToolButton:focus, QComboBox:focus {{ border-color: {c.accent}; }}
    *[role="primary"] {{
        background: {c.accent}; border-color: {c.accent}; color: {c.on_accent};
        font-weight: 600; padding: 6px 16px;
    }}
    *[role="primary"]:hover {{ background: {blend(QColor(c.accent), QColor(c.text), 0.5).name()}; }}
    *[role="primary"]:focus {{ border-color: {c.text}; }}
    *[role="primary"]:disabled {{ background: {c.track}; border-color: {c.line}; color: {c.dim}; }}
    QLabel[role="problem"] {{ color: {c.second}; }}
    QAbstractSpinBox, QLineEdit {{
        background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; padding: 2px 0;
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    QLineEdit[role="field"] {{ padding: 4px 6px; }}
    QAbstractSpinBox QLineEdit {{ border: 0; padding: 0; background: transparent; }}
    QAbstractSpinBox:focus, QLineEdit:focus {{ border-color: {c.accent}; }}
    QAbstractSpinBox[problem="true"], QLineEdit[problem="true"] {{ border: 2px dashed {c.second}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        subcontrol-origin: border; width: {px(20)}px; border: 0; border-radius: 6px;
        background: transparent;
    }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin: 2px 2px 0 0; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin: 0 2px 2px 0; }}
    QAbstractSpinBox[buttonSymbols="NoButtons"]::up-button,
    QAbstractSpinBox[buttonSymbols="NoButtons"]::down-button {{
        subcontrol-position: top left;  /* else Qt leaves the text no room */
    }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
        background: {c.track};
    }}
    QAbstractSpinBox::up-arrow {{ image: url({_icon("chevron-up.svg")}); {_square(8)} }}
    QAbstractSpinBox::down-arrow {{ image: url({_icon("chevron.svg")}); {_square(8)} }}
    QProgressBar {{ background: {c.track}; border: 0; border-radius: 2px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
    QDialog {{ background: {c.ground}; }}
    QPushButton:default:enabled, QToolButton:checked {{
        background: {c.accent}; border-color: {c.accent}; color: {c.on_accent};
    }}
    QPushButton:default:focus, QToolButton:checked:focus {{ border-color: {c.text}; }}
    QTableView {{ background: {c.card}; border: 0; }}
    QHeaderView {{ background: {c.card}; border: 0; }}
    QHeaderView::section {{
        background: {c.card}; color: {c.dim}; border: 0; border-bottom: 1px solid {c.line};
        padding: 2px 4px 2px 0;
    }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar::handle:vertical {{
        background: {c.line}; border-radius: 4px; min-height: 24px; margin: 1px;
    }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    QTreeWidget {{ background: {c.card}; border: 0; outline: 0; }}
    QTreeWidget::item {{ padding: 3px 4px; border-radius: 4px; }}
    QTreeWidget::item:selected {{ background: {c.track}; color: {c.text}; }}
    QTextBrowser, QScrollArea[role="plain"] {{ background: transparent; border: 0; }}
    QFrame[role="panel"] {{ background: {c.card}; border: 0; border-left: 1px solid {c.line}; }}
    QListWidget[role="plain"] {{ background: transparent; border: 0; outline: 0; }}
    QListWidget[role="plain"]::item {{ padding: 7px 8px; border-radius: 6px; }}
    QListWidget[role="plain"]::item:hover, QListWidget[role="plain"]::item:selected {{
        background: {c.track}; color: {c.text};
    }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle:horizontal {{
        background: {c.line}; border-radius: 4px; min-width: 24px; margin: 1px;
    }}
    QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal {{ width: 0; }}
    QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal {{ background: transparent; }}
    QToolBar {{ background: {c.ground}; border: 0; spacing: 8px; padding: 0 16px 8px 16px; }}
    QMainWindow::separator {{ background: {c.line}; width: 1px; }}
    QTabWidget::pane {{ border: 0; }}
    QTabWidget::tab-bar {{ left: 16px; }}
    QTabBar {{ background: {c.ground}; }}
    QTabBar::tab {{
        background: transparent; color: {c.dim}; padding: {px(8)}px 16px; border: 0;
        border-bottom: 2px solid transparent;
    }}
    QTabBar::tab:hover {{ color: {c.text}; }}
    QTabBar::tab:selected {{
        color: {c.text}; font-weight: 600; border-bottom: 2px solid {c.accent};
    }}
    QTabBar::tab:focus {{ color: {c.accent}; }}
    QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
    QComboBox::down-arrow {{ image: url({_icon("chevron.svg")}); {_square(12)} }}
    QComboBox QAbstractItemView {{
        background: {c.card}; border: 1px solid {c.line}; outline: 0;
        selection-background-color: {c.track}; selection-color: {c.text};
    }}
    QCheckBox {{ spacing: 8px; }}
    QCheckBox::indicator, QTreeWidget::indicator {{
        {_square(14)} border: 1px solid {c.dim}; border-radius: 4px;
        background: {c.card};
    }}
    QCheckBox::indicator:checked, QTreeWidget::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url({_icon(c.check)});
    }}
    QCheckBox:focus {{ color: {c.accent}; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {c.track}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {c.accent}; }}
    QSlider::handle:horizontal {{
        {_square(14)} margin: -{knob}px 0; border-radius: {knob + 2}px;
        background: {c.card}; border: 1px solid {c.dim};
    }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {c.accent}; margin: -{knob}px 0; }}
    QMenuBar {{ background: {c.ground}; padding: 2px 8px; }}
    QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.track}; }}
    QMenu {{ background: {c.card}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 28px 6px 24px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.track}; color: {c.text}; }}
    QPushButton:disabled, QToolButton:disabled, QAbstractSpinBox:disabled, QLineEdit:disabled,
    QMenu::item:disabled {{ color: {faded}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
    """


def _square(side: int) -> str:
    return f"width: {px(side)}px; height: {px(side)}px;"


def _icon(name: str) -> str:
    return resource(f"icons/{name}").as_posix()
