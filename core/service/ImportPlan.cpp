#include "core/service/ImportPlan.h"

namespace barline {

bool ImportPlan::hasErrors() const
{
    return std::any_of(documents.cbegin(), documents.cend(),
                       [](const PlannedDocument &document) { return barline::hasErrors(document.findings); });
}

Findings ImportPlan::findings() const
{
    Findings all;
    for (const PlannedDocument &document : documents)
        all.append(document.findings);
    return all;
}

bool ImportPlan::hasChoices() const
{
    const auto isKnown = [](const auto &thing) { return thing.known.isValid(); };
    // A clip of a composition goes with that.
    const auto isKnownAlone = [](const PlannedClip &clip) { return clip.known.isValid() && clip.composition < 0; };
    return std::any_of(documents.cbegin(), documents.cend(), [&](const PlannedDocument &document) {
        return std::any_of(document.compositions.cbegin(), document.compositions.cend(), isKnown) ||
               std::any_of(document.clips.cbegin(), document.clips.cend(), isKnownAlone);
    });
}

Error errorOf(const ImportPlan &plan)
{
    QList<const PlannedDocument *> bad;
    for (const PlannedDocument &document : plan.documents) {
        if (hasErrors(document.findings))
            bad.append(&document);
    }
    if (bad.size() == 1 && bad.constFirst()->failure)
        return Error(*bad.constFirst()->failure, bad.constFirst()->findings.constFirst().message);
    // What is wrong beside them does not help who has to do with files that cannot be read.
    ErrorKind kind = ErrorKind::Invalid;
    for (const PlannedDocument *document : bad) {
        if (document->failure && *document->failure != ErrorKind::NotFound && *document->failure != ErrorKind::Invalid)
            kind = *document->failure;
    }
    return Error(plan.findings(), kind);
}

} // namespace barline
