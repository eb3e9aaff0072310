#include "app/ExportController.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/notes/ClipOfNotes.h"
#include "core/edit/notes/PackedNotes.h"
#include "ui/BarMime.h"
#include "ui/BlockMime.h"
#include "ui/DocumentMime.h"
#include "ui/NoteMime.h"
#include "ui/ShownProgress.h"

#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSaveFile>
#include <QUrl>

namespace barline {

namespace {

/// A file with its text, as it is dragged.
struct DraggedFile
{
    std::shared_ptr<QTemporaryDir> folder;
    QString path;
    QByteArray text;
};

/// What goes to the clipboard.
struct CopiedMusic
{
    DocumentText text;
    QString words;    ///< the same text
    QByteArray notes; ///< packed, where notes were copied
    std::shared_ptr<const CopiedBars> bars = {};
};

/// The clips, or the clip that the chosen notes are.
QList<ClipPtr> clipsOf(const MusicChoice &what)
{
    if (what.notes.isEmpty())
        return what.clips;
    return {std::make_shared<const Clip>(clipOfNotes(*what.clips.constFirst(), what.notes))};
}

/// A composition as a project document, clips with their notes in bars; or in the short notation.
Result<DocumentText> textOf(const Project &project, CompositionId composition, const QList<ClipPtr> &clips,
                            TextKind kind)
{
    if (composition.isValid())
        return compositionAsText(project, composition,
                                 kind == TextKind::Dsl ? DocumentForm::Project : DocumentForm::Sml);
    return clipsAsText(clips, kind == TextKind::Dsl ? DocumentForm::Clip : DocumentForm::Sml);
}

/// A song of nothing but them.
Result<DocumentText> textOfBlocks(const Project &project, const CopiedInstances &blocks)
{
    const CompositionPtr composition = project.compositions.find(blocks.song);
    if (!composition)
        return failure(Error(ErrorKind::NotFound, ExportController::tr("The song is no longer there.")));
    return compositionAsText(songOf(*composition, blocks), blocks.song, DocumentForm::Project);
}

/// Bars, and the text of a song of nothing but them.
Result<CopiedMusic> musicOfBars(const Project &project, const MusicChoice &what, TextKind kind)
{
    const CompositionPtr composition = project.compositions.find(what.composition);
    if (!composition)
        return failure(Error(ErrorKind::NotFound, ExportController::tr("The song is no longer there.")));
    auto bars = std::make_shared<const CopiedBars>(copiedBars(project, *composition, *what.bars));
    Result<DocumentText> text = textOf(projectOf(*bars), bars->song.id, {}, kind);
    if (!text)
        return failure(text.error());
    CopiedMusic copied{std::move(*text), {}, {}};
    copied.words = QString::fromUtf8(copied.text.utf8);
    if (kind == TextKind::Dsl)
        copied.bars = std::move(bars);
    return copied;
}

Result<CopiedMusic> copiedMusic(const Project &project, const MusicChoice &what, TextKind kind)
{
    if (what.bars)
        return musicOfBars(project, what, kind);
    const QList<ClipPtr> clips = clipsOf(what);
    Result<DocumentText> text = what.blocks && kind == TextKind::Dsl ? textOfBlocks(project, *what.blocks)
                                                                     : textOf(project, what.composition, clips, kind);
    if (!text)
        return failure(text.error());
    CopiedMusic copied{std::move(*text), {}, {}};
    copied.words = QString::fromUtf8(copied.text.utf8);
    if (!what.notes.isEmpty() && kind == TextKind::Dsl)
        copied.notes = packedNotes(*clips.constFirst());
    return copied;
}

Error cannotWrite(const QFileDevice &file)
{
    return {ErrorKind::Io, ExportController::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString())};
}

/// The clips that are dragged as a whole.
QList<ClipId> idsOf(const MusicChoice &what)
{
    QList<ClipId> ids;
    if (what.notes.isEmpty()) {
        for (const ClipPtr &clip : what.clips)
            ids.append(clip->id);
    }
    return ids;
}

std::unique_ptr<QMimeData> mimeOf(const QString &words, const QByteArray &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(words);
    data->setData(QStringLiteral("application/json"), text);
    return data;
}

Result<DraggedFile> draggedFile(const Project &project, const MusicChoice &what)
{
    Result<DocumentText> text = textOf(project, what.composition, clipsOf(what), TextKind::Dsl);
    if (!text)
        return failure(text.error());
    DraggedFile dragged{std::make_shared<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("barline-XXXXXX"))),
                        {},
                        std::move(text->utf8)};
    dragged.path = dragged.folder->filePath(fileNameOf(what) + QStringLiteral(".json"));
    QSaveFile file(dragged.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(dragged.text) != dragged.text.size() || !file.commit())
        return failure(cannotWrite(file));
    return dragged;
}

} // namespace

ExportController::ExportController(TaskScope &scope, QObject *parent)
    : QObject(parent)
    , m_scope(scope)
{}

ExportController::~ExportController() = default;

void ExportController::copy(Desk &desk, const MusicChoice &what, TextKind kind)
{
    runOnWorker(
        this, [project = desk.session().document().project(), what, kind] { return copiedMusic(project, what, kind); },
        [this, ticket = ++m_copyTicket, to = QPointer<Desk>(&desk), name = what.name,
         blocks = kind == TextKind::Dsl ? what.blocks : nullptr](Result<CopiedMusic> copied) {
            if (!to || ticket != m_copyTicket)
                return;
            if (!copied) {
                to->window().sayNotCopied(copied.error().during(tr("“%1” was not copied.").arg(name)));
                return;
            }
            auto data = mimeOf(copied->words, copied->text.utf8);
            if (!copied->notes.isEmpty())
                addNotes(*data, copied->notes);
            if (blocks)
                addBlocks(*data, blocks, &to->session().document());
            if (copied->bars)
                addBars(*data, copied->bars, &to->session().document());
            QGuiApplication::clipboard()->setMimeData(data.release());
            to->window().sayCopied(name, copied->text.warnings);
        });
}

void ExportController::dragOut(Desk &desk, const MusicChoice &what, QWidget *from, const QPixmap &picture)
{
    runOnWorker(
        this, [project = desk.session().document().project(), what] { return draggedFile(project, what); },
        [this, to = QPointer<Desk>(&desk), source = QPointer<QWidget>(from), picture,
         clips = idsOf(what)](Result<DraggedFile> file) {
            if (!to || !source)
                return;
            if (!file) {
                to->context().report(file.error());
                return;
            }
            if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
                return;
            m_folders.append(file->folder);
            auto data = mimeOf(QString::fromUtf8(file->text), file->text);
            data->setUrls({QUrl::fromLocalFile(file->path)});
            if (!clips.isEmpty())
                setClips(*data, clips);
            auto *drag = new QDrag(source);
            drag->setMimeData(data.release());
            drag->setPixmap(picture);
            drag->setHotSpot({12, picture.height() / 2});
            drag->exec(Qt::CopyAction);
        });
}

void ExportController::write(Desk &desk, const ExportOrder &order)
{
    m_scope.spawn(writeFile(&desk, order));
}

QCoro::Task<Result<void>> ExportController::writeFile(QPointer<Desk> desk, ExportOrder order)
{
    const std::stop_source stop;
    std::optional<ShownProgress> shown;
    shown.emplace(desk->context().progress(), tr("Exporting %1…").arg(QFileInfo(order.path).fileName()), stop);
    auto writing = exportToFile(desk->session().document().project(), order.content, order.path, stop.get_token());
    const Result<Findings> losses = co_await writing;
    shown.reset();
    if (!losses)
        co_return failure(losses.error());
    if (desk)
        desk->window().showNotice(tr("Exported to %1.").arg(order.path), {}, {});
    co_return {};
}

} // namespace barline

#include "moc_ExportController.cpp"
