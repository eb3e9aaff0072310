#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/BarMime.h"
#include "ui/NoteMime.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/canvas/RulerPainter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QProcess>

using namespace barline;
using namespace barline::test;

namespace {

constexpr int kWithPatienceMs = 60'000;
constexpr QPoint kBesideTheNotes(300, 10);

const QByteArray kNotesAsText = R"({"name": "Riff", "bars": [{"bar_index": 0, "notes": [
    {"absolute_pitch": 60, "start": 0.33333, "duration": 1, "velocity": 31, "articulation": "staccato"},
    {"absolute_pitch": 64, "start": 2, "duration": 1}]}]})";

/// Another Barline, with a new project and a window as large as the stage's, driven by the X server's keys and pointer.
class OtherBarline
{
public:
    explicit OtherBarline(const QString &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(BARLINE_PROGRAM), {QStringLiteral("--size"), QStringLiteral("1400x900"),
                                                          QStringLiteral("--lang"), QStringLiteral("en")});
    }
    ~OtherBarline()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Its window is there, at the screen's upper left, and has the keyboard.
    bool takesKeyboard()
    {
        const QByteArray found = said({QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                                       QStringLiteral("--pid"), QString::number(m_process.processId())});
        const QList<QByteArray> windows = found.simplified().split(' ');
        m_window = QString::fromLatin1(windows.constLast());
        if (m_window.isEmpty())
            return false;
        said({QStringLiteral("windowmove"), m_window, QStringLiteral("0"), QStringLiteral("0"),
              QStringLiteral("windowraise"), m_window, QStringLiteral("windowfocus"), QStringLiteral("--sync"),
              m_window});
        return true;
    }
    void click(QPoint at)
    {
        said({QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()), QStringLiteral("click"),
              QStringLiteral("1")});
    }
    void key(const QString &keys) { said({QStringLiteral("key"), keys}); }

private:
    static QByteArray said(const QStringList &arguments)
    {
        QProcess tool;
        tool.start(QStringLiteral("xdotool"), arguments);
        tool.waitForFinished(10'000);
        return tool.readAllStandardOutput();
    }

    QProcess m_process;
    QString m_window;
};

} // namespace

/// What goes from one running Barline to another and back, by the clipboard of a real X server.
class tst_RealClipboard : public QObject
{
    Q_OBJECT

private slots:
    void notesGoToAnotherBarlineAndBack()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.dropText(stage.noteArea(), stage.atNote(4.1, 60), kNotesAsText);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kWithPatienceMs);
        const QList<RollScene::Hit> given = stage.openNotes();
        stage.click(stage.noteArea(), kBesideTheNotes);
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(stage.openNotes().size(), 0);
        const QClipboard &clipboard = *QGuiApplication::clipboard();
        QTRY_VERIFY_WITH_TIMEOUT(!notesIn(clipboard.mimeData()).isEmpty(), kWithPatienceMs);
        const QPoint place = stage.noteArea().mapToGlobal(kBesideTheNotes);

        const QTemporaryDir home;
        OtherBarline other(home.path());
        QTRY_VERIFY_WITH_TIMEOUT(other.takesKeyboard(), kWithPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                other.takesKeyboard();
                other.click(place);
                // What a round before left, whose end came too late, goes first.
                for (const char *keys : {"ctrl+a", "Delete", "ctrl+v", "ctrl+a", "ctrl+x"}) {
                    other.key(QString::fromLatin1(keys));
                    QTest::qWait(300);
                }
                return !clipboard.ownsClipboard();
            }(),
            kWithPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!notesIn(clipboard.mimeData()).isEmpty(), kWithPatienceMs);

        stage.window().raise();
        stage.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
        stage.context().seek(Ticks::beats(9));
        stage.click(stage.noteArea(), kBesideTheNotes);
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kWithPatienceMs);
        QCOMPARE(stage.undoText(), QStringLiteral("Undo Paste 2 Note(s)"));
        for (qsizetype i = 0; i < 2; ++i) {
            Note back = stage.openNotes().at(i).note;
            back.id = given.at(i).note.id;
            QVERIFY(back == given.at(i).note); // in the bar, that is
            QCOMPARE(stage.openNotes().at(i).start, given.at(i).start + Ticks::beats(4));
        }
    }

    void barsGoToAnotherBarlineAndBack()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        stage.context().setRipple(Ripple::On);
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        stage.dropText(stage.noteArea(), stage.atNote(4.1, 60), kNotesAsText);
        QTRY_COMPARE_WITH_TIMEOUT(stage.openNotes().size(), 2, kWithPatienceMs);
        stage.context().selectInstances({});
        auto &ruler = *stage.find<QWidget>("timeline");
        const auto atNumber = [&](int bar) {
            const double left = stage.blocks().axis().xOf(stage.song().meters.startOf(BarNumber(bar)));
            return QPoint(static_cast<int>(left) + 9, ruler.height() - RulerPainter::kLineHeight / 2);
        };
        stage.drag(ruler, atNumber(2), atNumber(3));
        stage.key(Qt::Key_X, Qt::ControlModifier);
        const QClipboard &clipboard = *QGuiApplication::clipboard();
        QTRY_VERIFY_WITH_TIMEOUT(holdsBars(clipboard.mimeData()), kWithPatienceMs);
        QCOMPARE(stage.song().tracks.at(0)->instances.size(), 2);
        const QPoint place = ruler.mapToGlobal(atNumber(1));

        const QTemporaryDir home;
        OtherBarline other(home.path());
        QTRY_VERIFY_WITH_TIMEOUT(other.takesKeyboard(), kWithPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                other.takesKeyboard();
                other.click(place);
                for (const char *keys : {"ctrl+v", "ctrl+x"}) {
                    other.key(QString::fromLatin1(keys));
                    QTest::qWait(600);
                }
                return !clipboard.ownsClipboard() && holdsBars(clipboard.mimeData());
            }(),
            kWithPatienceMs);
        const BarsOnClipboard theirs = barsIn(clipboard.mimeData());
        QVERIFY(!theirs.bars);
        QCOMPARE(theirs.count, 2);
        QVERIFY(!theirs.rows);

        stage.window().raise();
        stage.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
        const qsizetype clips = stage.project().clips.size();
        stage.click(ruler, atNumber(2));
        stage.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stage.undoText(), QStringLiteral("Undo Paste 2 Bar(s)"), kWithPatienceMs);
        QCOMPARE(stage.project().clips.size(), clips + 1);
        const Track &track = *stage.song().tracks.at(0);
        QCOMPARE(track.instances.size(), 3);
        const auto back = std::find_if(track.instances.begin(), track.instances.end(),
                                       [&](const InstancePtr &each) { return each->startBar == BarNumber(2); });
        QVERIFY(back != track.instances.end());
        QCOMPARE((*back)->lengthBars, 2);
        QCOMPARE((*back)->offsetBars, 1);
        const ClipPtr clip = stage.project().clips.find((*back)->clip);
        QCOMPARE(clip->bars.at(ClipBarIndex(1)).notes.size(), 2);
        QCOMPARE(clip->bars.at(ClipBarIndex(1)).notes.constFirst().pitch, Pitch(60));
    }
};

BARLINE_TEST(tst_RealClipboard)
#include "tst_RealClipboard.moc"
