#include "ui/arranger/tracks/RowActions.h"

#include <cmath>

namespace barline {

namespace {

constexpr double kTaller = 1.25;

} // namespace

RowActions::RowActions(EditorContext &context, RowViews &rows, const ArrangementLayout &layout,
                       const ThemeSource &theme, std::function<int()> room, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_context(context)
    , m_rows(rows)
    , m_layout(layout)
    , m_room(std::move(room))
{
    add("tracks-taller", "row-taller", tr("&Taller Rows"), tr("Make the rows of the selected tracks higher"),
        Keys{Qt::CTRL | Qt::ALT | Qt::Key_Plus, Qt::CTRL | Qt::ALT | Qt::Key_Equal}, [this] { taller(); });
    add("tracks-shorter", "row-shorter", tr("S&horter Rows"), tr("Make the rows of the selected tracks lower"),
        Qt::CTRL | Qt::ALT | Qt::Key_Minus, [this] { shorter(); });
    add("tracks-usual-height", "row-usual", tr("Usual Hei&ght"),
        tr("Make the rows of the selected tracks as high as they are in a new song"), Qt::CTRL | Qt::ALT | Qt::Key_0,
        [this] { usual(); });
    add("tracks-fit", "row-fit", tr("&Fit All Rows"), tr("Make all rows so high that all tracks can be seen"),
        Qt::CTRL | Qt::ALT | Qt::Key_F, [this] { fitAll(); });
    connect(&m_context, &EditorContext::trackSelectionChanged, this, &RowActions::update);
    connect(&m_context, &EditorContext::compositionChanged, this, &RowActions::update);
    update();
}

void RowActions::update()
{
    setAllEnabled(!m_context.selectedTracks().isEmpty());
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
