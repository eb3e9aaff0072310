#include "core/service/ExportService.h"

#include "core/base/RunOnWorker.h"
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

Error cannotWrite(const QSaveFile &file)
{
    return {ErrorKind::Io, ExportText::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString())};
}

Result<Findings> writeContent(QSaveFile &file, const Project &project, const ExportContent &content,
                              const std::stop_token &stop)
{
    const Result<ExportFormat> format = exportFormatOf(file.fileName());
    if (!format)
        return failure(format.error());
    const auto write = [&](QByteArrayView part) {
        return !stop.stop_requested() && file.write(part.data(), part.size()) == part.size();
    };
    if (*format == ExportFormat::Json)
        return exportDocument(project, content, write);
    const Result<QByteArray> bytes = exportBytes(project, content.composition, *format);
    if (!bytes)
        return failure(bytes.error());
    write(*bytes);
    return Findings();
}

Result<Findings> exportNow(const Project &project, const ExportContent &content, const QString &path,
                           const std::stop_token &stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(cannotWrite(file));
    const Result<Findings> written = writeContent(file, project, content, stop);
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, ExportText::tr("The export was cancelled; %1 is as it was.").arg(path));
    if (file.error() != QFileDevice::NoError || (written && !file.commit()))
        return failure(cannotWrite(file));
    return written;
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

Result<Findings> exportDocument(const Project &project, const ExportContent &content, const TextSink &sink)
{
    return content.composition.isValid() ? writeComposition(project, content.composition, content.form, sink)
                                         : writeClips(content.clips, content.form, sink);
}

QCoro::Task<Result<Findings>> exportToFile(Project project, ExportContent content, QString path, std::stop_token stop)
{
    const auto write = [project = std::move(project), content = std::move(content), path, stop] {
        return exportNow(project, content, path, stop);
    };
    auto writing = runOnWorker(write);
    co_return co_await writing;
}

} // namespace barline
