#pragma once

#include "core/edit/arrange/TrackEdits.h"
#include "core/model/TrackFolder.h"
#include "tests/ui/arranger/BlockHands.h"
#include "ui/arranger/tracks/FolderHeader.h"
#include "ui/arranger/tracks/TrackHeaderList.h"

namespace barline::test {

/// The song with more tracks: those that are named, "Name" or "Name:Folder", from the third on.
inline Project songWithTracks(const QStringList &more)
{
    Project project = makeSong();
    Composition song = *project.compositions.find(kSong);
    for (const QString &each : more) {
        const TrackId id(50 + song.tracks.size());
        Track track = *test::makeTrack(id, each.section(u':', 0, 0), {});
        track.extras = inFolder({}, each.section(u':', 1));
        song.tracks.append(std::make_shared<const Track>(track));
    }
    project.compositions.set(std::make_shared<const Composition>(song));
    return project;
}

/// The arranger with hands for the heads of its tracks.
struct TrackHandsOn : BlockHands
{
    explicit TrackHandsOn(const QStringList &more = {QStringLiteral("Pad"), QStringLiteral("Keys")})
        : BlockHands(songWithTracks(more))
        , list(panel->findChild<TrackHeaderList *>())
    {
        panel->resize(1200, 640); // all rows can be seen
        list->setFocus();
    }

    TrackId id(int place) const { return song()->tracks.at(place)->id; }
    const Track &track(int place) const { return *song()->tracks.at(place); }
    TrackHeader *header(int place) const { return list->headerOf(id(place)); }
    FolderHeader *folder(const char *name) const { return list->headerOf(QString::fromLatin1(name)); }
    /// The names in order, with their folders behind a colon.
    QString told() const
    {
        QStringList names;
        for (const TrackPtr &each : song()->tracks) {
            const QString in = folderOf(*each);
            names.append(in.isEmpty() ? each->name : each->name + u':' + in);
        }
        return names.join(u' ');
    }
    QString selected() const
    {
        QStringList names;
        for (const TrackPtr &each : song()->tracks) {
            if (context->selectedTracks().contains(each->id))
                names.append(each->name);
        }
        return names.join(u' ');
    }
    /// On the name; the place counts in the header's own pixels.
    QPoint nameOf(int place) const { return header(place)->parts().name.center(); }
    void clickOn(int place, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(header(place), Qt::LeftButton, modifiers, nameOf(place));
    }
    void pressOn(QWidget *widget, QPoint at) const { QTest::mousePress(widget, Qt::LeftButton, {}, at); }
    void dragOn(QWidget *widget, QPoint to) const
    {
        QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(widget, &move);
    }
    void releaseOn(QWidget *widget, QPoint at) const { QTest::mouseRelease(widget, Qt::LeftButton, {}, at); }
    void dragFrom(QWidget *widget, QPoint from, QPoint to) const
    {
        pressOn(widget, from);
        dragOn(widget, (from + to) / 2);
        dragOn(widget, to);
        releaseOn(widget, to);
    }
    void keyOn(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(list, key, modifiers); }

    TrackHeaderList *list;
};

} // namespace barline::test
