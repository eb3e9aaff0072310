#pragma once

#include "core/format/dsl/Drafts.h"
#include "core/format/dsl/ObjectNode.h"

#include <functional>

namespace barline {

/// A Note: of a clip, of a bar (with the keys of Form 2), added by an override, or the fields that an override changes.
class NoteNode : public ObjectNode
{
    Q_DECLARE_TR_FUNCTIONS(barline::NoteNode)

public:
    enum class Role { OfClip, OfBar, Added, Changed };
    using Sink = std::function<void(NoteDraft &)>;

    NoteNode(ReadContext &context, Role role, Sink sink);

    void begin(ObjectScope &scope) override;
    void value(int key, const Value &value) override;
    ObjectNode *child(int key) override;
    void end(ObjectScope &scope) override;

private:
    /// `dynamics`, `expression` or `semantics`.
    class Group : public ObjectNode
    {
    public:
        Group(NoteNode &note, std::span<const KeySpec> keys, Extras NoteDetail::*extras)
            : ObjectNode(keys)
            , m_note(note)
            , m_extras(extras)
        {}
        void begin(ObjectScope &) override { m_given = 0; }
        void value(int key, const Value &value) override;
        bool has(int key) const { return (m_given >> key & 1U) != 0; }
        void end(ObjectScope &scope) override { m_note.m_draft.detail.*m_extras = scope.takeExtras(); }

    private:
        NoteNode &m_note;
        Extras NoteDetail::*m_extras;
        unsigned m_given = 0; ///< keys of the latest, as bits
    };

    void takeOtherKeys(const ObjectScope &scope);
    /// Reports a value that stands in the note as well as in a group of it.
    void checkGroup(const ObjectScope &scope, int key, int groupKey, bool isInGroup);

    ReadContext &m_context;
    Role m_role;
    Sink m_sink;
    Group m_dynamics;
    Group m_expression;
    Group m_semantics;
    NoteDraft m_draft;
    QList<Extras::Entry> m_rowKeys; ///< of those that a database has, what is no number
};

} // namespace barline
