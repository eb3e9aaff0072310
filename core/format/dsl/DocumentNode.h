#pragma once

#include "core/format/dsl/DumpNode.h"

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
    /// Says that an object must be a document by itself, if this is not so.
    ObjectNode *alone(ObjectNode &node, size_t begin, const QString &message);

    ReadContext &m_context;
    std::string_view m_document;
    ClipForms m_clips;
    RootNode m_project;
    CompositionNode m_composition;
    CompositionNode m_legacyComposition;
    DumpNode m_dump;
    PassedNode m_passed;
    bool m_isList = false;
    bool m_isFirst = true; ///< that what it is is not known yet
};

} // namespace barline
