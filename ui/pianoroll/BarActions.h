#pragma once

#include "core/edit/Touched.h"
#include "ui/pianoroll/RollScene.h"
#include "ui/theme/ThemeSource.h"

#include <QObject>

class QAction;

namespace barline {

/// What is done with whole bars of the open clip. They act on the bars of the selected notes, else on the playhead's
/// bar, else on the one that was opened; from the ruler's menu on the bar under the pointer.
class BarActions : public QObject
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; scene and theme outlive it.
    BarActions(RollScene &scene, const ThemeSource &theme, QWidget *panel);

    const QList<QAction *> &actions() const { return m_actions; }
    /// Offers them for a bar.
    void popUp(ClipBarIndex bar, QPoint globalPosition);

private:
    using Make = std::function<Edit(const Project &)>;

    void add(const char *name, const QString &text, const QString &toolTip, const QKeySequence &key,
             void (BarActions::*act)());
    BarSpan span() const;
    std::optional<BarSpan> selectedSpan() const;
    void insert();
    void duplicate();
    void remove();
    void askLength();
    void askClipMeter();
    void askBarMeter();
    void askMeter(const QString &question, Meter current, std::function<void(Meter)> answered);
    void push(Make make, qsizetype notes, const QString &label);
    void showClip();

    RollScene &m_scene;
    const ThemeSource &m_theme;
    QWidget *m_panel;
    QList<QAction *> m_actions;
    std::optional<ClipBarIndex> m_pointed; ///< while the ruler's menu is open
};

} // namespace barline
