#include "ui/docks/CompositionsPanel.h"

#include "core/edit/arrange/CompositionEdits.h"
#include "core/edit/arrange/TrackEdits.h"
#include "ui/ConfirmStrip.h"
#include "ui/docks/CompositionDelegate.h"
#include "ui/docks/DockParts.h"
#include "ui/docks/DragList.h"

#include <QAction>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kMostRows = 5; // seen at once

} // namespace

CompositionsPanel::CompositionsPanel(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : ListPanel(theme, QStringLiteral("composition"),
                {tr("Compositions"),
                 tr("New composition"),
                 {tr("&New Composition"), tr("Make a composition with one empty track")},
                 {tr("&Rename Composition"), tr("Give the composition another name")},
                 {tr("&Delete Composition"), tr("Delete the composition and the clips that only it uses")}},
                parent)
    , m_context(context)
    , m_model(new CompositionListModel(context, this))
{
    setRows(m_model, new CompositionDelegate(theme, list()));
    column()->setContentsMargins(0, 0, 0, 6);
    connect(m_model, &CompositionListModel::modelReset, this, [this] {
        fitRows();
        showCurrent();
        if (m_deleting.isValid() && (m_model->rowOf(m_deleting) < 0 || !canDelete()))
            confirmStrip()->dismiss();
    });
    connect(&m_context, &EditorContext::compositionChanged, this, &CompositionsPanel::showCurrent);
    fitRows();
    showCurrent();
}

void CompositionsPanel::createComposition()
{
    QStringList names;
    for (const CompositionPtr &composition : m_context.project().compositions)
        names.append(composition->name);
    Composition composition;
    composition.id = m_context.ids().next<CompositionId>();
    composition.name = unusedName(tr("Composition %1"), names);
    composition.tracks.append(std::make_shared<const Track>(makeTrack(composition, m_context.ids().next<TrackId>())));
    if (!m_context.push(addComposition(composition), tr("New Composition")))
        return;
    m_context.setComposition(composition.id);
    startRenaming(composition.id);
}

void CompositionsPanel::startRenaming(CompositionId composition)
{
    editRow(m_model->index(m_model->rowOf(composition)));
}

void CompositionsPanel::startDeleting(CompositionId id)
{
    const CompositionPtr composition = m_context.project().compositions.find(id);
    if (!composition || !canDelete())
        return;
    m_deleting = id;
    confirmStrip()->ask(tr("Delete “%1” with its %n track(s), and the clips that only it uses?", nullptr,
                           static_cast<int>(composition->tracks.size()))
                            .arg(composition->name),
                        tr("Delete"));
}

void CompositionsPanel::openRow(const QModelIndex &row)
{
    if (const CompositionPtr composition = m_model->compositionAt(row.row()))
        m_context.setComposition(composition->id);
}

MusicChoice CompositionsPanel::choiceOf(const QModelIndex &row) const
{
    const CompositionPtr composition = m_model->compositionAt(row.row());
    return composition ? choose(m_context.project(), composition->id) : MusicChoice();
}

void CompositionsPanel::answered(bool agreed)
{
    const CompositionId composition = std::exchange(m_deleting, {});
    if (agreed && canDelete() && m_context.project().compositions.contains(composition))
        m_context.push(removeComposition(m_context.project(), composition), tr("Delete Composition"));
}

void CompositionsPanel::showCurrent()
{
    chooseRow(m_model->index(m_model->rowOf(m_context.compositionId())));
}

void CompositionsPanel::fitRows()
{
    renameAction()->setEnabled(m_model->rowCount() > 0);
    deleteAction()->setEnabled(canDelete());
    list()->setFixedHeight(std::clamp(m_model->rowCount(), 1, kMostRows) * CompositionDelegate::kRowHeight);
}

CompositionId CompositionsPanel::currentComposition() const
{
    const CompositionPtr composition =
        list()->hasFocus() ? m_model->compositionAt(list()->currentIndex().row()) : nullptr;
    return composition ? composition->id : m_context.compositionId();
}

} // namespace barline

#include "moc_CompositionsPanel.cpp"
