#include "ui/DocumentMime.h"

#include <QMimeData>
#include <QUrl>

namespace barline {

namespace {

const QString kJsonType = QStringLiteral("application/json");
const QString kClipsType = QStringLiteral("application/x-barline-clips");

/// A list, an object, or a comment before one.
bool looksLikeDocument(QByteArrayView text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    text = text.trimmed();
    return text.startsWith('{') || text.startsWith('[') || text.startsWith("//") || text.startsWith("/*");
}

QStringList localFilesIn(const QMimeData &data)
{
    QStringList files;
    if (!data.hasUrls())
        return files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

QByteArray textIn(const QMimeData &data)
{
    if (data.hasFormat(kJsonType))
        return data.data(kJsonType);
    const QByteArray text = data.text().toUtf8();
    return looksLikeDocument(text) ? text : QByteArray();
}

} // namespace

bool holdsDocuments(const QMimeData *data)
{
    return data && (!localFilesIn(*data).isEmpty() || !textIn(*data).isEmpty());
}

QList<DocumentSource> documentsIn(const QMimeData *data, const QString &textTitle)
{
    if (!data)
        return {};
    const QStringList files = localFilesIn(*data);
    if (!files.isEmpty())
        return sourcesOf(files);
    const QByteArray text = textIn(*data);
    return text.isEmpty() ? QList<DocumentSource>() : QList<DocumentSource>{{{}, text, textTitle}};
}

bool areTexts(const QList<DocumentSource> &sources)
{
    return std::all_of(sources.begin(), sources.end(), [](const DocumentSource &source) {
        return source.path.isEmpty() || source.path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    });
}

void setClips(QMimeData &data, const QList<ClipId> &clips)
{
    QByteArrayList ids;
    for (const ClipId clip : clips)
        ids.append(QByteArray::number(clip.value()));
    data.setData(kClipsType, ids.join(' '));
}

QList<ClipId> clipsIn(const QMimeData *data)
{
    QList<ClipId> clips;
    if (!data || !data->hasFormat(kClipsType))
        return clips;
    for (const QByteArray &id : data->data(kClipsType).split(' '))
        clips.append(ClipId(id.toLongLong()));
    return clips;
}

} // namespace barline
