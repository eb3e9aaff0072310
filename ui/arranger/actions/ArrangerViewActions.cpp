#include "ui/arranger/actions/ArrangerViewActions.h"

#include "ui/arranger/ArrangementView.h"
#include "ui/canvas/GoToBar.h"

namespace barline {

namespace {

constexpr double kKeyZoom = 1.4;

} // namespace

ArrangerViewActions::ArrangerViewActions(EditorContext &context, ArrangementView &view, const ThemeSource &theme,
                                         QWidget *panel)
    : ActionGroups(theme, panel)
    , m_context(context)
    , m_view(view)
{
    add("song-zoom-in", "zoom-in", tr("Zoom In"), tr("Show fewer bars, larger"),
        Keys{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { zoom(kKeyZoom); });
    add("song-zoom-out", "zoom-out", tr("Zoom Out"), tr("Show more bars, smaller"), Qt::CTRL | Qt::Key_Minus,
        [this] { zoom(1 / kKeyZoom); });
    add("song-rows-higher", "zoom-in", tr("Higher Rows"), tr("Make the rows of all tracks higher"),
        Keys{Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal}, [this] { zoomRows(kKeyZoom); });
    add("song-rows-lower", "zoom-out", tr("Lower Rows"), tr("Make the rows of all tracks lower"),
        Qt::ALT | Qt::Key_Minus, [this] { zoomRows(1 / kKeyZoom); });
    m_toSelection = add("song-zoom-selection", "zoom-selection", tr("Zoom to Selected Blocks"),
                        tr("Show all selected blocks"), Qt::Key_Z, [this] { m_view.navigation().showSelection(); });
    add("zoom-song", "zoom-clip", tr("Zoom to Song"), tr("Show the whole song"), Qt::SHIFT | Qt::Key_Z,
        [this] { m_view.navigation().showSong(); });
    add("song-go-to-bar", "go-to", tr("Go to Bar…"), tr("Show a bar, a section or a marker of the song"),
        Qt::CTRL | Qt::Key_G, [this] { askBar(); });
    m_minimap = add("minimap", "minimap", tr("&Minimap"), tr("Show the whole song in a strip below the tracks"),
                    Qt::CTRL | Qt::Key_M, [] {});
    m_minimap->setShortcutContext(Qt::WindowShortcut);
    m_minimap->setCheckable(true);
    m_minimap->setChecked(true);
    connect(&context, &EditorContext::compositionChanged, this, &ArrangerViewActions::update);
    connect(&context, &EditorContext::instanceSelectionChanged, this, &ArrangerViewActions::update);
    update();
}

void ArrangerViewActions::zoom(double factor)
{
    m_view.navigation().zoomTime(factor, m_view.axis().viewWidth() / 2);
}

void ArrangerViewActions::zoomRows(double factor)
{
    m_view.navigation().zoomRows(factor, m_view.viewport()->height() / 2);
}

void ArrangerViewActions::askBar()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    BarQuestion question;
    question.shown = QString::number(composition->meters.locate(m_view.axis().firstVisible()).bar.value());
    if (!composition->markers.isEmpty())
        question.remark = tr("A number is a bar, a word a section or a marker.");
    question.isThere = [this](const QString &text) { return barIn(text).has_value(); };
    question.objection = composition->markers.isEmpty() ? tr("Give a bar, from 1 on.")
                                                        : tr("Give a bar, from 1 on, or the name of a section.");
    question.go = [this](const QString &text) { m_view.navigation().showBar(*barIn(text)); };
    askForBar(*panel(), *m_view.viewport(), question);
}

std::optional<BarNumber> ArrangerViewActions::barIn(const QString &text) const
{
    const CompositionPtr composition = m_context.composition();
    const QString wanted = text.trimmed();
    bool isNumber = false;
    const int bar = wanted.toInt(&isNumber);
    if (isNumber)
        return bar >= 1 ? std::optional(BarNumber(bar)) : std::nullopt;
    if (!composition || wanted.isEmpty())
        return std::nullopt;
    for (const Marker &marker : composition->markers) {
        if (marker.name.startsWith(wanted, Qt::CaseInsensitive))
            return marker.bar;
    }
    return std::nullopt;
}

void ArrangerViewActions::update()
{
    setAllEnabled(m_context.composition() != nullptr);
    m_minimap->setEnabled(true);
    m_toSelection->setEnabled(!m_context.selectedInstances().isEmpty());
}

} // namespace barline

#include "moc_ArrangerViewActions.cpp"
