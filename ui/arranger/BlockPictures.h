#pragma once

#include "core/render/Resolve.h"
#include "ui/EditorContext.h"

#include <QHash>

#include <memory>
#include <vector>

namespace barline {

/// What one own bar of an instance looks like in a block: its notes one by one, or where they are many, how dense it
/// is.
struct BarPicture
{
    static constexpr size_t kMostNotes = 240;
    static constexpr int kColumns = 32;
    static constexpr int kRows = 12; ///< from low to high

    struct Mark
    {
        qint64 start; ///< ticks from the bar's start, as `end`, which may lie beyond the bar
        qint64 end;
        quint8 pitch;
    };
    std::vector<Mark> marks;
    std::vector<quint8> density; ///< kColumns times kRows, 0..255; empty where there are marks
    qint64 barLength = 0;
    bool hasOrphans = false; ///< an override here has lost its note
    qsizetype unheard = 0;   ///< notes of the clip that the song's bar is too short for
};
using BarPicturePtr = std::shared_ptr<const BarPicture>;

/// The range in which the notes of a clip are drawn.
struct ClipShape
{
    quint8 lowest = 48;
    quint8 highest = 72;
    Ticks longest; ///< of its notes
    Ticks shortestBar = Ticks::beats(1);
    qint64 notes = 0;

    /// How many bars further a note of that length may ring.
    int reachOf(Ticks length) const { return static_cast<int>(length / std::max(Ticks(1), shortestBar)) + 1; }
};

/// Pictures of bars from what really sounds, made when they are first looked at: a few at once, many on a worker, with
/// `ready` when they are there. Kept until an edit touches them. GUI thread.
class BlockPictures : public QObject
{
    Q_OBJECT

public:
    explicit BlockPictures(EditorContext &context, QObject *parent = nullptr);

    /// Before a frame: that many notes may be looked at right away.
    void beginFrame();
    /// Null while it is being made. What an edit has touched meanwhile is shown as it was.
    BarPicturePtr bar(const InstancePtr &instance, ClipBarIndex ownBar);
    ClipShape shape(const ClipPtr &clip);

signals:
    /// Pictures that were missing are there.
    void ready();

private:
    struct BarEntry
    {
        BarPicturePtr picture;
        bool stale = true;
        bool ordered = false;
    };
    struct ShapeEntry
    {
        ClipPtr clip; ///< that it was taken from
        ClipShape shape;
        bool ordered = false;
    };
    struct Order
    {
        InstancePtr instance;
        ClipBarIndex ownBar;
    };
    struct Delivery;

    void forget(const Touched &touched);
    void forgetAll();
    void sendOrders();
    void receive(const Delivery &delivery);

    EditorContext &m_context;
    QHash<InstanceId, QHash<ClipBarIndex, BarEntry>> m_bars;
    QHash<ClipId, ShapeEntry> m_shapes;
    std::vector<Order> m_orders;
    std::vector<ClipPtr> m_shapeOrders;
    qint64 m_budget = 0;
    qsizetype m_kept = 0;
    quint64 m_generation = 0;
    bool m_working = false;
    bool m_sending = false;
};

/// How the pitch of a note lies in a picture's rows, 0 (lowest) to 1.
double heightOf(quint8 pitch, const ClipShape &shape);

} // namespace barline
