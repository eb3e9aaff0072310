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
    , m_composition(context, CompositionNode::Role::WithReferences)
    , m_legacyComposition(context, CompositionNode::Role::Legacy)
    , m_dump(context, m_clips)
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

ObjectNode *DocumentNode::alone(ObjectNode &node, size_t begin, const QString &message)
{
    if (!m_isList)
        return &node;
    m_context.findings.error(begin, message);
    return &m_passed;
}

ObjectNode *DocumentNode::childAt(int, size_t begin)
{
    const RecognisedObject object = recogniseObject(m_document, begin, m_context.plain);
    const bool isFirstComposition = isComposition(object.form) && m_context.compositions.empty();
    if (object.form != ObjectForm::Unknown && (std::exchange(m_isFirst, false) || isFirstComposition))
        m_context.form = documentFormOf(object.form);
    switch (object.form) {
    case ObjectForm::Project:
        return alone(m_project, begin, tr("a project stands in a list; it must be a document by itself"));
    case ObjectForm::Dump:
        return alone(m_dump, begin,
                     tr("a composition with its clips stands in a list; it must be a document by itself"));
    case ObjectForm::Composition:
        return &m_composition;
    case ObjectForm::LegacyComposition:
        return &m_legacyComposition;
    case ObjectForm::Unknown:
        reportUnknown(m_context.findings, begin, object.keys);
        return &m_passed;
    default:
        return m_clips.alone(object.form);
    }
}

} // namespace barline
