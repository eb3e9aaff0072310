#include "ui/BarMime.h"
#include "ui/BlockMime.h"
#include "ui/DocumentMime.h"
#include "ui/DropOutline.h"
#include "ui/MainWindow.h"
#include "ui/MainWindowLayout.h"
#include "ui/NoteMime.h"
#include "ui/WindowActions.h"
#include "ui/arranger/ArrangerPanel.h"
#include "ui/arranger/drop/BarPaste.h"
#include "ui/arranger/drop/BlockPaste.h"
#include "ui/docks/ProjectDock.h"
#include "ui/dsl/DslPanel.h"
#include "ui/import/FindingsPanel.h"
#include "ui/pianoroll/PianoRollPanel.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>

namespace barline {

namespace {

bool hasKeyboard(const QWidget &part, const QWidget *focus)
{
    return focus && (focus == &part || part.isAncestorOf(focus));
}

QList<ClipId> clipsOf(const Composition &composition, const QSet<InstanceId> &blocks)
{
    QList<ClipId> clips;
    for (const TrackPtr &track : composition.tracks) {
        for (const InstancePtr &block : track->instances) {
            if (blocks.contains(block->id) && !clips.contains(block->clip))
                clips.append(block->clip);
        }
    }
    return clips;
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<DocumentSource> sources = documentsIn(event->mimeData(), tr("Dropped text"));
    // What is dragged out of this window is in the project already.
    if (event->source() || sources.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_dropOutline->showFor(sources.constFirst().path.isEmpty()
                               ? tr("Drop to import the text")
                               : tr("Drop to import %n file(s)", nullptr, static_cast<int>(sources.size())));
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropOutline->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropOutline->hide();
    const QList<DocumentSource> sources = documentsIn(event->mimeData(), tr("Dropped text"));
    if (sources.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit documentsDropped(sources);
}

MusicChoice MainWindow::chosenMusic() const
{
    const Project &project = m_context.project();
    const QWidget *focus = focusWidget();
    // In the text it is what the text is of.
    if (m_text->isRead() && m_text->isOfClip() && m_context.clip())
        return choose(project, QList<ClipId>{m_context.place().clip});
    if (hasKeyboard(*m_pianoRoll, focus) && m_context.clip()) {
        const QSet<NoteId> &notes = m_context.selectedNotes();
        return notes.isEmpty() ? choose(project, QList<ClipId>{m_context.place().clip})
                               : choose(m_context.clipHere(), notes);
    }
    if (hasKeyboard(m_dock->clips(), focus) && m_dock->clips().hasListFocus())
        return m_dock->clips().currentChoice();
    if (hasKeyboard(m_dock->compositions(), focus) && m_dock->compositions().hasListFocus())
        return m_dock->compositions().currentChoice();
    const CompositionPtr composition = m_context.composition();
    if (composition && hasKeyboard(*m_arranger, focus) && !m_context.selectedInstances().isEmpty())
        return choose(project, clipsOf(*composition, m_context.selectedInstances()));
    return choose(project, m_context.compositionId());
}

void MainWindow::copy(TextKind kind)
{
    if (kind == TextKind::Dsl && m_text->isRead()) {
        m_text->copy();
        return;
    }
    const MusicChoice choice = chosenForCopy();
    if (!choice.isEmpty())
        requestCopy(choice, kind);
}

void MainWindow::cut(const std::function<void()> &takeAway)
{
    const MusicChoice choice = chosenInArranger();
    if (!choice.isEmpty())
        requestCopy(choice, TextKind::Dsl, takeAway);
}

MusicChoice MainWindow::chosenForCopy() const
{
    const MusicChoice selected = hasKeyboard(*m_arranger, focusWidget()) ? chosenInArranger() : MusicChoice();
    return selected.isEmpty() ? chosenMusic() : selected;
}

MusicChoice MainWindow::chosenInArranger() const
{
    const Project &project = m_context.project();
    const CompositionPtr composition = m_context.composition();
    const QSet<InstanceId> &blocks = m_context.selectedInstances();
    if (!composition)
        return {};
    if (m_context.isBarSelectionMeant()) {
        MusicChoice choice = choose(project, composition->id);
        choice.bars = m_context.selectedBars();
        choice.name = tr("%n bar(s)", nullptr, choice.bars->range.count());
        return choice;
    }
    if (blocks.isEmpty())
        return {};
    MusicChoice choice = choose(project, clipsOf(*composition, blocks));
    choice.blocks = std::make_shared<const CopiedInstances>(copiedInstances(project, *composition, blocks));
    choice.name = tr("%n block(s)", nullptr, static_cast<int>(blocks.size()));
    return choice;
}

void MainWindow::nameCopy()
{
    const bool isInArranger = hasKeyboard(*m_arranger, focusWidget());
    if (isInArranger && m_context.isBarSelectionMeant())
        m_actions->copyDsl->setText(tr("&Copy Bars"));
    else if (isInArranger && !m_context.selectedInstances().isEmpty())
        m_actions->copyDsl->setText(tr("&Copy Blocks"));
    else
        m_actions->copyDsl->setText(tr("&Copy"));
}

MusicChoice MainWindow::chosenForExport() const
{
    const bool isListed = hasKeyboard(*m_dock, focusWidget()) || (m_text->isRead() && m_text->isOfClip());
    return isListed ? chosenMusic() : choose(m_context.project(), m_context.compositionId());
}

void MainWindow::requestCopy(const MusicChoice &what, TextKind kind, std::function<void()> takeAway)
{
    m_isCopying = true;
    m_takeAway = std::move(takeAway);
    emit copyRequested(what, kind);
}

void MainWindow::endCopy()
{
    m_isCopying = false;
    for (const std::function<void()> &paste : std::exchange(m_afterCopy, {}))
        paste();
}

void MainWindow::whenCopied(std::function<void()> paste)
{
    if (m_isCopying)
        m_afterCopy.append(std::move(paste));
    else
        paste();
}

void MainWindow::sayCopied(const QString &name, const Findings &warnings)
{
    m_context.showHint(tr("Copied: %1").arg(name));
    if (const std::function<void()> takeAway = std::exchange(m_takeAway, {}))
        takeAway();
    endCopy();
    if (warnings.isEmpty())
        return;
    const int count = static_cast<int>(warnings.size());
    const QString text = tr("%1 was copied; %n thing(s) cannot be said in that form.", nullptr, count).arg(name);
    showNotice(text, tr("Show"), [this, text, warnings] {
        m_findings->showMessages(text, warnings);
        m_layout->makeRoomForFindings();
    });
}

void MainWindow::sayNotCopied(const Error &why)
{
    m_context.report(why);
    m_takeAway = {};
    m_afterCopy.clear(); // it was to be pasted, not what was copied before
    endCopy();
}

void MainWindow::paste()
{
    if (m_text->hasKeyboard())
        m_text->paste();
    else
        whenCopied([this, at = m_arranger->pointedBar()] { pasteMusic({}, at); });
}

bool MainWindow::pasteArranged(const QMimeData *copied, const QList<DocumentSource> &text,
                               const std::optional<BarNumber> &at)
{
    // Nothing but the arranger takes bars and blocks as such; where notes or clips are taken, they are their text.
    const QWidget *focus = focusWidget();
    const bool isForOthers = hasKeyboard(*m_pianoRoll, focus) || hasKeyboard(m_dock->clips(), focus);
    if (!m_context.composition() || (!at && isForOthers))
        return false;
    if (holdsBars(copied)) {
        m_arranger->incomingBars().paste(barsIn(copied), text, at);
        return true;
    }
    if (!holdsBlocks(copied))
        return false;
    const BlocksOnClipboard own = blocksIn(copied);
    if (own.blocks)
        m_arranger->incoming().paste(*own.blocks, own.from == &m_context.document(), at);
    else
        m_arranger->incoming().pasteText(text, at);
    return true;
}

void MainWindow::pasteMusic(const std::optional<CanvasPoint> &at, const std::optional<BarNumber> &bar)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QWidget *focus = focusWidget();
    const bool isForRoll = m_pianoRoll->takesNotes() && (at || hasKeyboard(*m_pianoRoll, focus));
    const QByteArray notes = isForRoll ? notesIn(copied) : QByteArray();
    if (!notes.isEmpty()) {
        m_pianoRoll->paste({notes, {}}, at);
        return;
    }
    const QList<DocumentSource> sources = documentsIn(copied, tr("Pasted text"));
    if (pasteArranged(copied, sources, bar))
        return;
    if (sources.isEmpty()) {
        m_context.report(
            Error(ErrorKind::Invalid, tr("There is no music to paste on the clipboard. Copy notes, a clip or "
                                         "a composition, its text or .json files.")));
        return;
    }
    if (isForRoll && areTexts(sources))
        m_pianoRoll->paste({{}, sources}, at);
    else if (hasKeyboard(m_dock->clips(), focus) && areTexts(sources))
        emit clipsDropped(sources);
    else
        emit documentsDropped(sources);
}

} // namespace barline
