#pragma once

#include "core/document/Document.h"
#include "core/document/PreparedStep.h"

#include <deque>
#include <functional>

namespace barline {

/// Steps that are computed on a worker, one after the other: each from the document as the one before left it, and anew
/// where the document changed meanwhile. GUI thread; the document outlives it. What is under way when it is destroyed
/// is dropped.
class StepQueue : public QObject
{
    Q_OBJECT

public:
    /// Pure, run on a worker.
    using Work = std::function<Result<PreparedStep>(const Project &)>;
    enum class Kind { Edit, Undo, Redo, Other };
    struct Plan
    {
        Kind kind = Kind::Other;
        QString label;                                  ///< what undo would call it; of an Edit only
        std::function<Work()> begin;                    ///< called when its turn comes, each time that it is computed
        std::function<void(Result<PreparedStep>)> land; ///< of the document as it is now
    };

    explicit StepQueue(Document &document, QObject *parent = nullptr)
        : QObject(parent)
        , m_document(document)
    {}

    void add(Plan plan);
    /// Whether anything is computed or waits. Also while the last one lands.
    bool isBusy() const { return m_isBusy; }
    /// What has not landed, in order.
    const std::deque<Plan> &plans() const { return m_plans; }

signals:
    /// isBusy() is another.
    void busyChanged();

private:
    void makeFirst(int attempt);
    void land(Result<PreparedStep> step);

    Document &m_document;
    std::deque<Plan> m_plans;
    bool m_isBusy = false;
};

} // namespace barline
