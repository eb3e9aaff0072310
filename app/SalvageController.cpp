#include "app/SalvageController.h"

#include "core/service/ProjectSalvage.h"
#include "ui/ShownProgress.h"

#include <QFileDialog>
#include <QFileInfo>

namespace barline {

SalvageController::SalvageController(TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_scope(scope)
{}

void SalvageController::offer(MainWindow &window, const QString &path, const QString &why)
{
    window.showNotice(why, tr("Salvage…"), [this, window = QPointer<MainWindow>(&window), path] {
        if (window)
            askWhere(*window, path);
    });
}

void SalvageController::askWhere(MainWindow &window, const QString &path)
{
    const QFileInfo file(path);
    auto *dialog =
        new QFileDialog(&window, tr("Salvage Into"), file.absolutePath(), tr("Barline projects (*.barline)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("barline"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is: a name that is taken is refused
    dialog->selectFile(tr("%1 (salvaged)").arg(file.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, window = &window, path](const QString &out) { m_scope.spawn(salvage(window, path, out)); });
    dialog->open();
}

QCoro::Task<Result<void>> SalvageController::salvage(QPointer<MainWindow> window, QString path, QString out)
{
    const QPointer<SalvageController> self(this);
    m_stop = {};
    const Progress progress;
    Result<Findings> missing;
    {
        const ShownProgress shown(window->progress(), tr("Salvaging %1…").arg(QFileInfo(path).fileName()), m_stop,
                                  progress);
        auto salvaging = salvageProject(path, out, m_stop.get_token(), progress);
        missing = co_await salvaging;
    }
    if (!self)
        co_return {};
    if (missing)
        emit salvaged(path, out, *missing);
    else if (window)
        offer(*window, path, missing.error().message());
    co_return {};
}

} // namespace barline

#include "moc_SalvageController.cpp"
