#include "app/cli/SearchVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "core/service/ClipService.h"
#include "core/service/CompositionService.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace barline {

namespace {

struct SearchVerbText
{
    Q_DECLARE_TR_FUNCTIONS(barline::SearchVerb)
};

struct SearchQuery
{
    ClipQuery clips;
    CompositionQuery compositions;
    bool findsCompositions = true; ///< compositions have no tags
};

struct SearchFound
{
    QList<Clip> clips;
    QList<Composition> compositions;
};

std::optional<TempoRange> tempoRangeFrom(const QString &text)
{
    const QStringList ends = text.split(QStringLiteral(".."));
    if (ends.size() != 2)
        return {};
    bool isLeast = false;
    bool isMost = false;
    const TempoRange range{ends.first().toDouble(&isLeast), ends.last().toDouble(&isMost)};
    return isLeast && isMost && range.slowest <= range.fastest ? std::optional(range) : std::nullopt;
}

QCoro::Task<Result<SearchFound>> searchDatabase(Database &database, EditAuthor &author, SearchQuery query,
                                                std::stop_token stop)
{
    SearchFound found;
    const Page first(1000);
    ClipService clips(database, author);
    Page page = first;
    for (bool more = true; more;) {
        auto finding = clips.findClips(query.clips, page, stop);
        const Result<PageOf<Clip>> part = co_await finding;
        if (!part)
            co_return failure(part.error());
        found.clips.append(part->items);
        page.after = part->next;
        more = !part->isLast();
    }
    CompositionService compositions(database, author);
    page = first;
    for (bool more = query.findsCompositions; more;) {
        auto finding = compositions.findCompositions(query.compositions, page, stop);
        const Result<PageOf<Composition>> part = co_await finding;
        if (!part)
            co_return failure(part.error());
        found.compositions.append(part->items);
        page.after = part->next;
        more = !part->isLast();
    }
    co_return found;
}

QCoro::Task<Result<SearchFound>> searchProject(ProjectArgument project, SearchQuery query, std::stop_token stop)
{
    auto opening = openProjectFile(project, stop);
    Result<ProjectFile> file = co_await opening;
    if (!file)
        co_return failure(file.error());
    EditAuthor author(authorNamed(QString()), 0); // who searches makes no edits
    auto searching = searchDatabase(*file->database, author, std::move(query), stop);
    const Result<SearchFound> found = co_await searching;
    auto closing = file->database->close();
    const Result<void> closed = co_await closing;
    if (!closed)
        co_return failure(closed.error());
    co_return found;
}

double firstTempoOf(const Composition &composition)
{
    return composition.tempos.isEmpty() ? TempoChange().bpm : composition.tempos.constFirst().bpm;
}

ExitStatus printFound(const SearchFound &found)
{
    for (const Clip &clip : found.clips)
        printLine(SearchVerbText::tr("clip %1 “%2” %3")
                      .arg(clip.id.value())
                      .arg(clip.name, clip.tags.join(QStringLiteral(", ")))
                      .trimmed());
    for (const Composition &composition : found.compositions)
        printLine(SearchVerbText::tr("composition %1 “%2”, %3 bpm")
                      .arg(composition.id.value())
                      .arg(composition.name)
                      .arg(firstTempoOf(composition)));
    return ExitStatus::Done;
}

ExitStatus printFoundJson(const SearchFound &found)
{
    JsonReport json;
    json.beginObject();
    json.beginArray("clips");
    for (const Clip &clip : found.clips) {
        json.beginObject();
        json.add("id", clip.id.value());
        json.add("name", clip.name);
        json.beginArray("tags");
        for (const QString &tag : clip.tags)
            json.addText(tag);
        json.endArray();
        json.add("meter", clip.meter.toString());
        json.endObject();
    }
    json.endArray();
    json.beginArray("compositions");
    for (const Composition &composition : found.compositions) {
        json.beginObject();
        json.add("id", composition.id.value());
        json.add("name", composition.name);
        json.add("tempo_bpm", firstTempoOf(composition));
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return printReport(json);
}

} // namespace

QString SearchVerb::name() const
{
    return QStringLiteral("search");
}

QString SearchVerb::summary() const
{
    return SearchVerbText::tr("Find clips and compositions by name, tags and tempo.");
}

Verb::ArgumentCount SearchVerb::argumentCount() const
{
    return {0, 0};
}

void SearchVerb::describe(QCommandLineParser &parser) const
{
    parser.addOption({QStringLiteral("name"),
                      SearchVerbText::tr("Whose name fits; % stands for any text, _ for one character."),
                      QStringLiteral("PATTERN")});
    parser.addOption({QStringLiteral("tag"), SearchVerbText::tr("Clips with this tag, and every other one given."),
                      QStringLiteral("T")});
    parser.addOption({QStringLiteral("tempo"),
                      SearchVerbText::tr("That begin with a tempo in this range, or are played there (90..120)."),
                      QStringLiteral("MIN..MAX")});
}

QCoro::Task<ExitStatus> SearchVerb::run(VerbCall call) const
{
    SearchQuery query;
    query.clips.name = query.compositions.name = call.options->value(QStringLiteral("name"));
    query.clips.tags = call.options->values(QStringLiteral("tag"));
    query.findsCompositions = query.clips.tags.isEmpty();
    if (call.options->isSet(QStringLiteral("tempo"))) {
        const QString text = call.options->value(QStringLiteral("tempo"));
        const std::optional<TempoRange> range = tempoRangeFrom(text);
        if (!range) {
            (void)printError(
                Error(ErrorKind::Invalid,
                      SearchVerbText::tr("“%1” is no range of tempos; one such as 90..120 is needed.").arg(text)));
            co_return ExitStatus::WrongUsage;
        }
        query.clips.tempo = query.compositions.tempo = range;
    }
    auto searching = searchProject(call.project, std::move(query), call.stop);
    const Result<SearchFound> found = co_await searching;
    if (!found)
        co_return printError(found.error());
    co_return call.json ? printFoundJson(*found) : printFound(*found);
}

} // namespace barline
