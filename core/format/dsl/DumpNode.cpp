#include "core/format/dsl/DumpNode.h"

#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum DumpKey { kDumpSong, kDumpClips, kDumpTracks };
constexpr std::array<KeySpec, 3> kDumpKeys{
    {{"composition", Kind::Object, true}, {"clips", Kind::Objects, true}, {"tracks", Kind::Objects}}};

} // namespace

DumpNode::DumpNode(ReadContext &context, ClipForms &clips)
    : ObjectNode(kDumpKeys)
    , m_context(context)
    , m_clips(clips)
    , m_composition(context, CompositionNode::Role::Dumped)
    , m_track(context, ReferenceRole::Dumped)
{}

void DumpNode::begin(ObjectScope &)
{
    m_context.beginComposition();
}

ObjectNode *DumpNode::child(int key)
{
    return key == kDumpTracks ? static_cast<ObjectNode *>(&m_track) : &m_composition;
}

ObjectNode *DumpNode::childAt(int key, size_t begin)
{
    return key == kDumpClips ? m_clips.inLibrary(begin) : child(key);
}

void DumpNode::listBegins(int key)
{
    m_context.hasLibrary |= key == kDumpClips;
}

void DumpNode::end(ObjectScope &scope)
{
    if (scope.has(kDumpTracks) && m_composition.hasTracks())
        m_context.findings.error(scope.at(kDumpTracks),
                                 tr("tracks stands beside composition and in it; one of both is needed"));
    else if (scope.has(kDumpSong) && !scope.has(kDumpTracks) && !m_composition.hasTracks())
        reportAbsent(m_context.findings, scope, keys(), kDumpTracks, allowed(kDumpKeys[kDumpTracks]));
    m_context.draft().composition.rootExtras = scope.takeExtras();
}

} // namespace barline
