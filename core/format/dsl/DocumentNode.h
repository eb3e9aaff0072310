#pragma once

#include "core/format/dsl/CompositionNodes.h"
#include "core/format/dsl/ProjectNodes.h"

namespace barline {

/// What stands around everything: one object or a list of them, each read by what it looks like.
class DocumentNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::DocumentNode)

public:
    DocumentNode(ReadContext &context, std::string_view document);

    /// Says that the document is none of Barline's. `keys` are its outermost ones.
    static void reportUnknown(FindingList &findings, size_t begin, const std::vector<std::string_view> &keys);

    void listBegins(int) override { m_isList = true; }
    ObjectNode *childAt(int key, size_t begin) override;

private:
    ReadContext &m_context;
    std::string_view m_document;
    ClipForms m_clips;
    RootNode m_project;
    CompositionNode m_composition;
    PassedNode m_passed;
    bool m_isList = false;
};

} // namespace barline
