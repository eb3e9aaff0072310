#pragma once

#include "core/format/dsl/DslReader.h"

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

inline Project projectOf(const ReadProject &read)
{
    Project project;
    project.compositions.set(std::make_shared<const Composition>(read.composition));
    for (const Clip &clip : read.clips)
        project.clips.set(std::make_shared<const Clip>(clip));
    return project;
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
