#include "core/format/dsl/DslReader.h"

#include "core/format/dsl/DocumentNode.h"
#include "core/format/dsl/DocumentParser.h"
#include "core/format/dsl/ProjectAssembler.h"

#include <QStringConverter>

namespace barline {

namespace {

struct DslReader
{
    Q_DECLARE_TR_FUNCTIONS(barline::DslReader)
};

/// How far it is, in percent, when all plain notes of a document that is full of them are read, and when all is.
constexpr int kAhead = 60;
constexpr int kParsed = 90;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

/// The first byte that is no UTF-8.
size_t endOfValidUtf8(std::string_view text)
{
    size_t low = 0;
    size_t high = text.size();
    while (low < high) {
        const size_t middle = low + (high - low + 1) / 2;
        size_t end = middle; // up to a character's end, so that a cut character does not count
        while (end > low && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        if (end == low || QUtf8StringView(text.data(), static_cast<qsizetype>(end)).isValidUtf8())
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

bool checkSize(std::string_view document, FindingList &findings)
{
    if (document.size() <= static_cast<size_t>(kMostDocumentBytes))
        return true;
    findings.fatal(0, DslReader::tr("the document has %1 MiB; 256 MiB is the most").arg(document.size() / 1024 / 1024));
    return false;
}

bool isText(std::string_view part)
{
    return part.find('\0') == std::string_view::npos &&
           QUtf8StringView(part.data(), static_cast<qsizetype>(part.size())).isValidUtf8();
}

/// Whether it is text at all. What was read ahead is.
bool checkText(std::string_view document, const PlainNotes &plain, FindingList &findings)
{
    const std::vector<std::string_view> unknown = plain.between();
    if (std::all_of(unknown.begin(), unknown.end(), isText))
        return true;
    if (const size_t nul = document.find('\0'); nul != std::string_view::npos) {
        findings.fatal(nul, DslReader::tr("a NUL byte is no JSON"));
        return false;
    }
    findings.fatal(endOfValidUtf8(document), DslReader::tr("the text is not valid UTF-8 here"));
    return false;
}

/// Where the document's only value begins.
size_t beginOf(std::string_view document)
{
    const size_t begin = document.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return begin == std::string_view::npos ? 0 : begin;
}

Error cancelled()
{
    return Error(ErrorKind::Cancelled, DslReader::tr("Reading was cancelled."));
}

} // namespace

DocumentForm formOf(const QByteArray &utf8)
{
    return recogniseDocument(viewOf(utf8));
}

qint64 mostIdsOf(const QByteArray &utf8)
{
    return utf8.size() + kMostBars + 1;
}

Result<ReadDocument> readDocument(const QByteArray &utf8, const QString &fileName, qint64 firstId, std::stop_token stop,
                                  const ClipLengths *known, const FindNote &findNote, NoteReading reading,
                                  const Progress &progress)
{
    QByteArray text = utf8; // changes only where a number is too big
    if (text.capacity() < text.size())
        text.detach(); // from memory that need not end with a NUL
    FindingList findings;
    ReadDocument read;
    const auto failed = [&] { return failure(Error(findings.located(viewOf(text), fileName))); };
    if (!checkSize(viewOf(text), findings))
        return failed();
    PlainNotes plain(viewOf(text));
    if (reading == NoteReading::PlainAhead && !plain.readAhead(stop, progress.part(0, kAhead)))
        return failure(cancelled());
    if (!checkText(viewOf(text), plain, findings))
        return failed();

    const int ahead = text.isEmpty() ? 0 : static_cast<int>(plain.bytes() * kAhead / static_cast<size_t>(text.size()));

    // RapidJSON stops at a number that is too big for a double. It gets its finding and becomes a 0, and the reading
    // starts again, so that the other findings are not lost.
    constexpr int kMostBigNumbers = 20;
    QList<DocumentParser::BigNumber> bigNumbers;
    for (bool again = true; again;) {
        findings.clear();
        for (const auto &number : std::as_const(bigNumbers)) {
            findings.error(number.begin, number.message);
            findings.settle(number.begin);
        }
        ReadContext context{findings, firstId};
        if (reading == NoteReading::PlainAhead && bigNumbers.isEmpty())
            context.plain = &plain;
        DocumentNode root(context, viewOf(text));
        DocumentParser parser(viewOf(text), findings, stop, progress.part(ahead, kParsed));
        if (!parser.parse(root))
            return failure(cancelled());
        const auto &big = parser.bigNumber();
        again = big.has_value() && bigNumbers.size() < kMostBigNumbers;
        if (again) {
            bigNumbers.append(*big);
            text[static_cast<qsizetype>(big->begin)] = '0';
            std::fill(text.begin() + static_cast<qsizetype>(big->begin) + 1,
                      text.begin() + static_cast<qsizetype>(big->end), ' ');
        } else if (big) {
            findings.error(big->begin, big->message);
        } else if (!findings.isFatal()) {
            const bool isEmpty = context.compositions.empty() && context.clips.empty();
            if (parser.isOtherDocument() || (isEmpty && !findings.hasErrors()))
                DocumentNode::reportUnknown(findings, beginOf(viewOf(text)), {});
            ProjectAssembler assembler(context, known, findNote, stop, progress.part(kParsed, 100));
            if (!assembler.assemble(read))
                return failure(cancelled());
            read.nextId = context.nextId;
        }
    }
    if (findings.hasErrors())
        return failed();
    read.warnings = findings.located(viewOf(text), fileName);
    progress.setPercent(100);
    return read;
}

} // namespace barline
