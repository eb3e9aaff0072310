#include "core/format/dsl/NearestName.h"
#include "core/format/dsl/ProjectNodes.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum ClipKey { kNumber, kClipName, kStyle, kTags, kForTrack, kClipUid, kClipLength, kClipMeter, kBarList, kNotes };
constexpr std::array<KeySpec, 10> kClipKeys{{{"clip_id", Kind::Whole, true, 1, kMostClipId},
                                             {"name", Kind::Text, true},
                                             {"style", Kind::Text},
                                             {"tags", Kind::Texts},
                                             {"track_name", Kind::Text},
                                             {"uid", Kind::Text},
                                             {"length_bars", Kind::Whole, false, 1, kMostBars},
                                             {"meter", Kind::Text},
                                             {"bars", Kind::Objects},
                                             {"notes", Kind::Objects}}};

bool hasKey(const Extras &extras, const char *key)
{
    return std::any_of(extras.entries().begin(), extras.entries().end(),
                       [key](const Extras::Entry &entry) { return entry.key == key; });
}

} // namespace

ClipNode::ClipNode(ReadContext &context)
    : ObjectNode(kClipKeys)
    , m_context(context)
    , m_note(context, NoteNode::Role::OfClip, [this](NoteDraft &note) { addNote(note); })
    , m_bar(context, BarNode::Role::OfClip, [this](BarDraft &&bar) {
        if (hasKey(bar.expression.extras, "items"))
            m_otherForm = tr("a clip in SML, the short notation (bars with items)");
        else if (hasKey(bar.expression.extras, "notes"))
            m_otherForm = tr("a clip with bars (bars with notes)");
        m_draft.bars.push_back(std::move(bar));
    })
{}

void ClipNode::begin(ObjectScope &scope)
{
    m_draft = ClipDraft();
    m_draft.begin = m_draft.clipIdAt = scope.begin;
    m_otherForm.clear();
}

void ClipNode::addNote(NoteDraft &draft)
{
    if (draft.number) {
        if (m_draft.numbers.contains(*draft.number))
            m_context.findings.error(draft.begin,
                                     tr("id %1 is there twice in the notes of this clip").arg(*draft.number));
        m_draft.numbers.insert(*draft.number, std::ssize(m_draft.notes));
    }
    draft.note.id = NoteId(m_context.takeId());
    if (draft.hasDetail)
        draft.note.detail = draft.detail;
    m_draft.notes.push_back(draft.note);
    m_draft.noteAt.push_back(static_cast<quint32>(draft.begin));
}

void ClipNode::value(int key, const Value &value)
{
    Clip &clip = m_draft.clip;
    switch (key) {
    case kNumber:
        clip.id = ClipId(value.whole);
        m_draft.clipIdAt = value.begin;
        break;
    case kClipName:
        clip.name = value.toText();
        break;
    case kStyle:
        clip.style = value.toText();
        break;
    case kTags:
        clip.tags.append(value.toText());
        break;
    case kForTrack:
        clip.trackName = value.toText();
        break;
    case kClipUid:
        clip.uid = value.toText();
        break;
    case kClipLength:
        m_draft.lengthBars = value.toInt();
        break;
    case kClipMeter:
        if (const auto meter = meterFrom(value.text)) {
            clip.meter = *meter;
            m_draft.hasMeter = true;
        } else {
            reportMeter(m_context.findings, value);
        }
        break;
    default:
        break;
    }
}

ObjectNode *ClipNode::child(int key)
{
    if (key == kBarList)
        return &m_bar;
    return key == kNotes ? &m_note : nullptr;
}

void ClipNode::end(ObjectScope &scope)
{
    m_draft.clip.extras = scope.takeExtras();
    if (hasKey(m_draft.clip.extras, "voice_bars"))
        m_otherForm = tr("a clip of the legacy form (voice_bars)");
    if (!m_otherForm.isEmpty())
        m_context.findings.error(scope.begin,
                                 tr("this looks like %1; only the project form is read so far").arg(m_otherForm));
    else if (!scope.has(kNotes))
        m_context.findings.error(scope.begin, tr("notes is missing; a list of objects is needed"));
    m_draft.clip.order = std::ssize(m_context.draft.clips);
    m_context.draft.clips.push_back(std::move(m_draft));
}

} // namespace barline
