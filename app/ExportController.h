#pragma once

#include "app/Desk.h"
#include "core/base/TaskScope.h"
#include "ui/MusicChoice.h"
#include "ui/export/ExportOrder.h"

#include <QPointer>
#include <QTemporaryDir>

namespace barline {

/// Takes music out of an open project: as text to the clipboard, as a file that is dragged out of the window, and to a
/// file. It is written on a pool thread, from a snapshot. GUI thread.
class ExportController : public QObject
{
    Q_OBJECT

public:
    /// `scope` counts the writing of files and outlives this.
    explicit ExportController(TaskScope &scope, QObject *parent = nullptr);
    /// Files that were dragged out, and that nobody copied, are gone with it.
    ~ExportController() override;

    /// To the clipboard, once it is written, unless more was copied by then; what the text cannot say is said.
    void copy(Desk &desk, const MusicChoice &what, TextKind kind);
    /// Starts a drag from `from`, unless the mouse was let go meanwhile.
    void dragOut(Desk &desk, const MusicChoice &what, QWidget *from, const QPixmap &picture);

    /// Writes a file, whole or not at all, with progress in the window, where it can be cancelled.
    void write(Desk &desk, const ExportOrder &order);

private:
    QCoro::Task<Result<void>> writeFile(QPointer<Desk> desk, ExportOrder order);

    TaskScope &m_scope;
    QList<std::shared_ptr<QTemporaryDir>> m_folders;
    quint64 m_copyTicket = 0; ///< what was copied before comes too late
};

} // namespace barline
