// The DSL reader, all forms: what is refused says where and why; what is read can be written, and is the same when read
// again; plain notes that are read ahead are the same as those that are read in full. Inputs of odd size stand beside a
// project that has a clip.

#include "tests/core/format/DslFiles.h"
#include "tests/fuzz/Fuzz.h"

using namespace barline;
using namespace barline::test;

namespace {

constexpr qint64 kFirstId = 1000;

void checkReadAlike(const Result<ReadDocument> &ahead, const Result<ReadDocument> &inFull)
{
    require(ahead.has_value() == inFull.has_value(), "only one way of reading notes refuses it");
    if (!ahead) {
        require(ahead.error().findings() == inFull.error().findings(),
                "both ways of reading notes find something else");
        return;
    }
    require(ahead->warnings == inFull->warnings, "both ways of reading notes warn of something else");
    require(ahead->form == inFull->form && ahead->hasLibrary == inFull->hasLibrary, "its form depends on its notes");
    require(ahead->compositions == inFull->compositions && ahead->clips == inFull->clips,
            "both ways of reading notes read something else");
    require(ahead->noteNumbers == inFull->noteNumbers && ahead->nextId == inFull->nextId,
            "both ways of reading notes number them in another way");
}

/// Where it was not checked (`known` is null) that the clips which it names are there, what has a library may be
/// refused.
void checkWritten(const ReadDocument &read, const ClipLengths *known)
{
    const QByteArrayList written = writtenOf(read);
    for (const QByteArray &document : written) {
        const auto again = readDocument(document, QStringLiteral("written.json"), 5'000'000, {}, known);
        if (!again && !known && !read.clips.isEmpty())
            return;
        require(again.has_value(), document.constData());
        require(writtenOf(*again) == QByteArrayList{document}, document.constData());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray document = bytesOf(data, size);
    const ClipLengths known{{ClipId(1), 4}};
    formOf(document);
    const auto readBy = [&](NoteReading reading) {
        return readDocument(document, QStringLiteral("input.json"), kFirstId, {}, size % 2 == 0 ? nullptr : &known, {},
                            reading);
    };
    const auto read = readBy(NoteReading::PlainAhead);
    checkReadAlike(read, readBy(NoteReading::InFull));
    if (!read) {
        require(!read.error().findings().isEmpty(), "it is refused, and nothing says why");
        for (const Finding &finding : read.error().findings())
            require(finding.line > 0 && finding.column > 0 && !finding.message.isEmpty(), "a finding says no place");
        return 0;
    }
    require(read->nextId - kFirstId <= mostIdsOf(document), "it takes more ids than it may");
    checkWritten(*read, size % 2 == 0 ? nullptr : &known);
    return 0;
}
