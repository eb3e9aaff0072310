#include "core/format/dsl/ClipNodes.h"

namespace barline {

ClipForms::ClipForms(ReadContext &context, std::string_view document)
    : m_context(context)
    , m_document(document)
    , m_clip(context, ClipNode::Role::NotesOnTop)
    , m_clipWithBars(context, ClipNode::Role::NotesInBars)
    , m_clipWithItems(context, ClipNode::Role::ItemsInBars)
    , m_legacyClip(context, ClipNode::Role::NotesInVoiceBars)
{}

ClipNode &ClipForms::nodeOf(ObjectForm form)
{
    switch (form) {
    case ObjectForm::ClipWithBars:
    case ObjectForm::StoredClip:
        return m_clipWithBars;
    case ObjectForm::Sml:
        return m_clipWithItems;
    case ObjectForm::LegacyClip:
        return m_legacyClip;
    default:
        return m_clip;
    }
}

ObjectNode *ClipForms::inLibrary(size_t begin)
{
    ClipNode &node = nodeOf(recogniseObject(m_document, begin, m_context.plain).clipForm);
    node.setNumbered(&node == &m_clip);
    return &node;
}

ObjectNode *ClipForms::alone(ObjectForm form)
{
    ClipNode &node = nodeOf(form);
    node.setNumbered(false);
    return &node;
}

} // namespace barline
