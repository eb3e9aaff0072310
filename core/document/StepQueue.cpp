#include "core/document/StepQueue.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"

namespace barline {

namespace {

/// Where others never stop changing the document, the last attempt is made on its own thread.
constexpr int kMostAttempts = 5;

} // namespace

void StepQueue::add(Plan plan)
{
    m_plans.push_back(std::move(plan));
    if (std::exchange(m_isBusy, true))
        return;
    emit busyChanged();
    makeFirst(1);
}

void StepQueue::makeFirst(int attempt)
{
    auto make = [work = m_plans.front().begin(), project = m_document.project()] { return work(project); };
    if (attempt == kMostAttempts) {
        land(make());
        return;
    }
    runOnWorker(this, std::move(make), [this, attempt, revision = m_document.revision()](Result<PreparedStep> step) {
        if (m_document.revision() == revision) {
            land(std::move(step));
            return;
        }
        freeOnWorker(std::move(step));
        makeFirst(attempt + 1);
    });
}

void StepQueue::land(Result<PreparedStep> step)
{
    const Plan plan = std::move(m_plans.front());
    m_plans.pop_front();
    plan.land(std::move(step));
    if (!m_plans.empty()) {
        makeFirst(1);
        return;
    }
    m_isBusy = false;
    emit busyChanged();
}

} // namespace barline

#include "moc_StepQueue.cpp"
