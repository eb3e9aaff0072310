#include "ui/DocumentMime.h"

#include <QMimeData>
#include <QUrl>

namespace barline {

namespace {

const QString kJsonType = QStringLiteral("application/json");

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

} // namespace barline
