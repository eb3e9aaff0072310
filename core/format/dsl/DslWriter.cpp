#include "core/format/dsl/DslWriter.h"

#include "core/format/dsl/ClipWriter.h"
#include "core/format/dsl/CompositionWriter.h"
#include "core/format/dsl/PlaceText.h"
#include "core/format/dsl/ReferenceWriter.h"
#include "core/format/dsl/sml/SmlWriter.h"

#include <QCoreApplication>

namespace barline {

namespace {

struct DslWriterText
{
    Q_DECLARE_TR_FUNCTIONS(barline::DslWriter)
};

template <typename Write>
void writeClipList(JsonLines &json, const QList<ClipPtr> &clips, const Write &write)
{
    const bool isList = clips.size() != 1;
    if (isList)
        json.openList();
    for (qsizetype i = 0; i < clips.size() && json.isTaken(); ++i)
        write(i);
    if (isList)
        json.close();
    json.end();
}

/// What is to be written, and what is left out.
struct Plan
{
    std::function<void(JsonLines &)> write;
    Findings warnings;
};

Result<Plan> planOfSml(const QList<ClipPtr> &clips)
{
    std::vector<SmlItems> items;
    Findings errors;
    Plan plan;
    for (const ClipPtr &clip : clips) {
        const SmlItems &each = items.emplace_back(*clip);
        errors += each.errors();
        plan.warnings += each.warnings();
    }
    if (!errors.isEmpty())
        return failure(Error(errors));
    plan.write = [clips, items](JsonLines &json) {
        writeClipList(json, clips,
                      [&](qsizetype i) { writeSml(json, *clips.at(i), items.at(static_cast<size_t>(i))); });
    };
    return plan;
}

Result<Plan> planOf(const QList<ClipPtr> &clips, DocumentForm form)
{
    Result<Plan> plan;
    if (form == DocumentForm::Sml) {
        plan = planOfSml(clips);
    } else if (form == DocumentForm::Clip) {
        plan->write = [clips](JsonLines &json) {
            writeClipList(json, clips, [&](qsizetype i) { writeClipWithBars(json, *clips.at(i)); });
        };
    } else if (form == DocumentForm::Project) {
        plan->write = [clips](JsonLines &json) {
            writeClipList(json, clips, [&](qsizetype i) {
                writeClip(json, *clips.at(i), Meter(), NoteNumbers(), WrittenObject::Clip);
            });
        };
    } else {
        plan = failure(ErrorKind::Invalid, DslWriterText::tr("A clip cannot be written as %1; project, clip or sml is "
                                                             "needed.")
                                               .arg(formName(form)));
    }
    if (plan)
        plan->warnings += keysLeftOut(clips, form, WrittenObject::Clip);
    return plan;
}

Plan planOfProject(const Project &project, const CompositionPtr &composition)
{
    const auto write = [project, composition](JsonLines &json) { writeProject(json, project, *composition); };
    return {write,
            keysLeftOut(*composition, DocumentForm::Project) +
                keysLeftOut(libraryOf(project, *composition), DocumentForm::Project, WrittenObject::LibraryClip)};
}

Plan planOfReferences(const Project &project, const CompositionPtr &composition)
{
    const auto write = [project, composition](JsonLines &json) {
        writeReferences(json, project, *composition);
        json.end();
    };
    return {write, keysLeftOut(*composition, DocumentForm::Composition) + notInReferences(project, *composition)};
}

Result<Plan> planOf(const Project &project, CompositionId id, DocumentForm form)
{
    const CompositionPtr composition = project.compositions.find(id);
    if (!composition)
        return failure(ErrorKind::NotFound,
                       DslWriterText::tr("There is no composition %1 in the project.").arg(id.value()));
    if (form == DocumentForm::Project)
        return planOfProject(project, composition);
    if (form == DocumentForm::Composition)
        return planOfReferences(project, composition);
    Result<Plan> clips = planOf(libraryOf(project, *composition), form);
    if (clips)
        clips->warnings.append(findingOf(
            Finding::Severity::Warning,
            DslWriterText::tr(
                "the clips of the composition \"%1\" are written, but not its tracks, maps, loops and markers")
                .arg(composition->name)));
    return clips;
}

bool writeTo(const TextSink &sink, DocumentLines *lines, const Plan &plan)
{
    TextBuffer buffer(sink);
    JsonLines json(buffer, lines);
    plan.write(json);
    buffer.flush();
    return buffer.isTaken();
}

Result<DocumentText> textOf(const Result<Plan> &plan)
{
    if (!plan)
        return failure(plan.error());
    DocumentText text;
    const auto take = [&](QByteArrayView part) {
        text.utf8.append(part);
        return true;
    };
    writeTo(take, &text.lines, *plan);
    text.lines.settle();
    text.warnings = plan->warnings;
    return text;
}

Result<Findings> written(const Result<Plan> &plan, const TextSink &sink)
{
    if (!plan)
        return failure(plan.error());
    if (!writeTo(sink, nullptr, *plan))
        return failure(ErrorKind::Cancelled, DslWriterText::tr("Writing was cancelled."));
    return plan->warnings;
}

} // namespace

Result<DocumentText> clipsAsText(const QList<ClipPtr> &clips, DocumentForm form)
{
    return textOf(planOf(clips, form));
}

Result<DocumentText> compositionAsText(const Project &project, CompositionId composition, DocumentForm form)
{
    return textOf(planOf(project, composition, form));
}

Result<Findings> writeClips(const QList<ClipPtr> &clips, DocumentForm form, const TextSink &sink)
{
    return written(planOf(clips, form), sink);
}

Result<Findings> writeComposition(const Project &project, CompositionId composition, DocumentForm form,
                                  const TextSink &sink)
{
    return written(planOf(project, composition, form), sink);
}

QByteArray writeProject(const Project &project, CompositionId composition)
{
    QByteArray utf8;
    const auto take = [&](QByteArrayView part) {
        utf8.append(part);
        return true;
    };
    (void)writeComposition(project, composition, DocumentForm::Project, take);
    return utf8;
}

} // namespace barline
