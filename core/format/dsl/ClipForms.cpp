#include "core/format/dsl/ClipNodes.h"

namespace barline {

ClipForms::ClipForms(ReadContext &context, std::string_view document)
    : m_context(context)
    , m_document(document)
    , m_clip(context, ClipNode::Role::NotesOnTop)
    , m_clipWithBars(context, ClipNode::Role::NotesInBars)
    , m_clipWithItems(context, ClipNode::Role::ItemsInBars)
{}

ObjectNode *ClipForms::nodeOf(ObjectForm form, bool isNumbered)
{
    ClipNode *node = form == ObjectForm::Clip           ? &m_clip
                     : form == ObjectForm::ClipWithBars ? &m_clipWithBars
                     : form == ObjectForm::Sml          ? &m_clipWithItems
                                                        : nullptr;
    if (node)
        node->setNumbered(isNumbered);
    return node;
}

ObjectNode *ClipForms::inLibrary(size_t begin)
{
    const ObjectForm form = recogniseObject(m_document, begin).form;
    if (form == ObjectForm::LegacyClip)
        return pass(form, begin);
    const bool hasNotesInBars = form == ObjectForm::ClipWithBars || form == ObjectForm::Sml;
    return hasNotesInBars ? nodeOf(form, false) : nodeOf(ObjectForm::Clip, true);
}

ObjectNode *ClipForms::alone(ObjectForm form)
{
    return nodeOf(form, false);
}

ObjectNode *ClipForms::pass(ObjectForm form, size_t begin)
{
    m_context.findings.error(begin, tr("this looks like %1, which is not read yet").arg(describeForm(form)));
    return &m_passed;
}

} // namespace barline
