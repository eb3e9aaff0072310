#include "core/store/LegacyUpgrade.h"
#include "tests/support/LegacyDatabase.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace barline;

namespace {

Ticks beats(qint64 numerator, qint64 denominator = 1)
{
    return Ticks(Ticks::kPerBeat * numerator / denominator);
}

Extras extrasOf(QList<Extras::Entry> entries)
{
    return Extras(std::move(entries));
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList shownPlaces(const Composition &composition, qsizetype track)
{
    QStringList places;
    for (const InstancePtr &instance : composition.tracks.at(track)->instances)
        places.append(QStringLiteral("clip %1 at %2, %3 bars from %4")
                          .arg(instance->clip.value())
                          .arg(instance->startBar.value())
                          .arg(instance->lengthBars)
                          .arg(instance->offsetBars));
    return places;
}

} // namespace

class tst_LegacyUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("old songs.db"));
    }

    void keepsClipsWithAllTheirValues()
    {
        const LegacyContent content = read("plain");
        QCOMPARE(content.findings, Findings());
        const QList<Clip> &clips = content.edit.clips.added;
        QCOMPARE(clips.size(), 3);
        const Clip &bass = clips.at(0);
        QCOMPARE(bass.id, ClipId(1));
        QCOMPARE(bass.name, QStringLiteral("Bass Line"));
        QCOMPARE(bass.trackName, QStringLiteral("bass"));
        QCOMPARE(bass.tags, QStringList({QStringLiteral("low"), QStringLiteral("größer")}));
        QCOMPARE(bass.meter, Meter());
        QVERIFY(!bass.home.isValid());
        QVERIFY(bass.extras.isEmpty());
        QCOMPARE(bass.bars.count(), 2);
        QCOMPARE(clips.at(1).id, ClipId(7));
        QVERIFY(clips.at(1).tags.isEmpty());
        QCOMPARE(clips.at(1).trackName, QString());
        QCOMPARE(clips.at(1).bars.count(), 4); // its last note ends with bar 3
        QCOMPARE(clips.at(2).id, ClipId(12));
        QCOMPARE(clips.at(2).bars.count(), 1);
    }

    void keepsCurvesOfBars()
    {
        const LegacyContent content = read("plain");
        const ClipBar &bar = content.edit.clips.added.at(0).bars.at(ClipBarIndex(0));
        QCOMPARE(bar.id, ClipBarId(1));
        const BarExpression &expression = bar.expression;
        QVERIFY(expression.velocity);
        QCOMPARE(expression.velocity->size(), 2);
        QCOMPARE(expression.velocity->at(0).time, Ticks());
        QCOMPARE(expression.velocity->at(0).value, 60.0);
        QCOMPARE(expression.velocity->at(1).time, beats(7, 3)); // five decimals mean a third
        QCOMPARE(expression.velocity->at(1).value, 100.5);
        QCOMPARE(expression.velocity->at(1).shape, CurveShape::Smooth);
        QCOMPARE(expression.velocity->at(1).extras, extrasOf({{"why", "[1,2]"}}));
        QCOMPARE(expression.cc.keys(), QList<quint8>{1});
        QCOMPARE(expression.cc.value(1).at(1).time, beats(7, 2));
        QCOMPARE(expression.cc.value(1).at(1).value, 127.0);
        QCOMPARE(expression.ccExtras, extrasOf({{"note", "\"kept\""}}));
        QCOMPARE(expression.pitchBend->at(0).value, -50.0);
        QCOMPARE(expression.aftertouch->at(0).value, 12.0);
        QCOMPARE(expression.pedal->size(), 2);
        QVERIFY(expression.pedal->at(0).on);
        QVERIFY(!expression.pedal->at(0).wireValue);
        QVERIFY(!expression.pedal->at(1).on);
        QCOMPARE(expression.pedal->at(1).wireValue, quint8(0));
        QCOMPARE(expression.metadata, QByteArray("{\"mood\":\"dark\",\"n\":1.50}"));

        const Clip &chords = content.edit.clips.added.at(1);
        QVERIFY(chords.bars.at(ClipBarIndex(0)).expression.isEmpty()); // the text null is nothing
        const BarExpression &last = chords.bars.at(ClipBarIndex(2)).expression;
        QCOMPARE(last.velocity, Curve()); // an empty list is a curve with nothing in it
        QCOMPARE(last.pedal, QList<PedalEvent>());
        QVERIFY(!last.pitchBend);
        QCOMPARE(last.metadata, QByteArray("[1,\"two\"]"));
    }

    void keepsNotesWithAllTheirValues()
    {
        const LegacyContent content = read("plain");
        const QList<Note> &notes = content.edit.clips.added.at(0).bars.at(ClipBarIndex(0)).notes;
        QCOMPARE(notes.size(), 4);
        Note first;
        first.id = NoteId(1);
        first.pitch = Pitch(36);
        first.duration = beats(1, 3);
        first.velocity = Velocity(100);
        NoteDetail detail;
        detail.articulation = QStringLiteral("staccato");
        detail.dynamicsVelocity = Velocity(100);
        detail.dynamics = extrasOf({{"marking", "\"f\""}});
        detail.vibratoDepth = 0.25;
        detail.vibratoRate = 5.5;
        detail.expression = extrasOf({{"bow", "\"up\""}});
        detail.centsOffset = 12.5;
        detail.scaleDegree = 1;
        detail.intervalFromPrev = 0;
        first.detail = NoteDetailPtr(detail);
        QCOMPARE(notes.at(0), first);
        QCOMPARE(notes.at(1).start, beats(1, 3));
        QCOMPARE(notes.at(1).duration, beats(2, 3));
        QCOMPARE(notes.at(1).velocity, kDefaultVelocity);
        for (const qsizetype rest : {2, 3}) {
            QVERIFY(notes.at(rest).isRest);
            QCOMPARE(notes.at(rest).pitch, Note().pitch);
            QVERIFY(!notes.at(rest).detail);
        }
        const Note &seventh = content.edit.clips.added.at(0).bars.at(ClipBarIndex(1)).notes.at(0);
        QCOMPARE(seventh.start, beats(1, 7));
        QCOMPARE(seventh.end(), beats(4));
        QCOMPARE(seventh.velocity, Velocity(64));
    }

    void makesInstancesOfRunsOfBars()
    {
        const LegacyContent content = read("plain");
        const QList<Composition> &songs = content.edit.compositions.added;
        QCOMPARE(songs.size(), 2);
        QCOMPARE(songs.at(0).id, CompositionId(1));
        QCOMPARE(songs.at(0).name, QStringLiteral("First Song"));
        QCOMPARE(songs.at(0).ticksPerQuarter, 480);
        QCOMPARE(songs.at(0).tempos.size(), 1);
        QCOMPARE(songs.at(0).tempos.at(0).bpm, 96.0);
        QCOMPARE(songs.at(0).tempos.at(0).bar, BarNumber(1));
        QCOMPARE(songs.at(1).ticksPerQuarter, 960);
        QVERIFY(songs.at(1).tempos.isEmpty());
        QCOMPARE(songs.at(0).tracks.size(), 2);
        QCOMPARE(songs.at(0).tracks.at(0)->id, TrackId(1));
        QCOMPARE(songs.at(0).tracks.at(0)->name, QStringLiteral("low"));
        QCOMPARE(shownPlaces(songs.at(0), 0), QStringList({QStringLiteral("clip 1 at 1, 5 bars from 0"),
                                                           QStringLiteral("clip 1 at 8, 2 bars from 1")}));
        QCOMPARE(shownPlaces(songs.at(0), 1), QStringList({QStringLiteral("clip 7 at 1, 3 bars from 0"),
                                                           QStringLiteral("clip 1 at 2, 1 bars from 0"),
                                                           QStringLiteral("clip 7 at 4, 1 bars from 2")}));
        QCOMPARE(songs.at(1).tracks.size(), 2);
        QCOMPARE(shownPlaces(songs.at(1), 0), QStringList({QStringLiteral("clip 7 at 17, 1 bars from 3")}));
        QCOMPARE(shownPlaces(songs.at(1), 1), QStringList());
    }

    void giveNewThingsIdsAboveAllThatAreKept()
    {
        const LegacyContent content = read("odd");
        qint64 largest = 0;
        QSet<qint64> clips;
        QSet<qint64> bars;
        QSet<qint64> notes;
        for (const Clip &clip : content.edit.clips.added) {
            QVERIFY(!clips.contains(clip.id.value()));
            clips.insert(clip.id.value());
            for (int i = 0; i < clip.bars.count(); ++i) {
                const ClipBar &bar = clip.bars.at(ClipBarIndex(i));
                QVERIFY(!bars.contains(bar.id.value()));
                bars.insert(bar.id.value());
                largest = std::max(largest, bar.id.value());
                for (const Note &note : bar.notes) {
                    QVERIFY(!notes.contains(note.id.value()));
                    notes.insert(note.id.value());
                    largest = std::max(largest, note.id.value());
                }
            }
        }
        for (const qint64 kept : {1, 77, 5000000})
            QVERIFY(clips.contains(kept));
        for (const qint64 kept : {1, 2, 3, 4, 5, 7, 8})
            QVERIFY(notes.contains(kept));
        QCOMPARE(notes.size(), 9);
        QVERIFY(largest > 5000000);
        QVERIFY(content.nextId > largest);
    }

    void keepsWhatCannotBeReadAsExtrasAndSaysSo()
    {
        const LegacyContent content = read("odd");
        const Clip &clip = clipOf(content, 1);
        QCOMPARE(clip.name, QStringLiteral("One"));
        QCOMPARE(clip.extras, extrasOf({{"legacy_tags", "[\"a\",5]"},
                                        {"created_at", "\"2019-01-01 10:00\""},
                                        {"legacy_style", "\"jazz\""}}));
        const ClipBar &bar = clip.bars.at(ClipBarIndex(0));
        QVERIFY(!bar.expression.velocity);
        QVERIFY(bar.expression.cc.isEmpty());
        QCOMPARE(bar.expression.metadata, QByteArray("{\"a\":1}"));
        QStringList kept;
        for (const Extras::Entry &entry : bar.expression.extras.entries())
            kept.append(QString::fromUtf8(entry.key));
        QCOMPARE(kept, QStringList({QStringLiteral("legacy_velocity_curve"), QStringLiteral("legacy_pitch_bend_curve"),
                                    QStringLiteral("legacy_aftertouch_curve"), QStringLiteral("legacy_cc"),
                                    QStringLiteral("legacy_pedal_events"), QStringLiteral("played_by")}));
        // The second bar 0 and the bar before the first follow those that have a place.
        QCOMPARE(clip.bars.count(), 3);
        QCOMPARE(clip.bars.at(ClipBarIndex(1)).id, ClipBarId(2));
        QCOMPARE(clip.bars.at(ClipBarIndex(1)).expression.velocity->constFirst().time, beats(1)); // sorted
        QCOMPARE(clip.bars.at(ClipBarIndex(2)).id, ClipBarId(3));
        for (const char *place : {"/clips/1/tags", "/clip_bars/1/velocity_curve", "/clip_bars/1/cc", "/clip_bars/2",
                                  "/clip_bars/3", "/notes/1/pitch", "/notes/2/cents_offset", "/notes/4", "/notes/6",
                                  "/track_bars/3", "/track_bars/4", "/track_bars/5", "/track_bars/6", "/track_bars/7",
                                  "/tracks/2", "/compositions/1/tempo_bpm", "/compositions/2/tempo_bpm"})
            QVERIFY2(reports(content, place), place);
    }

    void keepsTheReadableRestOfANote()
    {
        const LegacyContent content = read("odd");
        const QList<Note> &notes = clipOf(content, 1).bars.at(ClipBarIndex(0)).notes;
        QCOMPARE(notes.size(), 4);
        const auto note = [&](qint64 id) {
            return *std::find_if(notes.begin(), notes.end(), [&](const Note &each) { return each.id == NoteId(id); });
        };
        const Note first = note(1);
        QVERIFY(first.isRest); // its pitch is 200
        QCOMPARE(first.start, beats(1, 2));
        QCOMPARE(first.detail->centsOffset, 3.0); // the column holds against the JSON
        QCOMPARE(first.detail->dynamics, extrasOf({{"legacy_velocity", "300"}, {"x", "1"}}));
        QCOMPARE(first.detail->expression,
                 extrasOf({{"legacy_vibrato_depth", "\"wide\""}, {"legacy_cents_offset", "7"}}));
        QCOMPARE(first.detail->extras,
                 extrasOf({{"legacy_pitch", "200"}, {"legacy_velocity", "100"}, {"finger", "2"}}));
        const Note second = note(2);
        QCOMPARE(second.pitch, Pitch(60));
        QCOMPARE(second.start, Ticks());
        QCOMPARE(second.duration, Ticks(1));
        QVERIFY(!second.isRest);
        // Past its bar: where it falls, which makes the clip longer.
        const Note third = clipOf(content, 1).bars.at(ClipBarIndex(2)).notes.at(0);
        QCOMPARE(third.id, NoteId(3));
        QCOMPARE(third.start, beats(3, 2));
        QCOMPARE(third.detail->centsOffset, 7.0);
    }

    void givesOrphansAnOwner()
    {
        const LegacyContent content = read("odd");
        QCOMPARE(clipOf(content, 77).bars.at(ClipBarIndex(1)).notes.at(0).pitch, Pitch(64));
        bool found = false;
        for (const Clip &clip : content.edit.clips.added) {
            for (int i = 0; i < clip.bars.count(); ++i)
                found = found || (!clip.bars.at(ClipBarIndex(i)).notes.isEmpty() &&
                                  clip.bars.at(ClipBarIndex(i)).notes.at(0).pitch == Pitch(63));
        }
        QVERIFY(found);
        const QList<Composition> &songs = content.edit.compositions.added;
        QCOMPARE(songs.size(), 4);
        QCOMPARE(songs.at(2).id, CompositionId(55));
        QCOMPARE(songs.at(2).tracks.at(0)->name, QStringLiteral("lost"));
        QCOMPARE(shownPlaces(songs.at(2), 0), QStringList({QStringLiteral("clip 77 at 2, 1 bars from 1")}));
        QCOMPARE(shownPlaces(songs.at(3), 0), QStringList({QStringLiteral("clip 1 at 1, 1 bars from 0")}));
        const ClipInstance &instance = *songs.at(0).tracks.at(0)->instances.at(0);
        QCOMPARE(instance.lengthBars, 2);
        QCOMPARE(instance.bars.keys(), QList<ClipBarIndex>{ClipBarIndex(0)});
        QCOMPARE(instance.bars.value(ClipBarIndex(0)).extras, extrasOf({{"repeat_hint", "\"twice\""}}));
        QCOMPARE(
            songs.at(0).extras,
            extrasOf({{"legacy_ticks_per_quarter", "-3"}, {"legacy_tempo_bpm", "0"}, {"composer", "\"somebody\""}}));
        QCOMPARE(songs.at(0).tracks.at(0)->extras, extrasOf({{"legacy_volume", "0.5"}}));
    }

    void doesNotTouchTheFileOrItsLog()
    {
        QVERIFY(test::makeLegacy(m_path, "plain"));
        // Another program's connection keeps what it wrote in the log.
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(qPrintable(m_path), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "PRAGMA journal_mode=WAL; UPDATE clips SET name='From the Log' WHERE id=1",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const QByteArray file = fileBytes(m_path);
        const QByteArray log = fileBytes(m_path + QStringLiteral("-wal"));
        QVERIFY(!log.isEmpty());
        const auto content = readLegacy(m_path);
        QVERIFY(content && *content);
        QCOMPARE((*content)->edit.clips.added.at(0).name, QStringLiteral("From the Log"));
        QCOMPARE(fileBytes(m_path), file);
        QCOMPARE(fileBytes(m_path + QStringLiteral("-wal")), log);
        sqlite3_close(other);
    }

    void recognisesItByItsTablesOnly()
    {
        QVERIFY(test::makeDatabase(m_path, "CREATE TABLE clips (id, track_name); CREATE TABLE notes (id, start_beat)"));
        const auto other = readLegacy(m_path);
        QVERIFY(other);
        QVERIFY(!*other);
        QVERIFY(test::makeLegacy(m_folder->filePath(QStringLiteral("b.db")), "odd"));
        const auto odd = readLegacy(m_folder->filePath(QStringLiteral("b.db")));
        QVERIFY(odd);
        QVERIFY(*odd);
    }

private:
    LegacyContent read(const char *name)
    {
        if (!test::makeLegacy(m_path, name))
            return {};
        const auto content = readLegacy(m_path);
        if (!content)
            qWarning("%s", qPrintable(content.error().message()));
        return content && *content ? **content : LegacyContent();
    }

    static const Clip &clipOf(const LegacyContent &content, qint64 id)
    {
        return *std::find_if(content.edit.clips.added.begin(), content.edit.clips.added.end(),
                             [&](const Clip &clip) { return clip.id == ClipId(id); });
    }

    static bool reports(const LegacyContent &content, const char *pointer)
    {
        return std::any_of(content.findings.begin(), content.findings.end(), [&](const Finding &finding) {
            return finding.pointer == QLatin1String(pointer) && finding.severity == Finding::Severity::Warning;
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

BARLINE_TEST(tst_LegacyUpgrade)
#include "tst_LegacyUpgrade.moc"
