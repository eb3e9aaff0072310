#pragma once

class QThreadPool;

namespace barline {

/// The process' threads for what computes behind the user's back (RunOnWorker.h, FreeOnWorker.h); one core stays free
/// for the window and what shows it. Not QThreadPool::globalInstance(): Qt paints on that one, and the GUI thread waits
/// for it.
QThreadPool &workerPool();

} // namespace barline
