#include "tests/bench/FormatTimes.h"

#include "core/base/TickNumber.h"
#include "core/base/WorkerPool.h"
#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/DslWriter.h"
#include "tests/bench/HeapPeak.h"

#include <QElapsedTimer>

#include <cstdio>
#include <rapidjson/filewritestream.h>
#include <rapidjson/reader.h>
#include <rapidjson/writer.h>
#include <semaphore>

namespace barline::bench {

namespace {

constexpr int kRuns = 11;

template <typename Function>
double secondsFor(Function function)
{
    QElapsedTimer timer;
    timer.start();
    function();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Where text goes that nobody needs.
class NoFile
{
public:
    NoFile()
        : m_file(std::fopen("/dev/null", "wb"))
    {}
    ~NoFile() { std::fclose(m_file); }
    NoFile(const NoFile &) = delete;
    NoFile &operator=(const NoFile &) = delete;

    std::FILE *file() { return m_file; }

private:
    std::FILE *m_file;
};

/// A note's numbers as they are written.
struct WrittenNote
{
    int pitch;
    double start;
    double duration;
    int velocity;
};
using WrittenClip = std::vector<WrittenNote>;

double beatsOf(Ticks ticks)
{
    return decimalFromTicks(ticks).toDouble();
}

std::vector<WrittenClip> writtenClips(const Project &project)
{
    std::vector<WrittenClip> clips;
    for (const ClipPtr &clip : project.clips) {
        WrittenClip &written = clips.emplace_back();
        for (int i = 0; i < clip->bars.count(); ++i) {
            const ClipBarIndex bar(i);
            for (const Note &note : clip->bars.at(bar).notes)
                written.push_back({note.pitch.value(), beatsOf(clip->startOf(bar) + note.start), beatsOf(note.duration),
                                   note.velocity.value()});
        }
    }
    return clips;
}

/// The notes alone, without white space.
void writeByRapidJson(const std::vector<WrittenClip> &clips)
{
    NoFile nowhere;
    std::vector<char> buffer(TextBuffer::kSize);
    rapidjson::FileWriteStream stream(nowhere.file(), buffer.data(), buffer.size());
    rapidjson::Writer<rapidjson::FileWriteStream> writer(stream);
    writer.StartArray();
    for (const WrittenClip &clip : clips) {
        writer.StartArray();
        for (const WrittenNote &note : clip) {
            writer.StartObject();
            writer.Key("pitch");
            writer.Int(note.pitch);
            writer.Key("start_beat");
            writer.Double(note.start);
            writer.Key("duration_beats");
            writer.Double(note.duration);
            writer.Key("velocity");
            writer.Int(note.velocity);
            writer.EndObject();
        }
        writer.EndArray();
    }
    writer.EndArray();
    stream.Flush();
}

void write(const Project &project)
{
    NoFile nowhere;
    const auto sink = [&](QByteArrayView text) {
        const auto size = static_cast<size_t>(text.size());
        return std::fwrite(text.data(), 1, size, nowhere.file()) == size;
    };
    if (!writeComposition(project, CompositionId(1), DocumentForm::Project, sink))
        qFatal("the document is not written");
}

/// Keeps the pool's helpers busy with waiting, so that one core does what is measured.
class HelpersHeld
{
public:
    HelpersHeld()
    {
        for (int i = 0; i < workerPool().helperCount(); ++i)
            workerPool().startHelp([this] {
                m_held.release();
                m_end.acquire();
            });
        for (int i = 0; i < workerPool().helperCount(); ++i)
            m_held.acquire();
    }
    ~HelpersHeld()
    {
        m_end.release(workerPool().helperCount());
        workerPool().waitForDone();
    }
    HelpersHeld(const HelpersHeld &) = delete;
    HelpersHeld &operator=(const HelpersHeld &) = delete;

private:
    std::counting_semaphore<> m_held{0};
    std::counting_semaphore<> m_end{0};
};

void readByRapidJson(const QByteArray &document)
{
    rapidjson::StringStream stream(document.constData());
    rapidjson::BaseReaderHandler<> handler;
    rapidjson::Reader reader;
    if (reader.Parse(stream, handler).IsError())
        qFatal("RapidJSON does not read the document");
}

ReadDocument read(const QByteArray &document, NoteReading reading = NoteReading::PlainAhead)
{
    Result<ReadDocument> read =
        readDocument(document, QStringLiteral("song.json"), 1'000'000, {}, nullptr, {}, reading);
    if (!read)
        qFatal("%s", qPrintable(read.error().message()));
    return std::move(*read);
}

Figure measureMemory(const QByteArray &document)
{
    const HeapPeak heap;
    const QByteArray text(document.constData(), document.size());
    const std::ptrdiff_t textBytes = heap.now();
    const ReadDocument kept = read(text);
    const auto megabytes = [](std::ptrdiff_t bytes) { return static_cast<double>(bytes) / 1e6; };
    return {"memory",
            "most memory while it is read, its text too, beside the model",
            "MB",
            {megabytes(heap.most())},
            {megabytes(heap.now() - textBytes)},
            4};
}

} // namespace

QList<Figure> measureReading(const QByteArray &document)
{
    Figure one{"read", "document to model, one core", "s", {}, {}, 1.5};
    Figure all{"readShared", "document to model, all cores", "s", {}, {}, 0.9};
    Figure full{"readInFull", "document to model, each note in full, one core", "s", {}, {}, {}};
    for (int run = 0; run < kRuns; ++run) {
        ReadDocument kept;
        const double bare = secondsFor([&] { readByRapidJson(document); });
        all.runs.append(secondsFor([&] { kept = read(document); }));
        kept = {};
        {
            const HelpersHeld held;
            one.runs.append(secondsFor([&] { kept = read(document); }));
            kept = {};
            if (run % 4 == 0) {
                full.runs.append(secondsFor([&] { kept = read(document, NoteReading::InFull); }));
                kept = {};
                full.yardstick.append(bare);
            }
        }
        one.yardstick.append(bare);
        all.yardstick.append(bare);
    }
    return {one, all, full, measureMemory(document)};
}

Figure measureWriting(const Project &project)
{
    Figure figure{"write", "model to text", "s", {}, {}, 0.3};
    const std::vector<WrittenClip> clips = writtenClips(project);
    for (int run = 0; run < kRuns; ++run) {
        figure.yardstick.append(secondsFor([&] { writeByRapidJson(clips); }));
        figure.runs.append(secondsFor([&] { write(project); }));
    }
    return figure;
}

} // namespace barline::bench
