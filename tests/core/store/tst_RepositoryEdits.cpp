#include "core/store/repositories/ClipBarRepository.h"
#include "core/store/repositories/ClipRepository.h"
#include "core/store/repositories/InstanceRepository.h"
#include "core/store/repositories/NoteRepository.h"
#include "core/store/repositories/OverrideRepositories.h"
#include "tests/core/store/RepositoryContract.h"

#include <thread>

using namespace barline;
using namespace barline::test;

namespace {

/// Every repository, and one change by chance through one of them.
class RandomWriter
{
public:
    explicit RandomWriter(StoreFixture &store)
        : m_store(store)
        , m_clips(*store.database, store.author)
        , m_bars(*store.database, store.author)
        , m_notes(*store.database, store.author)
        , m_instances(*store.database, store.author)
        , m_noteOverrides(*store.database, store.author)
    {}

    /// Whether it was written; `now` is what the tables hold.
    bool write(const Project &now)
    {
        switch (m_store.random.random().bounded(11)) {
        case 0:
            return done(m_clips.insert(m_store.random.clip({}, 3)));
        case 1:
            return done(m_clips.deleteWithInstances(anyOf(clipsOf(now)).id));
        case 2: {
            const Clip before = headerOf(anyOf(clipsOf(now)));
            Clip after = before;
            after.tags.append(QString::number(m_store.random.nextId()));
            return done(m_clips.updateById(before, after));
        }
        case 3: {
            BarOfClip bar = anyOf(barsOf(now));
            bar.bar = m_store.random.clipBar({}, {}, 3);
            return done(m_bars.insertMany({bar, {bar.clip, bar.index + 1, m_store.random.clipBar({}, {}, 2)}}));
        }
        case 4:
            return done(m_bars.deleteById(anyOf(barsOf(now)).bar.id));
        case 5: {
            const ClipNote before = anyOf(notesOf(now));
            ClipNote after = before;
            const BarOfClip target = anyOf(barsOf(now));
            after.clip = target.clip;
            after.bar = target.index;
            after.note.pitch = Pitch(static_cast<quint8>(m_store.random.random().bounded(128)));
            return done(m_notes.updateById(before, after));
        }
        case 6:
            return done(m_notes.deleteMany({anyOf(notesOf(now)).note.id, anyOf(notesOf(now)).note.id}));
        case 7: {
            const BarOfClip bar = anyOf(barsOf(now));
            return done(m_notes.insert({bar.clip, bar.index, m_store.random.note(Ticks::beats(2))}));
        }
        case 8:
            return done(m_instances.insert({{}, anyOf(tracksOf(now)).track.id, instance(now)}));
        case 9: {
            const QList<InstanceOf> instances = wholeInstancesOf(now);
            return !instances.isEmpty() && done(m_instances.deleteById(anyOf(instances).instance.id));
        }
        default: {
            const QList<InstanceOf> instances = wholeInstancesOf(now);
            NoteOverride removed;
            removed.kind = NoteOverride::Kind::Removed;
            removed.ownBar = ClipBarIndex(m_store.random.random().bounded(4));
            removed.note = anyOf(notesOf(now)).note.id;
            return !instances.isEmpty() && done(m_noteOverrides.insert({{}, anyOf(instances).instance.id, removed}));
        }
        }
    }

private:
    template <typename T>
    bool done(QCoro::Task<Result<T>> task)
    {
        const Result<T> result = QCoro::waitFor(std::move(task));
        if (!result && result.error().kind() != ErrorKind::Conflict && result.error().kind() != ErrorKind::Invalid)
            qFatal("%s", qPrintable(result.error().message()));
        return result.has_value();
    }

    template <typename T>
    T anyOf(const QList<T> &rows)
    {
        return rows.at(m_store.random.random().bounded(rows.size()));
    }

    static QList<Clip> clipsOf(const Project &project)
    {
        QList<Clip> clips;
        for (const ClipPtr &clip : project.clips)
            clips.append(*clip);
        return clips;
    }

    ClipInstance instance(const Project &now)
    {
        QList<ClipPtr> withBars;
        for (const ClipPtr &clip : now.clips) {
            if (clip->bars.count() > 0)
                withBars.append(clip);
        }
        return m_store.random.instance(m_store.random.random().bounded(9), withBars);
    }

    StoreFixture &m_store;
    ClipRepository m_clips;
    ClipBarRepository m_bars;
    NoteRepository m_notes;
    InstanceRepository m_instances;
    NoteOverrideRepository m_noteOverrides;
};

} // namespace

class tst_RepositoryEdits : public QObject
{
    Q_OBJECT

private slots:
    void leaveTablesThatTheJournalAddsUpTo()
    {
        for (int round = 0; round < 3; ++round) {
            StoreFixture store({2, 2, 5, 6, 4, 5});
            RandomWriter writer(store);
            Project now = store.project;
            const qint64 first = store.load().seq;
            qint64 seq = first;
            for (int i = 0; i < 60; ++i) {
                const bool wrote = writer.write(now);
                const Project after = store.now();
                QVERIFY2(wrote || after == now, "a refused write left something behind");
                // An update that changes nothing is no edit.
                seq += after == now ? 0 : 1;
                QCOMPARE(store.load().seq, seq);
                now = after;
                if (now.clips.size() < 3)
                    break;
            }
            QVERIFY(seq > first);
            QVERIFY(store.journalFolds());
        }
    }

    void comeFromManyThreads()
    {
        StoreFixture store({0, 0, 0, 0, 0, 0});
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&store, t] {
                ClipRepository clips(*store.database, store.author);
                for (int i = 0; i < 20; ++i) {
                    Clip clip;
                    clip.name = QStringLiteral("%1/%2").arg(t).arg(i);
                    const ClipId id = valueOf(clips.insert(clip));
                    if (valueOf(clips.getById(id)).name != clip.name)
                        qFatal("another clip came back");
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        ClipRepository clips(*store.database, store.author);
        QCOMPARE(valueOf(clips.count()), 80);
        QCOMPARE(store.load().seq, 81);
        QVERIFY(store.journalFolds());
    }
};

BARLINE_TEST(tst_RepositoryEdits)
#include "tst_RepositoryEdits.moc"
