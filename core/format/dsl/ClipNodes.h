#pragma once

#include "core/format/dsl/BarNode.h"
#include "core/format/dsl/FormRecogniser.h"
#include "core/format/dsl/NoteNode.h"
#include "core/format/dsl/legacy/LegacyNodes.h"
#include "core/format/dsl/sml/SmlNodes.h"

namespace barline {

/// A clip of the project form, its notes on top, a clip with its notes in bars (Forms 2 and 5), with items in them
/// (SML), or with notes in voice bars (legacy).
class ClipNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::ClipNode)

public:
    enum class Role { NotesOnTop, NotesInBars, ItemsInBars, NotesInVoiceBars };

    ClipNode(ReadContext &context, Role role);

    /// Whether it must have a clip_id, because others name it by that.
    void setNumbered(bool isNumbered) { m_isNumbered = isNumbered; }

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    size_t takeElements(int key, size_t at, bool isAfterElement) override;
    void end(ObjectScope &scope) override;

private:
    void addNote(NoteDraft &draft);
    void addRun(PlainRun &&run);
    void addBar(BarDraft &&bar);
    void renumberBars();

    ReadContext &m_context;
    Role m_role;
    NoteNode m_note;
    BarNode m_bar;
    SmlBarNode m_smlBar;
    LegacyBarNode m_voiceBar;
    ClipDraft m_draft;
    bool m_isNumbered = false;
};

/// An object that is not read. What is in it is passed over.
class PassedNode : public ObjectNode
{
public:
    PassedNode()
        : ObjectNode({})
    {}
    void end(ObjectScope &scope) override { scope.extras.clear(); }
};

/// Chooses what reads a clip, by what it looks like.
class ClipForms
{
public:
    ClipForms(ReadContext &context, std::string_view document);

    /// For a clip of `clip_library` whose brace stands at `begin`.
    ObjectNode *inLibrary(size_t begin);
    /// For a clip by itself, or in a list; `form` must be a clip's.
    ObjectNode *alone(ObjectForm form);

private:
    ClipNode &nodeOf(ObjectForm form);

    const ReadContext &m_context;
    std::string_view m_document;
    ClipNode m_clip;
    ClipNode m_clipWithBars;
    ClipNode m_clipWithItems;
    ClipNode m_legacyClip;
};

} // namespace barline
