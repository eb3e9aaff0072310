#include "core/service/SourceContent.h"

#include "core/format/dsl/DslReader.h"

namespace barline {

Result<SourceContent> readSources(const QList<DocumentSource> &sources, std::stop_token stop, const Progress &progress)
{
    SourceContent content;
    Findings errors;
    qint64 nextId = 1;
    for (qsizetype i = 0; i < sources.size(); ++i) {
        const DocumentSource &source = sources.at(i);
        const auto percent = [&](qsizetype done) { return static_cast<int>(done * 100 / sources.size()); };
        const Result<QByteArray> bytes = bytesOf(source);
        if (!bytes)
            return failure(bytes.error());
        Result<ReadDocument> read = readDocument(*bytes, source.findingsName(), nextId, stop, nullptr, {},
                                                 NoteReading::PlainAhead, progress.part(percent(i), percent(i + 1)));
        if (!read && read.error().findings().isEmpty())
            return failure(read.error());
        if (!read) {
            errors.append(read.error().findings());
            continue;
        }
        nextId = read->nextId;
        for (Clip &clip : read->clips)
            content.clips.append(std::make_shared<const Clip>(std::move(clip)));
        for (Composition &composition : read->compositions) {
            content.compositions.append(composition.name);
            content.songs.append(std::make_shared<const Composition>(std::move(composition)));
        }
    }
    if (!errors.isEmpty())
        return failure(Error(errors));
    return content;
}

} // namespace barline
