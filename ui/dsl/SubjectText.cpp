#include "ui/dsl/SubjectText.h"

#include "core/edit/update/ClipNumbers.h"
#include "core/edit/update/ReadPairs.h"
#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/DslWriter.h"

#include <QCoreApplication>

#include <limits>

namespace barline {

namespace {

struct SubjectTextWords
{
    Q_DECLARE_TR_FUNCTIONS(barline::SubjectText)
};

/// What was read has ids of its own, far from those of a project, until it is known what is what.
constexpr qint64 kFirstReadId = qint64(1) << 60;

QList<ClipPtr> clipsOf(const Project &project, const TextSubject &subject)
{
    if (subject.kind == TextSubject::Kind::Clip)
        return {project.clips.find(subject.clip)};
    return libraryOf(project, *project.compositions.find(subject.composition));
}

/// At the value of the first `key` of the text, else at its start.
Finding findingAt(const QByteArray &utf8, QByteArrayView key, const QString &message)
{
    qsizetype at = key.isEmpty() ? 0 : std::max<qsizetype>(0, utf8.indexOf(key));
    if (at > 0) {
        at += key.size();
        while (at < utf8.size() && (utf8.at(at) == ':' || utf8.at(at) == ' '))
            ++at;
    }
    const QByteArray before = utf8.first(at);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    Finding finding;
    finding.line = static_cast<int>(before.count('\n')) + 1;
    finding.column = static_cast<int>(QString::fromUtf8(before.mid(lineStart)).toUcs4().size()) + 1;
    finding.message = message;
    return finding;
}

/// Hands out ids in a row.
class Ids
{
public:
    explicit Ids(qint64 first)
        : m_first(first)
        , m_next(first)
    {}
    TakeId taker()
    {
        return [this] { return m_next++; };
    }
    qint64 taken() const { return m_next - m_first; }

private:
    qint64 m_first;
    qint64 m_next;
};

Edit clipEdit(const QByteArray &utf8, const Project &project, ClipId subject, const ReadDocument &read, Ids &ids,
              Findings &findings)
{
    if (read.clips.size() != 1 || !read.compositions.isEmpty()) {
        findings.append(findingAt(utf8, {}, SubjectTextWords::tr("Here stands one clip, and nothing else.")));
        return {};
    }
    Clip clip = read.clips.constFirst();
    if (clip.id.isValid() && clip.id != subject) {
        findings.append(findingAt(utf8, "\"clip_id\"",
                                  SubjectTextWords::tr("clip_id %1: a clip keeps its number, which is %2")
                                      .arg(clip.id.value())
                                      .arg(subject.value())));
        return {};
    }
    clip.id = subject;
    return updateOf(*project.clips.find(subject), clip, ids.taker());
}

Edit compositionEdit(const QByteArray &utf8, const Project &project, CompositionId subject, ReadDocument read, Ids &ids,
                     Findings &findings)
{
    if (read.form != DocumentForm::Project || read.compositions.size() != 1) {
        findings.append(findingAt(
            utf8, {}, SubjectTextWords::tr("Here stands one project document, which begins with the key project.")));
        return {};
    }
    const QList<ClipPtr> present = libraryOf(project, *project.compositions.find(subject));
    const QList<ClipId> pairs = pairClips(present, read.clips, {PairBy::Number, PairBy::Name});
    // No number from the counter on is the text's to give: the counter may be anywhere.
    constexpr qint64 kAnywhere = std::numeric_limits<qint64>::max();
    const QList<ClipId> numbers = numbersFor(read.clips, pairs, project.clips, {}, kAnywhere, ids.taker());
    renumber(read.compositions.first(), subject, renumbering(read.clips, numbers));
    for (qsizetype i = 0; i < read.clips.size(); ++i) {
        read.clips[i].id = numbers.at(i);
        read.clips[i].home = subject;
    }
    return updateOf(project, {read.compositions, read.clips, true, {}}, ids.taker());
}

} // namespace

qsizetype notesOf(const Project &project, const TextSubject &subject)
{
    qsizetype notes = 0;
    for (const ClipPtr &clip : clipsOf(project, subject)) {
        for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar)
            notes += clip->bars.at(bar).notes.size();
    }
    return notes;
}

WrittenText writeText(const Project &project, const TextSubject &subject)
{
    const Result<DocumentText> document = subject.kind == TextSubject::Kind::Clip
                                              ? clipsAsText({project.clips.find(subject.clip)}, DocumentForm::Project)
                                              : compositionAsText(project, subject.composition, DocumentForm::Project);
    if (!document)
        return {};
    WrittenText written{document->utf8, {}};
    written.noteOfLine.resize(static_cast<size_t>(written.utf8.count('\n')));
    for (size_t line = 0; line < written.noteOfLine.size(); ++line) {
        const QList<NoteId> notes = document->lines.notes.at(static_cast<int>(line) + 1);
        if (!notes.isEmpty())
            written.noteOfLine[line] = notes.constFirst();
    }
    return written;
}

TextReading readText(const QByteArray &utf8, const Project &project, const TextSubject &subject, qint64 firstId)
{
    TextReading reading;
    const Result<ReadDocument> read = readDocument(utf8, subject.nameIn(project), kFirstReadId);
    if (!read) {
        reading.findings = read.error().findings();
        if (reading.findings.isEmpty())
            reading.findings.append(findingAt(utf8, {}, read.error().message()));
        return reading;
    }
    reading.findings = read->warnings;
    Ids ids(firstId);
    reading.edit = subject.kind == TextSubject::Kind::Clip
                       ? clipEdit(utf8, project, subject.clip, *read, ids, reading.findings)
                       : compositionEdit(utf8, project, subject.composition, *read, ids, reading.findings);
    reading.idsTaken = ids.taken();
    return reading;
}

} // namespace barline
