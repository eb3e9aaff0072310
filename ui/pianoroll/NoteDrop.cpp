#include "ui/pianoroll/NoteDrop.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "core/edit/notes/PackedNotes.h"
#include "ui/pianoroll/ForPlace.h"
#include "ui/pianoroll/NoteNames.h"

#include <QLocale>

namespace barline {

namespace {

constexpr double kRevealMargin = 48;

Result<IncomingNotesPtr> readNotes(const PastedMusic &music, std::stop_token stop, const Progress &progress)
{
    if (!music.notes.isEmpty()) {
        Result<Clip> notes = unpackedNotes(music.notes);
        if (!notes)
            return failure(notes.error());
        return std::make_shared<const IncomingNotes>(
            SourceContent{{std::make_shared<const Clip>(std::move(*notes))}, {}});
    }
    Result<SourceContent> content = readSources(music.documents, std::move(stop), progress);
    if (!content)
        return failure(content.error());
    return std::make_shared<const IncomingNotes>(std::move(*content));
}

} // namespace

NoteDrop::NoteDrop(RollScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_progress(scene.context().progress())
{
    // Many notes stay where they were let go until they are there.
    connect(&scene.context().history(), &History::preparingChanged, this, [this] {
        if (m_scene.context().history().isPreparing())
            return;
        endPreview();
        selectMany();
    });
}

NoteDrop::~NoteDrop()
{
    if (m_drag)
        end(*m_drag);
    for (const ArrivalPtr &arrival : std::as_const(m_waiting))
        end(*arrival);
}

void NoteDrop::enter(QList<DocumentSource> sources, bool isOwn)
{
    leave();
    m_drag = std::make_shared<Arrival>();
    m_drag->music.documents = std::move(sources);
    m_drag->isOwn = isOwn;
    read(m_drag);
}

void NoteDrop::move(const CanvasPoint &at)
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip || !m_drag)
        return;
    m_drag->into = clip->id;
    // At the latest at the clip's end, which then goes on.
    m_drag->at = clip->locate(std::clamp(m_scene.snapDown(at.time, at.modifiers), Ticks(), clip->length()));
    show();
}

void NoteDrop::drop(const CanvasPoint &at)
{
    move(at);
    if (const ArrivalPtr dropped = std::exchange(m_drag, nullptr))
        letGo(dropped);
}

void NoteDrop::paste(PastedMusic music)
{
    const auto pasted = std::make_shared<Arrival>();
    pasted->music = std::move(music);
    if (const auto &cursor = m_scene.caret()) {
        pasted->isOfFirst = true;
        pasteAt(pasted, cursor->at);
        return;
    }
    const Ticks playhead = m_scene.song().clipPositionAt(m_scene.context().playhead()).value_or(Ticks());
    // Notes go where the playhead's bar is: a line after it may be of the next.
    pasteAt(pasted, pasted->music.notes.isEmpty() ? m_scene.snap(playhead, {}) : playhead);
}

void NoteDrop::paste(PastedMusic music, const CanvasPoint &at)
{
    const auto pasted = std::make_shared<Arrival>();
    pasted->music = std::move(music);
    pasteAt(pasted, m_scene.snapDown(at.time, at.modifiers));
}

void NoteDrop::pasteAt(const ArrivalPtr &arrival, Ticks at)
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    arrival->isPasted = true;
    arrival->into = clip->id;
    arrival->at = clip->locate(std::clamp(at, Ticks(), clip->length()));
    if (!arrival->isOfFirst && !arrival->music.notes.isEmpty())
        arrival->at.offset = Ticks();
    read(arrival);
    letGo(arrival);
}

void NoteDrop::leave()
{
    const ArrivalPtr left = std::exchange(m_drag, nullptr);
    if (!left)
        return;
    end(*left);
    endPreview();
}

bool NoteDrop::cancel()
{
    const QList<ArrivalPtr> waiting = std::exchange(m_waiting, {});
    for (const ArrivalPtr &arrival : waiting)
        end(*arrival);
    endPreview();
    return !waiting.isEmpty();
}

void NoteDrop::cancelOne(const ArrivalPtr &arrival)
{
    m_waiting.removeOne(arrival);
    end(*arrival);
    landWaiting();
    endPreview();
}

void NoteDrop::read(const ArrivalPtr &arrival)
{
    runOnWorker(
        this,
        [music = arrival->music, stop = arrival->stop.get_token(), progress = arrival->progress] {
            return readNotes(music, stop, progress);
        },
        [this, arrival](Result<IncomingNotesPtr> notes) { take(arrival, std::move(notes)); });
}

void NoteDrop::take(const ArrivalPtr &arrival, Result<IncomingNotesPtr> read)
{
    if (arrival->stop.stop_requested()) {
        freeOnWorker(std::move(read));
        return;
    }
    arrival->read = std::move(read);
    if (arrival == m_drag)
        show();
    else
        landWaiting();
}

void NoteDrop::letGo(const ArrivalPtr &arrival)
{
    m_waiting.append(arrival);
    if (!arrival->read) {
        arrival->shown = m_progress.start(
            tr("Reading %1…").arg(arrival->sourceName()),
            [this, unwanted = std::weak_ptr(arrival)] {
                if (const ArrivalPtr one = unwanted.lock())
                    cancelOne(one);
            },
            arrival->progress);
    }
    landWaiting();
}

void NoteDrop::landWaiting()
{
    while (!m_waiting.isEmpty() && m_waiting.constFirst()->read)
        land(*ArrivalPtr(m_waiting.takeFirst()));
}

void NoteDrop::land(Arrival &arrival)
{
    EditorContext &context = m_scene.context();
    const ClipPtr into = context.project().clips.find(arrival.into);
    if (!arrival.hasNotes()) {
        if (!arrival.music.notes.isEmpty())
            context.report(arrival.read->error());
        else if (!arrival.isOwn)
            emit importRequested(arrival.music.documents);
        end(arrival);
        endPreview();
        return;
    }
    if (into && arrival.isOfFirst) {
        const ClipPosition bar{arrival.at.bar, Ticks()};
        arrival.at.offset -= IncomingNotes::landing(*into, bar, arrival.notes().first) - into->startOf(bar.bar);
    }
    if (into && canLand(arrival, *into)) {
        push(arrival, *into);
        if (context.place().clip == into->id && !m_drag)
            reveal(arrival, *into);
    }
    end(arrival);
    // What is still being made of the notes is shown until they are there.
    if (!context.history().isPreparing())
        endPreview();
}

void NoteDrop::push(const Arrival &arrival, const Clip &into)
{
    EditorContext &context = m_scene.context();
    const IncomingNotes &notes = arrival.notes();
    const Pasting pasting{notes.content.clips, arrival.at};
    const qint64 most = notes.count + notes.barsAfter(into, arrival.at);
    const qint64 firstId = context.ids().take(most);
    NamedEdit paste{{}, labelOf(arrival), {}, notes.count};
    if (notes.count > History::kMostAtOnce) {
        paste.make = [pasting, firstId, most, id = into.id](const Project &project) {
            const ClipPtr clip = project.clips.find(id);
            return clip && pasting.mostIds(*clip) <= most ? pasteNotes(*clip, pasting, firstId) : Edit();
        };
        pushMany(arrival, std::move(paste), firstId);
        return;
    }
    paste.edit = pasteNotes(into, pasting, firstId);
    if (context.place().clip == into.id)
        paste = forPlace(m_scene, std::move(paste));
    const bool isPasted = !paste.isEmpty() && context.push(std::move(paste.edit), paste.label);
    if (!isPasted || context.place().clip != into.id)
        return;
    QSet<NoteId> pasted;
    for (qint64 id = firstId; id < firstId + notes.count; ++id)
        pasted.insert(NoteId(id));
    context.selectNotes(pasted);
}

QString NoteDrop::labelOf(const Arrival &arrival)
{
    const auto count = static_cast<int>(arrival.notes().count);
    if (!arrival.music.notes.isEmpty())
        return tr("Paste %n Note(s)", nullptr, count);
    return (arrival.isPasted ? tr("Paste %n Note(s) from %1", nullptr, count)
                             : tr("Drop %n Note(s) from %1", "what was done", count))
        .arg(arrival.notes().name());
}

void NoteDrop::pushMany(const Arrival &arrival, NamedEdit paste, qint64 firstId)
{
    EditorContext &context = m_scene.context();
    const qsizetype count = arrival.notes().count;
    const bool isOpen = context.place().clip == arrival.into;
    if (isOpen)
        paste = forPlace(m_scene, std::move(paste));
    m_many = isOpen ? std::optional(Many{arrival.into, firstId, count}) : std::nullopt;
    if (!context.pushMade(paste.make, count, paste.label))
        m_many.reset();
}

void NoteDrop::selectMany()
{
    const std::optional<Many> many = std::exchange(m_many, std::nullopt);
    const ClipPtr &clip = m_scene.clip();
    if (!many || !clip || clip->id != many->into)
        return;
    runOnWorker(
        this,
        [clip, many] {
            const auto isNew = [&](qint64 id) { return id >= many->firstId && id < many->firstId + many->count; };
            QSet<NoteId> pasted;
            for (ClipBarIndex bar; bar.value() < clip->bars.count(); ++bar) {
                for (const Note &note : clip->bars.at(bar).notes) {
                    if (isNew(note.id.value()))
                        pasted.insert(note.id);
                }
            }
            return pasted;
        },
        [this, id = clip->id, selection = m_scene.context().noteSelection()](const QSet<NoteId> &pasted) {
            EditorContext &context = m_scene.context();
            if (!pasted.isEmpty() && context.place().clip == id && context.noteSelection() == selection)
                context.selectNotes(pasted);
        });
}

bool NoteDrop::canLand(const Arrival &arrival, const Clip &into) const
{
    EditorContext &context = m_scene.context();
    const IncomingNotes &notes = arrival.notes();
    if (notes.count == 0) {
        context.report(Error(ErrorKind::Invalid, tr("There are no notes in %1.").arg(notes.name())));
        return false;
    }
    const QLocale locale;
    if (notes.count > kMostNotes) {
        const QString tooMany = arrival.isPasted ? tr("There are %1 notes in %2, and at most %3 can be added to a clip "
                                                      "at once. Paste them into the clip list to have them as a clip.")
                                                 : tr("There are %1 notes in %2, and at most %3 can be added to a clip "
                                                      "at once. Drop it on the clip list to have it as a clip.");
        context.report(Error(ErrorKind::Invalid,
                             tooMany.arg(locale.toString(notes.count), notes.name(), locale.toString(kMostNotes))));
        return false;
    }
    if (context.ids().remaining() < notes.count + notes.barsAfter(into, arrival.at)) {
        context.report(Error(ErrorKind::Unavailable, tr("So many notes were added that the project cannot number more "
                                                        "yet. Nothing was added; try again in a moment.")));
        return false;
    }
    const QString why = whyNotOnlyHere(arrival, into);
    if (!why.isEmpty())
        context.report(Error(ErrorKind::Invalid, why));
    return why.isEmpty();
}

QString NoteDrop::whyNotOnlyHere(const Arrival &arrival, const Clip &into) const
{
    const EditorContext &context = m_scene.context();
    if (!context.isOnlyHere() || context.place().clip != into.id)
        return {};
    const IncomingNotes &notes = arrival.notes();
    const int bars = notes.barsAfter(into, arrival.at);
    if (bars > into.bars.count())
        return tr("The notes would reach beyond the clip's end, and the clip cannot grow only here. Nothing was added: "
                  "choose “Everywhere”, or an earlier bar.");
    ClipBarIndex bar = into.locate(IncomingNotes::landing(into, arrival.at, notes.first)).bar;
    const ClipBarIndex last = into.locate(IncomingNotes::landing(into, arrival.at, notes.lastStart)).bar;
    while (bar <= last && m_scene.song().songBarOf(bar))
        ++bar;
    return bar > last ? QString()
                      : tr("This place does not play bar %1 of the clip, where some of the notes would be. Nothing was "
                           "added: choose “Everywhere”, or another bar.")
                            .arg(bar.value() + 1);
}

void NoteDrop::show()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip || !m_drag)
        return;
    RollPreview preview;
    preview.incoming = RollPreview::Incoming{m_drag->hasNotes() ? **m_drag->read : nullptr, m_drag->at,
                                             m_drag->read && !m_drag->hasNotes(), words()};
    m_scene.setPreview(std::move(preview));
    m_scene.context().showHint(hint(*clip));
    const ClipPosition at = m_drag->at;
    const std::optional<BarNumber> bar = m_scene.song().songBarOf(at.bar);
    m_scene.context().showReadout(
        positionName(bar ? bar->value() : at.bar.value() + 1, at.offset, clip->meterAt(at.bar)));
}

QString NoteDrop::words() const
{
    if (!m_drag->read)
        return tr("Reading %1…").arg(m_drag->sourceName());
    if (!*m_drag->read)
        return tr("%1 has errors. Drop it to see them", "name of a document").arg(m_drag->sourceName());
    const IncomingNotes &notes = m_drag->notes();
    if (!notes.areClips() && m_drag->isOwn)
        return tr("A composition cannot be added to a clip");
    if (!notes.areClips())
        return tr("Drop to import %1", "names of compositions").arg(notes.compositionNames());
    return tr("%n note(s) of %1", nullptr, static_cast<int>(notes.count)).arg(notes.name());
}

QString NoteDrop::hint(const Clip &into) const
{
    if (!m_drag->hasNotes())
        return words();
    const QString here = tr("Release to add the notes here, Alt leaves the grid");
    const int bars = m_drag->notes().barsAfter(into, m_drag->at);
    return bars == into.bars.count() ? here : tr("%1; the clip grows to %n bar(s)", "what happens", bars).arg(here);
}

void NoteDrop::reveal(const Arrival &arrival, const Clip &into) const
{
    const IncomingNotes &notes = arrival.notes();
    TimeAxis time = m_scene.time();
    if (time.reveal(IncomingNotes::landing(into, arrival.at, notes.first), kRevealMargin))
        m_scene.setTime(time);
    PitchAxis pitch = m_scene.pitch();
    if (pitch.topOf(notes.high) < 0 || pitch.topOf(notes.low) + pitch.rowHeight() > pitch.viewHeight()) {
        pitch.centerOn((notes.low + notes.high) / 2.0);
        m_scene.setPitch(pitch);
    }
}

void NoteDrop::end(Arrival &arrival)
{
    arrival.stop.request_stop();
    m_progress.end(arrival.shown);
    if (arrival.read)
        freeOnWorker(std::exchange(arrival.read, std::nullopt));
}

void NoteDrop::endPreview()
{
    if (m_drag || !m_waiting.isEmpty() || !m_scene.preview().incoming)
        return;
    m_scene.setPreview({});
    m_scene.context().showHint(QString());
    m_scene.context().showReadout(QString());
}

QString NoteDrop::Arrival::sourceName() const
{
    if (!music.notes.isEmpty())
        return tr("the copied notes");
    const QList<DocumentSource> &sources = music.documents;
    return sources.size() == 1 ? tr("“%1”", "name of a document").arg(sources.constFirst().name())
                               : tr("%n document(s)", nullptr, static_cast<int>(sources.size()));
}

} // namespace barline

#include "moc_NoteDrop.cpp"
