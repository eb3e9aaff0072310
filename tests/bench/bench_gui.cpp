#include "app/Application.h"
#include "tests/bench/BigDocument.h"

#include <QApplication>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <cstdio>

using namespace barline;

namespace {

constexpr int kNotes = 1'000'000;
constexpr int kTimerMs = 2;
constexpr int kCalmMs = 1500;

/// Watches the GUI thread: the largest gap between two turns of a 2 ms timer, and when the window last painted.
class Watch : public QObject
{
public:
    explicit Watch(QWidget &window)
        : m_window(window)
    {
        qApp->installEventFilter(this);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 gap = m_sinceTick.nsecsElapsed();
            m_sinceTick.restart();
            if (gap > m_largestGap) {
                m_largestGap = gap;
                m_largestAt = m_sinceDrop.nsecsElapsed();
            }
        });
        m_timer.setTimerType(Qt::PreciseTimer);
    }

    void start()
    {
        m_sinceDrop.start();
        m_sinceTick.start();
        m_timer.start(kTimerMs);
    }
    void stop() { m_timer.stop(); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_sinceDrop.isValid() && m_documentIsIn &&
            qobject_cast<QWidget *>(watched) && static_cast<QWidget *>(watched)->window() == &m_window) {
            m_lastPaint = m_sinceDrop.elapsed();
            if (m_firstPaint < 0)
                m_firstPaint = m_lastPaint;
        }
        return false;
    }
    void documentIsIn() { m_documentIsIn = true; }

    double largestGapMs() const { return static_cast<double>(m_largestGap) / 1e6; }
    double largestGapAtMs() const { return static_cast<double>(m_largestAt) / 1e6; }
    qint64 firstPaintMs() const { return m_firstPaint; }
    qint64 lastPaintMs() const { return m_lastPaint; }
    qint64 elapsedMs() const { return m_sinceDrop.elapsed(); }

private:
    QWidget &m_window;
    QTimer m_timer;
    QElapsedTimer m_sinceDrop;
    QElapsedTimer m_sinceTick;
    qint64 m_largestGap = 0;
    qint64 m_largestAt = 0;
    qint64 m_firstPaint = -1;
    qint64 m_lastPaint = -1;
    bool m_documentIsIn = false;
};

void drop(QWidget &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = window.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &dropped);
}

void measure(QApplication &app, int notesPerClip)
{
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    const QString path = folder.filePath(QStringLiteral("million.json"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bench::bigDocument(kNotes, notesPerClip)) < 0)
            return;
    }
    EditorOptions options;
    options.size = {1600, 1000};
    Application barlineApplication(app, options);
    barlineApplication.start();
    QTest::qWaitFor([&] { return barlineApplication.desk() != nullptr; }, 10000);
    Desk &desk = *barlineApplication.desk();
    QTest::qWait(kCalmMs);

    Watch watch(desk.window());
    qint64 durable = -1;
    QObject::connect(&desk.session().persister(), &EditPersister::committed, &watch,
                     [&] { durable = watch.elapsedMs(); });
    QObject::connect(&desk.session().document(), &Document::edited, &watch, [&] { watch.documentIsIn(); });
    watch.start();
    drop(desk.window(), path);
    QTest::qWaitFor([&] { return durable >= 0 && watch.firstPaintMs() >= 0; }, 120000);
    QTest::qWait(kCalmMs);
    watch.stop();
    std::printf(
        "drop of %d notes in clips of %d: largest gap %.1f ms (at %.0f ms), first paint %lld ms, last paint %lld "
        "ms, durable %lld ms\n",
        kNotes, notesPerClip, watch.largestGapMs(), watch.largestGapAtMs(), watch.firstPaintMs(), watch.lastPaintMs(),
        durable);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QCoreApplication::setOrganizationName(QStringLiteral("Barline"));
    QCoreApplication::setApplicationName(QStringLiteral("barline-bench"));
    measure(app, argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 1000);
    return 0;
}
