#include "ui/docks/ClipListModel.h"

#include "core/edit/arrange/ClipEdits.h"

namespace barline {

ClipListModel::ClipListModel(EditorContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
{
    connect(&m_context, &EditorContext::edited, this, &ClipListModel::follow);
    connect(&m_context, &EditorContext::placeChanged, this, &ClipListModel::repaintRows);
    connect(&m_context, &EditorContext::compositionChanged, this, [this] {
        m_usage = ClipUsage(m_context.project(), m_context.compositionId());
        rebuild();
    });
    m_usage = ClipUsage(m_context.project(), m_context.compositionId());
    rebuild();
}

int ClipListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ClipListModel::data(const QModelIndex &index, int role) const
{
    const ClipPtr clip = clipAt(index.row());
    if (!clip)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return clip->name;
    case Qt::ToolTipRole:
        return clip->tags.isEmpty() ? clip->name : tr("%1\nTags: %2").arg(clip->name, clip->tags.join(tr(", ")));
    case Qt::AccessibleTextRole:
        return tr("Clip %1, %2").arg(clip->name, summaryOf(*clip));
    case ClipRole:
        return clip->id.value();
    case PlacesRole:
        return placesOf(clip->id);
    case BarsRole:
        return clip->bars.count();
    case SummaryRole:
        return summaryOf(*clip);
    case OpenRole:
        return m_context.place().clip == clip->id;
    case TrackRole:
        return trackOf(*clip);
    default:
        return {};
    }
}

bool ClipListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ClipPtr clip = clipAt(index.row());
    const QString name = value.toString().simplified();
    if (!clip || role != Qt::EditRole || name.isEmpty() || name == clip->name)
        return false;
    return m_context.push(renameClip(*clip, name), tr("Rename Clip"));
}

Qt::ItemFlags ClipListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

ClipPtr ClipListModel::clipAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_context.project().clips.find(m_rows.at(row)) : nullptr;
}

int ClipListModel::rowOf(ClipId clip) const
{
    return static_cast<int>(m_rows.indexOf(clip));
}

qsizetype ClipListModel::trackOf(const Clip &clip) const
{
    const qsizetype track = m_usage.trackOf(clip.id);
    const CompositionPtr composition = m_context.composition();
    if (track >= 0 || !composition)
        return track;
    for (qsizetype i = 0; i < composition->tracks.size(); ++i) {
        if (composition->tracks.at(i)->name == clip.trackName)
            return i;
    }
    return -1;
}

void ClipListModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    rebuild();
}

void ClipListModel::follow(const Touched &touched)
{
    const bool places =
        touched.everything || touched.compositionList || !touched.instances.isEmpty() || !touched.tracks.isEmpty();
    if (places)
        m_usage = ClipUsage(m_context.project(), m_context.compositionId());
    if (places || touched.clipList || !touched.clips.isEmpty()) {
        rebuild();
        return;
    }
    for (auto bars = touched.bars.cbegin(); bars != touched.bars.cend(); ++bars) {
        const int row = rowOf(bars.key());
        if (row >= 0)
            emit dataChanged(index(row), index(row));
    }
}

void ClipListModel::rebuild()
{
    const QStringList words = m_filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const CompositionId shown = m_context.compositionId();
    std::vector<ClipPtr> clips;
    for (const ClipPtr &clip : m_context.project().clips) {
        if (clip->home == shown || !clip->home.isValid() || m_usage.trackOf(clip->id) >= 0)
            clips.push_back(clip);
    }
    std::stable_sort(clips.begin(), clips.end(),
                     [](const ClipPtr &a, const ClipPtr &b) { return a->order < b->order; });
    const int before = std::exchange(m_total, static_cast<int>(clips.size()));
    QList<ClipId> rows;
    rows.reserve(std::ssize(clips));
    for (const ClipPtr &clip : clips) {
        if (matches(*clip, words))
            rows.append(clip->id);
    }
    const qsizetype shownBefore = m_rows.size();
    show(std::move(rows));
    if (before != m_total || shownBefore != m_rows.size())
        emit countChanged();
}

// A clip that comes or goes keeps the list where it is; only a different list altogether starts it over.
void ClipListModel::show(QList<ClipId> rows)
{
    const auto [oldDiffers, newDiffers] = std::mismatch(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend());
    const auto [oldTail, newTail] = std::mismatch(m_rows.crbegin(), std::make_reverse_iterator(oldDiffers),
                                                  rows.crbegin(), std::make_reverse_iterator(newDiffers));
    const auto first = static_cast<int>(oldDiffers - m_rows.cbegin());
    const auto gone = static_cast<int>(oldTail.base() - oldDiffers);
    const auto come = static_cast<int>(newTail.base() - newDiffers);
    if (gone > 0 && come > 0) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else if (come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
    repaintRows();
}

bool ClipListModel::matches(const Clip &clip, const QStringList &words) const
{
    return std::all_of(words.cbegin(), words.cend(), [&clip](const QString &word) {
        return clip.name.contains(word, Qt::CaseInsensitive) || clip.style.contains(word, Qt::CaseInsensitive) ||
               std::any_of(clip.tags.cbegin(), clip.tags.cend(),
                           [&word](const QString &tag) { return tag.contains(word, Qt::CaseInsensitive); });
    });
}

QString ClipListModel::summaryOf(const Clip &clip) const
{
    const int places = placesOf(clip.id);
    const QString bars = tr("%n bar(s)", nullptr, clip.bars.count());
    return places == 0 ? tr("unused · %1").arg(bars)
                       : tr("%1 · %2", "places, bars").arg(tr("%n place(s)", nullptr, places), bars);
}

void ClipListModel::repaintRows()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace barline

#include "moc_ClipListModel.cpp"
