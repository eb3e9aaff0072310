#include "core/edit/Header.h"
#include "core/render/Resolve.h"
#include "core/store/repositories/ClipRepository.h"
#include "tests/core/store/StoreFixture.h"
#include "tests/support/Music.h"

using namespace barline;
using barline::test::allPages;
using barline::test::errorOf;
using barline::test::StoreFixture;
using barline::test::valueOf;

namespace {

/// The clips that pass, as a list gives them.
QList<Clip> clipsWhere(const Project &project, const std::function<bool(const Clip &)> &passes)
{
    QList<Clip> found;
    for (const ClipPtr &clip : project.clips) {
        if (passes(*clip))
            found.append(headerOf(*clip));
    }
    return found;
}

bool hasNote(const Clip &clip, const std::function<bool(const Note &)> &passes)
{
    for (int i = 0; i < clip.bars.count(); ++i) {
        const QList<Note> &notes = clip.bars.at(ClipBarIndex(i)).notes;
        if (std::any_of(notes.begin(), notes.end(), passes))
            return true;
    }
    return false;
}

Clip named(const QString &name, const QStringList &tags = {})
{
    Clip clip;
    clip.name = name;
    clip.tags = tags;
    return clip;
}

QStringList namesOf(const PageOf<Clip> &page)
{
    QStringList names;
    for (const Clip &clip : page.items)
        names.append(clip.name);
    return names;
}

} // namespace

class tst_ClipRepository : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryClipOnceUnderAnyLimit()
    {
        StoreFixture store({3, 2, 3, 7, 3, 3});
        ClipRepository clips(*store.database, store.author);
        const QList<Clip> all = clipsWhere(store.project, [](const Clip &) { return true; });
        for (const int limit : {1, 2, 3, 20, 21, 22, 1000}) {
            const auto read = allPages(limit, [&](const Page &page) { return clips.getAll(page); });
            QVERIFY(read == all);
        }
        QCOMPARE(valueOf(clips.count()), all.size());
        for (const Clip &clip : all) {
            QVERIFY(valueOf(clips.getById(clip.id)) == clip);
            QVERIFY(valueOf(clips.exists(clip.id)));
            const ClipPtr whole = valueOf(clips.getWithBarsAndNotes(clip.id));
            QVERIFY(*whole == *store.project.clips.find(clip.id));
            QCOMPARE(valueOf(clips.revisionOf(clip.id)), 1);
        }
    }

    void loadsChosenClipsWhole()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        QList<ClipId> ids{ClipId(99'999)};
        std::vector<ClipPtr> chosen;
        for (const ClipPtr &clip : store.project.clips) {
            if (store.random.random().bounded(2) == 0)
                continue;
            ids.prepend(clip->id);
            chosen.push_back(clip);
        }
        QVERIFY(valueOf(clips.loadClips(ids)) == ById<Clip>(chosen));
        QVERIFY(valueOf(clips.loadClips({})).isEmpty());
    }

    void findsWhatAScanFinds()
    {
        for (int round = 0; round < 5; ++round) {
            StoreFixture store({3, 2, 4, 6, 4, 6});
            const Project &project = store.project;
            ClipRepository clips(*store.database, store.author);
            auto &random = store.random.random();
            const auto any = [&]() -> const Clip & {
                return **(project.clips.begin() + random.bounded(project.clips.size()));
            };
            const auto sameAs = [&](const QList<Clip> &found, const std::function<bool(const Clip &)> &passes) {
                return found == clipsWhere(project, passes);
            };
            const QString name = any().name;
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByName(name, page); }),
                           [&](const Clip &clip) { return clip.name == name; }));
            const QString part = any().name.mid(1, 2).toUpper();
            QVERIFY(sameAs(
                allPages(3, [&](const Page &page) { return clips.findByNameLike(part, Wildcards::Literal, page); }),
                [&](const Clip &clip) { return clip.name.contains(part, Qt::CaseInsensitive); }));
            const QString track = any().trackName;
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByTrackName(track, page); }),
                           [&](const Clip &clip) { return clip.trackName == track; }));
            const QString style = any().style;
            QVERIFY(sameAs(
                allPages(2, [&](const Page &page) { return clips.findBy(QStringLiteral("style"), style, page); }),
                [&](const Clip &clip) { return clip.style == style; }));
            const CompositionId home = any().home;
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByHome(home, page); }),
                           [&](const Clip &clip) { return clip.home == home; }));

            QStringList tags = any().tags + any().tags + QStringList{QStringLiteral("tag 1")};
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByAnyTag(tags, page); }),
                           [&](const Clip &clip) {
                               return std::any_of(tags.begin(), tags.end(),
                                                  [&](const QString &tag) { return clip.tags.contains(tag); });
                           }));
            tags = any().tags + any().tags.mid(0, 1);
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByAllTags(tags, page); }),
                           [&](const Clip &clip) {
                               return std::all_of(tags.begin(), tags.end(),
                                                  [&](const QString &tag) { return clip.tags.contains(tag); });
                           }));

            const Meter meter = any().meter;
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByMeter(meter, page); }),
                           [&](const Clip &clip) {
                               for (int i = 0; i < clip.bars.count(); ++i) {
                                   if (clip.bars.at(ClipBarIndex(i)).meter == meter)
                                       return true;
                               }
                               return clip.meter == meter;
                           }));
            const Pitch lowest(static_cast<quint8>(random.bounded(100)));
            const Pitch highest(static_cast<quint8>(lowest.value() + 3));
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByPitch(lowest, highest, page); }),
                           [&](const Clip &clip) {
                               return hasNote(clip, [&](const Note &note) {
                                   return !note.isRest && note.pitch >= lowest && note.pitch <= highest;
                               });
                           }));
            const double slowest = 60 + random.bounded(60);
            const double fastest = slowest + 30;
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByTempo(slowest, fastest, page); }),
                           [&](const Clip &clip) {
                               for (const CompositionPtr &composition : project.compositions) {
                                   const double bpm =
                                       composition->tempos.isEmpty() ? 120 : composition->tempos.constFirst().bpm;
                                   if (bpm >= slowest && bpm <= fastest &&
                                       (clip.home == composition->id || clipsUsedBy(*composition).contains(clip.id)))
                                       return true;
                               }
                               return false;
                           }));
            const Composition &song = **(project.compositions.begin() + random.bounded(project.compositions.size()));
            const KeyChange key = song.keys.isEmpty() ? KeyChange() : song.keys.constLast();
            QVERIFY(sameAs(allPages(2, [&](const Page &page) { return clips.findByKey(key.key, key.mode, page); }),
                           [&](const Clip &clip) {
                               for (const CompositionPtr &composition : project.compositions) {
                                   const KeyMap &keys = composition->keys;
                                   const auto isIt = [&](const KeyChange &change) {
                                       return change.key == key.key && change.mode == key.mode;
                                   };
                                   if (std::any_of(keys.begin(), keys.end(), isIt) &&
                                       (clip.home == composition->id || clipsUsedBy(*composition).contains(clip.id)))
                                       return true;
                               }
                               return false;
                           }));
        }
    }

    void findsEveryPlaceOfAClip()
    {
        StoreFixture store({3, 3, 6, 3, 4, 2});
        ClipRepository clips(*store.database, store.author);
        for (const ClipPtr &clip : store.project.clips) {
            const auto places = allPages(2, [&](const Page &page) { return clips.whereUsed(clip->id, page); });
            const QList<ClipUse> uses = usesOf(store.project, clip->id);
            QCOMPARE(valueOf(clips.countUses(clip->id)), uses.size());
            QCOMPARE(places.size(), uses.size());
            for (qsizetype i = 0; i < places.size(); ++i) {
                QVERIFY(places.at(i).use == uses.at(i));
                const CompositionPtr composition = store.project.compositions.find(uses.at(i).composition);
                const InstancePtr instance = findInstance(*composition, uses.at(i).instance);
                QCOMPARE(places.at(i).compositionName, composition->name);
                QCOMPARE(places.at(i).trackName,
                         composition->tracks.at(indexOfTrack(*composition, uses.at(i).track))->name);
                QCOMPARE(places.at(i).startBar, instance->startBar);
                QCOMPARE(places.at(i).isItsClip, instance->clip == clip->id);
            }
        }
    }

    void findsEveryOwnBarThatPlaysAClipBar()
    {
        StoreFixture store({2, 3, 6, 2, 3, 1});
        ClipRepository clips(*store.database, store.author);
        for (const ClipPtr &clip : store.project.clips) {
            for (ClipBarIndex bar(0); bar.value() < clip->bars.count(); ++bar) {
                QList<QPair<InstanceId, QList<ClipBarIndex>>> expected;
                for (const ClipUse &use : usesOf(store.project, clip->id)) {
                    const CompositionPtr composition = store.project.compositions.find(use.composition);
                    const InstancePtr instance = findInstance(*composition, use.instance);
                    QList<ClipBarIndex> own;
                    for (ClipBarIndex i(0); i.value() < instance->lengthBars; ++i) {
                        const ResolvedBar resolved = resolve(store.project, *composition, *instance, i);
                        if (resolved.clip == clip->id && resolved.clipBar == bar)
                            own.append(i);
                    }
                    if (!own.isEmpty())
                        expected.append({use.instance, own});
                }
                QList<QPair<InstanceId, QList<ClipBarIndex>>> found;
                Page page(2);
                do {
                    const auto part = valueOf(clips.whereBarUsed(clip->id, bar, page));
                    for (const ClipBarPlace &place : part.items)
                        found.append({place.place.use.instance, place.ownBars});
                    page.after = part.next;
                } while (!page.after.isEmpty());
                QVERIFY(found == expected);
            }
        }
    }

    void takesWildcardsForThemselvesUnlessToldOtherwise()
    {
        StoreFixture store({0, 0, 0, 0, 0, 0});
        ClipRepository clips(*store.database, store.author);
        valueOf(clips.insertMany({named(QStringLiteral("100% Groove")), named(QStringLiteral("100 Grooves")),
                                  named(QStringLiteral("snare_2")), named(QStringLiteral("snare 2")),
                                  named(QStringLiteral("back\\slash")), named(QStringLiteral("ÄÖÜ ΣΊΣΥΦΟΣ straße"))}));
        const auto like = [&](const QString &text, Wildcards wildcards) {
            return namesOf(valueOf(clips.findByNameLike(text, wildcards)));
        };
        QCOMPARE(like(QStringLiteral("0% g"), Wildcards::Literal), QStringList{QStringLiteral("100% Groove")});
        QCOMPARE(like(QStringLiteral("SNARE_"), Wildcards::Literal), QStringList{QStringLiteral("snare_2")});
        QCOMPARE(like(QStringLiteral("k\\s"), Wildcards::Literal), QStringList{QStringLiteral("back\\slash")});
        QCOMPARE(like(QStringLiteral("100%"), Wildcards::Patterns).size(), 2);
        QCOMPARE(like(QStringLiteral("snare_2"), Wildcards::Patterns).size(), 2);
        QCOMPARE(like(QStringLiteral("snare\\_2"), Wildcards::Patterns), QStringList{QStringLiteral("snare_2")});
        QCOMPARE(like(QStringLiteral("groove"), Wildcards::Patterns), QStringList());
        for (const QString &text : {QStringLiteral("äöü"), QStringLiteral("σίσυφοσ"), QStringLiteral("STRAßE")})
            QCOMPARE(like(text, Wildcards::Literal).size(), 1);
    }

    void namesTheColumnsWhereOneIsUnknown()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        const Error error = errorOf(clips.findBy(QStringLiteral("titel"), QStringLiteral("x")));
        QCOMPARE(error.kind(), ErrorKind::Invalid);
        QVERIFY(error.message().contains(QStringLiteral("titel")));
        QVERIFY(error.message().contains(QStringLiteral("track_name")));
        QCOMPARE(errorOf(clips.count(QStringLiteral("id; --"), 1)).kind(), ErrorKind::Invalid);
        QCOMPARE(errorOf(clips.getAll(Page(0))).kind(), ErrorKind::Invalid);
        QCOMPARE(errorOf(clips.getAll(Page(5, {1, 2, 3}))).kind(), ErrorKind::Invalid);
    }

    void findsByAnyColumnOfTheTable()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        const Clip clip = headerOf(**store.project.clips.begin());
        QVERIFY(valueOf(clips.findBy(QStringLiteral("id"), clip.id.value())).items == QList<Clip>{clip});
        QCOMPARE(valueOf(clips.count(QStringLiteral("revision"), 1)), store.project.clips.size());
        qsizetype without = 0;
        for (const ClipPtr &each : store.project.clips)
            without += each->extras.isEmpty() ? 1 : 0;
        QCOMPARE(valueOf(clips.count(QStringLiteral("extras"), QVariant())), without);
    }

    void addsWithIdsOfItsOwnWhereThereAreNone()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        Clip clip = barline::test::clip(0, {});
        ClipBar bar = barline::test::bar({barline::test::note(0, 1, 1), barline::test::note(0, 0, 1)});
        clip.bars = ClipBars({makeClipBar(bar), makeClipBar({})});
        const ClipId id = valueOf(clips.insert(clip));
        QVERIFY(id.value() >= 1'000'000);
        const ClipPtr added = valueOf(clips.getWithBarsAndNotes(id));
        QCOMPARE(added->bars.count(), 2);
        QCOMPARE(added->bars.at(ClipBarIndex(0)).notes.size(), 2);
        QSet<qint64> ids{id.value()};
        for (ClipBarIndex i(0); i.value() < 2; ++i) {
            ids.insert(added->bars.at(i).id.value());
            for (const Note &note : added->bars.at(i).notes)
                ids.insert(note.id.value());
        }
        QCOMPARE(ids.size(), 5);
        QVERIFY(valueOf(clips.insert(clip)).value() > *std::max_element(ids.begin(), ids.end()));

        Clip kept = named(QStringLiteral("Kept"));
        kept.id = ClipId(7'000'000);
        QCOMPARE(valueOf(clips.insert(kept)), kept.id);
        QVERIFY(valueOf(clips.insert(named(QStringLiteral("Next")))) > kept.id);
        QCOMPARE(errorOf(clips.insert(kept)).kind(), ErrorKind::Conflict);
        QVERIFY(store.journalFolds());
    }

    void journalsWhatItChanges()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        const Clip before = headerOf(**store.project.clips.begin());
        Clip after = before;
        after.name = QStringLiteral("Renamed");
        after.tags = {QStringLiteral("new")};
        QCOMPARE(valueOf(clips.updateById(before, after)), 2);
        QVERIFY(valueOf(clips.getById(before.id)) == after);
        QCOMPARE(valueOf(clips.revisionOf(before.id)), 2);
        QCOMPARE(valueOf(clips.updateById(after, after)), 0);
        const LoadedProject loaded = store.load();
        QCOMPARE(loaded.seq, 2);
        QCOMPARE(loaded.entries.constLast().author, QStringLiteral("Ada"));
        QVERIFY(!loaded.entries.constLast().label.isEmpty());
        QVERIFY(store.journalFolds());
    }

    void refusesToChangeWhatSomebodyElseChanged()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        const Clip before = headerOf(**store.project.clips.begin());
        Clip theirs = before;
        theirs.name = QStringLiteral("Theirs");
        valueOf(clips.updateById(before, theirs));
        Clip mine = before;
        mine.name = QStringLiteral("Mine");
        QCOMPARE(errorOf(clips.updateById(before, mine)).kind(), ErrorKind::Conflict);
        Clip other = before;
        other.style = before.style + QStringLiteral(" more");
        valueOf(clips.updateById(before, other)); // another field
        QCOMPARE(valueOf(clips.getById(before.id)).name, QStringLiteral("Theirs"));
        Clip moved = before;
        moved.id = ClipId(5);
        QCOMPARE(errorOf(clips.updateById(before, moved)).kind(), ErrorKind::Invalid);
        Clip missing = before;
        missing.id = ClipId(99'999);
        Clip renamed = missing;
        renamed.name = QStringLiteral("?");
        QCOMPARE(errorOf(clips.updateById(missing, renamed)).kind(), ErrorKind::NotFound);
        QCOMPARE(errorOf(clips.getById(missing.id)).kind(), ErrorKind::NotFound);
        QCOMPARE(errorOf(clips.deleteById(missing.id)).kind(), ErrorKind::NotFound);
        QVERIFY(!valueOf(clips.exists(missing.id)));
        QVERIFY(store.journalFolds());
    }

    void removesAClipOnlyWithItsPlaces()
    {
        StoreFixture store({2, 3, 6, 3, 3, 3});
        ClipRepository clips(*store.database, store.author);
        const barline::test::ProjectShape unused{0, 0, 0, 0, 2, 2};
        const ClipId alone = valueOf(clips.insert(store.random.clip({}, 5, unused)));
        QVERIFY(valueOf(clips.deleteById(alone)) > 0);
        for (const ClipPtr &clip : store.project.clips) {
            const qint64 places = valueOf(clips.countUses(clip->id));
            if (places == 0)
                continue;
            const Error error = errorOf(clips.deleteById(clip->id));
            QCOMPARE(error.kind(), ErrorKind::Conflict);
            QVERIFY(error.message().contains(QString::number(places)));
            valueOf(clips.deleteWithInstances(clip->id));
            QCOMPARE(valueOf(clips.countUses(clip->id)), 0);
            QVERIFY(!valueOf(clips.exists(clip->id)));
        }
        QVERIFY(store.journalFolds());
    }

    void changesNothingWhereItIsCancelled()
    {
        StoreFixture store;
        ClipRepository clips(*store.database, store.author);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(errorOf(clips.getAll(Page(), stop.get_token())).kind(), ErrorKind::Cancelled);
        QCOMPARE(errorOf(clips.insert(named(QStringLiteral("New")), stop.get_token())).kind(), ErrorKind::Cancelled);
        QCOMPARE(errorOf(clips.findByAnyTag({QStringLiteral("x")}, Page(), stop.get_token())).kind(),
                 ErrorKind::Cancelled);
        QVERIFY(store.now() == store.project);
    }
};

BARLINE_TEST(tst_ClipRepository)
#include "tst_ClipRepository.moc"
