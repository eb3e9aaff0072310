#include "ui/docks/ClipsPanel.h"

#include "core/edit/arrange/ClipEdits.h"
#include "ui/ConfirmStrip.h"
#include "ui/DocumentMime.h"
#include "ui/DropOutline.h"
#include "ui/docks/ClipDelegate.h"
#include "ui/docks/DockParts.h"
#include "ui/docks/DragList.h"

#include <QAction>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kNewClipBars = 4;

} // namespace

ClipsPanel::ClipsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : ListPanel(theme, QStringLiteral("clip"),
                {tr("Clips"),
                 tr("New clip"),
                 {tr("&New Clip"), tr("Make an empty clip of four bars")},
                 {tr("&Rename Clip"), tr("Give the clip another name")},
                 {tr("&Delete Clip"), tr("Delete the clip and its blocks")}},
                parent)
    , m_context(context)
    , m_model(new ClipListModel(context, this))
    , m_search(new QLineEdit(this))
    , m_empty(new QLabel(this))
    , m_dropOutline(new DropOutline(theme, this))
{
    setAcceptDrops(true);
    setRows(m_model, new ClipDelegate(m_context, theme, *m_model, list()));
    addSearch();
    connect(m_search, &QLineEdit::textChanged, m_model, &ClipListModel::setFilter);
    connect(m_search, &QLineEdit::textChanged, this, &ClipsPanel::showCount);
    connect(list()->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClipsPanel::updateActions);
    connect(m_model, &ClipListModel::countChanged, this, &ClipsPanel::showCount);
    connect(&m_context, &EditorContext::placeChanged, this, &ClipsPanel::showOpenClip);
    connect(&m_context, &EditorContext::edited, this, &ClipsPanel::followDeletion);
    connect(&m_context, &EditorContext::compositionChanged, this, &ClipsPanel::followDeletion);
    showCount();
    showOpenClip();
}

void ClipsPanel::addSearch()
{
    m_search->setObjectName(QStringLiteral("clipSearch"));
    m_search->setPlaceholderText(tr("Search names and tags"));
    m_search->setAccessibleName(tr("Search clips by name and tag"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // files are dropped on the window
    m_search->installEventFilter(this);
    m_empty->setProperty("look", QStringLiteral("small"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(kDockMargin, 8, kDockMargin, 8);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(kDockMargin, 0, kDockMargin, 8);
    search->addWidget(m_search);
    column()->insertLayout(column()->indexOf(confirmStrip()), search);
    column()->insertWidget(column()->indexOf(list()), m_empty);
}

void ClipsPanel::createClip()
{
    const CompositionPtr composition = m_context.composition();
    const CompositionId home = composition ? composition->id : CompositionId();
    const MeterMap meters = composition ? composition->meters : MeterMap();
    const Meter meter = meters.meterAt(meters.locate(m_context.playhead()).bar);
    QStringList names;
    for (const ClipPtr &clip : m_context.project().clips)
        names.append(clip->name);
    const QString name = unusedName(tr("Clip %1"), names);
    const Clip clip = makeEmptyClip(m_context.ids().take(1 + kNewClipBars), name, meter, kNewClipBars, home,
                                    clipOrderAfterAll(m_context.project(), home));
    m_search->clear();
    if (!m_context.push(addClip(clip), tr("New Clip")))
        return;
    m_context.openClip({clip.id, {}, ClipBarIndex(0)});
    startRenaming(clip.id);
}

void ClipsPanel::startRenaming(ClipId clip)
{
    if (m_model->rowOf(clip) < 0)
        m_search->clear();
    editRow(m_model->index(m_model->rowOf(clip)));
}

void ClipsPanel::startDeleting(ClipId id)
{
    const ClipPtr clip = m_context.project().clips.find(id);
    if (!clip)
        return;
    m_deleting = id;
    const int places = placesOf(m_context.project(), id);
    if (places > 0) {
        confirmStrip()->ask(deletionQuestion(*clip, places), tr("Delete"));
        return;
    }
    answered(true);
    list()->setFocus();
}

ClipId ClipsPanel::currentClip() const
{
    const ClipPtr clip = list()->hasFocus() ? m_model->clipAt(list()->currentIndex().row()) : nullptr;
    return clip ? clip->id : m_context.place().clip;
}

void ClipsPanel::updateActions()
{
    const bool hasClip = currentClip().isValid();
    renameAction()->setEnabled(hasClip);
    deleteAction()->setEnabled(hasClip);
}

bool ClipsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down && m_model->rowCount() > 0) {
        list()->setFocus();
        list()->setCurrentIndex(m_model->index(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ClipsPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<DocumentSource> sources = documentsIn(event->mimeData(), tr("Dropped text"));
    // What is in the project already comes in no second time; what is no document is the window's.
    if (event->source() || sources.isEmpty() || !areTexts(sources)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_dropOutline->showFor(tr("Drop to add clips"));
}

void ClipsPanel::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ClipsPanel::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropOutline->hide();
}

void ClipsPanel::dropEvent(QDropEvent *event)
{
    m_dropOutline->hide();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit documentsDropped(documentsIn(event->mimeData(), tr("Dropped text")));
}

void ClipsPanel::openRow(const QModelIndex &row)
{
    const ClipPtr clip = m_model->clipAt(row.row());
    if (clip && clip->id != m_context.place().clip)
        m_context.openClip({clip->id, {}, ClipBarIndex(0)});
}

MusicChoice ClipsPanel::choiceOf(const QModelIndex &row) const
{
    const ClipPtr clip = m_model->clipAt(row.row());
    return clip ? choose(m_context.project(), QList<ClipId>{clip->id}) : MusicChoice();
}

void ClipsPanel::showOpenClip()
{
    chooseRow(m_model->index(m_model->rowOf(m_context.place().clip)));
    updateActions();
}

void ClipsPanel::showCount()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    const QLocale locale;
    count()->setText(shown == total ? locale.toString(total)
                                    : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    m_empty->setVisible(shown == 0);
    m_empty->setText(total == 0 ? tr("No clips yet. The + makes one.")
                                : tr("No clip has “%1” in its name or tags.").arg(m_model->filter()));
}

void ClipsPanel::followDeletion()
{
    if (!m_deleting.isValid())
        return;
    const ClipPtr clip = m_context.project().clips.find(m_deleting);
    if (clip)
        confirmStrip()->setQuestion(deletionQuestion(*clip, placesOf(m_context.project(), m_deleting)));
    else
        confirmStrip()->dismiss();
}

void ClipsPanel::answered(bool agreed)
{
    const ClipId clip = std::exchange(m_deleting, {});
    if (agreed && m_context.project().clips.contains(clip))
        m_context.push(removeClip(m_context.project(), clip), tr("Delete Clip"));
}

QString ClipsPanel::deletionQuestion(const Clip &clip, int places) const
{
    return tr("“%1” is used in %n place(s). Delete it and those %n block(s)?", nullptr, places).arg(clip.name);
}

} // namespace barline

#include "moc_ClipsPanel.cpp"
