#include "core/edit/arrange/ClipEdits.h"
#include "core/format/dsl/DslWriter.h"
#include "tests/core/service/Sessions.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

/// A song of one track, each clip played once; `more` comes before its tracks.
QByteArray songOf(const QList<qint64> &clips, bool hasLibrary = true, const QByteArray &more = {})
{
    QByteArray instances;
    QByteArray library;
    for (qsizetype i = 0; i < clips.size(); ++i) {
        const QByteArray id = QByteArray::number(clips.at(i));
        const QByteArray bar = QByteArray::number(i + 1);
        instances += (i > 0 ? ", " : "") + QByteArray(R"({"clip_instance_id": "i)") + bar + R"(", "clip_id": )" + id +
                     R"(, "start_bar": )" + bar + R"(, "length_bars": 1})";
        library += (i > 0 ? ", " : "") + QByteArray(R"({"clip_id": )") + id + R"(, "name": "Clip )" + id +
                   R"(", "notes": [{"pitch": 60, "start_beat": 0, "duration_beats": 4}]})";
    }
    QByteArray document = R"({"project": {"name": "Song", "ticks_per_quarter": 480, )" + more +
                          R"("tracks": {"a": {"instrument": {"name": "piano", "midi_channel": 0}, "clips": [)" +
                          instances + "]}}";
    if (hasLibrary)
        document += R"(, "clip_library": [)" + library + "]";
    return document + "}}";
}

/// A clip of one note, alone.
QByteArray clipOf(const char *name, const char *uid, int pitch)
{
    const QByteArray document =
        R"({"name": "NAME", UID "notes": [{"pitch": PITCH, "start_beat": 0, "duration_beats": 1}]})";
    const QByteArray key = *uid ? QByteArray("\"uid\": \"") + uid + "\"," : QByteArray();
    return QByteArray(document).replace("NAME", name).replace("UID", key).replace("PITCH", QByteArray::number(pitch));
}

QList<qint64> numbersOf(const ImportReport &report)
{
    QList<qint64> numbers;
    for (const ImportedClip &clip : report.clips)
        numbers.append(clip.id.value());
    return numbers;
}

QSet<qint64> clipsPlayedBy(ProjectSession &session, CompositionId composition)
{
    QSet<qint64> numbers;
    for (const ClipId clip : clipsUsedBy(*session.document().project().compositions.find(composition)))
        numbers.insert(clip.value());
    return numbers;
}

} // namespace

class tst_ImportService : public QObject
{
    Q_OBJECT

private:
    QString document(const QString &name, const QByteArray &bytes) const
    {
        return writtenTo(m_folder->filePath(name + QStringLiteral(".json")), bytes);
    }

    ProjectPlace place() const { return {m_folder->filePath(QStringLiteral("song.barline")), false}; }

    SessionPtr reopened(SessionPtr session) const
    {
        if (!problemOf(session->close(false)).isEmpty())
            return nullptr;
        session.reset();
        return made(m_service.open(place()));
    }

    ImportPlan planned(const QStringList &paths) const
    {
        const auto plan = QCoro::waitFor(ImportService(*m_session).plan(sourcesOf(paths), ImportMatch::Uid, {}));
        return plan ? *plan : ImportPlan();
    }

    Result<ImportReport> replaced(const QStringList &paths) const
    {
        return QCoro::waitFor(
            ImportService(*m_session).importDocuments(sourcesOf(paths), QString(), {}, ImportMatch::UidThenName));
    }

    const ProjectService m_service{QStringLiteral("ada")};
    std::unique_ptr<QTemporaryDir> m_folder;
    SessionPtr m_session;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = made(m_service.create(place()));
        QVERIFY(m_session);
    }

    void cleanup()
    {
        QCOMPARE(problemOf(m_session->close(false)), QString());
        m_session.reset();
    }

    void importsTextAndFilesTogether()
    {
        const DocumentSource text{{}, songOf({3}), QStringLiteral("Pasted text")};
        const QList<DocumentSource> sources = sourcesOf({document(QStringLiteral("one"), songOf({4}))}) + QList{text};
        const auto report = QCoro::waitFor(ImportService(*m_session).importDocuments(sources, QString(), {}));
        QCOMPARE(numbersOf(*report), (QList<qint64>{4, 3}));
        QCOMPARE(m_session->history().undoLabel(), QStringLiteral("Import 2 Document(s)"));
        QVERIFY(m_session->history().undo().has_value());
        QVERIFY(m_session->document().project().clips.isEmpty());

        const DocumentSource wrong{{}, "{\"project\": 3}", QStringLiteral("Pasted text")};
        const auto refused = QCoro::waitFor(ImportService(*m_session).importDocuments({text, wrong}, QString(), {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().findings().constFirst().file, QStringLiteral("Pasted text"));
        QVERIFY(m_session->document().project().clips.isEmpty());
    }

    void keepsNumbersThatAreFree()
    {
        const auto report = imported(*m_session, {document(QStringLiteral("a"), songOf({7, 999'999, 30'000'000}))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(numbersOf(*report), (QList<qint64>{7, 999'999, 30'000'000}));
        QVERIFY(flushed(*m_session));
        QCOMPARE(QCoro::waitFor(m_session->store().reserveIds(1)).value(), 30'000'001);
    }

    void givesNewNumbersBelowTheCounter()
    {
        QCOMPARE(problemOf(m_session->reserveIds()), QString());
        const auto report = imported(*m_session, {document(QStringLiteral("a"), songOf({5, 1'500'000, 2'500'000}))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->clips.at(0).id, ClipId(5));
        QVERIFY(report->clips.at(1).id.value() >= 2'000'000);
        QCOMPARE(report->clips.at(1).documentId, 1'500'000);
        QCOMPARE(report->clips.at(2).id, ClipId(2'500'000));
        const QList<qint64> numbers = numbersOf(*report);
        QCOMPARE(clipsPlayedBy(*m_session, report->compositions.constFirst().id),
                 QSet<qint64>(numbers.begin(), numbers.end()));
    }

    void givesNoNewNumberThatAnotherClipKeeps()
    {
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), songOf({1, 2}))}));
        QVERIFY(flushed(*m_session));
        const qint64 counter = QCoro::waitFor(m_session->store().reserveIds(0)).value();
        const qint64 spare = counter + mostIdsOf(songOf({1, 2, counter}));
        const auto report = imported(*m_session, {document(QStringLiteral("b"), songOf({1, 2, spare}))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(numbersOf(*report), (QList<qint64>{spare + 1, spare + 2, spare}));
    }

    void givesTwoSetsOfTheSameDocument()
    {
        const QString path = document(QStringLiteral("a"), songOf({1, 2}, true, R"("uid": "u-1", )"));
        const auto first = imported(*m_session, {path});
        const auto second = imported(*m_session, {path});
        QVERIFY(first);
        QVERIFY2(second, second ? "" : qPrintable(second.error().message()));
        QVERIFY(first->compositions.constFirst().id != second->compositions.constFirst().id);
        QCOMPARE(clipsPlayedBy(*m_session, first->compositions.constFirst().id), (QSet<qint64>{1, 2}));
        const QList<qint64> numbers = numbersOf(*second);
        QCOMPARE(clipsPlayedBy(*m_session, second->compositions.constFirst().id),
                 QSet<qint64>(numbers.begin(), numbers.end()));
        QVERIFY(!numbers.contains(1) && !numbers.contains(2));
        for (const ImportedClip &clip : second->clips)
            QCOMPARE(m_session->document().project().clips.find(clip.id)->home, second->compositions.constFirst().id);
        m_session = reopened(std::move(m_session));
        QVERIFY(m_session);
        QCOMPARE(m_session->document().project().compositions.size(), 2);
        const ById<Composition> &both = m_session->document().project().compositions;
        QCOMPARE(both.find(first->compositions.constFirst().id)->uid, QStringLiteral("u-1"));
        const QString own = both.find(second->compositions.constFirst().id)->uid;
        QVERIFY(!own.isEmpty() && own != QStringLiteral("u-1"));
    }

    void takesSeveralDocumentsAsOneEdit()
    {
        const auto report = imported(
            *m_session, {document(QStringLiteral("a"), songOf({1, 2})), document(QStringLiteral("b"), songOf({2, 3}))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->compositions.size(), 2);
        QCOMPARE(report->clips.size(), 4);
        QCOMPARE(report->clips.at(2).documentId, 2);
        QVERIFY(report->clips.at(2).id.value() >= 1'000'000);
        QCOMPARE(report->clips.at(3).id, ClipId(3));
        QCOMPARE(m_session->history().entries().size(), 1);
        QVERIFY(flushed(*m_session));
        QCOMPARE(QCoro::waitFor(m_session->store().lastSeq()).value(), 1);
        QVERIFY(m_session->history().undo());
        QVERIFY(m_session->document().project() == Project());
    }

    void playsClipsOfTheProjectWhereTheDocumentHasNoLibrary()
    {
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), songOf({4}))}));
        const auto report = imported(*m_session, {document(QStringLiteral("b"), songOf({9})),
                                                  document(QStringLiteral("c"), songOf({4, 9}, false))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(clipsPlayedBy(*m_session, report->compositions.constLast().id), (QSet<qint64>{4, 9}));
        QCOMPARE(m_session->document().project().clips.size(), 2);
    }

    void overridesNotesOfTheProjectWhereTheDocumentHasNoLibrary()
    {
        const QByteArray twoNotes = R"([{"clip_id": 4, "name": "Riff", "length_bars": 1, "notes": [
            {"pitch": 60, "start_beat": 0, "duration_beats": 1}, {"pitch": 62, "start_beat": 1, "duration_beats": 1}]}])";
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), twoNotes)}));
        const QByteArray overrides = R"("length_bars": 1, "note_overrides": [
            {"bar_index": 0, "note": 2, "changed": {"pitch": 65}}, {"bar_index": 0, "note": 1, "removed": true},
            {"bar_index": 0, "note": 3, "removed": true}])";
        const QByteArray song = songOf({4}, false).replace("\"length_bars\": 1", overrides);
        const auto report = imported(*m_session, {document(QStringLiteral("b"), song)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->warnings.size(), 1);
        QVERIFY(report->warnings.constFirst().message.contains(QStringLiteral("note 3 ")));
        const ClipBar &bar = m_session->document().project().clips.find(ClipId(4))->bars.at(ClipBarIndex(0));
        const InstancePtr instance = firstSong(*m_session)->tracks.constFirst()->instances.at(0);
        QCOMPARE(instance->noteOverrides.size(), 3);
        QCOMPARE(instance->noteOverrides.at(0).note, bar.notes.at(0).id);
        QCOMPARE(instance->noteOverrides.at(0).kind, NoteOverride::Kind::Removed);
        QCOMPARE(instance->noteOverrides.at(1).note, bar.notes.at(1).id);

        // From now on a written note 1 is the first that an override points at, and that is the second here.
        QVERIFY(m_session->history().undo());
        const QByteArray second =
            R"("length_bars": 1, "note_overrides": [{"bar_index": 0, "note": 2, "removed": true}])";
        QVERIFY(imported(*m_session,
                         {document(QStringLiteral("c"), songOf({4}, false).replace("\"length_bars\": 1", second))}));
        const QByteArray third =
            R"("length_bars": 1, "note_overrides": [{"bar_index": 0, "note": 1, "removed": true}])";
        const auto last = imported(
            *m_session, {document(QStringLiteral("d"), songOf({4}, false).replace("\"length_bars\": 1", third))});
        QVERIFY(last && last->warnings.isEmpty());
        const CompositionPtr made =
            m_session->document().project().compositions.find(last->compositions.constFirst().id);
        QCOMPARE(made->tracks.constFirst()->instances.at(0)->noteOverrides.constFirst().note, bar.notes.at(1).id);
    }

    void namesTheClipsThatAreMissing()
    {
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), songOf({4}))}));
        const Project before = m_session->document().project();
        const auto refused = imported(*m_session, {document(QStringLiteral("b"), songOf({4, 8, 9}, false))});
        QVERIFY(!refused);
        QCOMPARE(refused.error().findings().size(), 2);
        QVERIFY(refused.error().findings().at(0).message.contains(QStringLiteral("clip_id 8 ")));
        const QByteArray references = R"({"name": "Plan",
            "tracks": [{"name": "a", "bars": [{"bar_index": 1, "clip_id": 4, "clip_bar_index": 0},
            {"bar_index": 2, "clip_id": 8, "clip_bar_index": 0}]}]})";
        const auto plan = imported(*m_session, {document(QStringLiteral("plan"), references)});
        QVERIFY(!plan);
        QCOMPARE(plan.error().findings().size(), 1);
        QCOMPARE(plan.error().findings().constFirst().line, 3);
        QCOMPARE(plan.error().findings().constFirst().column, 41);
        QVERIFY(refused.error().findings().at(1).message.contains(QStringLiteral("clip_id 9 ")));
        QVERIFY(m_session->document().project() == before);
    }

    void reportsAllFindingsOfAllDocumentsAndChangesNothing()
    {
        const QByteArray bad = songOf({1, 1});
        const QByteArray worse = songOf({1}).replace("\"pitch\": 60", "\"pitch\": 600").replace("480", "\"x\"");
        const auto refused =
            imported(*m_session, {document(QStringLiteral("good"), songOf({1})), document(QStringLiteral("bad"), bad),
                                  document(QStringLiteral("worse"), worse)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Invalid);
        QMap<QString, int> counts;
        for (const Finding &finding : refused.error().findings()) {
            QVERIFY2(finding.line > 0 && finding.column > 0, qPrintable(finding.toLine()));
            ++counts[finding.file.section(u'/', -1)];
        }
        QCOMPARE(counts.keys(), (QStringList{QStringLiteral("bad.json"), QStringLiteral("worse.json")}));
        QVERIFY(counts.value(QStringLiteral("worse.json")) >= 2);
        QVERIFY(m_session->document().project() == Project());
        QVERIFY(m_session->history().entries().isEmpty());
        QCOMPARE(QCoro::waitFor(m_session->store().lastSeq()).value(), 0);
    }

    void saysWhichFileIsNotThere()
    {
        const QString path = m_folder->filePath(QStringLiteral("nowhere.json"));
        const auto refused = imported(*m_session, {document(QStringLiteral("a"), songOf({1})), path});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::NotFound);
        QVERIFY(refused.error().message().contains(path));
        QVERIFY(m_session->document().project() == Project());
    }

    void endsWhereItIsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = imported(*m_session, {document(QStringLiteral("a"), songOf({1}))}, stop.get_token());
        QVERIFY(!cancelled);
        QVERIFY(m_session->document().project() == Project());
    }

    void saysAllFindingsOfAllFilesWhereOneCannotBeRead()
    {
        const QString absent = m_folder->filePath(QStringLiteral("nowhere.json"));
        const auto refused = imported(*m_session, {document(QStringLiteral("bad"), songOf({1, 1})), absent,
                                                   document(QStringLiteral("worse"), "{\"tracks\": 1}")});
        QVERIFY(!refused);
        QStringList files;
        for (const Finding &finding : refused.error().findings())
            files.append(finding.file.section(u'/', -1));
        files.removeDuplicates();
        QCOMPARE(files, (QStringList{QStringLiteral("bad.json"), QStringLiteral("nowhere.json"),
                                     QStringLiteral("worse.json")}));
        QVERIFY(m_session->document().project() == Project());
    }

    void isTheEnvironmentsFaultWhereFilesCannotBeRead()
    {
        const QString first = m_folder->filePath(QStringLiteral("folder.json"));
        const QString second = m_folder->filePath(QStringLiteral("other.json"));
        QVERIFY(QDir().mkdir(first) && QDir().mkdir(second));
        QCOMPARE(imported(*m_session, {first}).error().kind(), ErrorKind::Io);
        const auto refused = imported(*m_session, {first, document(QStringLiteral("bad"), "{}"), second});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Io);
        QVERIFY(refused.error().findings().size() >= 3);
    }

    void saysWhatAnImportWouldDo()
    {
        const QByteArray song = songOf({1, 2}, true, R"("uid": "u-1", )");
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), song)}));
        const Project before = m_session->document().project();
        const ImportPlan plan =
            planned({document(QStringLiteral("b"), song), document(QStringLiteral("c"), songOf({3})),
                     document(QStringLiteral("bad"), "{}"), m_folder->filePath(QStringLiteral("nowhere.json"))});
        QVERIFY(m_session->document().project() == before);
        QCOMPARE(plan.documents.size(), 4);
        QVERIFY(plan.hasErrors() && plan.hasChoices());
        const PlannedDocument &known = plan.documents.at(0);
        QCOMPARE(known.form, DocumentForm::Project);
        QCOMPARE(known.compositions.size(), 1);
        QCOMPARE(known.compositions.constFirst().known, before.compositions.begin()->get()->id);
        QCOMPARE(known.compositions.constFirst().choice, ImportChoice::Update);
        QCOMPARE(known.compositions.constFirst().tracks, 1);
        QCOMPARE(known.compositions.constFirst().bars, 2);
        QCOMPARE(known.clips.size(), 2);
        QCOMPARE(known.clips.constLast().composition, 0);
        QCOMPARE(known.notes, 2);
        QVERIFY(!plan.documents.at(1).compositions.constFirst().known.isValid());
        QVERIFY(hasErrors(plan.documents.at(2).findings));
        QVERIFY(plan.documents.at(3).failure == ErrorKind::NotFound);
        const auto refused = QCoro::waitFor(ImportService(*m_session).carryOut(plan, {}, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().findings().size(), plan.findings().size());
    }

    void updatesByDifferenceOrAddsAsIsChosen_data()
    {
        QTest::addColumn<bool>("updates");
        QTest::addColumn<bool>("haveClipsUids");
        QTest::newRow("update") << true << false;
        QTest::newRow("add") << false << false;
        QTest::newRow("update with uids of clips") << true << true;
        QTest::newRow("add with uids of clips") << false << true;
    }

    void updatesByDifferenceOrAddsAsIsChosen()
    {
        QFETCH(const bool, updates);
        QFETCH(const bool, haveClipsUids);
        QByteArray song = songOf({1, 2}, true, R"("uid": "u-1", )");
        if (haveClipsUids)
            song.replace(R"("name": "Clip 1")", R"("name": "Clip 1", "uid": "c-1")");
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), song)}));
        const Project before = m_session->document().project();
        ImportPlan plan = planned({document(QStringLiteral("a"), song.replace("\"pitch\": 60", "\"pitch\": 64"))});
        plan.documents.first().compositions.first().choice = updates ? ImportChoice::Update : ImportChoice::Add;
        const auto report = QCoro::waitFor(ImportService(*m_session).carryOut(plan, {}, {}));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->compositions.constFirst().isUpdate, updates);
        QCOMPARE(numbersOf(*report) == (QList<qint64>{1, 2}), updates);
        const Edit edit = m_session->history().entries().constLast().edit;
        const Project after = m_session->document().project();
        if (updates) {
            QCOMPARE(edit.size(), 2);
            QCOMPARE(edit.notes.changed.size(), 2);
            QCOMPARE(after.clips.size(), 2);
            QVERIFY(m_session->history().undo());
            QVERIFY(m_session->document().project() == before);
        } else {
            QCOMPARE(after.compositions.size(), 2);
            QCOMPARE(after.clips.size(), 4);
            for (const ClipPtr &clip : before.clips)
                QVERIFY(*after.clips.find(clip->id) == *clip);
        }
    }

    void whatWasAddedBesideItsLikeIsUpdatedByItself()
    {
        QByteArray song = songOf({1, 2}, true, R"("uid": "u-1", )");
        song.replace(R"("name": "Clip 1")", R"("name": "Clip 1", "uid": "c-1")");
        const auto first = imported(*m_session, {document(QStringLiteral("a"), song)});
        const auto second = imported(*m_session, {document(QStringLiteral("a"), song)});
        QVERIFY(first && second);
        const CompositionId added = second->compositions.constFirst().id;
        const QByteArray ofFirst = writeProject(m_session->document().project(), first->compositions.constFirst().id);
        QVERIFY(ofFirst.contains(R"("uid": "u-1")") && ofFirst.contains(R"("uid": "c-1")"));
        QByteArray ofSecond = writeProject(m_session->document().project(), added);
        QVERIFY(!ofSecond.contains(R"("u-1")") && !ofSecond.contains(R"("c-1")"));
        const ImportPlan plan =
            planned({document(QStringLiteral("b"), ofSecond.replace("\"pitch\": 60", "\"pitch\": 64"))});
        QCOMPARE(plan.documents.constFirst().compositions.constFirst().known, added);
        const auto report = QCoro::waitFor(ImportService(*m_session).carryOut(plan, {}, {}));
        QVERIFY(report);
        QCOMPARE(writeProject(m_session->document().project(), first->compositions.constFirst().id), ofFirst);
        QCOMPARE(writeProject(m_session->document().project(), added), ofSecond);
    }

    void nothingIsToBeChosenWhereOnlyAClipOfANewCompositionIsKnown()
    {
        QByteArray song = songOf({1, 2}, true, R"("uid": "u-1", )");
        song.replace(R"("name": "Clip 1")", R"("name": "Clip 1", "uid": "c-1")");
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), song)}));
        QVERIFY(planned({document(QStringLiteral("a"), song)}).hasChoices());
        const ImportPlan plan = planned({document(QStringLiteral("b"), song.replace("u-1", "u-2"))});
        QVERIFY(plan.documents.constFirst().clips.constFirst().known.isValid());
        QVERIFY(!plan.hasChoices());
    }

    void saysHowFarItIsOverAllDocuments()
    {
        const Progress progress;
        const auto report =
            QCoro::waitFor(ImportService(*m_session)
                               .importDocuments(sourcesOf({document(QStringLiteral("a"), songOf({1})),
                                                           document(QStringLiteral("b"), songOf({2}))}),
                                                QString(), {}, ImportMatch::Nothing, progress.part(0, 40)));
        QVERIFY(report);
        QCOMPARE(progress.percent(), 40);
        const Progress saving;
        m_session->persister().setProgress(saving);
        QVERIFY(imported(*m_session, {document(QStringLiteral("c"), songOf({3}))}));
        QVERIFY(QCoro::waitFor(m_session->flush()));
        QCOMPARE(saving.percent(), 100);
    }

    void bringsInAnotherProject()
    {
        const QString path = m_folder->filePath(QStringLiteral("other.barline"));
        SessionPtr other = made(m_service.create({path, false}));
        QVERIFY(imported(*other, {QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"),
                                  document(QStringLiteral("a"), songOf({1, 2}))}));
        const Project theirs = other->document().project();
        QCOMPARE(problemOf(other->close(false)), QString());
        const auto report = imported(*m_session, {path, document(QStringLiteral("b"), songOf({3}))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(m_session->history().entries().size(), 1);
        QCOMPARE(m_session->document().project().compositions.size(), theirs.compositions.size() + 1);
        QCOMPARE(m_session->document().project().clips.size(), theirs.clips.size() + 1);
        QCOMPARE(report->compositions.constFirst().name, (*theirs.compositions.begin())->name);
        QVERIFY(flushed(*m_session));
        const Project before = m_session->document().project();
        QVERIFY(replaced({path}));
        QVERIFY(m_session->document().project() == before);
        const auto own = imported(*m_session, {m_session->path()});
        QVERIFY(!own);
        QCOMPARE(own.error().kind(), ErrorKind::Invalid);
    }

    void replacesByUidThenByName()
    {
        const QByteArray first = "[" + clipOf("Bass", "c-1", 40) + ", " + clipOf("Lead", "", 60) + "]";
        const auto added = imported(*m_session, {document(QStringLiteral("a"), first)});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message()));
        const QByteArray second = "[" + clipOf("Lead", "", 61) + ", " + clipOf("Renamed", "c-1", 41) + ", " +
                                  clipOf("Other", "c-9", 50) + "]";
        const auto report = replaced({document(QStringLiteral("b"), second)});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(m_session->history().entries().size(), 2);
        QCOMPARE(report->clips.at(0).id, added->clips.at(1).id);
        QCOMPARE(report->clips.at(1).id, added->clips.at(0).id);
        QVERIFY(report->clips.at(0).isUpdate && report->clips.at(1).isUpdate && !report->clips.at(2).isUpdate);
        const Project after = m_session->document().project();
        QCOMPARE(after.clips.size(), 3);
        QCOMPARE(after.clips.find(added->clips.at(0).id)->name, QStringLiteral("Renamed"));
        const Edit edit = m_session->history().entries().constLast().edit;
        QCOMPARE(edit.notes.changed.size(), 2);
        QCOMPARE(edit.clips.added.size(), 1);
    }

    void replacesWhatADocumentBeforeItBrought()
    {
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), songOf({1}))}));
        const auto report =
            replaced({document(QStringLiteral("b"), songOf({1, 2})), document(QStringLiteral("c"), songOf({1, 2, 3}))});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(m_session->document().project().compositions.size(), 1);
        QCOMPARE(m_session->document().project().clips.size(), 3);
        QCOMPARE(m_session->history().entries().size(), 2);
        QVERIFY(flushed(*m_session));
        QVERIFY(m_session->history().undo());
        QCOMPARE(m_session->document().project().clips.size(), 1);
    }

    void changesNothingWhereTheSameIsReadAgain()
    {
        const QString demo = QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json");
        QVERIFY(imported(*m_session, {demo}));
        const Project before = m_session->document().project();
        const auto report = replaced({demo});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QVERIFY(report->compositions.constFirst().isUpdate);
        QVERIFY(m_session->document().project() == before);
        QCOMPARE(m_session->history().entries().size(), 1);
    }

    void saysWhereWhatItWouldUpdateIsGone()
    {
        const QByteArray song = songOf({1}, true, R"("uid": "u-1", )");
        QVERIFY(imported(*m_session, {document(QStringLiteral("a"), song)}));
        const ImportPlan plan = planned({document(QStringLiteral("a"), song)});
        QVERIFY(m_session->history().undo());
        const auto refused = QCoro::waitFor(ImportService(*m_session).carryOut(plan, {}, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind(), ErrorKind::Conflict);
        QVERIFY(refused.error().message().contains(QStringLiteral("Song")));
    }

    void takesBackAnImportAndMakesItAgain_data()
    {
        QTest::addColumn<bool>("restarts");
        QTest::newRow("in one session") << false;
        QTest::newRow("with a restart at each step") << true;
    }

    void takesBackAnImportAndMakesItAgain()
    {
        QFETCH(const bool, restarts);
        const auto goOn = [&] {
            if (restarts)
                m_session = reopened(std::move(m_session));
            return m_session != nullptr;
        };
        QVERIFY(imported(*m_session, {QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"),
                                      document(QStringLiteral("a"), songOf({1, 2}))}));
        const Project whole = m_session->document().project();
        const Clip &clip = **whole.clips.begin();
        QVERIFY(m_session->history().push(renameClip(clip, QStringLiteral("Other")), QStringLiteral("Rename")));
        const Project renamed = m_session->document().project();
        for (int round = 0; round < 2; ++round) {
            QVERIFY(goOn());
            QCOMPARE(m_session->history().entries().constFirst().contentById, restarts);
            QVERIFY(m_session->history().undo());
            QVERIFY(m_session->document().project() == whole);
            QVERIFY(goOn());
            const Result<void> undone = m_session->history().undo();
            QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message()));
            QVERIFY(m_session->document().project() == Project());
            QVERIFY(!m_session->history().canUndo());
            QVERIFY(goOn());
            QVERIFY(m_session->document().project() == Project());
            QVERIFY(m_session->history().redo());
            QVERIFY(m_session->document().project() == whole);
            QVERIFY(goOn());
            QVERIFY(m_session->history().redo());
            QVERIFY(m_session->document().project() == renamed);
            QVERIFY(!m_session->history().canRedo());
        }
    }
};

BARLINE_TEST(tst_ImportService)
#include "tst_ImportService.moc"
