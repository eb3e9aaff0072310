#include "ui/docks/ClipsPanel.h"

#include "core/edit/arrange/ClipEdits.h"
#include "ui/docks/ClipDelegate.h"
#include "ui/docks/ConfirmStrip.h"
#include "ui/docks/DockParts.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kNewClipBars = 4;

} // namespace

ClipsPanel::ClipsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_model(new ClipListModel(context, this))
    , m_newAction(new QAction(tr("&New Clip"), this))
    , m_renameAction(new QAction(tr("&Rename Clip"), this))
    , m_deleteAction(new QAction(tr("&Delete Clip"), this))
    , m_count(new QLabel(this))
    , m_add(new QToolButton(this))
    , m_search(new QLineEdit(this))
    , m_confirm(new ConfirmStrip(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
{
    makeActions();
    layOut();
    dress();

    connect(m_search, &QLineEdit::textChanged, m_model, &ClipListModel::setFilter);
    connect(m_search, &QLineEdit::textChanged, this, &ClipsPanel::showCount);
    connect(m_list, &QListView::clicked, this, &ClipsPanel::openRow);
    connect(m_list, &QListView::activated, this, &ClipsPanel::openRow);
    connect(m_list, &QListView::customContextMenuRequested, this, &ClipsPanel::showMenu);
    connect(m_confirm, &ConfirmStrip::accepted, this, &ClipsPanel::deleteClip);
    connect(m_confirm, &ConfirmStrip::dismissed, this, [this] {
        m_deleting = {};
        m_list->setFocus();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ClipsPanel::updateActions);
    connect(m_model, &ClipListModel::countChanged, this, &ClipsPanel::showCount);
    connect(&m_context, &EditorContext::placeChanged, this, &ClipsPanel::showOpenClip);
    connect(&m_context, &EditorContext::edited, this, &ClipsPanel::followDeletion);
    connect(&m_context, &EditorContext::compositionChanged, this, &ClipsPanel::followDeletion);
    connect(&m_theme, &ThemeSource::changed, this, &ClipsPanel::dress);
    showCount();
    showOpenClip();
}

void ClipsPanel::makeActions()
{
    m_newAction->setToolTip(tr("Make an empty clip of four bars"));
    m_renameAction->setToolTip(tr("Give the clip another name"));
    m_deleteAction->setToolTip(tr("Delete the clip and its blocks"));
    m_renameAction->setShortcut(QKeySequence(Qt::Key_F2));
    m_deleteAction->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    for (QAction *action : {m_renameAction, m_deleteAction})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({m_renameAction, m_deleteAction});
    connect(m_newAction, &QAction::triggered, this, &ClipsPanel::createClip);
    connect(m_renameAction, &QAction::triggered, this, [this] { startRenaming(currentClip()); });
    connect(m_deleteAction, &QAction::triggered, this, [this] { startDeleting(currentClip()); });
}

void ClipsPanel::layOut()
{
    m_count->setObjectName(QStringLiteral("clipCount"));
    m_count->setProperty("look", QStringLiteral("dim"));
    m_add->setObjectName(QStringLiteral("newClip"));
    m_add->setDefaultAction(m_newAction);
    m_add->setAccessibleName(tr("New clip"));
    m_search->setObjectName(QStringLiteral("clipSearch"));
    m_search->setPlaceholderText(tr("Search names and tags"));
    m_search->setAccessibleName(tr("Search clips by name and tag"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // files are dropped on the window
    m_search->installEventFilter(this);
    m_empty->setProperty("look", QStringLiteral("small"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(kDockMargin, 8, kDockMargin, 8);

    m_list->setObjectName(QStringLiteral("clipList"));
    m_list->setAccessibleName(tr("Clips"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ClipDelegate(m_context, m_theme, *m_model, m_list));
    setUpDockList(*m_list);
    m_list->installEventFilter(this);

    auto *search = new QHBoxLayout;
    search->setContentsMargins(kDockMargin, 0, kDockMargin, 8);
    search->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeDockHeader(tr("Clips"), m_count, m_add, this));
    layout->addLayout(search);
    layout->addWidget(m_confirm);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
}

void ClipsPanel::dress()
{
    m_newAction->setIcon(m_theme.icon(QStringLiteral("plus")));
    m_renameAction->setIcon(m_theme.icon(QStringLiteral("rename")));
    m_deleteAction->setIcon(m_theme.icon(QStringLiteral("trash")));
    m_list->viewport()->update();
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
    const QModelIndex row = m_model->index(m_model->rowOf(clip));
    if (!row.isValid())
        return;
    m_list->setCurrentIndex(row);
    m_list->scrollTo(row);
    m_list->setFocus();
    m_list->edit(row);
}

void ClipsPanel::startDeleting(ClipId id)
{
    const ClipPtr clip = m_context.project().clips.find(id);
    if (!clip)
        return;
    m_deleting = id;
    const int places = placesOf(m_context.project(), id);
    if (places == 0)
        deleteClip();
    else
        m_confirm->ask(deletionQuestion(*clip, places), tr("Delete"));
}

ClipId ClipsPanel::currentClip() const
{
    const ClipPtr clip = m_list->hasFocus() ? m_model->clipAt(m_list->currentIndex().row()) : nullptr;
    return clip ? clip->id : m_context.place().clip;
}

void ClipsPanel::updateActions()
{
    const bool hasClip = currentClip().isValid();
    m_renameAction->setEnabled(hasClip);
    m_deleteAction->setEnabled(hasClip);
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
        m_list->setFocus();
        m_list->setCurrentIndex(m_model->index(0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ClipsPanel::openRow(const QModelIndex &index)
{
    const ClipPtr clip = m_model->clipAt(index.row());
    if (clip && clip->id != m_context.place().clip)
        m_context.openClip({clip->id, {}, ClipBarIndex(0)});
}

void ClipsPanel::showOpenClip()
{
    const QModelIndex row = m_model->index(m_model->rowOf(m_context.place().clip));
    m_list->setCurrentIndex(row);
    if (row.isValid())
        m_list->scrollTo(row);
    updateActions();
}

void ClipsPanel::showCount()
{
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    const QLocale locale;
    m_count->setText(shown == total ? locale.toString(total)
                                    : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    m_empty->setVisible(shown == 0);
    m_empty->setText(total == 0 ? tr("No clips yet. The + makes one.")
                                : tr("No clip has “%1” in its name or tags.").arg(m_model->filter()));
}

void ClipsPanel::showMenu(QPoint at)
{
    const QModelIndex row = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_newAction);
    if (row.isValid()) {
        m_list->setFocus();
        m_list->setCurrentIndex(row);
        menu->addActions({m_renameAction, m_deleteAction});
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void ClipsPanel::followDeletion()
{
    if (!m_deleting.isValid())
        return;
    const ClipPtr clip = m_context.project().clips.find(m_deleting);
    if (clip)
        m_confirm->setQuestion(deletionQuestion(*clip, placesOf(m_context.project(), m_deleting)));
    else
        m_confirm->dismiss();
}

void ClipsPanel::deleteClip()
{
    const ClipId clip = std::exchange(m_deleting, {});
    if (m_context.project().clips.contains(clip))
        m_context.push(removeClip(m_context.project(), clip), tr("Delete Clip"));
    m_list->setFocus();
}

QString ClipsPanel::deletionQuestion(const Clip &clip, int places) const
{
    return tr("“%1” is used in %n place(s). Delete it and those %n block(s)?", nullptr, places).arg(clip.name);
}

} // namespace barline

#include "moc_ClipsPanel.cpp"
