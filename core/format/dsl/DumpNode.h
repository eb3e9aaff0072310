#pragma once

#include "core/format/dsl/CompositionNodes.h"

namespace barline {

/// What a database holds of a composition: itself, the clips that it names, and its tracks with bar references.
class DumpNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::DumpNode)

public:
    DumpNode(ReadContext &context, ClipForms &clips);

    void begin(ObjectScope &scope) override;
    ObjectNode *child(int key) override;
    ObjectNode *childAt(int key, size_t begin) override;
    void listBegins(int key) override;
    void end(ObjectScope &scope) override;

private:
    ReadContext &m_context;
    ClipForms &m_clips;
    CompositionNode m_composition;
    ReferenceTrackNode m_track;
};

} // namespace barline
