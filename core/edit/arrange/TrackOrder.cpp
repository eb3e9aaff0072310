#include "core/edit/arrange/TrackOrder.h"

#include "core/edit/Header.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/model/TrackFolder.h"

#include <QRegularExpression>

#include <functional>

namespace barline {

namespace {

/// The edit that makes this the order of the tracks. New ones are named with the order that they are to have.
Edit ordering(const Composition &composition, QList<Track> wanted, const QSet<TrackId> &added = {})
{
    Edit edit;
    std::optional<qint64> last;
    for (Track &track : wanted) {
        if (last && track.order <= *last)
            track.order = *last + 1;
        last = track.order;
        const qsizetype index = indexOfTrack(composition, track.id);
        if (added.contains(track.id)) {
            edit.tracks.added.append({composition.id, std::move(track)});
        } else if (const Track before = headerOf(*composition.tracks.at(index)); !(before == track)) {
            edit.tracks.change({composition.id, before}, {composition.id, std::move(track)});
        }
    }
    return edit;
}

/// They one below the other above what is at `place`, each in the folder that `folderFrom` makes of its own.
Edit placing(const Composition &composition, const QSet<TrackId> &tracks, qsizetype place,
             const std::function<QString(const QString &)> &folderFrom)
{
    QList<Track> above;
    QList<Track> moved;
    QList<Track> below;
    for (qsizetype i = 0; i < composition.tracks.size(); ++i) {
        const Track track = headerOf(*composition.tracks.at(i));
        if (tracks.contains(track.id)) {
            moved.append(track);
            const QString present = folderOf(track);
            if (const QString wanted = folderFrom(present); wanted != present)
                moved.last().extras = inFolder(track.extras, wanted);
        } else {
            (i < place ? above : below).append(track);
        }
    }
    return moved.isEmpty() ? Edit() : ordering(composition, above + moved + below);
}

QString freeTrackName(const QString &name, QSet<QString> &taken)
{
    static const QRegularExpression kNumber(QStringLiteral(" \\d+$"));
    QString stem = name;
    stem.remove(kNumber);
    QString free;
    for (int number = 2; free.isEmpty() || taken.contains(free); ++number)
        free = QStringLiteral("%1 %2").arg(stem).arg(number);
    taken.insert(free);
    return free;
}

} // namespace

Edit moveTracks(const Composition &composition, const QSet<TrackId> &tracks, qsizetype place,
                const std::optional<QString> &folder)
{
    return placing(composition, tracks, place, [&folder](const QString &present) { return folder.value_or(present); });
}

Edit moveFolder(const Composition &composition, const QSet<TrackId> &tracks, qsizetype place, const QString &folder,
                const QString &around)
{
    if (isWithinFolder(around, folder))
        return {}; // into itself
    const QString name = folderNames(folder).constLast();
    const QString moved = around.isEmpty() ? name : around + u'/' + name;
    return placing(composition, tracks, place, [&](const QString &present) {
        return isWithinFolder(present, folder) ? moved + present.mid(folder.size()) : present;
    });
}

Edit stepTracks(const Composition &composition, const QSet<TrackId> &tracks, int way)
{
    QList<qsizetype> chosen;
    for (qsizetype i = 0; i < composition.tracks.size(); ++i) {
        if (tracks.contains(composition.tracks.at(i)->id))
            chosen.append(i);
    }
    if (chosen.isEmpty() || way == 0)
        return {};
    const bool isUp = way < 0;
    const qsizetype edge = isUp ? chosen.constFirst() : chosen.constLast();
    const qsizetype here = isUp ? edge : edge + 1;
    const QString folder = folderOf(*composition.tracks.at(edge));
    if (chosen.constLast() - chosen.constFirst() + 1 != chosen.size())
        return moveTracks(composition, tracks, here, folder);
    const qsizetype next = isUp ? edge - 1 : edge + 1;
    const bool isLast = next < 0 || next >= composition.tracks.size();
    const QString beyond = isLast ? QString() : folderOf(*composition.tracks.at(next));
    if (beyond == folder)
        return isLast ? Edit() : moveTracks(composition, tracks, isUp ? next : next + 1);
    if (isLast || !isWithinFolder(beyond, folder))
        return moveTracks(composition, tracks, here, folderAround(folder));
    const QStringList into = folderNames(beyond).mid(0, folderNames(folder).size() + 1);
    return moveTracks(composition, tracks, here, into.join(u'/'));
}

qint64 idsToDuplicate(const Composition &composition, const QSet<TrackId> &tracks)
{
    qint64 ids = 0;
    for (const TrackPtr &track : composition.tracks) {
        if (tracks.contains(track->id))
            ids += 1 + track->instances.size();
    }
    return ids;
}

Edit duplicateTracks(const Composition &composition, const QSet<TrackId> &tracks, qint64 firstId)
{
    QSet<QString> taken;
    QList<Track> wanted;
    QList<Track> copies;
    qsizetype below = 0;
    for (const TrackPtr &track : composition.tracks) {
        taken.insert(track->name);
        wanted.append(headerOf(*track));
        if (!tracks.contains(track->id))
            continue;
        copies.append(*track);
        below = wanted.size();
    }
    if (copies.isEmpty())
        return {};
    const DocumentIds documentIds(composition);
    QSet<TrackId> added;
    for (Track &copy : copies) {
        copy.id = TrackId(firstId++);
        copy.name = freeTrackName(copy.name, taken);
        copy.documentKey.clear();
        copy.order = 0;
        added.insert(copy.id);
    }
    for (Track &copy : copies) {
        std::vector<InstancePtr> instances;
        for (const InstancePtr &instance : copy.instances) {
            ClipInstance one = *instance;
            one.id = InstanceId(firstId++);
            one.documentId = documentIds.freeFor(one.id);
            instances.push_back(std::make_shared<const ClipInstance>(std::move(one)));
        }
        copy.instances = PagedList<InstancePtr>(std::move(instances));
    }
    return ordering(composition, wanted.mid(0, below) + copies + wanted.mid(below), added);
}

QList<TrackId> tracksAddedBy(const Edit &edit)
{
    QList<TrackId> added;
    for (const TrackOf &track : edit.tracks.added)
        added.append(track.track.id);
    return added;
}

} // namespace barline
