#include "core/format/dsl/DslReader.h"
#include "tests/e2e/Stage.h"
#include "tests/support/TestMain.h"
#include "ui/arranger/ArrangementView.h"
#include "ui/transport/TransportBar.h"

#include <QDrag>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QProcess>

using namespace barline;
using namespace barline::test;

namespace {

constexpr QPoint kPartnerPlace(1450, 100);
constexpr QPoint kOnPartner = kPartnerPlace + QPoint(150, 150);
constexpr int kNudgeMs = 120;
constexpr int kPatienceMs = 60'000;

const QByteArray kRiff = R"({"name": "Riff", "bars": [{"bar_index": 0, "notes": [
    {"absolute_pitch": 60, "start": 0, "duration": 1}, {"absolute_pitch": 64, "start": 2, "duration": 1}]}]})";

void xdotool(const QStringList &arguments)
{
    QProcess::execute(QStringLiteral("xdotool"), arguments);
}

void pointTo(QPoint place)
{
    xdotool({QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y())});
}

/// The other program of a drag.
class Partner
{
public:
    explicit Partner(const QString &file)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(BARLINE_DRAG_PARTNER),
                        {QString::number(kPartnerPlace.x()), QString::number(kPartnerPlace.y()), file});
    }
    ~Partner()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool said(const QByteArray &line)
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.startsWith(line + '\n') || m_said.contains('\n' + line + '\n');
    }
    /// What was dropped on it; empty until then.
    QJsonObject dropped()
    {
        m_said += m_process.readAllStandardOutput();
        const qsizetype start = m_said.indexOf("dropped ");
        const qsizetype end = m_said.indexOf('\n', start);
        if (start < 0 || end < 0)
            return {};
        return QJsonDocument::fromJson(m_said.mid(start + 8, end - start - 8)).object();
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

/// A hand that moves the real pointer. It acts from a timer, since a drag has an event loop of its own, and goes on to
/// the next place once the one before was noticed, so that no machine is too slow for it.
class Hand : public QObject
{
public:
    struct Stop
    {
        QPoint at; ///< on the screen
        std::function<bool()> isNoticed;
    };

    /// Presses at `from`, goes to each stop, and lets go at the last.
    Hand(QPoint from, QList<Stop> stops)
        : m_stops(std::move(stops))
    {
        pointTo(from);
        xdotool({QStringLiteral("mousedown"), QStringLiteral("1")});
        connect(&m_timer, &QTimer::timeout, this, &Hand::act);
        m_timer.start(kNudgeMs);
    }
    ~Hand() override { letGo(); }

    bool hasLetGo() const { return m_hasLetGo; }

private:
    void act()
    {
        if (m_stops.isEmpty()) {
            letGo();
            return;
        }
        if (m_nudges > 1 && m_stops.constFirst().isNoticed()) {
            m_stops.removeFirst();
            m_nudges = 0;
            return;
        }
        // A pointer that rests tells nobody anything.
        ++m_nudges;
        pointTo(m_stops.constFirst().at + QPoint(m_nudges % 2 * 4, 0));
    }

    void letGo()
    {
        if (std::exchange(m_hasLetGo, true))
            return;
        m_timer.stop();
        xdotool({QStringLiteral("mouseup"), QStringLiteral("1")});
    }

    QList<Stop> m_stops;
    QTimer m_timer;
    int m_nudges = 0;
    bool m_hasLetGo = false;
};

} // namespace

/// Drags between two programs, by the real pointer of a real X server.
class tst_RealDrag : public QObject
{
    Q_OBJECT

private:
    static QPoint onScreen(const QWidget &widget, QPoint at) { return widget.mapToGlobal(at); }

    /// The middle of a row of a list, on the screen.
    static QPoint rowOf(const QListView &list, int row)
    {
        return list.viewport()->mapToGlobal(list.visualRect(list.model()->index(row, 0)).center());
    }

    static QJsonObject draggedOut(Stage &stage, Partner &partner, const QListView &list)
    {
        Q_UNUSED(stage)
        const QPoint row = rowOf(list, 0);
        const Hand hand(row, {{row + QPoint(30, 0), [&] { return list.findChild<QDrag *>() != nullptr; }},
                              {kOnPartner, [&] { return partner.said("entered"); }}});
        (void)QTest::qWaitFor([&] { return hand.hasLetGo() && !partner.dropped().isEmpty(); }, kPatienceMs);
        return partner.dropped();
    }

    static QString fileOf(const Stage &stage, const QString &name)
    {
        QFile file(stage.file(name));
        return file.open(QIODevice::WriteOnly) && file.write(kRiff) == kRiff.size() ? file.fileName() : QString();
    }

    /// Drags the partner's document to a place of the stage, and lets go once it is noticed there.
    static bool draggedIn(Partner &partner, QPoint to, const std::function<bool()> &isNoticed)
    {
        const Hand hand(kOnPartner,
                        {{kOnPartner + QPoint(60, 0), [&] { return partner.said("dragging"); }}, {to, isNoticed}});
        return QTest::qWaitFor([&] { return hand.hasLetGo() && partner.said("let go"); }, kPatienceMs);
    }

private slots:
    void aClipGoesToAnotherProgramAsAFileAndAsText()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        stage.dropText(*stage.find<QWidget>("clipList"), QPoint(60, 120), kRiff);
        QTRY_COMPARE(stage.find<QListView>("clipList")->model()->rowCount(), 2);
        stage.find<QListView>("clipList")->scrollToTop();
        const Project before = stage.project();
        const ClipPtr open = stage.context().clip();
        const ClipPtr first = stage.project().clips.find(
            ClipId(stage.find<QListView>("clipList")->model()->index(0, 0).data(Qt::UserRole).toLongLong()));
        Partner partner({});
        QTRY_VERIFY_WITH_TIMEOUT(partner.said("ready"), kPatienceMs);
        const QJsonObject dropped = draggedOut(stage, partner, *stage.find<QListView>("clipList"));

        const QString file = dropped.value(QLatin1String("file")).toString();
        QVERIFY(!file.isEmpty());
        QCOMPARE(dropped.value(QLatin1String("json")).toString(), file);
        QCOMPARE(QFileInfo(dropped.value(QLatin1String("path")).toString()).fileName(),
                 first->name + QStringLiteral(".json"));
        const Result<ReadDocument> read = readDocument(file.toUtf8(), QStringLiteral("dropped"), 1);
        QVERIFY(read);
        QCOMPARE(read->form, DocumentForm::Clip);
        QCOMPARE(read->clips.constFirst().name, first->name);
        QCOMPARE(read->clips.constFirst().bars.count(), first->bars.count());
        QVERIFY(stage.project() == before);
        QCOMPARE(stage.context().clip(), open);
    }

    void aCompositionGoesToAnotherProgramWhole()
    {
        Stage stage({Stage::document("01-simple-melody")});
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        Partner partner({});
        QTRY_VERIFY_WITH_TIMEOUT(partner.said("ready"), kPatienceMs);
        const QJsonObject dropped = draggedOut(stage, partner, *stage.find<QListView>("compositionList"));
        const Result<ReadDocument> read =
            readDocument(dropped.value(QLatin1String("file")).toString().toUtf8(), QStringLiteral("dropped"), 1);
        QVERIFY(read);
        QCOMPARE(read->form, DocumentForm::Project);
        QCOMPARE(read->compositions.constFirst().name, stage.song().name);
        QCOMPARE(read->compositions.constFirst().tracks.size(), stage.song().tracks.size());
    }

    void anotherProgramsDocumentComesIntoTheWindow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("file") << QStringLiteral("riff.json");
        QTest::newRow("text") << QStringLiteral("riff.txt");
    }

    void anotherProgramsDocumentComesIntoTheWindow()
    {
        QFETCH(QString, name);
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        const qsizetype clips = stage.project().clips.size();
        Partner partner(fileOf(stage, name));
        QTRY_VERIFY_WITH_TIMEOUT(partner.said("ready"), kPatienceMs);
        const auto *outline =
            stage.window().findChild<QWidget *>(QStringLiteral("dropOutline"), Qt::FindDirectChildrenOnly);
        const auto *bar = stage.window().findChild<TransportBar *>();
        QVERIFY(draggedIn(partner, onScreen(*bar, bar->rect().center()), [&] { return outline->isVisible(); }));
        QTRY_COMPARE(stage.project().clips.size(), clips + 1);
        QTRY_VERIFY(!outline->isVisible());
    }

    void aClipOfTheListLandsOnATrackAndBar()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        stage.dropText(*stage.find<QWidget>("clipList"), QPoint(60, 120), kRiff);
        const auto *list = stage.find<QListView>("clipList");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        const Project before = stage.project();
        const auto *arrangement = stage.window().findChild<ArrangementView *>();
        const QPoint row = rowOf(*list, 1);
        const Hand hand(row,
                        {{row + QPoint(30, 0), [&] { return list->findChild<QDrag *>() != nullptr; }},
                         {onScreen(stage.blockArea(), stage.atBar(0, 5)), [&] { return arrangement->isDragging(); }}});
        const auto blocks = [&] { return stage.context().composition()->tracks.at(0)->instances; };
        QTRY_COMPARE_WITH_TIMEOUT(blocks().size(), 1, kPatienceMs);
        QCOMPARE(blocks().at(0)->startBar, BarNumber(5));
        QCOMPARE(stage.project().clips.size(), before.clips.size());
        QCOMPARE(blocks().at(0)->clip, ClipId(list->model()->index(1, 0).data(Qt::UserRole).toLongLong()));
        QVERIFY(!arrangement->isDragging());
    }

    void anotherProgramsClipLandsOnATrackAndBar()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        Partner partner(fileOf(stage, QStringLiteral("riff.json")));
        QTRY_VERIFY_WITH_TIMEOUT(partner.said("ready"), kPatienceMs);
        const auto *arrangement = stage.window().findChild<ArrangementView *>();
        QVERIFY(draggedIn(partner, onScreen(stage.blockArea(), stage.atBar(0, 5)),
                          [&] { return arrangement->isDragging(); }));
        const auto blocks = [&] { return stage.context().composition()->tracks.at(0)->instances; };
        QTRY_COMPARE(blocks().size(), 1);
        QCOMPARE(blocks().at(0)->startBar, BarNumber(5));
        QVERIFY(!arrangement->isDragging());
    }

    void anotherProgramsNotesLandInThePianoRoll()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        stage.window().move(0, 0);
        stage.doubleClick(stage.blockArea(), stage.atBar(0, 1));
        const Project before = stage.project();
        Partner partner(fileOf(stage, QStringLiteral("riff.json")));
        QTRY_VERIFY_WITH_TIMEOUT(partner.said("ready"), kPatienceMs);
        QVERIFY(draggedIn(partner, onScreen(stage.noteArea(), stage.atNote(4.1, 60)),
                          [&] { return stage.roll().preview().incoming && stage.roll().preview().incoming->notes; }));
        QTRY_COMPARE(stage.openNotes().size(), 2);
        QCOMPARE(stage.openNotes().at(0).start, Ticks::beats(4));
        QCOMPARE(stage.openNotes().at(1).start, Ticks::beats(6));
        QVERIFY(stage.context().history().undo());
        QVERIFY(stage.project() == before);
    }
};

BARLINE_TEST(tst_RealDrag)
#include "tst_RealDrag.moc"
