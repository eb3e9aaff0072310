#include "core/edit/Apply.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "core/edit/arrange/TrackOrder.h"
#include "core/model/TrackFolder.h"
#include "tests/support/RandomProject.h"
#include "tests/support/TestMain.h"

using namespace barline;
using namespace barline::test;

class tst_TrackOrder : public QObject
{
    Q_OBJECT

private:
    static Project after(const Project &project, const Edit &edit)
    {
        const Result<Applied> applied = apply(project, edit);
        return applied ? applied->project : Project();
    }

    /// Tracks that are called by one letter, with ids from 1 on: "A", or "A:Folder".
    static Project songOf(const QString &tracks)
    {
        Composition song;
        song.id = CompositionId(1);
        for (const QString &each : tracks.split(u' ')) {
            Track track;
            track.id = TrackId(song.tracks.size() + 1);
            track.order = song.tracks.size();
            track.name = each.section(u':', 0, 0).replace(u'_', u' ');
            track.extras = inFolder({}, each.section(u':', 1));
            song.tracks.append(std::make_shared<const Track>(track));
        }
        Project project;
        project.compositions.set(std::make_shared<const Composition>(song));
        return project;
    }

    static const Composition &song(const Project &project) { return **project.compositions.begin(); }

    static QString told(const Project &project)
    {
        QStringList list;
        for (const TrackPtr &track : song(project).tracks) {
            const QString folder = folderOf(*track);
            list.append(folder.isEmpty() ? track->name : track->name + u':' + folder);
        }
        return list.join(u' ');
    }

    static QSet<TrackId> ids(std::initializer_list<int> numbers)
    {
        QSet<TrackId> tracks;
        for (const int number : numbers)
            tracks.insert(TrackId(number));
        return tracks;
    }

    static QString moved(const Project &project, std::initializer_list<int> tracks, int place,
                         const std::optional<QString> &folder = {})
    {
        const Edit edit = moveTracks(song(project), ids(tracks), place, folder);
        const Project result = after(project, edit);
        if (!(after(result, edit.inverted()) == project))
            return QStringLiteral("not taken back");
        return told(result);
    }

    static QString stepped(const QString &tracks, std::initializer_list<int> which, int way)
    {
        const Project project = songOf(tracks);
        const Edit edit = stepTracks(song(project), ids(which), way);
        const Project result = after(project, edit);
        if (!(after(result, edit.inverted()) == project))
            return QStringLiteral("not taken back");
        return told(result);
    }

private slots:
    void movesTracksTogetherToAPlace()
    {
        const Project project = songOf(QStringLiteral("A B C D"));
        QCOMPARE(moved(project, {1}, 4), QStringLiteral("B C D A"));
        QCOMPARE(moved(project, {4}, 0), QStringLiteral("D A B C"));
        QCOMPARE(moved(project, {1, 3}, 2), QStringLiteral("B A C D"));
        QCOMPARE(moved(project, {2, 4}, 1), QStringLiteral("A B D C"));
        QVERIFY(moveTracks(song(project), ids({2}), 1).isEmpty());
        QVERIFY(moveTracks(song(project), ids({2}), 2).isEmpty());
        QVERIFY(moveTracks(song(project), ids({99}), 0).isEmpty());
    }

    void movesTracksIntoAFolderAndOut()
    {
        const Project project = songOf(QStringLiteral("A B:X C:X"));
        QCOMPARE(moved(project, {1}, 3, QStringLiteral("X")), QStringLiteral("B:X C:X A:X"));
        QCOMPARE(moved(project, {3}, 3, QString()), QStringLiteral("A B:X C"));
        QCOMPARE(moved(project, {3}, 0), QStringLiteral("C:X A B:X"));
    }

    void stepsPassTracksAndFolders()
    {
        QCOMPARE(stepped(QStringLiteral("A B C"), {2}, -1), QStringLiteral("B A C"));
        QCOMPARE(stepped(QStringLiteral("A B C"), {1, 2}, 1), QStringLiteral("C A B"));
        QCOMPARE(stepped(QStringLiteral("A B C"), {3}, 1), QStringLiteral("A B C"));
        // Apart, they come together first.
        QCOMPARE(stepped(QStringLiteral("A B C"), {1, 3}, -1), QStringLiteral("A C B"));
        // Into a folder, through it, and out of it.
        QCOMPARE(stepped(QStringLiteral("A B:X C:X"), {1}, 1), QStringLiteral("A:X B:X C:X"));
        QCOMPARE(stepped(QStringLiteral("A:X B:X C"), {2}, 1), QStringLiteral("A:X B C"));
        QCOMPARE(stepped(QStringLiteral("A:X B"), {2}, -1), QStringLiteral("A:X B:X"));
        QCOMPARE(stepped(QStringLiteral("A:X/Y B"), {2}, -1), QStringLiteral("A:X/Y B:X"));
        QCOMPARE(stepped(QStringLiteral("A B:X"), {2}, 1), QStringLiteral("A B"));
    }

    void movesFoldersWithAllInThem()
    {
        const Project project = songOf(QStringLiteral("A:X B:X/Y C:Z D"));
        const Edit edit = moveFolder(song(project), ids({1, 2}), 4, QStringLiteral("X"), QStringLiteral("Z"));
        QCOMPARE(told(after(project, edit)), QStringLiteral("C:Z D A:Z/X B:Z/X/Y"));
        QVERIFY(after(after(project, edit), edit.inverted()) == project);
        const Edit out = moveFolder(song(project), ids({2}), 4, QStringLiteral("X/Y"), QString());
        QCOMPARE(told(after(project, out)), QStringLiteral("A:X C:Z D B:Y"));
        QVERIFY(moveFolder(song(project), ids({1, 2}), 4, QStringLiteral("X"), QStringLiteral("X/Y")).isEmpty());
    }

    void duplicatesPlayTheSameClips()
    {
        RandomProject random;
        const Project project = random.project({.compositions = 1});
        const Composition &before = song(project);
        const QSet<TrackId> chosen{before.tracks.at(0)->id, before.tracks.at(1)->id};
        const qint64 count = idsToDuplicate(before, chosen);
        QCOMPARE(count, 2 + before.tracks.at(0)->instances.size() + before.tracks.at(1)->instances.size());
        const Edit edit = duplicateTracks(before, chosen, 900'000);
        const Project result = after(project, edit);
        const Composition &now = song(result);
        QCOMPARE(now.tracks.size(), before.tracks.size() + 2);
        QCOMPARE(tracksAddedBy(edit), (QList<TrackId>{now.tracks.at(2)->id, now.tracks.at(3)->id}));
        QSet<QString> documentIds;
        QSet<QString> names;
        for (const TrackPtr &track : now.tracks) {
            names.insert(track->name);
            for (const InstancePtr &instance : track->instances)
                documentIds.insert(instance->documentId);
        }
        QCOMPARE(documentIds.size(), allInstances(now).size());
        for (int i = 0; i < 2; ++i) {
            const Track &from = *before.tracks.at(i);
            const Track &copy = *now.tracks.at(2 + i);
            QVERIFY(copy.name != from.name);
            QVERIFY(copy.instrument == from.instrument && copy.color == from.color);
            QCOMPARE(copy.instances.size(), from.instances.size());
            for (qsizetype k = 0; k < copy.instances.size(); ++k) {
                ClipInstance same = *copy.instances.at(k);
                QVERIFY(same.id.value() >= 900'000 && same.id.value() < 900'000 + count);
                same.id = from.instances.at(k)->id;
                same.documentId = from.instances.at(k)->documentId;
                QVERIFY(same == *from.instances.at(k));
            }
        }
        QVERIFY(after(result, edit.inverted()) == project);
        QVERIFY(duplicateTracks(before, {}, 1).isEmpty());
    }

    void copiesHaveTheNextNumberBehindTheirName()
    {
        const Project project = songOf(QStringLiteral("Lead Lead_2 Bass"));
        const Edit edit = duplicateTracks(song(project), ids({1, 2}), 100);
        QCOMPARE(told(after(project, edit)), QStringLiteral("Lead Lead 2 Lead 3 Lead 4 Bass"));
    }

    void shiftsStayWithinTheirRange()
    {
        Project project = songOf(QStringLiteral("A B"));
        project = after(project, changeTracks(song(project), ids({1}), [](Track &track) { track.volume = 1.4; }));
        const Project louder = after(project, shiftVolumes(song(project), ids({1, 2}), 0.3));
        QCOMPARE(song(louder).tracks.at(0)->volume, kMostVolume);
        QCOMPARE(song(louder).tracks.at(1)->volume, 1.3);
        const Project left = after(project, shiftPans(song(project), ids({1}), -3));
        QCOMPARE(song(left).tracks.at(0)->pan, -1.0);
        QVERIFY(shiftVolumes(song(project), ids({1}), 0).isEmpty());
    }

    void soloesTheseAndNoOther()
    {
        Project project = songOf(QStringLiteral("A B C"));
        project = after(project, changeTracks(song(project), ids({1, 2}), [](Track &track) { track.soloed = true; }));
        const Edit edit = soloOnly(song(project), ids({2, 3}));
        QCOMPARE(edit.size(), 2);
        const Project result = after(project, edit);
        QVERIFY(!song(result).tracks.at(0)->soloed && song(result).tracks.at(1)->soloed);
        QVERIFY(song(result).tracks.at(2)->soloed);
    }
};

BARLINE_TEST(tst_TrackOrder)

#include "tst_TrackOrder.moc"
