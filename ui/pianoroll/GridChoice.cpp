#include "ui/pianoroll/GridChoice.h"

#include "ui/pianoroll/NoteNames.h"

namespace barline {

GridChoice::GridChoice(EditorContext &context, QWidget *parent)
    : QComboBox(parent)
    , m_context(context)
{
    setAccessibleName(tr("Grid"));
    setToolTip(tr("The grid that notes snap to"));
    setFocusPolicy(Qt::TabFocus);
    setMaxVisibleItems(20);
    const Ticks whole = Ticks::beats(4);
    for (int denominator = 1; denominator <= 64; denominator *= 2)
        addItem(lengthName(whole / denominator), (whole / denominator).value());
    insertSeparator(count());
    for (int denominator = 2; denominator <= 32; denominator *= 2)
        addItem(lengthName(whole * 2 / (denominator * 3)), (whole * 2 / (denominator * 3)).value());
    insertSeparator(count());
    addItem(tr("Off"), qint64(0));
    showGrid();
    connect(this, &QComboBox::activated, this,
            [this](int index) { m_context.setGrid(Ticks(itemData(index).toLongLong())); });
    connect(&context, &EditorContext::gridChanged, this, &GridChoice::showGrid);
}

void GridChoice::showGrid()
{
    setCurrentIndex(findData(m_context.grid().value()));
}

} // namespace barline

#include "moc_GridChoice.cpp"
