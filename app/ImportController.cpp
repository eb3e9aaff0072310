#include "app/ImportController.h"

#include "core/service/ImportService.h"
#include "ui/ShownProgress.h"
#include "ui/import/ImportDialog.h"

#include <QCoroTimer>
#include <QFileInfo>
#include <QTimer>

namespace barline {

namespace {

QString nameOf(const QList<DocumentSource> &sources)
{
    return sources.size() == 1 ? sources.constFirst().name()
                               : ImportController::tr("%n document(s)", nullptr, static_cast<int>(sources.size()));
}

QStringList compositionsIn(const ImportPlan &plan)
{
    QStringList names;
    for (const PlannedDocument &document : plan.documents) {
        for (const PlannedComposition &composition : document.compositions)
            names.append(composition.name);
    }
    return names;
}

} // namespace

ImportController::ImportController(TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_scope(scope)
{}

void ImportController::take(Desk &desk, QList<DocumentSource> sources, Target target)
{
    add({&desk, std::move(sources), target, false, {}});
}

void ImportController::preview(Desk &desk, QList<DocumentSource> sources)
{
    add({&desk, std::move(sources), Target::Project, true, {}});
}

void ImportController::add(Request request)
{
    m_waiting.append(std::move(request));
    if (!m_isImporting)
        m_scope.spawn(importWaiting());
}

void ImportController::stop()
{
    m_waiting.clear();
    std::exchange(m_stop, std::stop_source()).request_stop();
}

QCoro::Task<Result<void>> ImportController::importWaiting()
{
    const QPointer<ImportController> self(this);
    m_isImporting = true;
    while (!m_waiting.isEmpty()) {
        auto importing = importRequest(m_waiting.takeFirst());
        const Result<void> imported = co_await importing;
        if (!self)
            co_return {};
        if (!imported)
            emit failed(imported.error());
    }
    m_isImporting = false;
    co_return {};
}

QCoro::Task<Result<void>> ImportController::importRequest(Request request)
{
    const QPointer<ImportController> self(this);
    const QPointer<Desk> desk = request.desk;
    if (!desk)
        co_return {};
    if (request.plan) {
        auto carrying = carryOut(desk, *request.plan, QString());
        co_return co_await carrying;
    }
    if (request.isPreviewed) {
        auto previewing = showPreview(desk, request.sources);
        co_return co_await previewing;
    }
    auto planning = plan(desk, request.sources, ImportMatch::Uid);
    const Result<ImportPlan> planned = co_await planning;
    if (!self || !desk)
        co_return {};
    if (!planned)
        co_return failure(planned.error());
    const ImportPlan plan = *planned;
    if (plan.hasErrors())
        co_return failure(errorOf(plan));
    const QStringList compositions = compositionsIn(plan);
    if (request.target == Target::Clips && !compositions.isEmpty()) {
        refuse(*desk, request.sources, compositions);
        co_return {};
    }
    if (plan.hasChoices()) {
        ask(*desk, *desk->window().openImportDialog(nameOf(request.sources), Progress()), plan);
        co_return {};
    }
    auto carrying = carryOut(desk, plan, QString());
    co_return co_await carrying;
}

QCoro::Task<Result<void>> ImportController::showPreview(QPointer<Desk> desk, QList<DocumentSource> sources)
{
    const QPointer<ImportController> self(this);
    const Progress progress;
    const QPointer<ImportDialog> dialog = desk->window().openImportDialog(nameOf(sources), progress);
    connect(dialog, &QDialog::rejected, this, [stop = m_stop]() mutable { stop.request_stop(); });
    const ImportService service(desk->session());
    auto planning = service.plan(sources, ImportMatch::Uid, m_stop.get_token(), progress);
    const Result<ImportPlan> plan = co_await planning;
    if (!self || !desk)
        co_return {};
    renewStop();
    if (dialog)
        disconnect(dialog, &QDialog::rejected, this, nullptr);
    if (!plan) {
        if (dialog)
            dialog->reject();
        co_return failure(plan.error());
    }
    if (dialog && dialog->isVisible())
        ask(*desk, *dialog, *plan);
    co_return {};
}

QCoro::Task<Result<ImportPlan>> ImportController::plan(QPointer<Desk> desk, QList<DocumentSource> sources,
                                                       ImportMatch match)
{
    const QPointer<ImportController> self(this);
    const Progress progress;
    const ShownProgress shown(desk->context().progress(), tr("Reading %1…").arg(nameOf(sources)), m_stop, progress);
    const ImportService service(desk->session());
    auto planning = service.plan(sources, match, m_stop.get_token(), progress);
    Result<ImportPlan> plan = co_await planning;
    if (self)
        renewStop();
    co_return plan;
}

void ImportController::ask(Desk &desk, ImportDialog &dialog, const ImportPlan &plan)
{
    dialog.setPlan(plan);
    connect(&dialog, &QDialog::accepted, this, [this, to = QPointer<Desk>(&desk), asked = &dialog] {
        if (to)
            add({to, {}, Target::Project, false, asked->plan()});
    });
}

QCoro::Task<Result<void>> ImportController::carryOut(QPointer<Desk> desk, ImportPlan plan, QString author)
{
    const QPointer<ImportController> self(this);
    QList<DocumentSource> sources;
    for (const PlannedDocument &document : plan.documents)
        sources.append(document.source);
    std::optional<ShownProgress> shown;
    shown.emplace(desk->context().progress(), tr("Importing %1…").arg(nameOf(sources)), m_stop);
    const ImportService service(desk->session());
    auto importing = service.carryOut(plan, author, m_stop.get_token());
    const Result<ImportReport> imported = co_await importing;
    if (!self || !desk)
        co_return {};
    shown.reset();
    renewStop();
    if (!imported)
        co_return failure(imported.error());
    auto showing = showImported(desk, *imported);
    co_return co_await showing;
}

void ImportController::renewStop()
{
    if (m_stop.stop_requested())
        m_stop = std::stop_source();
}

void ImportController::refuse(Desk &desk, const QList<DocumentSource> &sources, const QStringList &compositions)
{
    const QString text = tr("“%1” is a composition, and the clip list takes clips only. Drop it anywhere else on the "
                            "window to add it to the project.")
                             .arg(compositions.constFirst());
    desk.window().showNotice(text, tr("Add It"),
                             [self = QPointer<ImportController>(this), to = QPointer<Desk>(&desk), sources] {
                                 if (self && to)
                                     self->take(*to, sources, Target::Project);
                             });
}

QCoro::Task<Result<void>> ImportController::import(QPointer<Desk> desk, QList<DocumentSource> sources, QString author)
{
    if (!desk)
        co_return {};
    const QPointer<ImportController> self(this);
    auto planning = plan(desk, sources, ImportMatch::Nothing);
    const Result<ImportPlan> planned = co_await planning;
    if (!self || !desk)
        co_return {};
    if (!planned)
        co_return failure(planned.error());
    auto carrying = carryOut(desk, *planned, author);
    co_return co_await carrying;
}

QCoro::Task<Result<void>> ImportController::showImported(QPointer<Desk> desk, ImportReport report)
{
    const QPointer<ImportController> self(this);
    // A turn of its own: the import was one already, and both together take longer than a frame with a large song.
    QTimer turn;
    turn.setSingleShot(true);
    turn.start(0);
    co_await turn;
    if (!self || !desk)
        co_return {};
    if (!report.compositions.isEmpty())
        desk->context().setComposition(report.compositions.constLast().id);
    else if (!report.clips.isEmpty())
        desk->context().openClip({report.clips.constLast().id, {}, ClipBarIndex(0)});
    if (!report.warnings.isEmpty() && !m_isQuiet) {
        const QString name = QFileInfo(report.warnings.constFirst().file).fileName();
        desk->window().showNotice(
            tr("%1 was imported with %n warning(s).", nullptr, static_cast<int>(report.warnings.size())).arg(name),
            tr("Show"), [desk, name, warnings = report.warnings] {
                if (desk)
                    desk->window().showFindings(name, warnings);
            });
    }
    co_return {};
}

} // namespace barline

#include "moc_ImportController.cpp"
