#include "tests/bench/CanvasFrames.h"

#include "tests/bench/ShownRoll.h"

#include <QApplication>
#include <QScrollBar>

namespace barline::bench {

namespace {

constexpr int kRuns = 31;
constexpr int kManyNotes = 1'000'000;

/// Fills rectangles and does nothing else.
class BareWidget : public QWidget
{
public:
    explicit BareWidget(const QList<QRectF> &rectangles)
        : m_rectangles(rectangles)
    {
        setAttribute(Qt::WA_OpaquePaintEvent);
    }

    static void fill(QPainter &painter, const QList<QRectF> &rectangles)
    {
        const QColor color(Qt::darkCyan);
        for (const QRectF &rectangle : rectangles)
            painter.fillRect(rectangle, color);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        fill(painter, m_rectangles);
    }

private:
    QList<QRectF> m_rectangles;
};

QList<QRectF> rectanglesOf(const RollScene &scene)
{
    QList<QRectF> rectangles;
    const TimeAxis &time = scene.time();
    const PitchAxis &pitch = scene.pitch();
    scene.visit(time.firstVisible(), time.endVisible(), [&](Ticks start, const Note &note) {
        const QRectF rectangle(time.xOf(start), pitch.topOf(note.pitch.value()), time.widthOf(note.duration),
                               pitch.rowHeight());
        if (rectangle.bottom() > 0 && rectangle.top() < pitch.viewHeight())
            rectangles.append(rectangle);
    });
    return rectangles;
}

QImage imageOf(double ratio)
{
    QImage image((QSizeF(ShownRoll::kView) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::black);
    return image;
}

struct FrameNames
{
    const char *inImage;
    const char *imageText;
    const char *inWidget;
    const char *widgetText;
    double imageLimit;
    double widgetLimit;
};

QList<Figure> framesOf(const NoteWall &wall, double rowHeight, const FrameNames &names)
{
    ShownRoll shown(wall.clip());
    shown.show(NoteWall::kPixelsPerBeat, rowHeight, wall.lowest + wall.rows / 2);
    const QList<QRectF> rectangles = rectanglesOf(shown.scene());
    std::printf("%s: %lld notes in view\n", names.imageText, static_cast<long long>(rectangles.size()));
    Figure inImage{names.inImage, names.imageText, "ms", {}, {}, names.imageLimit};
    Figure inWidget{names.inWidget, names.widgetText, "ms", {}, {}, names.widgetLimit};
    RollPainter painter(shown.scene(), shown.stage().theme);
    QImage image = imageOf(shown.view().devicePixelRatioF());
    const QRectF whole(QPointF(), ShownRoll::kView);
    BareWidget bare(rectangles);
    bare.resize(ShownRoll::kView);
    bare.show();
    runFor(200);
    const auto paint = [&] {
        inImage.runs.append(millisecondsFor([&] {
            QPainter onImage(&image);
            painter.paint(onImage, whole);
        }));
    };
    const auto paintBare = [&] {
        inImage.yardstick.append(millisecondsFor([&] {
            QPainter onImage(&image);
            BareWidget::fill(onImage, rectangles);
        }));
    };
    for (int run = 0; run < kRuns; ++run) {
        // Who comes second finds the image near the processor.
        const bool isFirst = run % 2 == 0;
        if (isFirst)
            paint();
        paintBare();
        if (!isFirst)
            paint();
        inWidget.runs.append(millisecondsFor([&] { shown.view().repaint(); }));
        inWidget.yardstick.append(millisecondsFor([&] { bare.repaint(); }));
    }
    return {inImage, inWidget};
}

/// One right after the other: each waits until the screen has taken the one before.
QList<double> repaints(QWidget &widget)
{
    QList<double> times;
    for (int run = 0; run < kRuns; ++run)
        times.append(millisecondsFor([&] { widget.repaint(); }));
    return times;
}

/// In an image and in the widget. At 2x no widget can be filled in 3 ms, so there it is measured beside a bare one that
/// is filled once.
QList<Figure> wholeClip(const FrameNames &names, LongNote longNote)
{
    ShownRoll shown(longClip(kManyNotes, longNote));
    shown.waitForIndex();
    TimeAxis time = shown.scene().time();
    time.show(Ticks(), shown.scene().clip()->length());
    shown.scene().setTime(time);
    const bool isFine = shown.view().devicePixelRatioF() > 1;
    const QRectF whole(QPointF(), ShownRoll::kView);
    runFor(200);
    RollPainter painter(shown.scene(), shown.stage().theme);
    QImage image = imageOf(shown.view().devicePixelRatioF());
    Figure inImage{names.inImage, names.imageText, "ms", {}, {}, names.imageLimit};
    Figure inWidget{names.inWidget, names.widgetText, "ms", {}, {}, names.widgetLimit};
    for (int run = 0; run < kRuns; ++run) {
        inImage.runs.append(millisecondsFor([&] {
            QPainter onImage(&image);
            painter.paint(onImage, whole);
        }));
    }
    inWidget.runs = repaints(shown.view());
    if (isFine) {
        BareWidget bare({whole});
        bare.resize(ShownRoll::kView);
        bare.show();
        runFor(200);
        inWidget.yardstick = repaints(bare);
    }
    return {inImage, inWidget};
}

Figure scrollStep()
{
    constexpr int kStepPixels = 48;
    constexpr int kSteps = 200;
    ShownRoll shown(longClip(kManyNotes, LongNote::None));
    shown.waitForIndex();
    shown.show(NoteWall::kPixelsPerBeat, 15, 60);
    const double limit = shown.view().devicePixelRatioF() > 1 ? 8 : 4;
    Figure figure{"scroll", "a step of scrolling in 1,000,000 notes", "ms", {}, {}, limit};
    QScrollBar *bar = shown.canvas().horizontalScrollBar();
    bar->setValue(bar->maximum() / 2);
    runFor(100);
    for (int step = 0; step < kSteps; ++step) {
        figure.runs.append(millisecondsFor([&] {
            bar->setValue(bar->value() + kStepPixels);
            shown.view().repaint();
        }));
    }
    return figure;
}

} // namespace

QList<Figure> measureFrames()
{
    const bool isFine = qApp->devicePixelRatio() > 1;
    const NoteWall plain{167, 60, 11.5, 10, 34};
    const NoteWall named{112, 90, 17, 34, 19};
    return framesOf(plain, 18,
                    {"frameImage", "a frame of 10,000 notes, in an image", "frameWidget",
                     "a frame of 10,000 notes, in the widget", 1.5, isFine ? 2.5 : 2.0}) +
           framesOf(named, 12,
                    {"namesImage", "with a name on each, in an image", "namesWidget",
                     "with a name on each, in the widget", 2.7, isFine ? 3.5 : 3.3});
}

QList<Figure> measureLongClip()
{
    constexpr double kMost = 3; // ms
    constexpr double kAsBare = 1.5;
    const double inWidget = qApp->devicePixelRatio() > 1 ? kAsBare : kMost;
    const FrameNames whole{"wholeImage",  "a clip of 1,000,000 notes, all in view, in an image",
                           "wholeWidget", "the same in the widget",
                           kMost,         inWidget};
    const FrameNames spanned{"spannedImage",  "the same with a note that spans it, in an image",
                             "spannedWidget", "the same in the widget",
                             kMost,           inWidget};
    return QList<Figure>{scrollStep()} + wholeClip(whole, LongNote::None) + wholeClip(spanned, LongNote::Whole);
}

} // namespace barline::bench
