#pragma once

#include "ui/theme/ThemeSource.h"

#include <QAction>

namespace barline {

/// What an action of a panel is called, shows and says; the words translated.
struct PanelActionWords
{
    QString name; ///< objectName: it stands in tests/features.tsv
    QString icon;
    QString text;
    QString toolTip; ///< without the key
    QList<QKeySequence> shortcuts;
};

/// An action of `panel` that works while the panel or what is in it has the focus. The panel owns it.
QAction *makePanelAction(QWidget &panel, const ThemeSource &theme, const PanelActionWords &words);

/// The button says what the action says, also when its keys change.
void showToolTipOf(const QAction &action, QWidget &button);

} // namespace barline
