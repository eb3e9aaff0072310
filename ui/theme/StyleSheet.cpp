#include "ui/theme/StyleSheet.h"

#include <QHash>

namespace barline {

namespace {

// @name stands for a colour.
constexpr auto kSheet = R"(
* { outline: none; }
QMainWindow, QWidget[look="window"] { background: @window; }
QDialog, QDockWidget, QWidget[look="panel"] { background: @panel; }
QWidget[look="bar"] { background: @panel; border: none; border-bottom: 1px solid @separator; }
QWidget[look="barTop"] { background: @panel; border: none; border-top: 1px solid @separator; }
QWidget[look="notice"] { background: @accentSoft; border: none; border-bottom: 1px solid @separator; }
QMainWindow::separator { background: @separator; width: 1px; height: 1px; }
QSplitter::handle { background: @separator; }
QSplitter::handle:hover { background: @accent; }
QFrame[look="popup"] { background: @panel; border: 1px solid @controlBorder; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QLabel { background: transparent; }
QLabel[look="name"] { font-weight: 600; }
QLabel[look="dim"] { color: @textDim; }
QLabel[look="small"] { color: @textDim; font-size: 11px; }
QLabel[look="section"] { color: @textDim; font-size: 11px; font-weight: 600; }

QPushButton, QToolButton { background: @control; color: @text; border: 1px solid transparent; border-radius: 6px;
    min-height: 26px; max-height: 26px; padding: 0 10px; }
QToolButton { min-width: 26px; padding: 0 5px; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { min-width: 0; min-height: 0; padding: 0; border: none;
    background: transparent; }
QPushButton:hover, QToolButton:hover { background: @controlHover; }
QPushButton:pressed, QToolButton:pressed { background: @controlBorder; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:checked, QToolButton:checked { background: @accentSoft; color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; }
QPushButton:default, QPushButton[look="primary"], QToolButton[look="primary"] { background: @accent; color: @onAccent; }
QPushButton:default:hover, QPushButton[look="primary"]:hover, QToolButton[look="primary"]:hover {
    background: @accentHover; }
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus, QPushButton:default:focus {
    border-color: @text; }
QPushButton:default:disabled, QPushButton[look="primary"]:disabled { background: @control; color: @disabled; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: @control; }
QPushButton[look="quiet"]:checked, QToolButton[look="quiet"]:checked { background: @accentSoft; }
QToolButton[look="strip"] { background: transparent; min-height: 16px; max-height: 16px; padding: 0 4px;
    border-radius: 4px; font-size: 11px; }
QToolButton[look="strip"]:hover { background: @control; }
QToolButton[look="strip"]:checked { background: @accentSoft; color: @accent; }
QPushButton[look="link"] { background: transparent; color: @accent; padding: 0 4px; }
QToolButton[look="left"], QToolButton[look="middle"], QToolButton[look="right"] { padding: 0 4px 0 10px;
    border-radius: 0; }
QToolButton[look="left"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QToolButton[look="right"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[look="left"]:checked, QToolButton[look="middle"]:checked, QToolButton[look="right"]:checked {
    background: @accent; color: @onAccent; }
QToolButton[wordOnly="true"] { padding: 0 12px; }
QToolButton[square="true"] { min-width: 26px; max-width: 26px; padding: 0; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: 5px; }

QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit { background: @field; color: @text;
    border: 1px solid @controlBorder; border-radius: 6px; selection-background-color: @accent;
    selection-color: @onAccent; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 26px; max-height: 26px; padding: 0 8px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border-color: @accent; }
QLineEdit[look="value"] { padding: 0 5px; }
QLineEdit[wrong="true"], QLineEdit[wrong="true"]:focus { border-color: @danger; }
QLabel[look="problem"] { background: @panel; color: @danger; border: 1px solid @danger; border-radius: 6px;
    padding: 6px 8px; font-size: 11px; }
QAbstractItemView QLineEdit { min-height: 22px; max-height: 22px; padding: 0 4px; border-radius: 4px; }
QComboBox { background: @control; border-color: transparent; padding-right: 22px; }
QComboBox:hover { background: @controlHover; }
QComboBox::drop-down { border: none; width: 20px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @panel; color: @text; border: 1px solid @controlBorder; padding: 4px;
    selection-background-color: @accent; selection-color: @onAccent; }
QComboBox QAbstractItemView::item { min-height: 24px; }
QListView::indicator, QRadioButton::indicator, QCheckBox::indicator { width: 14px; height: 14px; background: @field;
    border: 1px solid @textDim; border-radius: 3px; }
QListView::indicator:checked, QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/icons/check.svg); }
QListView:disabled { color: @textDim; }
QListView::indicator:disabled, QCheckBox::indicator:disabled { border-color: @controlBorder; }
QListView::indicator:checked:disabled { background: @controlBorder; }
QRadioButton, QCheckBox { spacing: 8px; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { width: 8px; height: 8px; background: @onAccent; border: 4px solid @accent; }
QRadioButton:focus, QCheckBox:focus { color: @accent; }
QCheckBox:disabled { color: @disabled; }

QMenuBar { background: @panel; color: @text; border: none; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @control; }
QMenu { background: @panel; color: @text; border: 1px solid @controlBorder; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @rowChosen; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @separator; margin: 4px 8px; }
QToolTip { background: @panel; color: @text; border: 1px solid @controlBorder; padding: 4px 6px; }

QListView, QTreeView, QTableView { background: transparent; color: @text; border: none; outline: none; }
QListView::item, QTreeView::item { min-height: 28px; border: none; padding: 0 6px; }
QListView::item:hover, QTreeView::item:hover { background: @rowHover; }
QListView::item:selected, QTreeView::item:selected { background: @rowChosen; color: @text; }
QListView[look="choices"] { background: @panel; border: 1px solid @controlBorder; padding: 4px; }
QsciSciListBox { background: @panel; color: @text; border: 1px solid @controlBorder; }
QsciSciListBox::item { min-height: 22px; padding: 0 6px; color: @text; }
QsciSciListBox::item:selected { background: @accent; color: @onAccent; }
QTableView { gridline-color: @separator; }
QTableView::item:selected { background: @rowChosen; color: @text; }
QHeaderView::section { background: @panel; color: @textDim; border: none; border-bottom: 1px solid @separator;
    padding: 4px 8px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scrollHandle; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @textDim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QSlider { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @control; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @textDim; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; background: @text; }
QProgressBar { background: @control; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QStatusBar { background: @panel; border-top: 1px solid @separator; }
QStatusBar::item { border: none; }
)";

} // namespace

QString styleSheetOf(const Theme &theme)
{
    const QHash<QString, QColor> colors{
        {QStringLiteral("window"), theme.color(Token::Window)},
        {QStringLiteral("panel"), theme.color(Token::Panel)},
        {QStringLiteral("separator"), theme.color(Token::Separator)},
        {QStringLiteral("text"), theme.color(Token::Text)},
        {QStringLiteral("textDim"), theme.color(Token::TextDim)},
        {QStringLiteral("disabled"), theme.palette().color(QPalette::Disabled, QPalette::Text)},
        {QStringLiteral("danger"), theme.color(Token::Danger)},
        {QStringLiteral("accent"), theme.color(Token::Accent)},
        {QStringLiteral("accentHover"), theme.color(Token::AccentHover)},
        {QStringLiteral("accentSoft"), theme.color(Token::AccentSoft)},
        {QStringLiteral("onAccent"), theme.color(Token::OnAccent)},
        {QStringLiteral("control"), theme.color(Token::Control)},
        {QStringLiteral("controlHover"), theme.color(Token::ControlHover)},
        {QStringLiteral("controlBorder"), theme.color(Token::ControlBorder)},
        {QStringLiteral("field"), theme.color(Token::Field)},
        {QStringLiteral("rowHover"), theme.color(Token::RowHover)},
        {QStringLiteral("rowChosen"), theme.color(Token::RowChosen)},
        {QStringLiteral("scrollHandle"), theme.color(Token::ScrollHandle)},
    };
    const QString source = QString::fromLatin1(kSheet);
    QString sheet;
    sheet.reserve(source.size() + 512);
    qsizetype i = 0;
    while (i < source.size()) {
        if (source.at(i) != QLatin1Char('@')) {
            sheet.append(source.at(i++));
            continue;
        }
        qsizetype end = ++i;
        while (end < source.size() && source.at(end).isLetter())
            ++end;
        const QString name = source.mid(i, end - i);
        Q_ASSERT_X(colors.contains(name), "styleSheetOf", qPrintable(name));
        sheet.append(colors.value(name).name());
        i = end;
    }
    return sheet;
}

} // namespace barline
