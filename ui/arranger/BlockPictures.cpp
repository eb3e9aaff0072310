#include "ui/arranger/BlockPictures.h"

#include "core/base/RunOnWorker.h"

#include <QMetaObject>

#include <cmath>

namespace barline {

namespace {

/// What one frame may resolve on the GUI thread.
constexpr qint64 kNotesAFrame = 5000;
constexpr qsizetype kMostBarsKept = 100'000;
constexpr int kBarCost = 4; ///< of looking at a bar, in notes

/// Up to `enough`, from where on it may be fewer than there are.
qint64 notesIn(const Clip &clip, qint64 enough)
{
    qint64 notes = 0;
    for (int bar = 0; bar < clip.bars.count() && notes <= enough; ++bar)
        notes += clip.bars.at(ClipBarIndex(bar)).notes.size();
    return notes;
}

ClipShape shapeOf(const Clip &clip)
{
    int lowest = 128;
    int highest = -1;
    ClipShape shape;
    shape.shortestBar = clip.meter.barLength();
    for (int bar = 0; bar < clip.bars.count(); ++bar) {
        shape.shortestBar = std::min(shape.shortestBar, clip.meterAt(ClipBarIndex(bar)).barLength());
        for (const Note &note : clip.bars.at(ClipBarIndex(bar)).notes) {
            if (note.isRest)
                continue;
            ++shape.notes;
            lowest = std::min<int>(lowest, note.pitch.value());
            highest = std::max<int>(highest, note.pitch.value());
            shape.longest = std::max(shape.longest, note.duration);
        }
    }
    if (highest < 0)
        return shape;
    // A melody of few tones stays in the middle rather than filling the block.
    constexpr int kLeastRange = 10;
    const int missing = std::max(0, kLeastRange - (highest - lowest));
    shape.lowest = static_cast<quint8>(std::max(0, lowest - missing / 2));
    shape.highest = static_cast<quint8>(std::min(127, highest + (missing + 1) / 2));
    return shape;
}

BarPicturePtr pictureOf(const Project &project, const Composition &composition, const ClipInstance &instance,
                        ClipBarIndex ownBar, const ClipShape &shape)
{
    const ResolvedBar bar = resolve(project, composition, instance, ownBar);
    auto picture = std::make_shared<BarPicture>();
    picture->barLength = bar.length.value();
    picture->hasOrphans = bar.orphans > 0;
    picture->unheard = bar.unheard;
    const auto markOf = [&](const ResolvedNote &note) {
        const int pitch = std::clamp(note.pitch.value() - instance.transpose, 0, 127);
        return BarPicture::Mark{(note.start - bar.start).value(), (note.end - bar.start).value(),
                                static_cast<quint8>(pitch)};
    };
    if (static_cast<size_t>(bar.notes.size()) <= BarPicture::kMostNotes) {
        for (const ResolvedNote &note : bar.notes) {
            if (note.sounds() || instance.muted)
                picture->marks.push_back(markOf(note));
        }
        return picture;
    }
    std::vector<int> count(static_cast<size_t>(BarPicture::kColumns * BarPicture::kRows), 0);
    int most = 1;
    for (const ResolvedNote &note : bar.notes) {
        const BarPicture::Mark mark = markOf(note);
        const auto column = [&](qint64 at) {
            return std::clamp<qint64>(at * BarPicture::kColumns / std::max<qint64>(1, picture->barLength), 0,
                                      BarPicture::kColumns - 1);
        };
        const auto row = static_cast<qint64>(std::lround(heightOf(mark.pitch, shape) * (BarPicture::kRows - 1)));
        for (qint64 x = column(mark.start); x <= column(mark.end - 1); ++x)
            most = std::max(most, ++count[static_cast<size_t>(row * BarPicture::kColumns + x)]);
    }
    for (const int notes : count)
        picture->density.push_back(
            notes == 0 ? quint8(0) : static_cast<quint8>(90 + 165 * std::sqrt(static_cast<double>(notes) / most)));
    return picture;
}

} // namespace

struct BlockPictures::Delivery
{
    struct Bar
    {
        InstanceId instance;
        ClipBarIndex ownBar;
        BarPicturePtr picture;
    };
    struct Shape
    {
        ClipPtr clip;
        ClipShape shape;
    };
    std::vector<Bar> bars;
    std::vector<Shape> shapes;
    quint64 generation = 0;
};

double heightOf(quint8 pitch, const ClipShape &shape)
{
    const int range = std::max(1, shape.highest - shape.lowest);
    return std::clamp(static_cast<double>(pitch - shape.lowest) / range, 0.0, 1.0);
}

BlockPictures::BlockPictures(EditorContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_context, &EditorContext::edited, this, &BlockPictures::forget);
    connect(&m_context, &EditorContext::compositionChanged, this, &BlockPictures::forgetAll);
}

void BlockPictures::beginFrame()
{
    m_budget = kNotesAFrame;
    if (m_kept > kMostBarsKept)
        forgetAll();
}

BarPicturePtr BlockPictures::bar(const InstancePtr &instance, ClipBarIndex ownBar)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return nullptr;
    QHash<ClipBarIndex, BarEntry> &bars = m_bars[instance->id];
    auto entry = bars.find(ownBar);
    if (entry == bars.end()) {
        entry = bars.insert(ownBar, {});
        ++m_kept;
    }
    if (!entry->stale || entry->ordered)
        return entry->picture;
    const TrackBar source = sourceOf(m_context.project(), *instance, ownBar);
    const ClipPtr clip = m_context.project().clips.find(source.clip);
    const qint64 notes =
        clip && source.clipBar.value() < clip->bars.count() ? clip->bars.at(source.clipBar).notes.size() : 0;
    const bool fits = notes <= static_cast<qint64>(BarPicture::kMostNotes) && m_budget >= notes + kBarCost;
    if (fits) {
        m_budget -= notes + kBarCost;
        entry->picture = pictureOf(m_context.project(), *composition, *instance, ownBar, ClipShape());
        entry->stale = false;
    } else {
        entry->ordered = true;
        m_orders.push_back({instance, ownBar});
        sendOrders();
    }
    return entry->picture;
}

ClipShape BlockPictures::shape(const ClipPtr &clip)
{
    ShapeEntry &entry = m_shapes[clip->id];
    if (entry.clip == clip || entry.ordered)
        return entry.shape;
    const qint64 notes = notesIn(*clip, m_budget);
    if (m_budget >= notes) {
        m_budget -= notes / 8;
        entry.shape = shapeOf(*clip);
        entry.clip = clip;
    } else {
        entry.ordered = true;
        m_shapeOrders.push_back(clip);
        sendOrders();
    }
    return entry.shape;
}

void BlockPictures::forget(const Touched &touched)
{
    if (touched.everything || touched.compositions.contains(m_context.compositionId())) {
        forgetAll();
        return;
    }
    ++m_generation;
    for (const InstanceId instance : touched.instances) {
        const auto entries = m_bars.find(instance);
        if (entries == m_bars.end())
            continue;
        for (BarEntry &entry : *entries)
            entry.stale = true;
    }
    const CompositionPtr composition = m_context.composition();
    if (!composition || (touched.clips.isEmpty() && touched.bars.isEmpty()))
        return;
    for (const TrackPtr &track : composition->tracks) {
        for (const InstancePtr &instance : track->instances) {
            const auto entries = m_bars.find(instance->id);
            if (entries == m_bars.end())
                continue;
            for (auto entry = entries->begin(); entry != entries->end(); ++entry) {
                const TrackBar source = sourceOf(m_context.project(), *instance, entry.key());
                const auto span = touched.bars.find(source.clip);
                const bool inSpan =
                    span != touched.bars.end() && source.clipBar >= span->first && source.clipBar <= span->last;
                if (inSpan || touched.clips.contains(source.clip))
                    entry->stale = true;
            }
        }
    }
}

void BlockPictures::forgetAll()
{
    ++m_generation;
    m_bars.clear();
    m_shapes.clear();
    m_orders.clear();
    m_shapeOrders.clear();
    m_kept = 0;
}

void BlockPictures::sendOrders()
{
    if (m_working || m_sending)
        return;
    m_sending = true;
    // After the frame that asks for them, so that they go in one.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_sending = false;
            const CompositionPtr composition = m_context.composition();
            if (!composition || (m_orders.empty() && m_shapeOrders.empty()))
                return;
            m_working = true;
            const auto work = [project = m_context.project(), composition, bars = std::exchange(m_orders, {}),
                               shapes = std::exchange(m_shapeOrders, {}), generation = m_generation] {
                Delivery delivery;
                delivery.generation = generation;
                for (const ClipPtr &clip : shapes)
                    delivery.shapes.push_back({clip, shapeOf(*clip)});
                QHash<ClipId, ClipShape> known;
                for (const Order &order : bars) {
                    const ClipId id = order.instance->clip;
                    const ClipPtr clip = project.clips.find(id);
                    if (clip && !known.contains(id))
                        known.insert(id, shapeOf(*clip));
                    delivery.bars.push_back(
                        {order.instance->id, order.ownBar,
                         pictureOf(project, *composition, *order.instance, order.ownBar, known.value(id))});
                }
                return delivery;
            };
            runOnWorker(this, work, [this](const Delivery &delivery) { receive(delivery); });
        },
        Qt::QueuedConnection);
}

void BlockPictures::receive(const Delivery &delivery)
{
    m_working = false;
    const bool current = delivery.generation == m_generation;
    for (const Delivery::Bar &bar : delivery.bars) {
        const auto entries = m_bars.find(bar.instance);
        if (entries == m_bars.end() || !entries->contains(bar.ownBar))
            continue;
        BarEntry &entry = (*entries)[bar.ownBar];
        entry.ordered = false;
        entry.picture = bar.picture;
        entry.stale = !current;
    }
    for (const Delivery::Shape &made : delivery.shapes) {
        ShapeEntry &entry = m_shapes[made.clip->id];
        entry = {made.clip, made.shape, false};
    }
    emit ready();
    if (!m_orders.empty() || !m_shapeOrders.empty())
        sendOrders();
}

} // namespace barline

#include "moc_BlockPictures.cpp"
