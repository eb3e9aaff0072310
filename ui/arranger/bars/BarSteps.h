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

    /// As EditorContext::pushMade(); `after` are selected then, and the status bar says which.
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
    void follow(const HistoryEntry &entry);
    /// What is not made by now will not be.
    void forgetUnmade();

    EditorContext &m_context;
    /// Of edits that are made yet, in order: one that names much is made on a worker.
    QList<std::pair<QString, Step>> m_awaited;
    QHash<EditKey, Step> m_steps;
};

} // namespace barline
