#include "core/format/dsl/ClipNodes.h"
#include "core/format/dsl/KeyFindings.h"
#include "core/format/dsl/TypeTexts.h"

#include <array>

namespace barline {

namespace {

using Kind = KeySpec::Kind;

enum ClipKey {
    kNumber,
    kClipName,
    kStyle,
    kTags,
    kForTrack,
    kClipUid,
    kClipLength,
    kClipMeter,
    kBarList,
    kNotes,
    kOtherNumber,
    kVoiceBars
};
constexpr std::array<KeySpec, 12> kClipKeys{{{"clip_id", Kind::Whole, false, 1, kMostClipId},
                                             {"name", Kind::Text, true},
                                             {"style", Kind::Text},
                                             {"tags", Kind::Texts},
                                             {"track_name", Kind::Text},
                                             {"uid", Kind::Text},
                                             {"length_bars", Kind::Whole, false, 1, kMostBars},
                                             {"meter", Kind::Text},
                                             {"bars", Kind::Objects},
                                             {"notes", Kind::Objects},
                                             {"id", Kind::Whole, false, 1, kMostClipId},
                                             {"voice_bars", Kind::Objects}}};

/// A legacy clip needs no name.
constexpr std::array<KeySpec, 12> kLegacyClipKeys = [] {
    std::array<KeySpec, 12> keys = kClipKeys;
    keys[kClipName].required = false;
    return keys;
}();

std::span<const KeySpec> keysFor(ClipNode::Role role)
{
    const std::span<const KeySpec> keys(kClipKeys);
    switch (role) {
    case ClipNode::Role::NotesOnTop:
        return keys.first<kOtherNumber>();
    case ClipNode::Role::NotesInBars:
    case ClipNode::Role::ItemsInBars:
        return keys.first<kVoiceBars>();
    case ClipNode::Role::NotesInVoiceBars:
        break;
    }
    return kLegacyClipKeys;
}

} // namespace

ClipNode::ClipNode(ReadContext &context, Role role)
    : ObjectNode(keysFor(role))
    , m_context(context)
    , m_role(role)
    , m_note(context, NoteNode::Role::OfClip, [this](NoteDraft &note) { addNote(note); })
    , m_bar(
          context, role == Role::NotesInBars ? BarNode::Role::WithNotes : BarNode::Role::OfClip,
          [this](BarDraft &&bar) { addBar(std::move(bar)); }, [this](NoteDraft &note) { addNote(note); })
    , m_smlBar(
          context, [this](BarDraft &&bar) { addBar(std::move(bar)); },
          [this](NoteDraft &note, SmlTie tie) {
              addNote(note);
              m_draft.ties.push_back(tie);
          })
    , m_voiceBar(
          context, [this](BarDraft &&bar) { addBar(std::move(bar)); }, [this](NoteDraft &note) { addNote(note); })
{}

void ClipNode::begin(ObjectScope &scope)
{
    m_draft = ClipDraft();
    m_draft.begin = m_draft.clipIdAt = scope.begin;
    m_draft.hasNotesInBars = m_role != Role::NotesOnTop;
    m_draft.isSml = m_role == Role::ItemsInBars;
}

size_t ClipNode::takeElements(int key, size_t at, bool isAfterElement)
{
    if (key != kNotes || m_role != Role::NotesOnTop || !m_context.plain)
        return at;
    const std::optional<size_t> begin =
        isAfterElement ? m_context.plain->objectAfter(at) : m_context.plain->objectAt(at);
    if (!begin)
        return at;
    for (size_t next = *begin;;) {
        PlainRun run = m_context.plain->take(next);
        if (run.isEmpty())
            return at;
        at = isAfterElement ? run.end : run.next;
        next = run.next;
        addRun(std::move(run));
    }
}

void ClipNode::addRun(PlainRun &&run)
{
    run.firstId = NoteId(m_context.nextId);
    m_context.nextId += std::ssize(run.notes);
    m_draft.plain.push_back(std::move(run));
    if (!m_draft.notes.empty())
        m_draft.unfoldPlain();
}

void ClipNode::addNote(NoteDraft &draft)
{
    m_draft.unfoldPlain();
    if (draft.number) {
        if (m_draft.numbers.contains(*draft.number))
            m_context.findings.error(draft.numberAt,
                                     tr("id %1 is there twice in the notes of this clip").arg(*draft.number));
        m_draft.numbers.insert(*draft.number, std::ssize(m_draft.notes));
    }
    draft.note.id = NoteId(m_context.takeId());
    if (draft.hasDetail)
        draft.note.detail = draft.detail;
    if (m_draft.notes.empty())
        m_draft.startKey = draft.startKey;
    m_draft.notes.push_back(draft.note);
    m_draft.startAt.push_back(static_cast<quint32>(draft.startAt));
    m_draft.durationAt.push_back(static_cast<quint32>(draft.durationAt));
}

void ClipNode::addBar(BarDraft &&bar)
{
    if (m_draft.hasNotesInBars)
        m_draft.noteBars.resize(m_draft.notes.size(), bar.indexAt ? bar.index : ClipDraft::kNoBar);
    m_draft.bars.push_back(std::move(bar));
}

void ClipNode::renumberBars()
{
    const BarDraft *first = nullptr;
    for (const BarDraft &bar : m_draft.bars) {
        if (bar.indexAt && (!first || bar.index < first->index))
            first = &bar;
    }
    if (!first || first->index != 1)
        return;
    m_context.findings.warning(*first->indexAt,
                               tr("the first bar is 1, but bars count from 0; every bar is read as one less"));
    for (BarDraft &bar : m_draft.bars)
        --bar.index;
    for (int &bar : m_draft.noteBars)
        bar = bar == ClipDraft::kNoBar ? bar : bar - 1;
}

void ClipNode::value(int key, const Value &value)
{
    Clip &clip = m_draft.clip;
    switch (key) {
    case kNumber:
    case kOtherNumber:
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
    if (key == kVoiceBars)
        return &m_voiceBar;
    if (key == kBarList)
        return m_role == Role::ItemsInBars ? static_cast<ObjectNode *>(&m_smlBar) : &m_bar;
    return key == kNotes ? &m_note : nullptr;
}

void ClipNode::end(ObjectScope &scope)
{
    m_draft.clip.extras = scope.takeExtras();
    if (m_draft.hasNotesInBars)
        m_draft.noteBars.resize(m_draft.notes.size(), ClipDraft::kNoBar); // those that stand beside them, an error
    if (m_role == Role::NotesOnTop && !scope.has(kNotes))
        reportAbsent(m_context.findings, scope, keys(), kNotes, allowed(keys()[kNotes]));
    if (m_role == Role::NotesInBars && scope.has(kNotes))
        m_context.findings.error(scope.at(kNotes), tr("notes stands beside bars with notes; one of both is needed"));
    if (m_role == Role::ItemsInBars && scope.has(kNotes))
        m_context.findings.error(scope.at(kNotes), tr("notes stands beside bars with items; one of both is needed"));
    if (m_role == Role::NotesInVoiceBars) {
        reportBeside(m_context.findings, scope, keys(), kNotes, kVoiceBars);
        reportBeside(m_context.findings, scope, keys(), kBarList, kVoiceBars);
        if (!scope.has(kClipName))
            m_draft.clip.name = QStringLiteral("clip");
    }
    if (m_role == Role::ItemsInBars)
        renumberBars();
    if (m_role != Role::NotesOnTop)
        reportBeside(m_context.findings, scope, keys(), kOtherNumber, kNumber);
    if (m_isNumbered && !m_draft.clip.id.isValid()) {
        m_context.hasUnnumberedClip = true;
        if (!scope.has(kNumber))
            reportAbsent(m_context.findings, scope, keys(), kNumber, allowed(keys()[kNumber]));
    }
    m_draft.clip.order = std::ssize(m_context.clips);
    m_context.clips.push_back(std::move(m_draft));
}

} // namespace barline
