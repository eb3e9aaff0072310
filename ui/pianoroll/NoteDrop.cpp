#include "ui/pianoroll/NoteDrop.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "ui/pianoroll/ForPlace.h"
#include "ui/pianoroll/NoteNames.h"

#include <QLocale>

namespace barline {

namespace {

constexpr double kRevealMargin = 48;

Result<IncomingNotesPtr> readNotes(const QList<DocumentSource> &sources, std::stop_token stop, const Progress &progress)
{
    Result<SourceContent> content = readSources(sources, std::move(stop), progress);
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
        if (!m_scene.context().history().isPreparing())
            endPreview();
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
    m_drag->sources = std::move(sources);
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

void NoteDrop::paste(QList<DocumentSource> sources)
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    const Ticks playhead = m_scene.song().clipPositionAt(m_scene.context().playhead()).value_or(Ticks());
    const auto pasted = std::make_shared<Arrival>();
    pasted->sources = std::move(sources);
    pasted->isPasted = true;
    pasted->into = clip->id;
    pasted->at = clip->locate(std::clamp(m_scene.snap(playhead, {}), Ticks(), clip->length()));
    read(pasted);
    letGo(pasted);
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
        [documents = arrival->sources, stop = arrival->stop.get_token(), progress = arrival->progress] {
            return readNotes(documents, stop, progress);
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
        end(arrival);
        endPreview();
        if (!arrival.isOwn)
            emit importRequested(arrival.sources);
        return;
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
    const int count = static_cast<int>(notes.count);
    const QString label = (arrival.isPasted ? tr("Paste %n Note(s) from %1", nullptr, count)
                                            : tr("Drop %n Note(s) from %1", "what was done", count))
                              .arg(notes.name());
    if (notes.count <= History::kMostAtOnce) {
        NamedEdit paste{pasteNotes(into, pasting, firstId), label, {}, notes.count};
        if (context.place().clip == into.id)
            paste = forPlace(m_scene, std::move(paste));
        const bool isPasted = !paste.isEmpty() && context.push(std::move(paste.edit), paste.label);
        if (isPasted && context.place().clip == into.id) {
            QSet<NoteId> pasted;
            for (qint64 id = firstId; id < firstId + notes.count; ++id)
                pasted.insert(NoteId(id));
            context.selectNotes(pasted);
        }
    } else {
        const auto make = [pasting, firstId, most, id = into.id](const Project &project) {
            const ClipPtr clip = project.clips.find(id);
            return clip && pasting.mostIds(*clip) <= most ? pasteNotes(*clip, pasting, firstId) : Edit();
        };
        NamedEdit paste{{}, label, make, notes.count};
        if (context.place().clip == into.id)
            paste = forPlace(m_scene, std::move(paste));
        context.pushMade(paste.make, notes.count, paste.label);
    }
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
        context.report(Error(ErrorKind::Invalid,
                             tr("There are %1 notes in %2, and at most %3 can be added to a clip at "
                                "once. Drop it on the clip list to have it as a clip.")
                                 .arg(locale.toString(notes.count), notes.name(), locale.toString(kMostNotes))));
        return false;
    }
    if (context.ids().remaining() < notes.count + notes.barsAfter(into, arrival.at)) {
        context.report(Error(ErrorKind::Unavailable, tr("So many notes were added that the project cannot number more "
                                                        "yet. Nothing was added; try again in a moment.")));
        return false;
    }
    return true;
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
    return sources.size() == 1 ? tr("“%1”", "name of a document").arg(sources.constFirst().name())
                               : tr("%n document(s)", nullptr, static_cast<int>(sources.size()));
}

} // namespace barline

#include "moc_NoteDrop.cpp"
