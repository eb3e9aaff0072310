#include "app/cli/Report.h"

#include <cstdio>

namespace barline {

ExitStatus statusOf(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
        return ExitStatus::BadInput;
    case ErrorKind::Cancelled:
    case ErrorKind::Unavailable:
    case ErrorKind::Storage:
    case ErrorKind::Io:
        break;
    }
    return ExitStatus::EnvironmentFailed;
}

void JsonReport::write(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    m_writer.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void JsonReport::beginArray(const char *key)
{
    m_writer.Key(key);
    m_writer.StartArray();
}

void JsonReport::add(const char *key, const QString &value)
{
    m_writer.Key(key);
    write(value);
}

void JsonReport::add(const char *key, qint64 value)
{
    m_writer.Key(key);
    m_writer.Int64(value);
}

void JsonReport::add(const char *key, double value)
{
    m_writer.Key(key);
    m_writer.Double(value);
}

void JsonReport::addFlag(const char *key, bool value)
{
    m_writer.Key(key);
    m_writer.Bool(value);
}

void JsonReport::addFindings(const char *key, const Findings &findings)
{
    beginArray(key);
    for (const Finding &finding : findings) {
        beginObject();
        const bool isError = finding.severity == Finding::Severity::Error;
        add("severity", isError ? QStringLiteral("error") : QStringLiteral("warning"));
        add("file", finding.file);
        add("line", qint64(finding.line));
        add("column", qint64(finding.column));
        add("pointer", finding.pointer);
        add("message", finding.message);
        if (!finding.hint.isEmpty())
            add("hint", finding.hint);
        endObject();
    }
    endArray();
}

ExitStatus printBytes(const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return written ? ExitStatus::Done : ExitStatus::EnvironmentFailed;
}

ExitStatus printReport(const JsonReport &report)
{
    return printBytes(report.toUtf8() + '\n');
}

void printLine(const QString &line)
{
    printBytes(line.toUtf8() + '\n');
}

void printFindings(const Findings &findings)
{
    for (const Finding &finding : findings)
        std::fprintf(stderr, "%s\n", finding.toLine().toUtf8().constData());
}

void printNotice(const OpeningNotice &notice)
{
    if (!notice.text.isEmpty())
        std::fprintf(stderr, "barline: %s\n", notice.text.toUtf8().constData());
    printFindings(notice.findings);
}

ExitStatus printError(const Error &error)
{
    if (error.findings().isEmpty())
        std::fprintf(stderr, "barline: error: %s\n", error.message().toUtf8().constData());
    printFindings(error.findings());
    return statusOf(error);
}

} // namespace barline
