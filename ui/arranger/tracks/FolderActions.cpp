#include "ui/arranger/tracks/FolderActions.h"

#include "core/edit/arrange/TrackEdits.h"
#include "core/edit/arrange/TrackOrder.h"
#include "core/model/TrackFolder.h"

namespace barline {

namespace {

QSet<TrackId> tracksWithin(const Composition &composition, const QString &folder)
{
    QSet<TrackId> tracks;
    for (const TrackPtr &track : composition.tracks) {
        if (isWithinFolder(folderOf(*track), folder))
            tracks.insert(track->id);
    }
    return tracks;
}

/// The innermost folder that all of them are in; empty for none.
QString folderAroundAll(const Composition &composition, const QSet<TrackId> &tracks)
{
    std::optional<QString> common;
    for (const TrackPtr &track : composition.tracks) {
        if (!tracks.contains(track->id))
            continue;
        const QString folder = folderOf(*track);
        if (!common)
            common = folder;
        while (!isWithinFolder(folder, *common))
            common = folderAround(*common);
    }
    return common.value_or(QString());
}

} // namespace

FolderActions::FolderActions(EditorContext &context, RowViews &rows, const ThemeSource &theme, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_context(context)
    , m_rows(rows)
{
    add("group-tracks", "folder", tr("&Group into Folder"), tr("Put the selected tracks into a folder of their own"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_G, [this] { group(); });
    add("ungroup-tracks", "folder-out", tr("U&ngroup Folder"),
        tr("Take the current track's folder away; its tracks stay"), Qt::CTRL | Qt::ALT | Qt::Key_G,
        [this] { ungroup(); });
    add("rename-folder", "rename", tr("Rename Fol&der"), tr("Give the current track's folder another name"),
        Qt::CTRL | Qt::Key_F2, [this] { askName(); });
    add("fold-folder", "folder-fold", tr("&Fold or Unfold Folder"),
        tr("Hide the tracks of the current track's folder, or show them again"), Qt::SHIFT | Qt::Key_F,
        [this] { fold(); });
    connect(&m_context, &EditorContext::edited, this, &FolderActions::update);
    connect(&m_context, &EditorContext::trackSelectionChanged, this, &FolderActions::update);
    connect(&m_context, &EditorContext::currentTrackChanged, this, &FolderActions::update);
    connect(&m_context, &EditorContext::compositionChanged, this, &FolderActions::update);
    update();
}

QString FolderActions::currentFolder() const
{
    const CompositionPtr composition = m_context.composition();
    const qsizetype index = composition ? indexOfTrack(*composition, m_context.currentTrack()) : -1;
    return index < 0 ? QString() : folderOf(*composition->tracks.at(index));
}

void FolderActions::update()
{
    const bool hasFolder = !currentFolder().isEmpty();
    setAllEnabled(hasFolder);
    actions().constFirst()->setEnabled(!m_context.selectedTracks().isEmpty());
}

void FolderActions::group()
{
    const CompositionPtr composition = m_context.composition();
    const QSet<TrackId> tracks = m_context.selectedTracks();
    if (!composition || tracks.isEmpty())
        return;
    QSet<QString> taken;
    qsizetype place = -1;
    for (qsizetype i = 0; i < composition->tracks.size(); ++i) {
        for (QString folder = folderOf(*composition->tracks.at(i)); !folder.isEmpty(); folder = folderAround(folder))
            taken.insert(folder);
        if (place < 0 && tracks.contains(composition->tracks.at(i)->id))
            place = i;
    }
    const QString around = folderAroundAll(*composition, tracks);
    QString folder;
    for (int number = 1; folder.isEmpty() || taken.contains(folder); ++number)
        folder = (around.isEmpty() ? QString() : around + u'/') + tr("Folder %1").arg(number);
    if (m_context.push(moveTracks(*composition, tracks, place, folder),
                       tr("Group %n Track(s)", nullptr, static_cast<int>(tracks.size()))))
        emit renameRequested(folder);
}

void FolderActions::push(const QString &folder, const QString &newName, const QString &label)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || folder.isEmpty())
        return;
    m_context.push(changeTracks(*composition, tracksWithin(*composition, folder),
                                [&](Track &track) {
                                    const QString present = folderOf(track);
                                    const QString wanted = folderRenamed(present, folder, newName);
                                    if (wanted != present)
                                        track.extras = inFolder(track.extras, wanted);
                                }),
                   label);
}

void FolderActions::ungroup()
{
    push(currentFolder(), {}, tr("Ungroup Folder “%1”").arg(currentFolder()));
}

void FolderActions::rename(const QString &folder, const QString &name)
{
    if (tidyFolder(name).isEmpty())
        return;
    const bool wasFolded = m_rows.shown().folded.contains(folder);
    push(folder, name, tr("Rename Folder"));
    if (wasFolded)
        m_rows.setFolded(folderRenamed(folder, folder, name), true);
}

void FolderActions::askName()
{
    emit renameRequested(currentFolder());
}

void FolderActions::fold()
{
    const QString current = currentFolder();
    if (current.isEmpty())
        return;
    QString folded;
    for (QString folder = current; !folder.isEmpty(); folder = folderAround(folder)) {
        if (m_rows.shown().folded.contains(folder))
            folded = folder;
    }
    m_rows.setFolded(folded.isEmpty() ? current : folded, folded.isEmpty());
}

void FolderActions::move(const FolderRow &row, const TrackSpot &spot)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    QSet<TrackId> tracks;
    for (qsizetype i = row.firstRow; i < std::min<qsizetype>(row.endRow, composition->tracks.size()); ++i) {
        if (isWithinFolder(folderOf(*composition->tracks.at(i)), row.folder))
            tracks.insert(composition->tracks.at(i)->id);
    }
    m_context.push(moveFolder(*composition, tracks, spot.place, row.folder, spot.folder),
                   tr("Move Folder “%1”").arg(row.folder));
}

} // namespace barline

#include "moc_FolderActions.cpp"
