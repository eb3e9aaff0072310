#include "core/format/dsl/ClipWriter.h"
#include "core/model/Fields.h"
#include "tests/core/format/DslFiles.h"
#include "tests/support/TestMain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace barline;
using namespace barline::test;

namespace {

struct Lines
{
    int added = 0;
    int removed = 0;
    bool operator==(const Lines &) const = default;
};

char *toString(const Lines &lines)
{
    return QTest::toString(QStringLiteral("+%1 -%2").arg(lines.added).arg(lines.removed));
}

/// A note of a project, and where it stands.
struct Place
{
    ClipId clip;
    ClipBarIndex bar;
    qsizetype note = 0; ///< its place in the bar
};

} // namespace

/// What `git diff` shows of documents whose music changed a little.
class tst_ChangedLines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        m_random.seed(seed);
        QVERIFY(m_folder.isValid());
    }

    void oneNoteIsOneLine_data()
    {
        QTest::addColumn<QString>("document");
        QTest::newRow("demo song") << QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json");
        QTest::newRow("everything") << dslCasePath(QStringLiteral("everything"), QStringLiteral("input.json"));
        QTest::newRow("melody") << dslCasePath(QStringLiteral("01-simple-melody"), QStringLiteral("input.json"));
    }

    void oneNoteIsOneLine()
    {
        QFETCH(QString, document);
        const Project project = read(document);
        constexpr int kNotes = 12;
        for (int i = 0; i < kNotes; ++i) {
            const Place place = anyNote(project);
            const auto change = [&](auto edit) { return diff(project, changed(project, place, edit)); };
            QCOMPARE(change([](Note &note) {
                         note.pitch = Pitch(note.pitch.value() ^ 1U);
                         note.isRest = false;
                     }),
                     (Lines{1, 1}));
            QCOMPARE(change([](Note &note) { note.velocity = Velocity(note.velocity.value() ^ 1U); }), (Lines{1, 1}));
            QCOMPARE(change([](Note &note) { note.muted = !note.muted; }), (Lines{1, 1}));
            if (isPointedAt(project, place)) // an override says what differs from it
                continue;
            QCOMPARE(change([](Note &note) {
                         NoteDetail detail = *note.detail;
                         detail.articulation += QStringLiteral("!");
                         note.detail = detail;
                     }),
                     (Lines{1, 1}));
        }
    }

    void oneNoteThatMovesIsOneLine_data() { oneNoteIsOneLine_data(); }

    void oneNoteThatMovesIsOneLine()
    {
        QFETCH(QString, document);
        const Project project = read(document);
        for (int i = 0; i < 12; ++i) {
            const Place place = anyNote(project);
            const auto later = [](Note &note) {
                note.start += Ticks(1);
                note.duration = std::max(Ticks(1), note.duration - Ticks(1));
            };
            const Project moved = changed(project, place, later);
            if (!hasTheSameOrder(project, moved, place) || lengthOf(moved, place) != lengthOf(project, place))
                continue;
            QCOMPARE(diff(project, moved), (Lines{1, 1}));
        }
    }

    void aNoteMoreOrLessIsOneLine_data() { oneNoteIsOneLine_data(); }

    /// But the line before the last note of a list has its comma.
    void aNoteMoreOrLessIsOneLine()
    {
        QFETCH(QString, document);
        const Project project = read(document);
        for (int i = 0; i < 12; ++i) {
            const Place place = anyNote(project);
            if (isPointedAt(project, place))
                continue;
            ClipBar bar = barAt(project, place);
            bar.notes.remove(place.note);
            const Project without = with(project, place, bar);
            if (lengthOf(without, place) != lengthOf(project, place) || notesIn(project, place) < 2)
                continue;
            const int comma = isLast(project, place) ? 1 : 0;
            QCOMPARE(diff(project, without), (Lines{comma, 1 + comma}));
            QCOMPARE(diff(without, project), (Lines{1 + comma, comma}));
        }
    }

    void anOverrideIsOneLine()
    {
        const Project project = read(QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"));
        int tried = 0;
        const Composition song = **project.compositions.begin();
        for (qsizetype t = 0; t < song.tracks.size(); ++t) {
            for (qsizetype i = 0; i < song.tracks.at(t)->instances.size(); ++i) {
                const ClipInstance instance = *song.tracks.at(t)->instances.at(i);
                for (qsizetype o = 0; o < instance.noteOverrides.size(); ++o) {
                    ClipInstance other = instance;
                    NoteOverride &each = other.noteOverrides[o];
                    if (each.kind == NoteOverride::Kind::Removed)
                        continue;
                    each.fields |= fieldBit(&Note::velocity);
                    each.value.velocity = Velocity(each.value.velocity.value() ^ 3U);
                    QCOMPARE(diff(project, with(project, t, i, other)), (Lines{1, 1}));
                    ++tried;
                }
            }
        }
        QVERIFY(tried > 5);
    }

    /// The override, and the number of its note, where that is the last to get one in its clip.
    void aNewOverrideIsItsLineAndItsNotes()
    {
        const Project project = read(QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"));
        const Composition song = **project.compositions.begin();
        int tried = 0;
        for (qsizetype t = 0; t < song.tracks.size(); ++t) {
            for (qsizetype i = 0; i < song.tracks.at(t)->instances.size(); ++i) {
                ClipInstance instance = *song.tracks.at(t)->instances.at(i);
                if (instance.noteOverrides.isEmpty() || !instance.bars.isEmpty())
                    continue;
                const ClipPtr clip = project.clips.find(instance.clip);
                const ClipBarIndex last(clip->bars.count() - 1);
                const Note note = clip->bars.at(last).notes.constLast();
                if (isPointedAt(project, {clip->id, last, clip->bars.at(last).notes.size() - 1}))
                    continue;
                NoteOverride removed;
                removed.ownBar = ClipBarIndex(instance.lengthBars - 1);
                removed.kind = NoteOverride::Kind::Removed;
                removed.note = note.id;
                instance.noteOverrides.append(removed);
                const Lines lines = diff(project, with(project, t, i, instance));
                QVERIFY2(lines == (Lines{2, 1}) || lines == (Lines{3, 2}), toString(lines)); // with a comma
                ++tried;
            }
        }
        QVERIFY(tried > 0);
    }

    void documentsOfClipsChangeAsLittle_data()
    {
        QTest::addColumn<DocumentForm>("form");
        for (const DocumentForm form : {DocumentForm::Project, DocumentForm::Clip, DocumentForm::Sml})
            QTest::newRow(qPrintable(formName(form))) << form;
    }

    void documentsOfClipsChangeAsLittle()
    {
        QFETCH(DocumentForm, form);
        const Project project = read(QStringLiteral(BARLINE_SOURCE_DIR "/resources/demo/evening-train.json"));
        int tried = 0;
        for (int i = 0; i < 40; ++i) {
            const Place place = anyNote(project);
            const Project louder = changed(project, place, [](Note &note) { note.velocity = Velocity(1); });
            const auto before = clipsAsText({project.clips.find(place.clip)}, form);
            const auto after = clipsAsText({louder.clips.find(place.clip)}, form);
            if (!before || before->utf8 == after->utf8)
                continue;
            const bool isChord = form == DocumentForm::Sml && after->utf8.count('\n') != before->utf8.count('\n');
            const Lines lines = diff(before->utf8, after->utf8);
            QVERIFY2(lines == (Lines{1, 1}) || (isChord && lines.added <= 3), toString(lines));
            ++tried;
        }
        QVERIFY(tried > 5);
    }

private:
    static Project read(const QString &path)
    {
        const auto document = readDocument(contentOf(path), path, 1'000'000);
        if (!document)
            qFatal("%s", qPrintable(document.error().message()));
        return projectOf(*document);
    }

    Place anyNote(const Project &project)
    {
        QList<Place> places;
        for (const ClipPtr &clip : project.clips) {
            for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
                for (qsizetype i = 0; i < clip->bars.at(bar).notes.size(); ++i)
                    places.append({clip->id, bar, i});
            }
        }
        return places.at(m_random.bounded(static_cast<int>(places.size())));
    }

    static const ClipBar &barAt(const Project &project, const Place &place)
    {
        return project.clips.find(place.clip)->bars.at(place.bar);
    }

    static Project with(Project project, const Place &place, ClipBar bar)
    {
        Clip clip = *project.clips.find(place.clip);
        clip.bars.set(place.bar, makeClipBar(std::move(bar)));
        project.clips.set(std::make_shared<const Clip>(clip));
        return project;
    }

    static Project with(Project project, qsizetype track, qsizetype place, const ClipInstance &instance)
    {
        Composition song = **project.compositions.begin();
        Track other = *song.tracks.at(track);
        other.instances.set(place, std::make_shared<const ClipInstance>(instance));
        song.tracks[track] = std::make_shared<const Track>(other);
        project.compositions.set(std::make_shared<const Composition>(song));
        return project;
    }

    template <typename Edit>
    static Project changed(const Project &project, const Place &place, const Edit &edit)
    {
        ClipBar bar = barAt(project, place);
        edit(bar.notes[place.note]);
        return with(project, place, bar);
    }

    static bool hasTheSameOrder(const Project &a, const Project &b, const Place &place)
    {
        const auto sameId = [](const Note &one, const Note &other) { return one.id == other.id; };
        const QList<Note> &before = barAt(a, place).notes;
        const QList<Note> &after = barAt(b, place).notes;
        return std::equal(before.begin(), before.end(), after.begin(), after.end(), sameId);
    }

    static qint64 lengthOf(const Project &project, const Place &place)
    {
        return derivedLength(*project.clips.find(place.clip));
    }

    static qsizetype notesIn(const Project &project, const Place &place)
    {
        const ClipPtr clip = project.clips.find(place.clip);
        qsizetype notes = 0;
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar)
            notes += clip->bars.at(bar).notes.size();
        return notes;
    }

    static bool isLast(const Project &project, const Place &place)
    {
        const ClipPtr clip = project.clips.find(place.clip);
        for (ClipBarIndex bar = place.bar + 1; bar.value() < clip->bars.count(); ++bar) {
            if (!clip->bars.at(bar).notes.isEmpty())
                return false;
        }
        return place.note + 1 == barAt(project, place).notes.size();
    }

    static bool isPointedAt(const Project &project, const Place &place)
    {
        const CompositionPtr song = *project.compositions.begin();
        const NoteNumbers numbers(*song, libraryOf(project, *song));
        return numbers.of(place.clip, barAt(project, place).notes.at(place.note).id) != 0;
    }

    Lines diff(const Project &before, const Project &after) const
    {
        const CompositionId song = (*before.compositions.begin())->id;
        return diff(writeProject(before, song), writeProject(after, song));
    }

    Lines diff(const QByteArray &before, const QByteArray &after) const
    {
        const auto write = [&](const char *name, const QByteArray &bytes) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        if (!write("before.json", before) || !write("after.json", after))
            return {-1, -1};
        QProcess git;
        git.setWorkingDirectory(m_folder.path());
        git.start(QStringLiteral("git"),
                  {QStringLiteral("diff"), QStringLiteral("--no-index"), QStringLiteral("--numstat"),
                   QStringLiteral("before.json"), QStringLiteral("after.json")});
        git.waitForFinished();
        const QByteArrayList numbers = git.readAllStandardOutput().split('\t');
        return numbers.size() < 2 ? Lines{} : Lines{numbers.at(0).toInt(), numbers.at(1).toInt()};
    }

    QTemporaryDir m_folder;
    QRandomGenerator m_random;
};

BARLINE_TEST(tst_ChangedLines)
#include "tst_ChangedLines.moc"
