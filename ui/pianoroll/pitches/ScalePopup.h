#pragma once

#include "ui/canvas/PopupFrame.h"
#include "ui/pianoroll/RollScene.h"

class QListWidget;

namespace barline {

/// A scale's root and kind, chosen from two lists; the roll shows what is pointed out at once. Return and a press
/// elsewhere keep it, Esc brings back what was. Deletes itself when it closes; the scene outlives it.
class ScalePopup : public PopupFrame
{
    Q_OBJECT

public:
    ScalePopup(RollScene &scene, QWidget *parent);

    /// Below `anchor`, with the keyboard.
    void popUp(const QWidget &anchor);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QListWidget *makeList(const QString &name, int lines);
    /// Roots are called as the kind of scale wants it.
    void nameRoots();
    void choose();

    RollScene &m_scene;
    KeyChoice m_before;
    QListWidget *m_roots;
    QListWidget *m_kinds;
};

} // namespace barline
