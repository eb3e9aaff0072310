#pragma once

#include "ui/arranger/ArrangerController.h"
#include "ui/canvas/ActionGroups.h"

#include <QPointer>

class QMenu;

namespace barline {

/// What is done to the selected blocks as such: how long they are, where they are cut, how they sound and look. Each
/// one named undo step; repeated by key in quick succession they are one. GUI thread.
class BlockActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    BlockActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme, QWidget *panel);

    /// While a menu is up that was opened at a place of the song, blocks are split there rather than at the playhead.
    void point(std::optional<BarNumber> bar) { m_pointed = bar; }
    /// Takes blocks away that are on the clipboard.
    void cut(const QSet<InstanceId> &blocks);

private:
    using Make = std::function<Edit(const Composition &, const QSet<InstanceId> &)>;

    void addSpans();
    void addSound();
    void addLooks();
    /// `name` where quick repetitions are one step.
    void push(const Make &make, QString (*labelOf)(int count), const QString &name = {});
    void changeLength(int bars);
    void trim(int bars);
    void duplicate();
    void split();
    void join();
    void mute();
    void transpose(int semitones);
    void shiftVelocity(int by);
    void askTransposition();
    void askVelocityShift();
    /// Asks for a number from -127 to 127 that all get in a field.
    void askShift(const QString &title, const QString &question, int ClipInstance::*field,
                  QString (*labelOf)(int count));
    void chooseColor();
    void setColor(const QString &color);
    void update();

    ArrangerController &m_controller;
    EditorContext &m_context;
    QAction *m_join = nullptr;
    std::optional<BarNumber> m_pointed;
};

} // namespace barline
