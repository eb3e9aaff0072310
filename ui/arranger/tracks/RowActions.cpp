#include "ui/arranger/tracks/RowActions.h"

#include "ui/canvas/PanelAction.h"

#include <cmath>

namespace barline {

namespace {

constexpr double kTaller = 1.25;

} // namespace

RowActions::RowActions(EditorContext &context, RowViews &rows, const ArrangementLayout &layout,
                       const ThemeSource &theme, std::function<int()> room, QWidget *panel)
    : QObject(panel)
    , m_context(context)
    , m_rows(rows)
    , m_layout(layout)
    , m_theme(theme)
    , m_room(std::move(room))
    , m_panel(panel)
{
    add("tracks-taller", "row-taller", tr("&Taller Rows"), tr("Make the rows of the selected tracks higher"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Equal)},
        &RowActions::taller);
    add("tracks-shorter", "row-shorter", tr("S&horter Rows"), tr("Make the rows of the selected tracks lower"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Minus)}, &RowActions::shorter);
    add("tracks-usual-height", "row-usual", tr("Usual Hei&ght"),
        tr("Make the rows of the selected tracks as high as they are in a new song"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0)}, &RowActions::usual);
    add("tracks-fit", "row-fit", tr("&Fit All Rows"), tr("Make all rows so high that all tracks can be seen"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)}, &RowActions::fitAll);
    connect(&m_context, &EditorContext::trackSelectionChanged, this, &RowActions::update);
    connect(&m_context, &EditorContext::compositionChanged, this, &RowActions::update);
    update();
}

void RowActions::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                     const QList<QKeySequence> &keys, void (RowActions::*act)())
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, keys});
    connect(action, &QAction::triggered, this, act);
    m_actions.append(action);
}

void RowActions::update()
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(!m_context.selectedTracks().isEmpty());
}

void RowActions::scaleSelected(double factor)
{
    RowView view = m_rows.shown();
    for (const TrackId track : m_context.selectedTracks()) {
        const double height = view.heightOf(track) * factor;
        view.heights.insert(track, RowView::bounded(static_cast<int>(std::lround(height))));
    }
    m_rows.show(view);
}

void RowActions::taller()
{
    scaleSelected(kTaller);
}

void RowActions::shorter()
{
    scaleSelected(1 / kTaller);
}

void RowActions::usual()
{
    m_rows.setHeight(m_context.selectedTracks(), RowView::kUsualHeight);
}

void RowActions::fitAll()
{
    int rows = 0;
    for (int row = 0; row < m_layout.rowCount(); ++row)
        rows += m_layout.heightOf(row) > 0 ? 1 : 0;
    m_rows.fit(rows, m_room() - static_cast<int>(m_layout.folders().size()) * ArrangementLayout::kFolderHeight);
}

} // namespace barline

#include "moc_RowActions.cpp"
