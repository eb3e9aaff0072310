#pragma once

#include "app/cli/Verb.h"
#include "core/base/Error.h"
#include "core/service/ProjectSession.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace barline {

/// What a verb prints with --json, its keys in the order of formats/CLI.md.
class JsonReport
{
public:
    JsonReport()
        : m_writer(m_buffer)
    {}

    void beginObject() { m_writer.StartObject(); }
    void endObject() { m_writer.EndObject(); }
    void beginArray(const char *key);
    void endArray() { m_writer.EndArray(); }
    void add(const char *key, const QString &value);
    void add(const char *key, qint64 value);
    void add(const char *key, double value);
    /// An element of a list.
    void addText(const QString &value) { write(value); }
    void addFlag(const char *key, bool value);
    void addFindings(const char *key, const Findings &findings);

    QByteArray toUtf8() const { return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())}; }

private:
    void write(const QString &text);

    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer;
};

/// Bytes to stdout, flushed; EnvironmentFailed where they cannot be written.
ExitStatus printBytes(const QByteArray &bytes);
/// A report and a line break to stdout.
ExitStatus printReport(const JsonReport &report);
/// A line of text to stdout.
void printLine(const QString &line);
/// Findings to stderr, a line each.
void printFindings(const Findings &findings);
/// To stderr; nothing where there is none.
void printNotice(const OpeningNotice &notice);
/// What the program ends with for it.
ExitStatus statusOf(const Error &error);
/// Says why on stderr (its findings, else its message), and what the program ends with for it.
ExitStatus printError(const Error &error);

} // namespace barline
