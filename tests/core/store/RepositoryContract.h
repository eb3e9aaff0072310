#pragma once

#include "core/edit/Header.h"
#include "core/store/Expression.h"
#include "core/store/repositories/Repository.h"
#include "tests/core/store/StoreFixture.h"

#include <QElapsedTimer>
#include <QFileInfo>

namespace barline::test {

// What holds for every repository. Each check fails the test that calls it.

#define BARLINE_REQUIRE(condition)                                                                                     \
    if (!(condition))                                                                                                  \
    qFatal("%s:%d: %s", __FILE__, __LINE__, #condition)

/// Reading, where `rows` are all that the tables hold, in the order of the list.
template <typename Repo, typename T>
void checkReading(Repo &repository, const QList<T> &rows)
{
    const int count = static_cast<int>(rows.size());
    for (const int limit : {1, 3, std::max(count - 1, 1), std::max(count, 1), count + 1}) {
        if (limit > 1 || count < 200)
            BARLINE_REQUIRE(allPages(limit, [&](const Page &page) { return repository.getAll(page); }) == rows);
    }
    BARLINE_REQUIRE(valueOf(repository.count()) == count);
    for (qsizetype i = 0; i < count; i += 1 + count / 20) {
        const auto key = RowsOf<T>::keyOf(rows.at(i));
        BARLINE_REQUIRE(valueOf(repository.getById(key)) == rows.at(i));
        BARLINE_REQUIRE(valueOf(repository.exists(key)));
    }
    const typename RowsOf<T>::Key none{};
    BARLINE_REQUIRE(errorOf(repository.getById(none)).kind() == ErrorKind::NotFound);
    BARLINE_REQUIRE(!valueOf(repository.exists(none)));
    const Error unknown = errorOf(repository.findBy(QStringLiteral("no_such"), 1));
    BARLINE_REQUIRE(unknown.kind() == ErrorKind::Invalid && unknown.message().contains(QStringLiteral("no_such")));
    BARLINE_REQUIRE(errorOf(repository.count(QStringLiteral("no_such"), 1)).kind() == ErrorKind::Invalid);
    BARLINE_REQUIRE(errorOf(repository.getAll(Page(10, {1, 2, 3, 4, 5, 6}))).kind() == ErrorKind::Invalid);
    std::stop_source stop;
    stop.request_stop();
    BARLINE_REQUIRE(errorOf(repository.getAll(Page(), stop.get_token())).kind() == ErrorKind::Cancelled);
    BARLINE_REQUIRE(errorOf(repository.getById(none, stop.get_token())).kind() == ErrorKind::Cancelled);
}

/// findBy() and count() by one column, against a scan.
template <typename Repo, typename T>
void checkColumn(Repo &repository, const QList<T> &rows, const char *column,
                 const std::function<QVariant(const T &)> &of)
{
    const QString name = QString::fromLatin1(column);
    for (qsizetype i = 0; i < rows.size(); i += 1 + rows.size() / 10) {
        const QVariant value = of(rows.at(i));
        QList<T> expected;
        for (const T &row : rows) {
            if (of(row) == value)
                expected.append(row);
        }
        BARLINE_REQUIRE(allPages(2, [&](const Page &page) { return repository.findBy(name, value, page); }) ==
                        expected);
        BARLINE_REQUIRE(valueOf(repository.count(name, value)) == expected.size());
    }
}

/// Adding `value`, making `other` of it, refusing what is stale, removing; the journal takes all of it back. Without
/// ids of its own, `value` gets some.
template <typename Repo, typename T>
void checkChanging(StoreFixture &store, Repo &repository, T value, const std::function<void(T &)> &change)
{
    const Project first = store.now();
    const auto key = valueOf(repository.insert(value));
    BARLINE_REQUIRE(errorOf(repository.insert(valueOf(repository.getById(key)))).kind() == ErrorKind::Conflict);
    const T added = valueOf(repository.getById(key));
    BARLINE_REQUIRE(RowsOf<T>::keyOf(added) == key);
    T other = added;
    change(other);
    BARLINE_REQUIRE(!(other == added));
    const qint64 seq = valueOf(repository.updateById(added, other));
    BARLINE_REQUIRE(seq == store.load().seq);
    BARLINE_REQUIRE(valueOf(repository.getById(key)) == other);
    BARLINE_REQUIRE(errorOf(repository.updateById(added, other)).kind() == ErrorKind::Conflict);
    BARLINE_REQUIRE(valueOf(repository.updateById(other, other)) == 0);
    BARLINE_REQUIRE(store.load().seq == seq);
    BARLINE_REQUIRE(store.journalFolds());

    std::stop_source stop;
    stop.request_stop();
    BARLINE_REQUIRE(errorOf(repository.deleteById(key, stop.get_token())).kind() == ErrorKind::Cancelled);
    BARLINE_REQUIRE(valueOf(repository.exists(key)));
    valueOf(repository.deleteById(key));
    BARLINE_REQUIRE(errorOf(repository.deleteById(key)).kind() == ErrorKind::NotFound);
    BARLINE_REQUIRE(errorOf(repository.updateById(other, added)).kind() == ErrorKind::NotFound);
    BARLINE_REQUIRE(errorOf(repository.getById(key)).kind() == ErrorKind::NotFound);
    BARLINE_REQUIRE(store.now() == first);
    BARLINE_REQUIRE(store.journalFolds());
}

/// A bulk call that is cancelled after its rows began to reach the log of the file leaves nothing, and leaves the
/// worker to others long before the whole call would.
template <typename Repo, typename T>
void checkCancelling(const QString &path, Database &database, Repo &repository, const QList<T> &many)
{
    constexpr qint64 kSurelyRows = 1 << 20;
    const auto logSize = [&path] { return QFileInfo(path + QStringLiteral("-wal")).size(); };
    // Rows that do not fit there go to the log before the commit.
    const auto keepLittle = [](Session &session) { return session.execute("PRAGMA cache_size=-100"); };
    BARLINE_REQUIRE(QCoro::waitFor(database.write(keepLittle)).has_value());
    EditStore store(database);
    const LoadedProject before = valueOf(store.load());
    const qint64 logBefore = logSize();
    std::stop_source stop;
    auto adding = repository.insertMany(many, stop.get_token());
    while (logSize() < logBefore + kSurelyRows && !adding.isReady())
        QTest::qWait(1);
    BARLINE_REQUIRE(!adding.isReady()); // else it was faster than its cancelling
    QElapsedTimer time;
    time.start();
    stop.request_stop();
    BARLINE_REQUIRE(errorOf(std::move(adding)).kind() == ErrorKind::Cancelled);
    BARLINE_REQUIRE(valueOf(store.reserveIds(1)) > 0);
    const qint64 cancelling = time.restart();
    const LoadedProject after = valueOf(store.load());
    BARLINE_REQUIRE(after.project == before.project && after.seq == before.seq);
    BARLINE_REQUIRE(after.entries.size() == before.entries.size());

    time.restart();
    BARLINE_REQUIRE(valueOf(repository.insertMany(many)).size() == many.size());
    const qint64 whole = time.elapsed();
    qInfo("cancelled in %lld ms; whole in %lld ms", static_cast<long long>(cancelling), static_cast<long long>(whole));
    BARLINE_REQUIRE(cancelling < whole / 2);
    BARLINE_REQUIRE(valueOf(store.load()).seq == before.seq + 1);
}

// All rows of a project, as lists give them.

inline QList<BarOfClip> barsOf(const Project &project)
{
    QList<BarOfClip> rows;
    for (const ClipPtr &clip : project.clips) {
        for (ClipBarIndex i(0); i.value() < clip->bars.count(); ++i)
            rows.append({clip->id, i, headerOf(clip->bars.at(i))});
    }
    return rows;
}

inline QList<ClipNote> notesOf(const Project &project)
{
    QList<ClipNote> rows;
    for (const ClipPtr &clip : project.clips) {
        for (ClipBarIndex i(0); i.value() < clip->bars.count(); ++i) {
            for (const Note &note : clip->bars.at(i).notes)
                rows.append({clip->id, i, note});
        }
    }
    return rows;
}

inline QList<TrackOf> tracksOf(const Project &project)
{
    QList<TrackOf> rows;
    for (const CompositionPtr &composition : project.compositions) {
        for (const TrackPtr &track : composition->tracks)
            rows.append({composition->id, headerOf(*track)});
    }
    return rows;
}

/// With their overrides; in order of track.
inline QList<InstanceOf> wholeInstancesOf(const Project &project)
{
    QList<InstanceOf> rows;
    for (const CompositionPtr &composition : project.compositions) {
        for (const TrackPtr &track : composition->tracks) {
            for (const InstancePtr &instance : track->instances)
                rows.append({composition->id, track->id, *instance});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const InstanceOf &a, const InstanceOf &b) { return a.track < b.track; });
    return rows;
}

inline QList<InstanceOf> instancesById(const Project &project)
{
    QList<InstanceOf> rows = wholeInstancesOf(project);
    std::sort(rows.begin(), rows.end(),
              [](const InstanceOf &a, const InstanceOf &b) { return a.instance.id < b.instance.id; });
    return rows;
}

template <typename T>
QList<T> rowsWhere(const QList<T> &rows, const std::function<bool(const T &)> &passes)
{
    QList<T> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), passes);
    return found;
}

inline bool hasExpression(const BarExpression &value, const Expression &wanted)
{
    switch (wanted.kind) {
    case Expression::Kind::VelocityCurve:
        return value.velocity.has_value();
    case Expression::Kind::ControllerCurve:
        return value.cc.contains(wanted.number);
    case Expression::Kind::BendCurve:
        return value.pitchBend.has_value();
    case Expression::Kind::AftertouchCurve:
        return value.aftertouch.has_value();
    case Expression::Kind::PedalEvents:
        break;
    }
    return value.pedal.has_value();
}

inline QList<Expression> allExpressions()
{
    return {Expression::velocity(),     Expression::controller(1),  Expression::controller(7),
            Expression::controller(11), Expression::controller(74), Expression::pitchBend(),
            Expression::aftertouch(),   Expression::pedal()};
}

} // namespace barline::test
