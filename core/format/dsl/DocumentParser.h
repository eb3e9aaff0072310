#pragma once

#include "core/base/Progress.h"
#include "core/format/dsl/FindingList.h"
#include "core/format/dsl/JsonStream.h"
#include "core/format/dsl/ObjectNode.h"
#include "core/format/dsl/SourceCapture.h"

#include <array>
#include <stop_token>

namespace barline {

/// Takes the events of RapidJSON's reader and hands them to the nodes of the objects that they belong to, after it has
/// checked keys, types, ranges and limits. One pass, no tree of the document is made.
class DocumentParser
{
    Q_DECLARE_TR_FUNCTIONS(barline::DocumentParser)

public:
    static constexpr int kDeepest = 64;
    static constexpr qsizetype kLongestText = 1024;

    DocumentParser(std::string_view document, FindingList &findings, std::stop_token stop, Progress progress);

    /// Reads the whole document: one object, or a list of them, as the only key of `root` has it. False where it was
    /// cancelled.
    bool parse(ObjectNode &root);
    /// The outermost value is neither object nor list, so that nothing was read.
    bool isOtherDocument() const { return m_otherDocument; }
    /// A number that no double can hold, at which RapidJSON stops; nothing else is wrong with the text there.
    struct BigNumber
    {
        size_t begin;
        size_t end;
        QString message;
    };
    const std::optional<BigNumber> &bigNumber() const { return m_bigNumber; }

    // What RapidJSON's reader calls; false ends the reading.
    bool Null();
    bool Bool(bool flag);
    bool Int(int) { return number(); }
    bool Uint(unsigned) { return number(); }
    bool Int64(int64_t) { return number(); }
    bool Uint64(uint64_t) { return number(); }
    bool Double(double) { return number(); }
    bool RawNumber(const char *, unsigned, bool) { return number(); }
    bool String(const char *text, unsigned length, bool copy);
    bool StartObject();
    bool Key(const char *text, unsigned length, bool copy);
    bool EndObject(unsigned count);
    bool StartArray();
    bool EndArray(unsigned count);

private:
    struct Frame
    {
        ObjectNode *node = nullptr;
        ObjectScope scope;
        const KeySpec *spec = nullptr; ///< of the value that comes; null: unknown, kept
        int key = 0;
        int nextGuess = 0; ///< where the next key is looked for first
        bool inList = false;
        QByteArray unknown; ///< the key, where it is unknown
        size_t unknownAt = 0;
        QSet<QByteArray> otherKeys;
    };

    bool number();
    /// Notes where the value of the key that came stands.
    static void notePlace(Frame &frame, size_t begin);
    static void keep(Frame &frame, QByteArray source);
    void scalar(KeySpec::Kind found, Value &value, std::string_view source);
    void take(Frame &frame, const KeySpec &spec, Value &value, KeySpec::Kind found, std::string_view source);
    void takeNumber(Frame &frame, const KeySpec &spec, Value &value);
    bool open(bool isList);
    void openRootList(size_t begin);
    void close();
    void wrongType(size_t offset, const KeySpec &spec, const QString &found, const QString &hint = {});
    void endScope(Frame &frame);
    void reportSyntax(int code, size_t offset);
    bool hasBrokenText(std::string_view text, size_t begin);
    bool isCancelled();
    Frame &top() { return m_frames[m_depth - 1]; }

    std::string_view m_document;
    FindingList &m_findings;
    std::stop_token m_stop;
    Progress m_progress;
    JsonStream m_stream;
    SourceCapture m_capture;
    bool m_captureToNode = false; ///< what is captured is a known key's value
    size_t m_captureBegin = 0;
    std::array<Frame, kDeepest + 2> m_frames;
    size_t m_depth = 0; ///< of frames
    int m_nesting = 0;  ///< of brackets
    ObjectNode *m_root = nullptr;
    std::optional<BigNumber> m_bigNumber;
    bool m_otherDocument = false;
    bool m_cancelled = false;
    unsigned m_untilLook = 0;
};

} // namespace barline
