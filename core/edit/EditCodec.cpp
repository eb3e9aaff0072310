#include "core/edit/EditCodec.h"

#include "core/base/Crc32.h"
#include "core/edit/CborStream.h"
#include "core/model/Fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <zstd.h>

namespace barline {

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kCompressFrom = 1024;
constexpr int kCompressionLevel = 1;
constexpr char kPlain = 'P';
constexpr char kCompressed = 'Z';

tl::unexpected<Error> damaged()
{
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("barline::EditCodec", "An edit in the project's journal is damaged."));
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
void writeFields(CborOut &out, const QList<const T *> &rows)
{
    forEachField<typename Rows<T>::Value>([&](FieldMask, auto member) {
        writeColumn(
            out, rows, [member](const T &row) -> const auto & { return Rows<T>::value(row).*member; });
    });
}

template <typename T>
void readFields(CborIn &in, const QList<T *> &rows)
{
    forEachField<typename Rows<T>::Value>([&](FieldMask, auto member) {
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

template <typename T>
void writeWhole(CborOut &out, const QList<const T *> &rows);
template <typename T>
void readWhole(CborIn &in, QList<T> &list);

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
void writeWhole(CborOut &out, const QList<const T *> &rows)
{
    out.integer(rows.size());
    writeKeys(out, rows);
    writeFields(out, rows);
    for (const T *row : rows)
        writeContent(out, Rows<T>::value(*row));
}

template <typename T>
void readWhole(CborIn &in, QList<T> &list)
{
    list.resize(in.count());
    const QList<T *> rows = pointersInto(list);
    readKeys(in, rows);
    readFields(in, rows);
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
void writeDiff(CborOut &out, const Diff<T> &diff)
{
    writeWhole(out, pointersTo(diff.added));
    writeWhole(out, pointersTo(diff.removed));
    writeChanges(out, diff.changed);
}

template <typename T>
void readDiff(CborIn &in, Diff<T> &diff)
{
    readWhole(in, diff.added);
    readWhole(in, diff.removed);
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

void writeDiff(CborOut &out, const Diff<BarOverrideOf> &diff)
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

void readDiff(CborIn &in, Diff<BarOverrideOf> &diff)
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

QByteArray packed(const QByteArray &cbor)
{
    if (cbor.size() < kCompressFrom)
        return kPlain + cbor;
    // Half a megabyte, cleared: made once a thread.
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    QByteArray bytes(1 + static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(cbor.size()))),
                     Qt::Uninitialized);
    bytes.front() = kCompressed;
    const size_t size = ZSTD_compressCCtx(context.get(), bytes.data() + 1, static_cast<size_t>(bytes.size() - 1),
                                          cbor.constData(), static_cast<size_t>(cbor.size()), kCompressionLevel);
    if (ZSTD_isError(size))
        return kPlain + cbor;
    bytes.resize(1 + static_cast<qsizetype>(size));
    return bytes;
}

/// Piece by piece, since a damaged frame may claim any size.
Result<QByteArray> unpacked(const QByteArray &bytes)
{
    if (bytes.startsWith(kPlain))
        return bytes.mid(1);
    if (!bytes.startsWith(kCompressed))
        return damaged();
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), &ZSTD_freeDStream);
    ZSTD_inBuffer in{bytes.constData() + 1, static_cast<size_t>(bytes.size() - 1), 0};
    QByteArray all;
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    while (true) {
        ZSTD_outBuffer out{piece.data(), static_cast<size_t>(piece.size()), 0};
        const size_t before = in.pos;
        const size_t left = ZSTD_decompressStream(stream.get(), &out, &in);
        if (ZSTD_isError(left))
            return damaged();
        all.append(piece.constData(), static_cast<qsizetype>(out.pos));
        if (left == 0)
            break;
        if (out.pos == 0 && in.pos == before)
            return damaged();
    }
    return in.pos == in.size ? Result<QByteArray>(all) : damaged();
}

QByteArray encodeAs(const Edit &edit, bool byId)
{
    QByteArray cbor;
    CborOut out(&cbor);
    out.integer(kFormat);
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
        writeDiff(out, edit.compositions);
        writeDiff(out, edit.clips);
        writeDiff(out, edit.tracks);
        writeDiff(out, edit.instances);
        writeDiff(out, edit.barOverrides);
        writeDiff(out, edit.noteOverrides);
        writeDiff(out, edit.bars);
        writeDiff(out, edit.notes);
    }
    out.finish();
    return packed(cbor);
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
            writeWhole(out, QList{&value});
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
    const Result<QByteArray> cbor = unpacked(bytes);
    if (!cbor)
        return failure(cbor.error());
    CborIn in(*cbor);
    if (in.integer() != kFormat)
        return damaged();
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
        readDiff(in, edit.compositions);
        readDiff(in, edit.clips);
        readDiff(in, edit.tracks);
        readDiff(in, edit.instances);
        readDiff(in, edit.barOverrides);
        readDiff(in, edit.noteOverrides);
        readDiff(in, edit.bars);
        readDiff(in, edit.notes);
    }
    if (!in.isOk() || !in.isAtEnd())
        return damaged();
    return edit;
}

} // namespace barline
