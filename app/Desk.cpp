#include "app/Desk.h"

#include "ui/theme/ThemeSource.h"

namespace barline {

Desk::Desk(std::unique_ptr<ProjectSession> session, ThemeSource &themes, QObject *parent)
    : QObject(parent)
    , m_session(std::move(session))
    , m_context(m_session->document(), m_session->history(), m_session->ids())
    , m_window(std::make_unique<MainWindow>(m_context, themes, m_transport))
    , m_versions(std::make_unique<Versions>(*m_session, *m_window))
{
    connect(&m_context, &EditorContext::edited, this, &Desk::followEdit);
    connect(&m_context, &EditorContext::compositionChanged, this, &Desk::playCurrent);
    connect(&m_context, &EditorContext::seekRequested, &m_transport, &Transport::seek);
    connect(&m_context, &EditorContext::cycleChanged, this, &Desk::followCycle);
    connect(&m_context, &EditorContext::auditionRequested, &m_transport, &Transport::audition);
    connect(&m_context, &EditorContext::silenceRequested, &m_transport, &Transport::silence);
    connect(&m_context, &EditorContext::mixPreviewed, &m_transport, &Transport::previewMix);
    connect(&m_context, &EditorContext::mixPreviewEnded, &m_transport, &Transport::endMixPreview);
    connect(&m_transport, &Transport::positionChanged, &m_context, &EditorContext::showPlayhead);
    connect(&m_transport, &Transport::playingChanged, &m_context, &EditorContext::showPlaying);
    connect(m_session.get(), &ProjectSession::saveStateChanged, this, &Desk::showSaveState);
    connect(m_session.get(), &ProjectSession::renamed, this, &Desk::showSaveState);
    connect(m_session.get(), &ProjectSession::notApplied, this, [this](const QString &label, const QString &why) {
        m_window->showNotice(tr("“%1” was not applied: %2").arg(label, why), tr("Show"),
                             [this] { m_window->showHistoryList(); });
    });
    connect(m_session.get(), &ProjectSession::fileLost, this, [this] { offerCopy(m_session->whyFileIsLost()); });
    connect(m_session.get(), &ProjectSession::rescued, this, [this](const QString &lostPath) {
        m_window->showNotice(tr("%1 was moved, removed or replaced while it was open. Nothing is lost: you go on in "
                                "a rescued copy, which has no place of its own yet.")
                                 .arg(lostPath),
                             tr("Save a Copy Elsewhere…"), [this] { emit m_window->saveAsRequested(); });
    });
    connect(m_session.get(), &ProjectSession::noticed, this,
            [this](const QString &message) { m_window->showNotice(message, {}, {}); });
    playCurrent();
    showSaveState();
    m_session->rescueWhenLost();
    m_session->followOthers();
    if (m_session->history().start().reason == HistoryStart::Reason::Damaged)
        m_window->showNotice(m_session->history().startText(), {}, {});
}

Desk::~Desk() = default;

void Desk::followEdit(const Touched &)
{
    m_transport.setProject(m_session->document().project(), m_context.compositionId());
    followCycle();
}

void Desk::followCycle()
{
    const CompositionPtr composition = m_context.composition();
    const CycleRegion cycle = m_context.cycle();
    if (composition && cycle.isOn)
        m_transport.setCycle(composition->meters.startOf(cycle.first), composition->meters.startOf(cycle.end));
    else
        m_transport.setCycle({}, {});
}

void Desk::playCurrent()
{
    m_transport.stop();
    m_transport.setProject(m_session->document().project(), m_context.compositionId());
    m_transport.seek(Ticks());
}

void Desk::showSaveState()
{
    const EditPersister &persister = m_session->persister();
    SaveState state = SaveState::Saved;
    QString message = persister.problem().isEmpty() ? persister.waitsFor() : persister.problem();
    if (m_session->isReadOnly()) {
        state = SaveState::CannotSave;
        message = tr("This project can only be read here. Use Save As to work in a copy.");
    } else if (!m_session->whyFileIsLost().isEmpty()) {
        state = SaveState::CannotSave;
        message = m_session->whyFileIsLost();
    } else if (persister.state() == EditPersister::State::CannotSave) {
        state = SaveState::CannotSave;
        // Who waits for another program need not leave: that is said in the status bar.
        if (m_saidProblem.isEmpty() && persister.waitsFor().isEmpty())
            offerCopy(message);
    } else if (persister.state() == EditPersister::State::Saving) {
        state = SaveState::Saving;
    }
    if (state != SaveState::CannotSave && !m_saidProblem.isEmpty())
        m_window->takeBackNotice(std::exchange(m_saidProblem, {}));
    m_window->setProject(m_session->title(), state, message);
}

void Desk::offerCopy(const QString &why)
{
    m_saidProblem = why;
    m_window->showNotice(why, tr("Save a Copy Elsewhere…"), [this] { emit m_window->saveAsRequested(); });
}

} // namespace barline

#include "moc_Desk.cpp"
