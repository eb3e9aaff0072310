#pragma once

#include "core/format/dsl/DslReader.h"
#include "core/format/dsl/FindingList.h"
#include "core/format/dsl/fast/PlainNotes.h"
#include "core/model/Clip.h"
#include "core/model/Composition.h"

#include <QHash>

#include <string_view>
#include <vector>

namespace barline {

// What a document says before its parts are put together: model values whose references, lengths and meters are still
// to be settled, each with its places in the text for findings.

/// The furthest bar, and the most bars, that a document may name.
constexpr int kMostBars = 1'000'000;
/// The largest clip_id: the largest whole number that every reader of JSON keeps.
constexpr double kMostClipId = 9'007'199'254'740'991.;

/// A note as it was read, before it is known whether it is a clip's, an added one, or says what changed.
struct NoteDraft
{
    Note note; ///< start as written; without detail
    NoteDetail detail;
    bool hasDetail = false;       ///< else detail is empty
    std::optional<qint64> number; ///< `id`
    size_t startAt = 0;
    size_t durationAt = 0;
    size_t numberAt = 0;
    std::string_view startKey = "start_beat"; ///< that says the start
    bool hasPitch = false;
    bool hasStart = false;
    bool hasDuration = false;
    bool hasRest = false;
    bool hasVelocity = false;
    bool hasMuted = false;
    bool hasArticulation = false;
    bool hasDynamics = false;
    bool hasExpression = false;
    bool hasSemantics = false;
};

struct BarDraft
{
    int index = 0;
    std::optional<Meter> meter;
    BarExpression expression;
    std::optional<size_t> indexAt; ///< nothing where it has no index that can be used
};

/// Where a note stands in a tie (SML).
struct SmlTie
{
    enum class Kind : quint8 { None, Start, Stop, Continue };
    Kind kind = Kind::None;
    quint32 at = 0;
};

struct ClipDraft
{
    Clip clip; ///< without bars
    size_t begin = 0;
    size_t clipIdAt = 0;
    bool hasMeter = false;
    std::optional<int> lengthBars;
    std::vector<PlainRun> plain;  ///< all its notes, in order of appearance, where all are plain
    std::vector<Note> notes;      ///< else, likewise; placed from the clip's start
    std::vector<quint32> startAt; ///< of each note
    std::vector<quint32> durationAt;
    QHash<qint64, qsizetype> numbers; ///< `id` to place in notes
    std::vector<BarDraft> bars;
    /// Where notes stand in their bars: the bar of each, from whose start it counts until the clip is built.
    std::vector<int> noteBars;
    static constexpr int kNoBar = -1; ///< of a bar without an index, which has its finding
    bool hasNotesInBars = false;
    std::string_view startKey = "start_beat"; ///< of the first note
    bool isSml = false;                       ///< the notes of a bar must end in it
    std::vector<SmlTie> ties;                 ///< of each note, only in SML

    /// Moves the plain notes to the others.
    void unfoldPlain();
};

struct RepointDraft
{
    ClipBarIndex ownBar;
    TrackBar bar;
    std::optional<size_t> ownBarAt; ///< nothing where it has no index that can be used
    size_t clipIdAt = 0;
    size_t clipBarAt = 0;
};

struct OverrideDraft
{
    NoteOverride value; ///< without note
    NoteDraft changed;
    NoteDraft added; ///< its places only
    qint64 number = 0;
    size_t ownBarAt = 0;
    size_t numberAt = 0;
    bool isComplete = true; ///< else it has its finding already
};

struct InstanceDraft
{
    ClipInstance instance; ///< without bars and overrides
    size_t documentIdAt = 0;
    size_t clipIdAt = 0;
    std::vector<RepointDraft> bars;
    std::vector<BarDraft> barOverrides;
    std::vector<OverrideDraft> noteOverrides;
};

/// A bar of a composition that plays a bar of a clip (Form 3).
struct BarReference
{
    BarNumber bar{1};
    TrackBar plays;
    InstanceId id; ///< for the instance that begins with it
    size_t clipBarAt = 0;
    size_t clipIdAt = 0;
};

struct TrackDraft
{
    Track track; ///< without instances
    std::vector<InstanceDraft> instances;
    std::vector<BarReference> references; ///< become instances
};

struct CompositionDraft
{
    Composition composition; ///< without tracks
    std::vector<TrackDraft> tracks;
    std::vector<size_t> loopAt;
};

/// What the nodes of one reading share.
struct ReadContext
{
    FindingList &findings;
    qint64 nextId;
    std::vector<CompositionDraft> compositions = {}; ///< the last is the one that is read
    std::vector<ClipDraft> clips = {};
    bool hasLibrary = false;        ///< `clip_library`, or the clips of a dump
    bool hasUnnumberedClip = false; ///< in clip_library, with its finding
    DocumentForm form = DocumentForm::Clip;
    PlainNotes *plain = nullptr; ///< null where each note is read in full

    qint64 takeId() { return nextId++; }
    CompositionDraft &draft() { return compositions.back(); }
    /// Whether the document is a composition together with its clips.
    bool isWhole() const
    {
        return (form == DocumentForm::Project || form == DocumentForm::Dump) && !compositions.empty();
    }
    void beginComposition()
    {
        compositions.emplace_back();
        draft().composition.id = CompositionId(takeId());
    }
};

} // namespace barline
