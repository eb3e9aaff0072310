#include "ui/canvas/KeptView.h"

#include <QDataStream>
#include <QIODevice>

namespace barline {

namespace {

constexpr quint32 kViewsMagic = 0x424C5631; // "BLV1"
constexpr qsizetype kMostKept = 500;

} // namespace

QByteArray bytesOf(KeptViews latest, const KeptViews &before)
{
    for (auto view = before.cbegin(); view != before.cend() && latest.size() < kMostKept; ++view) {
        if (!latest.contains(view.key()))
            latest.insert(view.key(), *view);
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kViewsMagic << static_cast<qint32>(latest.size());
    for (auto view = latest.cbegin(); view != latest.cend(); ++view)
        stream << view.key() << view->pixelsPerBeat << view->first.value() << view->rowHeight << view->firstRow;
    return bytes;
}

KeptViews keptViewsIn(const QByteArray &bytes)
{
    KeptViews views;
    QDataStream stream(bytes);
    quint32 magic = 0;
    qint32 count = 0;
    stream >> magic >> count;
    if (magic != kViewsMagic)
        return views;
    for (; count > 0 && stream.status() == QDataStream::Ok; --count) {
        qint64 id = 0;
        qint64 first = 0;
        KeptView view;
        stream >> id >> view.pixelsPerBeat >> first >> view.rowHeight >> view.firstRow;
        view.first = Ticks(std::max<qint64>(0, first));
        if (stream.status() == QDataStream::Ok && view.pixelsPerBeat > 0 && view.rowHeight > 0)
            views.insert(id, view);
    }
    return views;
}

} // namespace barline
