#include "core/edit/EditCodec.h"

#include "core/base/Crc32.h"
#include "core/edit/CborStream.h"
#include "core/edit/PackedEdit.h"
#include "core/model/Fields.h"

#include <algorithm>

namespace barline {

namespace {

// Barline's first format, and the one in which clips and compositions say what they were copied from. What has no
// copies is written in the first one, as it always was.
constexpr int kFirstFormat = 1;
constexpr int kFormatWithSources = 2;

tl::unexpected<Error> damaged()
{
    return failure(damagedEdit());
}

// A column: numbers as differences from row to row, and one value alone where all rows hold the same.

template <typename T, typename Get>
void writeColumn(CborOut &out, const QList<const T *> &rows, Get &&get)
{
    using Value = std::remove_cvref_t<decltype(get(*rows.constFirst()))>;
    if (rows.isEmpty())
        return;
    const Value &first = get(*rows.constFirst());
    const bool same = std::all_of(rows.cbegin(), rows.cend(), [&](const T *row) { return get(*row) == first; });
    out.boolean(same);
    if (same) {
        write(out, first);
        return;
    }
    if constexpr (CborNumber<Value>) {
        quint64 previous = 0;
        for (const T *row : rows) {
            const auto number = static_cast<quint64>(toNumber(get(*row)));
            out.integer(static_cast<qint64>(number - previous));
            previous = number;
        }
    } else {
        for (const T *row : rows)
            write(out, get(*row));
    }
}

template <typename T, typename Get>
void readColumn(CborIn &in, const QList<T *> &rows, Get &&get)
{
    using Value = std::remove_cvref_t<decltype(get(*rows.constFirst()))>;
    if (rows.isEmpty() || !in.isOk())
        return;
    if (in.boolean()) {
        Value value{};
        read(in, value);
        for (T *row : rows)
            get(*row) = value;
        return;
    }
    quint64 previous = 0;
    for (T *row : rows) {
        if (!in.isOk())
            return;
        if constexpr (CborNumber<Value>) {
            previous += static_cast<quint64>(in.integer());
            get(*row) = fromNumber<Value>(in, static_cast<qint64>(previous));
        } else {
            read(in, get(*row));
        }
    }
}

/// What makes a row of each of an edit's lists: `keys` say what and where it is, `Value` has the fields
/// (model/Fields.h) and `value` finds it.
template <typename T>
struct Rows
{
    using Value = T;
    static constexpr auto value = [](auto &row) -> auto & { return row; };
    static constexpr auto keys = std::tuple([](auto &row) -> auto & { return row.id; });
};

template <>
struct Rows<ClipNote>
{
    using Value = Note;
    static constexpr auto value = [](auto &row) -> auto & { return row.note; };
    static constexpr auto keys = std::tuple(
        [](auto &row) -> auto & { return row.clip; }, [](auto &row) -> auto & { return row.bar; },
        [](auto &row) -> auto & { return row.note.id; });
};

template <>
struct Rows<BarOfClip>
{
    using Value = ClipBar;
    static constexpr auto value = [](auto &row) -> auto & { return row.bar; };
    static constexpr auto keys = std::tuple(
        [](auto &row) -> auto & { return row.clip; }, [](auto &row) -> auto & { return row.index; },
        [](auto &row) -> auto & { return row.bar.id; });
};

template <>
struct Rows<TrackOf>
{
    using Value = Track;
    static constexpr auto value = [](auto &row) -> auto & { return row.track; };
    static constexpr auto keys = std::tuple(
        [](auto &row) -> auto & { return row.composition; }, [](auto &row) -> auto & { return row.track.id; });
};

template <>
struct Rows<InstanceOf>
{
    using Value = ClipInstance;
    static constexpr auto value = [](auto &row) -> auto & { return row.instance; };
    static constexpr auto keys = std::tuple(
        [](auto &row) -> auto & { return row.composition; }, [](auto &row) -> auto & { return row.track; },
        [](auto &row) -> auto & { return row.instance.id; });
};

template <>
struct Rows<NoteOverride>
{
    using Value = NoteOverride;
    static constexpr auto value = [](auto &row) -> auto & { return row; };
    static constexpr auto keys = std::tuple(
        [](auto &row) -> auto & { return row.ownBar; }, [](auto &row) -> auto & { return row.note; });
};

template <>
struct Rows<NoteOverrideOf>
{
    using Value = NoteOverride;
    static constexpr auto value = [](auto &row) -> auto & { return row.noteOverride; };
    static constexpr auto keys = std::tuple(
        [](auto &row) -> auto & { return row.composition; }, [](auto &row) -> auto & { return row.instance; },
        [](auto &row) -> auto & { return row.noteOverride.ownBar; },
        [](auto &row) -> auto & { return row.noteOverride.note; });
};

template <typename T>
void writeKeys(CborOut &out, const QList<const T *> &rows)
{
    std::apply([&](auto... key) { (writeColumn(out, rows, key), ...); }, Rows<T>::keys);
}

template <typename T>
void readKeys(CborIn &in, const QList<T *> &rows)
{
    std::apply([&](auto... key) { (readColumn(in, rows, key), ...); }, Rows<T>::keys);
}

template <typename T>
concept Copyable = requires(T value)
{
    value.source;
};

/// The fields that whole things have in that format.
template <typename Value>
constexpr FieldMask fieldsIn([[maybe_unused]] int format)
{
    if constexpr (Copyable<Value>) {
        if (format == kFirstFormat)
            return kAllFields<Value> & ~fieldBit(&Value::source);
    }
    return kAllFields<Value>;
}

template <typename T>
void writeFields(CborOut &out, const QList<const T *> &rows, int format)
{
    forEachField<typename Rows<T>::Value>([&](FieldMask bit, auto member) {
        if (bit & fieldsIn<typename Rows<T>::Value>(format))
            writeColumn(
                out, rows, [member](const T &row) -> const auto & { return Rows<T>::value(row).*member; });
    });
}

template <typename T>
void readFields(CborIn &in, const QList<T *> &rows, int format)
{
    forEachField<typename Rows<T>::Value>([&](FieldMask bit, auto member) {
        if (bit & fieldsIn<typename Rows<T>::Value>(format))
            readColumn(
                in, rows, [member](T & row) -> auto & { return Rows<T>::value(row).*member; });
    });
}

template <typename List>
auto pointersTo(const List &list)
{
    QList<const typename List::value_type *> rows(list.size());
    auto at = rows.begin();
    for (const auto &value : list)
        *at++ = &value;
    return rows;
}

template <typename List>
auto pointersInto(List &list)
{
    QList<typename List::value_type *> rows;
    rows.reserve(list.size());
    for (auto &value : list)
        rows.append(&value);
    return rows;
}

// What has no source is the same in all formats.
template <typename T>
void writeWhole(CborOut &out, const QList<const T *> &rows, int format = kFormatWithSources);
template <typename T>
void readWhole(CborIn &in, QList<T> &list, int format = kFormatWithSources);

// The content that added and removed things carry.

template <typename T>
void writeContent(CborOut &, const T &)
{}
template <typename T>
void readContent(CborIn &, T &)
{}

void writeContent(CborOut &out, const ClipBar &bar)
{
    writeWhole(out, pointersTo(bar.notes));
}

void readContent(CborIn &in, ClipBar &bar)
{
    readWhole(in, bar.notes);
}

void writeContent(CborOut &out, const Clip &clip)
{
    QList<const ClipBar *> bars;
    for (int i = 0; i < clip.bars.count(); ++i)
        bars.append(&clip.bars.at(ClipBarIndex(i)));
    writeWhole(out, bars);
}

void readContent(CborIn &in, Clip &clip)
{
    QList<ClipBar> bars;
    readWhole(in, bars);
    std::vector<ClipBarPtr> pointers;
    for (ClipBar &bar : bars)
        pointers.push_back(makeClipBar(std::move(bar)));
    clip.bars = ClipBars(std::move(pointers));
}

void writeContent(CborOut &out, const ClipInstance &instance)
{
    write(out, instance.barOverrides);
    writeWhole(out, pointersTo(instance.noteOverrides));
}

void readContent(CborIn &in, ClipInstance &instance)
{
    read(in, instance.barOverrides);
    readWhole(in, instance.noteOverrides);
}

void writeContent(CborOut &out, const Track &track)
{
    QList<const ClipInstance *> instances;
    for (const InstancePtr &instance : track.instances)
        instances.append(instance.get());
    writeWhole(out, instances);
}

void readContent(CborIn &in, Track &track)
{
    QList<ClipInstance> instances;
    readWhole(in, instances);
    std::vector<InstancePtr> pointers;
    for (ClipInstance &instance : instances)
        pointers.push_back(std::make_shared<const ClipInstance>(std::move(instance)));
    track.instances = PagedList<InstancePtr>(std::move(pointers));
}

void writeContent(CborOut &out, const Composition &composition)
{
    QList<const Track *> tracks;
    for (const TrackPtr &track : composition.tracks)
        tracks.append(track.get());
    writeWhole(out, tracks);
}

void readContent(CborIn &in, Composition &composition)
{
    QList<Track> tracks;
    readWhole(in, tracks);
    for (Track &track : tracks)
        composition.tracks.append(std::make_shared<const Track>(std::move(track)));
}

template <typename T>
void writeWhole(CborOut &out, const QList<const T *> &rows, int format)
{
    out.integer(rows.size());
    writeKeys(out, rows);
    writeFields(out, rows, format);
    for (const T *row : rows)
        writeContent(out, Rows<T>::value(*row));
}

template <typename T>
void readWhole(CborIn &in, QList<T> &list, int format)
{
    list.resize(in.count());
    const QList<T *> rows = pointersInto(list);
    readKeys(in, rows);
    readFields(in, rows, format);
    for (T *row : rows) {
        if (!in.isOk())
            return;
        readContent(in, Rows<T>::value(*row));
    }
}

/// apply() compares a note override as a whole.
template <typename T>
constexpr bool isKeptWhole = std::is_same_v<T, NoteOverrideOf>;

/// Those of the rows whose mask has the bit.
template <typename T>
QList<const T *> rowsWith(FieldMask bit, const QList<FieldMask> &masks, const QList<const T *> &rows)
{
    const auto count = std::count_if(masks.cbegin(), masks.cend(), [bit](FieldMask mask) { return (mask & bit) != 0; });
    if (count == rows.size())
        return rows;
    QList<const T *> with(count);
    auto **at = with.data();
    for (qsizetype i = 0; i < rows.size() && count != 0; ++i) {
        if (masks.at(i) & bit)
            *at++ = rows.at(i);
    }
    return with;
}

template <typename T>
void writeChanges(CborOut &out, const QList<Change<T>> &changes)
{
    using Value = typename Rows<T>::Value;
    QList<const T *> before(changes.size());
    QList<const T *> after(changes.size());
    QList<FieldMask> masks(changes.size());
    auto *const firstBefore = before.data();
    auto *const firstAfter = after.data();
    auto *const firstMask = masks.data();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const Change<T> &change = changes.at(i);
        firstBefore[i] = &change.before;
        firstAfter[i] = &change.after;
        firstMask[i] = isKeptWhole<T>
                           ? kAllFields<Value>
                           : differingFields<Value>(Rows<T>::value(change.before), Rows<T>::value(change.after));
    }
    out.integer(changes.size());
    writeKeys(out, before);
    writeKeys(out, after);
    writeColumn(out, pointersTo(masks), [](const FieldMask &mask) -> const FieldMask & { return mask; });
    forEachField<Value>([&](FieldMask bit, auto member) {
        const auto get = [member](const T &row) -> const auto &
        {
            return Rows<T>::value(row).*member;
        };
        for (const QList<const T *> &side : {before, after})
            writeColumn(out, rowsWith(bit, masks, side), get);
    });
}

template <typename T>
void readChanges(CborIn &in, QList<Change<T>> &changes)
{
    using Value = typename Rows<T>::Value;
    changes.resize(in.count());
    QList<T *> before;
    QList<T *> after;
    for (Change<T> &change : changes) {
        before.append(&change.before);
        after.append(&change.after);
    }
    readKeys(in, before);
    readKeys(in, after);
    QList<FieldMask> masks(changes.size());
    readColumn(in, pointersInto(masks), [](FieldMask &mask) -> FieldMask & { return mask; });
    forEachField<Value>([&](FieldMask bit, auto member) {
        const auto get = [member](T & row) -> auto &
        {
            return Rows<T>::value(row).*member;
        };
        for (const QList<T *> &side : {before, after}) {
            QList<T *> rows;
            for (qsizetype i = 0; i < masks.size(); ++i) {
                if (masks.at(i) & bit)
                    rows.append(side.at(i));
            }
            readColumn(in, rows, get);
        }
    });
}

template <typename T>
void writeDiff(CborOut &out, const Diff<T> &diff, int format)
{
    writeWhole(out, pointersTo(diff.added), format);
    writeWhole(out, pointersTo(diff.removed), format);
    writeChanges(out, diff.changed);
}

template <typename T>
void readDiff(CborIn &in, Diff<T> &diff, int format)
{
    readWhole(in, diff.added, format);
    readWhole(in, diff.removed, format);
    readChanges(in, diff.changed);
}

// The curves of an own bar have no fields of their own: they are kept whole.

void writeCurves(CborOut &out, const BarOverrideOf &value)
{
    write(out, value.composition);
    write(out, value.instance);
    write(out, value.ownBar);
    write(out, value.expression);
}

BarOverrideOf readCurves(CborIn &in)
{
    BarOverrideOf value;
    read(in, value.composition);
    read(in, value.instance);
    read(in, value.ownBar);
    read(in, value.expression);
    return value;
}

void writeDiff(CborOut &out, const Diff<BarOverrideOf> &diff, int)
{
    for (const QList<BarOverrideOf> &list : {diff.added, diff.removed}) {
        out.integer(list.size());
        for (const BarOverrideOf &value : list)
            writeCurves(out, value);
    }
    out.integer(diff.changed.size());
    for (const Change<BarOverrideOf> &change : diff.changed) {
        writeCurves(out, change.before);
        writeCurves(out, change.after);
    }
}

void readDiff(CborIn &in, Diff<BarOverrideOf> &diff, int)
{
    for (QList<BarOverrideOf> *list : {&diff.added, &diff.removed}) {
        const qsizetype count = in.count();
        for (qsizetype i = 0; i < count && in.isOk(); ++i)
            list->append(readCurves(in));
    }
    const qsizetype count = in.count();
    for (qsizetype i = 0; i < count && in.isOk(); ++i) {
        const BarOverrideOf before = readCurves(in);
        diff.changed.append({before, readCurves(in)});
    }
}

int formatFor(const Edit &edit)
{
    const auto isCopy = [](const auto &value) { return value.source.isPresent(); };
    const auto hasCopy = [&](const auto &diff) {
        return std::any_of(diff.added.cbegin(), diff.added.cend(), isCopy) ||
               std::any_of(diff.removed.cbegin(), diff.removed.cend(), isCopy) ||
               std::any_of(diff.changed.cbegin(), diff.changed.cend(),
                           [](const auto &change) { return !(change.before.source == change.after.source); });
    };
    return hasCopy(edit.compositions) || hasCopy(edit.clips) ? kFormatWithSources : kFirstFormat;
}

QByteArray encodeAs(const Edit &edit, bool byId)
{
    QByteArray cbor;
    CborOut out(&cbor);
    const int format = formatFor(edit);
    out.integer(format);
    out.boolean(byId);
    if (byId) {
        const auto compositions = pointersTo(edit.compositions.added);
        const auto clips = pointersTo(edit.clips.added);
        out.integer(compositions.size());
        out.integer(clips.size());
        writeKeys(out, compositions);
        writeKeys(out, clips);
        out.integer(EditCodec::contentSum(edit));
    } else {
        writeDiff(out, edit.compositions, format);
        writeDiff(out, edit.clips, format);
        writeDiff(out, edit.tracks, format);
        writeDiff(out, edit.instances, format);
        writeDiff(out, edit.barOverrides, format);
        writeDiff(out, edit.noteOverrides, format);
        writeDiff(out, edit.bars, format);
        writeDiff(out, edit.notes, format);
    }
    out.finish();
    return packedEdit(cbor);
}

} // namespace

QByteArray EditCodec::encode(const Edit &edit)
{
    return encodeAs(edit, false);
}

QByteArray EditCodec::encodeById(const Edit &edit)
{
    return encodeAs(edit, true);
}

bool EditCodec::isContentById(const Edit &edit)
{
    return !edit.isEmpty() && edit.size() == edit.compositions.added.size() + edit.clips.added.size();
}

quint32 EditCodec::contentSum(const Edit &edit)
{
    quint32 sum = 0;
    const auto add = [&sum](const auto &list) {
        for (const auto &value : list) {
            QByteArray cbor;
            CborOut out(&cbor);
            writeWhole(out, QList{&value}, value.source.isPresent() ? kFormatWithSources : kFirstFormat);
            out.finish();
            sum = crc32(cbor, sum);
        }
    };
    add(edit.compositions.added);
    add(edit.clips.added);
    return sum;
}

Result<Edit> EditCodec::decode(const QByteArray &bytes, std::optional<quint32> *contentSum)
{
    const Result<QByteArray> cbor = unpackedEdit(bytes);
    if (!cbor)
        return failure(cbor.error());
    CborIn in(*cbor);
    const qint64 number = in.integer();
    if (number != kFirstFormat && number != kFormatWithSources)
        return damaged();
    const int format = static_cast<int>(number);
    Edit edit;
    if (in.boolean()) {
        edit.compositions.added.resize(in.count());
        edit.clips.added.resize(in.count());
        readKeys(in, pointersInto(edit.compositions.added));
        readKeys(in, pointersInto(edit.clips.added));
        if (in.hasMore()) {
            const qint64 sum = in.integer();
            if (contentSum)
                *contentSum = static_cast<quint32>(sum);
        }
    } else {
        readDiff(in, edit.compositions, format);
        readDiff(in, edit.clips, format);
        readDiff(in, edit.tracks, format);
        readDiff(in, edit.instances, format);
        readDiff(in, edit.barOverrides, format);
        readDiff(in, edit.noteOverrides, format);
        readDiff(in, edit.bars, format);
        readDiff(in, edit.notes, format);
    }
    if (!in.isOk() || !in.isAtEnd())
        return damaged();
    return edit;
}

} // namespace barline
