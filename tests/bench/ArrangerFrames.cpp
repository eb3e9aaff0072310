#include "tests/bench/ArrangerFrames.h"

#include "tests/bench/BigSong.h"
#include "tests/bench/ShownRoll.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/arranger/ArrangerPanel.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace barline::bench {

namespace {

constexpr double kSixtiethMs = 1000.0 / 60;
constexpr int kSettleMs = 300;

/// The real panel on a song, shown as large as kView.
class ShownArranger
{
public:
    explicit ShownArranger(const SongSize &size)
    {
        m_document.replace(bigSong(size));
        m_ids.addBlock(kFirstFreeId, kFirstFreeId);
        m_context = std::make_unique<EditorContext>(m_document, m_history, m_ids);
        m_panel = std::make_unique<ArrangerPanel>(*m_context, m_theme);
        m_panel->resize(ShownRoll::kView);
        m_panel->show();
        runFor(kSettleMs);
    }

    EditorContext &context() { return *m_context; }
    ArrangerPanel &panel() { return *m_panel; }
    ArrangementView &view() { return m_panel->view(); }
    /// What is to be painted anew, at once.
    void paint() { QCoreApplication::sendPostedEvents(m_panel.get(), QEvent::UpdateRequest); }

    /// So that this many bars fill the view.
    void showBars(int bars)
    {
        while (view().axis().widthOf(Ticks::beats(4)) * bars > view().viewport()->width())
            turnWheel(-kNotch);
        while (view().axis().widthOf(Ticks::beats(4)) * bars < view().viewport()->width() * 0.8)
            turnWheel(kNotch);
        runFor(kSettleMs);
    }

    /// Zooms in or out at the middle.
    void turnWheel(int angle)
    {
        QWidget *viewport = view().viewport();
        const QPoint at = viewport->rect().center();
        QWheelEvent event(at, viewport->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport, &event);
    }

    void mouse(QEvent::Type type, QPoint at)
    {
        QWidget *viewport = view().viewport();
        QMouseEvent event(type, at, viewport->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &event);
    }

    static constexpr int kNotch = 120;

private:
    Document m_document;
    History m_history{m_document, 1, QStringLiteral("bench")};
    IdSource m_ids;
    ThemeSource m_theme{Theme::Mode::Dark};
    std::unique_ptr<EditorContext> m_context;
    std::unique_ptr<ArrangerPanel> m_panel;
};

/// Across, and every third step down as well; only down where the last bars are in view.
Figure scrolling(const char *name, const char *text, int barsInView)
{
    constexpr int kSteps = 121;
    constexpr int kStepPixels = 48;
    ShownArranger shown(SongSize{});
    shown.showBars(barsInView);
    QScrollBar *across = shown.view().horizontalScrollBar();
    QScrollBar *down = shown.view().verticalScrollBar();
    across->setValue(0);
    Figure figure{name, text, "ms", {}, {}, kSixtiethMs};
    for (int step = 1; step <= kSteps; ++step) {
        figure.runs.append(millisecondsFor([&] {
            across->setValue(across->value() + kStepPixels);
            if (across->value() == across->maximum() || step % 3 == 0)
                down->setValue(step * kStepPixels % std::max(1, down->maximum()));
            shown.paint();
        }));
        runFor(0);
    }
    return figure;
}

Figure zooming()
{
    constexpr int kSteps = 60;
    ShownArranger shown(SongSize{});
    Figure figure{"zoomSong", "a step of zooming the song, there and back", "ms", {}, {}, kSixtiethMs};
    for (int step = 0; step < kSteps; ++step) {
        figure.runs.append(millisecondsFor([&] {
            shown.turnWheel(step < kSteps / 2 ? -ShownArranger::kNotch : ShownArranger::kNotch);
            shown.paint();
        }));
        runFor(0);
    }
    return figure;
}

Figure dragging()
{
    constexpr int kBlocks = 200;
    constexpr int kSteps = 61;
    ShownArranger shown(SongSize{});
    shown.showBars(120);
    QSet<InstanceId> chosen;
    const CompositionPtr song = shown.context().composition();
    for (int block = 0; chosen.size() < kBlocks; ++block) {
        for (int track = 0; track < 16 && chosen.size() < kBlocks; ++track)
            chosen.insert(song->tracks.at(track)->instances.at(block)->id);
    }
    shown.context().selectInstances(chosen);
    const QPoint from = shown.view().rectOf(song->tracks.at(2)->instances.at(2)->id).center();
    shown.mouse(QEvent::MouseButtonPress, from);
    Figure figure{"dragBlocks", "a frame of dragging 200 blocks", "ms", {}, {}, kSixtiethMs};
    for (int step = 1; step <= kSteps; ++step) {
        figure.runs.append(millisecondsFor([&] {
            shown.mouse(QEvent::MouseMove, from + QPoint(step * 9, step % 40 * 3));
            shown.paint();
        }));
        runFor(0);
    }
    if (!shown.view().isDragging())
        qFatal("nothing is dragged");
    return figure;
}

/// Adds blocks to a song, each at the end of a track that is in view, by its key.
class AddingHand
{
public:
    explicit AddingHand(const SongSize &size)
        : m_size(size)
        , m_shown(size)
        , m_place(m_shown.panel().findChild<QAction *>(QStringLiteral("place-clip")))
    {
        EditorContext &context = m_shown.context();
        context.openClip({context.composition()->tracks.constFirst()->instances.at(0)->clip, {}, ClipBarIndex(0)});
    }

    /// Until all of the arranger knows of it; it is then painted by itself.
    double addOne()
    {
        constexpr int kTracksInView = 8;
        EditorContext &context = m_shown.context();
        const CompositionPtr song = context.composition();
        const qsizetype row = m_added % std::min(kTracksInView, m_size.tracks);
        const TrackPtr track = song->tracks.at(row);
        context.setCurrentTrack(track->id);
        context.seek(song->meters.startOf(BarNumber(m_size.bars() + 1 + m_added * m_size.barsPerBlock)));
        ++m_added;
        runFor(0);
        const double time = millisecondsFor([&] { m_place->trigger(); });
        if (context.composition()->tracks.at(row)->instances.size() != track->instances.size() + 1)
            qFatal("a block was not added");
        runFor(0);
        return time;
    }

private:
    SongSize m_size;
    ShownArranger m_shown;
    QAction *m_place;
    int m_added = 0;
};

/// By turns, as what each costs depends on what else the machine does.
Figure adding()
{
    constexpr int kRuns = 121;
    constexpr double kTheSame = 1.5;
    AddingHand large(SongSize{64, 157, 8, 16, 4});
    AddingHand small(SongSize{10, 1, 8, 1, 16});
    Figure figure{"addBlock", "a block more in 10,000, beside one in 10", "ms", {}, {}, kTheSame};
    for (int run = 0; run < kRuns; ++run) {
        figure.runs.append(large.addOne());
        figure.yardstick.append(small.addOne());
    }
    return figure;
}

} // namespace

QList<Figure> measureArranger()
{
    return {scrolling("scrollNotes", "a step of scrolling 64 tracks, 16 bars in view", 16),
            scrolling("scrollBars", "the same with 120 bars in view", 120),
            scrolling("scrollSong", "the same with 1,000 bars in view", 1000),
            zooming(),
            dragging(),
            adding()};
}

} // namespace barline::bench
