#include "ui/arranger/tracks/RowViews.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace barline {

namespace {

constexpr quint32 kRowViewsMagic = 0x424C5231; // "BLR1"
constexpr qsizetype kMostKept = 200;

} // namespace

RowViews::RowViews(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

const RowView &RowViews::shown() const
{
    static const RowView kUsual;
    const auto view = m_views.constFind(m_context.compositionId());
    return view == m_views.cend() ? kUsual : *view;
}

void RowViews::show(const RowView &view)
{
    if (view == shown())
        return;
    m_views.insert(m_context.compositionId(), view);
    emit changed();
}

void RowViews::setHeight(const QSet<TrackId> &tracks, int height)
{
    RowView view = shown();
    for (const TrackId track : tracks)
        view.heights.insert(track, RowView::bounded(height));
    show(view);
}

bool RowViews::scale(double factor)
{
    RowView view = shown();
    const double wanted = view.height * factor * m_rest;
    const int height = RowView::bounded(static_cast<int>(std::lround(wanted)));
    m_rest = std::clamp(wanted / height, 0.9, 1.1);
    if (height == view.height)
        return false;
    const double real = static_cast<double>(height) / view.height;
    view.height = height;
    for (int &each : view.heights)
        each = RowView::bounded(static_cast<int>(std::lround(each * real)));
    show(view);
    return true;
}

void RowViews::fit(int rows, int height)
{
    RowView view = shown();
    view.heights.clear();
    view.height = RowView::bounded(height / std::max(1, rows));
    show(view);
}

void RowViews::setFolded(const QString &folder, bool folded)
{
    RowView view = shown();
    if (folded)
        view.folded.insert(folder);
    else
        view.folded.remove(folder);
    show(view);
}

QByteArray RowViews::save() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << kRowViewsMagic;
    qsizetype kept = 0;
    for (auto view = m_views.cbegin(); view != m_views.cend() && kept < kMostKept; ++view) {
        if (*view == RowView())
            continue;
        ++kept;
        QHash<qint64, int> heights;
        for (auto height = view->heights.cbegin(); height != view->heights.cend(); ++height)
            heights.insert(height.key().value(), *height);
        stream << view.key().value() << view->height << heights << view->folded;
    }
    return bytes;
}

void RowViews::restore(const QByteArray &views)
{
    quint32 magic = 0;
    QDataStream stream(views);
    stream >> magic;
    while (magic == kRowViewsMagic && !stream.atEnd()) {
        qint64 composition = 0;
        QHash<qint64, int> heights;
        RowView view;
        stream >> composition >> view.height >> heights >> view.folded;
        if (stream.status() != QDataStream::Ok)
            break;
        view.height = RowView::bounded(view.height);
        for (auto height = heights.cbegin(); height != heights.cend(); ++height)
            view.heights.insert(TrackId(height.key()), RowView::bounded(*height));
        m_views.insert(CompositionId(composition), view);
    }
    emit changed();
}

} // namespace barline

#include "moc_RowViews.cpp"
