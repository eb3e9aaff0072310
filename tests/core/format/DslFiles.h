#pragma once

#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/DslWriter.h"

#include <QDir>
#include <QFile>

namespace barline::test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The cases of tests/data/dsl.
inline QStringList dslCases()
{
    return QDir(QStringLiteral(BARLINE_TEST_DATA "/dsl")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

inline QString dslCasePath(const QString &name, const QString &file)
{
    return QStringLiteral(BARLINE_TEST_DATA "/dsl/%1/%2").arg(name, file);
}

/// What was read as a project. Clips without a composition become at home in the first, or in one made for them, so
/// that it can be written.
inline Project projectOf(ReadDocument read)
{
    if (read.compositions.isEmpty()) {
        Composition home;
        home.id = CompositionId(1);
        home.name = QStringLiteral("clips");
        read.compositions.append(home);
    }
    Project project;
    qint64 number = 9000;
    for (Clip &clip : read.clips) {
        clip.home = read.compositions.first().id;
        if (!clip.id.isValid())
            clip.id = ClipId(++number);
        project.clips.set(std::make_shared<const Clip>(clip));
    }
    for (const Composition &composition : read.compositions)
        project.compositions.set(std::make_shared<const Composition>(composition));
    return project;
}

/// The documents of all compositions.
inline QByteArrayList writtenOf(const ReadDocument &read)
{
    const Project project = projectOf(read);
    QByteArrayList written;
    for (const CompositionPtr &composition : project.compositions)
        written.append(writeProject(project, composition->id));
    return written;
}

/// One finding a line, as findings.txt holds them: "line:column pointer severity: message [hint]".
inline QByteArray listOf(const Findings &findings)
{
    QByteArray text;
    for (const Finding &finding : findings) {
        text += QByteArray::number(finding.line) + ':' + QByteArray::number(finding.column) + ' ';
        text += finding.pointer.toUtf8() + (finding.pointer.isEmpty() ? "" : " ");
        text += finding.severity == Finding::Severity::Error ? "error: " : "warning: ";
        text += finding.message.toUtf8();
        text += finding.hint.isEmpty() ? QByteArray("\n") : " [" + finding.hint.toUtf8() + "]\n";
    }
    return text;
}

} // namespace barline::test
