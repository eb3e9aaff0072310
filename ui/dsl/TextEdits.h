#pragma once

#include "ui/EditorContext.h"
#include "ui/dsl/TextSync.h"

#include <QCoreApplication>

namespace barline {

/// Makes edits of texts, with ids for what is new in them. One for each that asks: what it hands out it takes back only
/// when an edit was made. GUI thread. The context outlives it.
class TextEdits
{
    Q_DECLARE_TR_FUNCTIONS(barline::TextEdits)

public:
    enum class Outcome {
        Made,
        Refused, ///< the user was told why, or the history is busy and tells when it no longer is
        Again,   ///< there were too few ids: now there are enough
    };

    explicit TextEdits(EditorContext &context)
        : m_context(context)
    {}

    /// For SyncQuestion::firstId.
    qint64 firstId();
    /// The answer's edit as a step of its own, which the next one within 0.7 s joins.
    Outcome push(const TextSubject &subject, const QString &name, const SyncAnswer &answer);

private:
    bool takeIds(qint64 atLeast);

    EditorContext &m_context;
    qint64 m_first = 0;
    qint64 m_left = 0;
};

} // namespace barline
