#include "ui/pianoroll/NoteDrop.h"

#include "core/base/FreeOnWorker.h"
#include "core/base/RunOnWorker.h"
#include "ui/pianoroll/ForPlace.h"
#include "ui/pianoroll/NoteNames.h"

#include <QLocale>

namespace barline {

namespace {

constexpr double kRevealMargin = 48;

Result<IncomingNotesPtr> readNotes(const QList<DocumentSource> &sources, std::stop_token stop)
{
    Result<SourceContent> content = readSources(sources, std::move(stop));
    if (!content)
        return failure(content.error());
    return std::make_shared<const IncomingNotes>(std::move(*content));
}

} // namespace

NoteDrop::NoteDrop(RollScene &scene, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
{
    // Many notes stay where they were let go until they are there.
    connect(&scene.context().history(), &History::preparingChanged, this, [this] {
        if (!m_isDragging && !m_isLetGo && m_scene.preview().incoming)
            m_scene.setPreview({});
    });
}

NoteDrop::~NoteDrop()
{
    m_stop.request_stop();
}

void NoteDrop::enter(QList<DocumentSource> sources, bool isOwn)
{
    cancel();
    m_isOwn = isOwn;
    m_isDragging = true;
    read(std::move(sources));
}

void NoteDrop::move(const CanvasPoint &at)
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    m_into = clip->id;
    // At the latest at the clip's end, which then goes on.
    m_at = clip->locate(std::clamp(m_scene.snapDown(at.time, at.modifiers), Ticks(), clip->length()));
    show();
}

void NoteDrop::drop(const CanvasPoint &at)
{
    move(at);
    m_isDragging = false;
    letGo();
}

void NoteDrop::paste(QList<DocumentSource> sources)
{
    cancel();
    m_isOwn = false;
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    const Ticks playhead = m_scene.song().clipPositionAt(m_scene.context().playhead()).value_or(Ticks());
    m_into = clip->id;
    m_at = clip->locate(std::clamp(m_scene.snap(playhead, {}), Ticks(), clip->length()));
    read(std::move(sources));
    letGo();
}

void NoteDrop::cancel()
{
    if (m_isDragging || m_isLetGo)
        end();
}

void NoteDrop::read(QList<DocumentSource> sources)
{
    m_sources = std::move(sources);
    m_stop = std::stop_source();
    runOnWorker(
        this, [documents = m_sources, stop = m_stop.get_token()] { return readNotes(documents, stop); },
        [this, ticket = ++m_ticket](Result<IncomingNotesPtr> notes) {
            if (ticket == m_ticket)
                take(std::move(notes));
            else
                freeOnWorker(std::move(notes));
        });
}

void NoteDrop::take(Result<IncomingNotesPtr> read)
{
    m_read = std::move(read);
    if (m_isLetGo)
        land();
    else
        show();
}

void NoteDrop::letGo()
{
    m_isLetGo = true;
    if (m_read)
        land();
    else
        emit readingChanged(sourceName());
}

void NoteDrop::land()
{
    EditorContext &context = m_scene.context();
    const ClipPtr into = context.project().clips.find(m_into);
    if (!*m_read || !(**m_read)->areClips()) {
        const QList<DocumentSource> sources = m_sources;
        end();
        if (!m_isOwn)
            emit importRequested(sources);
        return;
    }
    if (!into || !canLand(*into)) {
        end();
        return;
    }
    const IncomingNotes &notes = ***m_read;
    const Pasting pasting{notes.content.clips, m_at};
    const qint64 most = notes.count + notes.barsAfter(*into, m_at);
    const qint64 firstId = context.ids().take(most);
    const QString label = tr("Paste %n Note(s) from %1", nullptr, static_cast<int>(notes.count)).arg(notes.name());
    if (notes.count <= History::kMostAtOnce) {
        NamedEdit paste{pasteNotes(*into, pasting, firstId), label, {}, notes.count};
        if (context.place().clip == into->id)
            paste = forPlace(m_scene, std::move(paste));
        const bool isPasted = !paste.isEmpty() && context.push(std::move(paste.edit), paste.label);
        if (isPasted && context.place().clip == into->id) {
            QSet<NoteId> pasted;
            for (qint64 id = firstId; id < firstId + notes.count; ++id)
                pasted.insert(NoteId(id));
            context.selectNotes(pasted);
        }
    } else {
        const auto make = [pasting, firstId, most, id = into->id](const Project &project) {
            const ClipPtr clip = project.clips.find(id);
            return clip && pasting.mostIds(*clip) <= most ? pasteNotes(*clip, pasting, firstId) : Edit();
        };
        NamedEdit paste{{}, label, make, notes.count};
        if (context.place().clip == into->id)
            paste = forPlace(m_scene, std::move(paste));
        context.pushMade(paste.make, notes.count, paste.label);
    }
    if (context.place().clip == into->id)
        reveal(*into);
    const RollPreview preview = m_scene.preview();
    end();
    if (context.history().isPreparing() && preview.incoming)
        m_scene.setPreview(preview);
}

bool NoteDrop::canLand(const Clip &into) const
{
    EditorContext &context = m_scene.context();
    const IncomingNotes &notes = ***m_read;
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
    if (context.ids().remaining() < notes.count + notes.barsAfter(into, m_at)) {
        context.report(Error(ErrorKind::Unavailable, tr("So many notes were added that the project cannot number more "
                                                        "yet. Nothing was added; try again in a moment.")));
        return false;
    }
    return true;
}

void NoteDrop::show()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip || (m_isLetGo && !m_isDragging))
        return;
    const bool hasNotes = m_read && *m_read && (**m_read)->areClips();
    RollPreview preview;
    preview.incoming = RollPreview::Incoming{hasNotes ? **m_read : nullptr, m_at, m_read && !hasNotes, words()};
    m_scene.setPreview(std::move(preview));
    m_scene.context().showHint(hint(*clip));
    const std::optional<BarNumber> bar = m_scene.song().songBarOf(m_at.bar);
    m_scene.context().showReadout(
        positionName(bar ? bar->value() : m_at.bar.value() + 1, m_at.offset, clip->meterAt(m_at.bar)));
}

QString NoteDrop::words() const
{
    if (!m_read)
        return tr("Reading %1…").arg(sourceName());
    if (!*m_read)
        return tr("%1 has errors. Drop it to see them", "name of a document").arg(sourceName());
    const IncomingNotes &notes = ***m_read;
    if (!notes.areClips() && m_isOwn)
        return tr("A composition cannot be added to a clip");
    if (!notes.areClips())
        return tr("Drop to import %1", "names of compositions").arg(notes.compositionNames());
    return tr("%n note(s) of %1", nullptr, static_cast<int>(notes.count)).arg(notes.name());
}

QString NoteDrop::hint(const Clip &into) const
{
    if (!m_read || !*m_read || !(**m_read)->areClips())
        return words();
    const IncomingNotes &notes = ***m_read;
    const QString here = tr("Release to add the notes here, Alt leaves the grid");
    const int bars = notes.barsAfter(into, m_at);
    return bars == into.bars.count() ? here : tr("%1; the clip grows to %n bar(s)", "what happens", bars).arg(here);
}

void NoteDrop::reveal(const Clip &into) const
{
    const IncomingNotes &notes = ***m_read;
    TimeAxis time = m_scene.time();
    if (time.reveal(IncomingNotes::landing(into, m_at, notes.first), kRevealMargin))
        m_scene.setTime(time);
    PitchAxis pitch = m_scene.pitch();
    if (pitch.topOf(notes.high) < 0 || pitch.topOf(notes.low) + pitch.rowHeight() > pitch.viewHeight()) {
        pitch.centerOn((notes.low + notes.high) / 2.0);
        m_scene.setPitch(pitch);
    }
}

void NoteDrop::end()
{
    ++m_ticket;
    m_stop.request_stop();
    m_isDragging = false;
    m_sources.clear();
    if (m_scene.preview().incoming)
        m_scene.setPreview({});
    if (m_read)
        freeOnWorker(std::exchange(m_read, std::nullopt));
    m_scene.context().showHint(QString());
    m_scene.context().showReadout(QString());
    if (std::exchange(m_isLetGo, false))
        emit readingChanged(QString());
}

QString NoteDrop::sourceName() const
{
    return m_sources.size() == 1 ? tr("“%1”", "name of a document").arg(m_sources.constFirst().name())
                                 : tr("%n document(s)", nullptr, static_cast<int>(m_sources.size()));
}

} // namespace barline

#include "moc_NoteDrop.cpp"
