#include "ui/docks/CompositionsPanel.h"

#include "core/edit/arrange/CompositionEdits.h"
#include "ui/docks/CompositionDelegate.h"
#include "ui/docks/ConfirmStrip.h"
#include "ui/docks/DockParts.h"

#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kMostRows = 5; // seen at once

} // namespace

CompositionsPanel::CompositionsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_model(new CompositionListModel(context, this))
    , m_newAction(new QAction(tr("&New Composition"), this))
    , m_renameAction(new QAction(tr("&Rename Composition"), this))
    , m_deleteAction(new QAction(tr("&Delete Composition"), this))
    , m_add(new QToolButton(this))
    , m_confirm(new ConfirmStrip(this))
    , m_list(new QListView(this))
{
    makeActions();
    layOut();
    dress();
    connect(m_list, &QListView::clicked, this, &CompositionsPanel::showRow);
    connect(m_list, &QListView::activated, this, &CompositionsPanel::showRow);
    connect(m_list, &QListView::customContextMenuRequested, this, &CompositionsPanel::showMenu);
    connect(m_confirm, &ConfirmStrip::accepted, this, &CompositionsPanel::deleteComposition);
    connect(m_confirm, &ConfirmStrip::dismissed, this, [this] {
        m_deleting = {};
        m_list->setFocus();
    });
    connect(m_model, &CompositionListModel::modelReset, this, [this] {
        fitRows();
        showCurrent();
        if (m_deleting.isValid() && (m_model->rowOf(m_deleting) < 0 || !canDelete()))
            m_confirm->dismiss();
    });
    connect(&m_context, &EditorContext::compositionChanged, this, &CompositionsPanel::showCurrent);
    connect(&m_theme, &ThemeSource::changed, this, &CompositionsPanel::dress);
    fitRows();
    showCurrent();
}

void CompositionsPanel::makeActions()
{
    m_newAction->setToolTip(tr("Make a composition with one empty track"));
    m_renameAction->setToolTip(tr("Give the composition another name"));
    m_deleteAction->setToolTip(tr("Delete the composition and the clips that only it uses"));
    m_renameAction->setShortcut(QKeySequence(Qt::Key_F2));
    m_deleteAction->setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)});
    for (QAction *action : {m_renameAction, m_deleteAction})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({m_renameAction, m_deleteAction});
    connect(m_newAction, &QAction::triggered, this, &CompositionsPanel::createComposition);
    connect(m_renameAction, &QAction::triggered, this, [this] { startRenaming(currentComposition()); });
    connect(m_deleteAction, &QAction::triggered, this, [this] { startDeleting(currentComposition()); });
}

void CompositionsPanel::layOut()
{
    m_add->setObjectName(QStringLiteral("newComposition"));
    m_add->setDefaultAction(m_newAction);
    m_add->setAccessibleName(tr("New composition"));
    m_list->setObjectName(QStringLiteral("compositionList"));
    m_list->setAccessibleName(tr("Compositions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompositionDelegate(m_theme, m_list));
    setUpDockList(*m_list);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(0);
    layout->addLayout(makeDockHeader(tr("Compositions"), nullptr, m_add, this));
    layout->addWidget(m_confirm);
    layout->addWidget(m_list);
}

void CompositionsPanel::dress()
{
    m_newAction->setIcon(m_theme.icon(QStringLiteral("plus")));
    m_renameAction->setIcon(m_theme.icon(QStringLiteral("rename")));
    m_deleteAction->setIcon(m_theme.icon(QStringLiteral("trash")));
    m_list->viewport()->update();
}

void CompositionsPanel::createComposition()
{
    QStringList names;
    for (const CompositionPtr &composition : m_context.project().compositions)
        names.append(composition->name);
    Track track;
    track.id = m_context.ids().next<TrackId>();
    track.name = tr("Track %1").arg(1);
    track.instrument.name = tr("Piano");
    track.instrument.program = 0;
    Composition composition;
    composition.id = m_context.ids().next<CompositionId>();
    composition.name = unusedName(tr("Composition %1"), names);
    composition.tracks.append(std::make_shared<const Track>(std::move(track)));
    if (!m_context.push(addComposition(composition), tr("New Composition")))
        return;
    m_context.setComposition(composition.id);
    startRenaming(composition.id);
}

void CompositionsPanel::startRenaming(CompositionId composition)
{
    const QModelIndex row = m_model->index(m_model->rowOf(composition));
    if (!row.isValid())
        return;
    m_list->setCurrentIndex(row);
    m_list->scrollTo(row);
    m_list->setFocus();
    m_list->edit(row);
}

void CompositionsPanel::startDeleting(CompositionId id)
{
    const CompositionPtr composition = m_context.project().compositions.find(id);
    if (!composition || !canDelete())
        return;
    m_deleting = id;
    m_confirm->ask(tr("Delete “%1” with its %n track(s), and the clips that only it uses?", nullptr,
                      static_cast<int>(composition->tracks.size()))
                       .arg(composition->name),
                   tr("Delete"));
}

void CompositionsPanel::showRow(const QModelIndex &index)
{
    if (const CompositionPtr composition = m_model->compositionAt(index.row()))
        m_context.setComposition(composition->id);
}

void CompositionsPanel::showCurrent()
{
    const QModelIndex row = m_model->index(m_model->rowOf(m_context.compositionId()));
    m_list->setCurrentIndex(row);
    if (row.isValid())
        m_list->scrollTo(row);
}

void CompositionsPanel::fitRows()
{
    m_renameAction->setEnabled(m_model->rowCount() > 0);
    m_deleteAction->setEnabled(canDelete());
    m_list->setFixedHeight(std::clamp(m_model->rowCount(), 1, kMostRows) * CompositionDelegate::kRowHeight);
}

void CompositionsPanel::showMenu(QPoint at)
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

CompositionId CompositionsPanel::currentComposition() const
{
    const CompositionPtr composition =
        m_list->hasFocus() ? m_model->compositionAt(m_list->currentIndex().row()) : nullptr;
    return composition ? composition->id : m_context.compositionId();
}

void CompositionsPanel::deleteComposition()
{
    const CompositionId composition = std::exchange(m_deleting, {});
    if (canDelete() && m_context.project().compositions.contains(composition))
        m_context.push(removeComposition(m_context.project(), composition), tr("Delete Composition"));
    m_list->setFocus();
}

} // namespace barline

#include "moc_CompositionsPanel.cpp"
