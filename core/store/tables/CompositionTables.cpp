#include "core/store/tables/CompositionTables.h"

#include "core/store/tables/ArrangementTables.h"
#include "core/store/tables/Columns.h"
#include "core/store/tables/RowValues.h"
#include "core/store/tables/Rows.h"

namespace barline {

namespace {

// The entries of a composition's lists, as columns.

template <typename T>
struct ListTable;

template <>
struct ListTable<TempoChange>
{
    static constexpr const char *kTable = "tempo_changes";
    static constexpr const char *kColumns = "bar,beat_tick,tempo_bpm,ramp,extras";
    static constexpr std::tuple kMembers{&TempoChange::bar, &TempoChange::beat, &TempoChange::bpm, &TempoChange::ramp,
                                         &TempoChange::extras};
};

template <>
struct ListTable<MeterChange>
{
    static constexpr const char *kTable = "meter_changes";
    static constexpr const char *kColumns = "bar,meter_numerator,meter_denominator,extras";
    static constexpr std::tuple kMembers{&MeterChange::bar, &MeterChange::meter, &MeterChange::extras};
};

template <>
struct ListTable<KeyChange>
{
    static constexpr const char *kTable = "key_changes";
    static constexpr const char *kColumns = "bar,beat_tick,key,mode,extras";
    static constexpr std::tuple kMembers{&KeyChange::bar, &KeyChange::beat, &KeyChange::key, &KeyChange::mode,
                                         &KeyChange::extras};
};

template <>
struct ListTable<Loop>
{
    static constexpr const char *kTable = "loops";
    static constexpr const char *kColumns = "start_bar,length_bars,repeat_count,extras";
    static constexpr std::tuple kMembers{&Loop::startBar, &Loop::lengthBars, &Loop::repeatCount, &Loop::extras};
};

template <>
struct ListTable<Marker>
{
    static constexpr const char *kTable = "markers";
    static constexpr const char *kColumns = "bar,beat_tick,name,color,length_bars,extras";
    static constexpr std::tuple kMembers{&Marker::bar,   &Marker::beat,       &Marker::name,
                                         &Marker::color, &Marker::lengthBars, &Marker::extras};
};

template <typename T>
Result<void> writeList(Session &session, CompositionId composition, const QList<T> &list)
{
    using Table = ListTable<T>;
    const Result<int> cleared = runRow(session, QByteArray("DELETE FROM ") + Table::kTable + " WHERE composition_id=?",
                                       [&](Statement &row) { row.bind(composition.value()); });
    if (!cleared)
        return failure(cleared.error());
    const QByteArray sql = insertSqlOf(Table::kTable, QByteArrayList{"composition_id", "position"} +
                                                          QByteArray(Table::kColumns).split(','));
    for (qsizetype position = 0; position < list.size(); ++position) {
        const Result<void> done = hitRow(session, sql, [&](Statement &row) {
            row.bind(composition.value()).bind(qint64(position));
            std::apply([&](auto... member) { (bindValue(row, list.at(position).*member), ...); }, Table::kMembers);
        });
        if (!done)
            return done;
    }
    return {};
}

/// The lists of the compositions that pass, each to be put into what `listOf` answers.
template <typename T, typename ListOf>
Result<void> readLists(Session &session, const RowFilter &compositions, ListOf &&listOf)
{
    using Table = ListTable<T>;
    const RowFilter filter = belongsTo("composition_id", "compositions", compositions);
    return readRows(
        session,
        QByteArray("SELECT composition_id,") + Table::kColumns + " FROM " + Table::kTable + filter.where() +
            " ORDER BY composition_id, position",
        [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            const CompositionId composition(row.integer());
            T value;
            std::apply([&](auto... member) { (takeValue(row, value.*member), ...); }, Table::kMembers);
            if (QList<T> *list = listOf(composition))
                list->append(std::move(value));
        });
}

double firstTempo(const TempoMap &tempos)
{
    return tempos.isEmpty() ? TempoChange().bpm : tempos.constFirst().bpm;
}

} // namespace

Result<void> CompositionTables::insert(const Composition &composition)
{
    static const QByteArray kSql = insertSql<Composition>();
    Result<void> done = hitRow(m_session, kSql, [&](Statement &row) {
        row.bind(composition.id.value()).bind(qint64(0));
        bindFields(row, composition);
    });
    if (done)
        done = writeLists(composition, kAllFields<Composition>);
    for (qsizetype i = 0; done && i < composition.tracks.size(); ++i)
        done = ArrangementTables(m_session).insertTrack(composition.id, *composition.tracks.at(i));
    return done;
}

Result<void> CompositionTables::update(const Change<Composition> &change)
{
    const FieldMask mask = differingFields(change.before, change.after);
    Result<void> done;
    if (const QByteArray sql = updateSql<Composition>(mask); !sql.isEmpty()) {
        done = hitRow(m_session, sql, [&](Statement &row) {
            bindFields(row, change.after, mask);
            row.bind(change.before.id.value());
        });
    }
    Composition after = change.after;
    after.id = change.before.id;
    return done ? writeLists(after, mask) : done;
}

Result<void> CompositionTables::writeLists(const Composition &composition, FieldMask mask)
{
    Result<void> done;
    if (mask & fieldBit(&Composition::tempos)) {
        done = hitRow(m_session, "UPDATE compositions SET tempo_bpm=? WHERE id=?",
                      [&](Statement &row) { row.bind(firstTempo(composition.tempos)).bind(composition.id.value()); });
        if (done)
            done = writeList(m_session, composition.id, composition.tempos);
    }
    if (done && (mask & fieldBit(&Composition::meters)))
        done = writeList(m_session, composition.id, composition.meters.changes());
    if (done && (mask & fieldBit(&Composition::keys)))
        done = writeList(m_session, composition.id, composition.keys);
    if (done && (mask & fieldBit(&Composition::loops)))
        done = writeList(m_session, composition.id, composition.loops);
    if (done && (mask & fieldBit(&Composition::markers)))
        done = writeList(m_session, composition.id, composition.markers);
    return done;
}

Result<void> CompositionTables::remove(CompositionId composition)
{
    return hitRow(m_session, "DELETE FROM compositions WHERE id=?",
                  [&](Statement &row) { row.bind(composition.value()); });
}

Result<void> CompositionTables::setRevision(CompositionId composition, qint64 seq)
{
    const Result<int> set = runRow(m_session, "UPDATE compositions SET revision=? WHERE id=?",
                                   [&](Statement &row) { row.bind(seq).bind(composition.value()); });
    return set ? Result<void>() : failure(set.error());
}

Result<qint64> CompositionTables::revisionOf(CompositionId composition)
{
    qint64 revision = -1;
    const Result<void> read = readRows(
        m_session, "SELECT revision FROM compositions WHERE id=?",
        [&](Statement &row) { row.bind(composition.value()); }, [&](Statement &row) { revision = row.integer(); });
    return read ? Result<qint64>(revision) : failure(read.error());
}

Result<QMap<CompositionId, Composition>> CompositionTables::loadHeaders(const RowFilter &filter)
{
    QMap<CompositionId, Composition> compositions;
    QHash<CompositionId, QList<MeterChange>> meters;
    Result<void> read = readRows(
        m_session, selectSql<Composition>(filter.where() + " ORDER BY id"), [&](Statement &row) { filter.bind(row); },
        [&](Statement &row) {
            Composition composition;
            takeValue(row, composition.id);
            row.skipColumn();
            takeFields(row, composition);
            compositions.insert(composition.id, std::move(composition));
        });
    const auto listIn = [&](auto member) {
        return [&compositions, member](CompositionId id) {
            const auto composition = compositions.find(id);
            return composition == compositions.end() ? nullptr : &((*composition).*member);
        };
    };
    if (read)
        read = readLists<TempoChange>(m_session, filter, listIn(&Composition::tempos));
    if (read)
        read = readLists<MeterChange>(m_session, filter, [&](CompositionId id) { return &meters[id]; });
    if (read)
        read = readLists<KeyChange>(m_session, filter, listIn(&Composition::keys));
    if (read)
        read = readLists<Loop>(m_session, filter, listIn(&Composition::loops));
    if (read)
        read = readLists<Marker>(m_session, filter, listIn(&Composition::markers));
    if (!read)
        return failure(read.error());
    for (Composition &composition : compositions)
        composition.meters = MeterMap(meters.take(composition.id));
    return compositions;
}

Result<ById<Composition>> CompositionTables::load(const RowFilter &filter)
{
    Result<QMap<CompositionId, Composition>> compositions = loadHeaders(filter);
    if (!compositions)
        return failure(compositions.error());
    Result<QList<TrackOf>> tracks =
        ArrangementTables(m_session).loadTracks(belongsTo("composition_id", "compositions", filter));
    if (!tracks)
        return failure(tracks.error());
    for (TrackOf &track : *tracks) {
        if (const auto composition = compositions->find(track.composition); composition != compositions->end())
            composition->tracks.append(std::make_shared<const Track>(std::move(track.track)));
    }
    std::vector<CompositionPtr> loaded;
    for (Composition &composition : *compositions)
        loaded.push_back(std::make_shared<const Composition>(std::move(composition)));
    return ById<Composition>(std::move(loaded));
}

} // namespace barline
