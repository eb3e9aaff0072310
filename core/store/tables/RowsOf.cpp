#include "core/store/tables/RowsOf.h"

#include "core/store/tables/RowValues.h"

namespace barline {

Clip RowsOf<Clip>::take(Statement &row)
{
    Clip clip;
    takeValue(row, clip.id);
    takeFields(row, clip);
    return clip;
}

Composition RowsOf<Composition>::take(Statement &row)
{
    Composition composition;
    takeValue(row, composition.id);
    takeFields(row, composition);
    return composition;
}

BarOfClip RowsOf<BarOfClip>::take(Statement &row)
{
    BarOfClip bar;
    takeValue(row, bar.clip);
    takeValue(row, bar.index);
    takeValue(row, bar.bar.id);
    takeFields(row, bar.bar);
    return bar;
}

ClipNote RowsOf<ClipNote>::take(Statement &row)
{
    ClipNote note;
    takeValue(row, note.clip);
    takeValue(row, note.bar);
    takeValue(row, note.note);
    return note;
}

TrackOf RowsOf<TrackOf>::take(Statement &row)
{
    TrackOf track;
    takeValue(row, track.composition);
    takeValue(row, track.track.id);
    takeFields(row, track.track);
    return track;
}

InstanceOf RowsOf<InstanceOf>::take(Statement &row)
{
    InstanceOf instance;
    takeValue(row, instance.composition);
    takeValue(row, instance.track);
    takeValue(row, instance.instance.id);
    takeFields(row, instance.instance);
    return instance;
}

TrackBarOf RowsOf<TrackBarOf>::take(Statement &row)
{
    TrackBarOf bar;
    takeValue(row, bar.composition);
    takeValue(row, bar.track);
    takeValue(row, bar.instance);
    takeValue(row, bar.ownBar);
    takeValue(row, bar.bar.clip);
    takeValue(row, bar.bar.clipBar);
    takeValue(row, bar.bar.extras);
    return bar;
}

RowFilter RowsOf<TrackBarOf>::isKey(Key key)
{
    return holds("track_bars.instance_id", key.instance.value()) && holds("track_bars.own_bar", key.ownBar.value());
}

QByteArray RowsOf<BarOverrideOf>::columns()
{
    QByteArrayList curves = QByteArray(kCurveColumns).split(',');
    for (QByteArray &column : curves)
        column.prepend("bar_overrides.");
    return "tracks.composition_id,bar_overrides.instance_id,bar_overrides.own_bar," + curves.join(',');
}

BarOverrideOf RowsOf<BarOverrideOf>::take(Statement &row)
{
    BarOverrideOf bar;
    takeValue(row, bar.composition);
    takeValue(row, bar.instance);
    takeValue(row, bar.ownBar);
    takeValue(row, bar.expression);
    return bar;
}

RowFilter RowsOf<BarOverrideOf>::isKey(Key key)
{
    return holds("bar_overrides.instance_id", key.instance.value()) &&
           holds("bar_overrides.own_bar", key.ownBar.value());
}

NoteOverrideOf RowsOf<NoteOverrideOf>::take(Statement &row)
{
    NoteOverrideOf value;
    takeValue(row, value.composition);
    takeValue(row, value.instance);
    takeValue(row, value.noteOverride.ownBar);
    takeValue(row, value.noteOverride.note);
    takeFields(row, value.noteOverride);
    return value;
}

RowsOf<NoteOverrideOf>::Key RowsOf<NoteOverrideOf>::keyOf(const NoteOverrideOf &value)
{
    return {value.instance, value.noteOverride.ownBar, value.noteOverride.note};
}

RowFilter RowsOf<NoteOverrideOf>::isKey(Key key)
{
    return holds("note_overrides.instance_id", key.instance.value()) &&
           holds("note_overrides.own_bar", key.ownBar.value()) && holds("note_overrides.note_id", key.note.value());
}

} // namespace barline
