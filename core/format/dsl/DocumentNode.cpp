#include "core/format/dsl/DocumentNode.h"

#include "core/format/dsl/NearestName.h"

#include <array>

namespace barline {

namespace {

constexpr std::array<KeySpec, 1> kDocumentKeys{{{"document", KeySpec::Kind::Objects}}};
constexpr std::array<std::string_view, 4> kTellingKeys{"project", "tracks", "notes", "bars"};

} // namespace

DocumentNode::DocumentNode(ReadContext &context, std::string_view document)
    : ObjectNode(kDocumentKeys)
    , m_context(context)
    , m_document(document)
    , m_clips(context, document)
    , m_project(context, m_clips)
    , m_composition(context)
{}

void DocumentNode::reportUnknown(FindingList &findings, size_t begin, const std::vector<std::string_view> &keys)
{
    QString message = tr("this is no document that Barline knows; an object with project (a project), tracks (a "
                         "composition), notes or bars (a clip) is needed, or a list of compositions and clips");
    for (const std::string_view key : kTellingKeys) {
        const QString near = toText(nearestName(key, keys));
        if (near.isEmpty())
            continue;
        message += tr("; is %1 a misspelling of %2?").arg(near, toText(key));
        findings.error(begin, message, toText(key));
        return;
    }
    findings.error(begin, message);
}

ObjectNode *DocumentNode::childAt(int, size_t begin)
{
    const RecognisedObject object = recogniseObject(m_document, begin);
    switch (object.form) {
    case ObjectForm::Project:
        if (!m_isList)
            return &m_project;
        m_context.findings.error(begin, tr("a project stands in a list; it must be a document by itself"));
        return &m_passed;
    case ObjectForm::Composition:
        return &m_composition;
    case ObjectForm::Unknown:
        reportUnknown(m_context.findings, begin, object.keys);
        return &m_passed;
    case ObjectForm::Sml:
        if (m_context.form == DocumentForm::Clip)
            m_context.form = DocumentForm::Sml;
        break;
    default:
        break;
    }
    ObjectNode *const clip = m_clips.alone(object.form);
    return clip ? clip : m_clips.pass(object.form, begin);
}

} // namespace barline
