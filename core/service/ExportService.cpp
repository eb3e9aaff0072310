#include "core/service/ExportService.h"

#include "core/base/RunOnWorker.h"
#include "core/format/dsl/DslWriter.h"
#include "core/format/midi/MidiWriter.h"
#include "core/render/TimedEvents.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace barline {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(barline::ExportService)
};

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Io, ExportText::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Result<void> exportNow(const Project &project, CompositionId composition, const QString &path)
{
    const Result<ExportFormat> format = exportFormatOf(path);
    if (!format)
        return failure(format.error());
    const Result<QByteArray> bytes = exportBytes(project, composition, *format);
    return bytes ? writeFile(path, *bytes) : Result<void>(failure(bytes.error()));
}

} // namespace

Result<ExportFormat> exportFormatOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("json"))
        return ExportFormat::Json;
    if (ending == QLatin1String("mid") || ending == QLatin1String("midi"))
        return ExportFormat::Midi;
    return failure(ErrorKind::Invalid,
                   ExportText::tr("%1: the name must end in .json (a document) or .mid (a MIDI file).")
                       .arg(QFileInfo(path).fileName()));
}

Result<QByteArray> exportBytes(const Project &project, CompositionId composition, ExportFormat format)
{
    if (!project.compositions.contains(composition))
        return failure(ErrorKind::NotFound,
                       ExportText::tr("There is no composition %1 in the project.").arg(composition.value()));
    switch (format) {
    case ExportFormat::Json:
        return writeProject(project, composition);
    case ExportFormat::Midi:
        return writeMidi(TimedEvents::render(project, composition));
    }
    return QByteArray();
}

QCoro::Task<Result<void>> exportToFile(Project project, CompositionId composition, QString path)
{
    const auto write = [project = std::move(project), composition, path] {
        return exportNow(project, composition, path);
    };
    auto writing = runOnWorker(write);
    co_return co_await writing;
}

} // namespace barline
