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

template <typename T, typename Take>
Result<void> readLists(Session &session, Take &&take)
{
    using Table = ListTable<T>;
    return readRows(session,
                    QByteArray("SELECT composition_id,") + Table::kColumns + " FROM " + Table::kTable +
                        " ORDER BY composition_id, position",
                    [&](Statement &row) {
                        const CompositionId composition(row.integer());
                        T value;
                        std::apply([&](auto... member) { (takeValue(row, value.*member), ...); }, Table::kMembers);
                        take(composition, std::move(value));
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

Result<ById<Composition>> CompositionTables::loadAll()
{
    QMap<CompositionId, Composition> compositions;
    Result<void> read = readRows(m_session, selectSql<Composition>("ORDER BY id"), [&](Statement &row) {
        Composition composition;
        takeValue(row, composition.id);
        row.skipColumn();
        takeFields(row, composition);
        compositions.insert(composition.id, std::move(composition));
    });
    if (read)
        read = readLists<TempoChange>(
            m_session, [&](CompositionId id, TempoChange value) { compositions[id].tempos.append(std::move(value)); });
    QMap<CompositionId, QList<MeterChange>> meters;
    if (read)
        read = readLists<MeterChange>(
            m_session, [&](CompositionId id, MeterChange value) { meters[id].append(std::move(value)); });
    if (read)
        read = readLists<KeyChange>(
            m_session, [&](CompositionId id, KeyChange value) { compositions[id].keys.append(std::move(value)); });
    if (read)
        read = readLists<Loop>(m_session,
                               [&](CompositionId id, Loop value) { compositions[id].loops.append(std::move(value)); });
    if (read)
        read = readLists<Marker>(
            m_session, [&](CompositionId id, Marker value) { compositions[id].markers.append(std::move(value)); });
    if (!read)
        return failure(read.error());
    Result<QHash<CompositionId, QList<TrackPtr>>> tracks = ArrangementTables(m_session).loadAllTracks();
    if (!tracks)
        return failure(tracks.error());
    std::vector<CompositionPtr> loaded;
    for (Composition &composition : compositions) {
        composition.meters = MeterMap(meters.take(composition.id));
        composition.tracks = tracks->take(composition.id);
        loaded.push_back(std::make_shared<const Composition>(std::move(composition)));
    }
    return ById<Composition>(std::move(loaded));
}

} // namespace barline
