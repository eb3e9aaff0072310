#pragma once

#include "ui/EditorContext.h"

#include <QHash>

namespace barline {

/// Makes edits of bars, and lets the selected bars go along: forward with an edit, back where it is undone, forward
/// again where it is made again, unless others were selected meanwhile. GUI thread.
class BarSteps : public QObject
{
    Q_OBJECT

public:
    /// The context outlives it.
    explicit BarSteps(EditorContext &context, QObject *parent = nullptr);

    /// As EditorContext::pushMade(); `after` are selected then, and the status bar says which. Of an edit that is made
    /// on a worker they are selected at once as far as their tracks are there, and the rest when it is made.
    bool push(History::Maker make, qsizetype things, const QString &label, const std::optional<SongBars> &after,
              const History::Kind &kind = {});
    /// Selects bars and says which in the status bar.
    void select(const std::optional<SongBars> &bars);

private:
    /// What is selected before an edit and after it.
    struct Step
    {
        std::optional<SongBars> before;
        std::optional<SongBars> after;
    };
    /// Of an edit that is made yet: one that names much is made on a worker.
    struct Awaited
    {
        QString label;
        Step step;
        std::optional<SongBars> selected; ///< until it is made
    };
    void follow(const HistoryEntry &entry);
    /// What is not made by now will not be.
    void forgetUnmade();

    EditorContext &m_context;
    QList<Awaited> m_awaited; ///< in order
    QHash<EditKey, Step> m_steps;
};

} // namespace barline
