#pragma once

#include "ui/arranger/bars/BarSteps.h"
#include "ui/canvas/ActionGroups.h"
#include "ui/theme/ThemeSource.h"

#include <QAction>

namespace barline {

/// What is done to bars of the song as such: the selected ones, else that at the playhead, of all tracks. Each one
/// named undo step. GUI thread.
class SongBarActions : public ActionGroups
{
    Q_OBJECT

public:
    /// The actions are those of `panel`, which owns all; the rest outlives it.
    SongBarActions(EditorContext &context, BarSteps &steps, const ThemeSource &theme, QWidget *panel);

    QAction *rippleAction() const { return m_ripple; }
    /// Puts the selected bars, or a copy of them, before another one, as the bars are counted now.
    void drop(BarNumber before, bool isCopy);
    /// Takes bars away that are on the clipboard.
    void cut(const SongBars &bars);

    /// While bars are selected and no blocks, the keys that delete and duplicate blocks do that to the bars.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Make = std::function<Edit(const Project &, const Composition &, const SongBars &, qint64 firstId)>;

    void addSelecting();
    void addEditing();
    void addRipple();
    void selectAtPlayhead();
    void selectOfBlocks();
    void toggleTracks();
    void extend(int bars);
    void insert(int count);
    void askInsert();
    void remove(const SongBars &bars, const QString &ofAll, const QString &ofSome);
    void deleteOrEmpty();
    void copyTo(BarNumber to, const QString &ofAll, const QString &ofSome);
    void duplicate();
    void copyToPlayhead();
    void moveBy(int bars);
    void moveTo(BarNumber to, const History::Kind &kind);
    /// Makes the edit of `bars`; `after` are selected then. False where that cannot be.
    bool push(const SongBars &bars, const Make &make, const QString &label, const std::optional<SongBars> &after,
              const History::Kind &kind = {});
    /// How the edit of some bars is called: "Delete 4 Bars", "Delete 4 Bars of 2 Tracks".
    static QString label(const QString &ofAll, const QString &ofSome, const SongBars &bars);
    void update();

    EditorContext &m_context;
    BarSteps &m_steps;
    QList<QAction *> m_ofSelection; ///< need selected bars
    QAction *m_ofBlocks = nullptr;
    QAction *m_ripple = nullptr;
};

} // namespace barline
