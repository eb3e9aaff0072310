#include "ui/pianoroll/NavigationActions.h"

#include "ui/canvas/GoToBar.h"

namespace barline {

namespace {

constexpr double kZoomStep = 1.4;

} // namespace

NavigationActions::NavigationActions(RollScene &scene, RollNavigation &navigation, const ThemeSource &theme,
                                     QWidget &view, QWidget *panel)
    : ActionGroups(theme, panel)
    , m_scene(scene)
    , m_navigation(navigation)
    , m_view(view)
{
    add("zoom-in", "zoom-in", tr("Zoom In"), tr("Show less time, larger"),
        Keys{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { zoom(kZoomStep, 1); });
    add("zoom-out", "zoom-out", tr("Zoom Out"), tr("Show more time, smaller"), Qt::CTRL | Qt::Key_Minus,
        [this] { zoom(1 / kZoomStep, 1); });
    add("zoom-rows-in", "zoom-in", tr("Higher Rows"), tr("Show fewer keys, larger"),
        Keys{Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal}, [this] { zoom(1, kZoomStep); });
    add("zoom-rows-out", "zoom-out", tr("Lower Rows"), tr("Show more keys, smaller"), Qt::ALT | Qt::Key_Minus,
        [this] { zoom(1, 1 / kZoomStep); });
    m_toSelection = add("zoom-selection", "zoom-selection", tr("Zoom to Selection"), tr("Show all selected notes"),
                        Qt::Key_Z, [this] { m_navigation.showSelection(); });
    add("zoom-clip", "zoom-clip", tr("Zoom to Clip"), tr("Show the whole clip"), Qt::SHIFT | Qt::Key_Z,
        [this] { m_navigation.showClip(); });
    add("go-to-bar", "go-to", tr("Go to Bar…"), tr("Show a bar of the clip or of the song"), Qt::CTRL | Qt::Key_G,
        [this] { askBar(); });
    m_page =
        add("follow-page", "follow-page", tr("Follow Playhead by Page"),
            tr("Turn the page when the playhead leaves the view"), Qt::Key_F5, [this] { chooseFollow(Follow::Page); });
    m_smooth = add("follow-smooth", "follow-smooth", tr("Follow Playhead Smoothly"),
                   tr("Keep the playhead in the middle while it plays"), Qt::SHIFT | Qt::Key_F5,
                   [this] { chooseFollow(Follow::Smooth); });
    // The arranger follows alike.
    for (QAction *action : {m_page, m_smooth}) {
        action->setCheckable(true);
        action->setShortcutContext(Qt::WindowShortcut);
    }
    connect(&scene.context(), &EditorContext::followChanged, this, &NavigationActions::showState);
    connect(&scene, &RollScene::opened, this, &NavigationActions::showState);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, &NavigationActions::showState);
    showState();
}

void NavigationActions::zoom(double time, double rows)
{
    if (time != 1)
        m_navigation.zoomTime(time, m_scene.time().viewWidth() / 2);
    if (rows != 1)
        m_navigation.zoomRows(rows, m_scene.pitch().viewHeight() / 2);
}

void NavigationActions::chooseFollow(Follow follow)
{
    EditorContext &context = m_scene.context();
    context.setFollow(context.follow() == follow ? Follow::Off : follow);
    showState();
}

std::optional<BarNumber> NavigationActions::songBarIn(const QString &text)
{
    const QString number = text.trimmed();
    bool isNumber = false;
    const int bar = number.mid(1).toInt(&isNumber);
    const bool isSong = number.startsWith(QLatin1Char('s'), Qt::CaseInsensitive);
    return isSong && isNumber && bar >= 1 ? std::optional(BarNumber(bar)) : std::nullopt;
}

std::optional<ClipBarIndex> NavigationActions::barIn(const QString &text) const
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return std::nullopt;
    if (const auto songBar = songBarIn(text)) {
        const SongPlace &song = m_scene.song();
        const auto at = song.isInSong() ? song.clipPositionAt(song.startOf(*songBar)) : std::nullopt;
        return at ? std::optional(clip->locate(*at).bar) : std::nullopt;
    }
    bool isNumber = false;
    const int bar = text.trimmed().toInt(&isNumber);
    return isNumber && bar >= 1 && bar <= clip->bars.count() ? std::optional(ClipBarIndex(bar - 1)) : std::nullopt;
}

void NavigationActions::askBar()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    const int first = clip->locate(std::max(Ticks(), m_scene.time().firstVisible())).bar.value() + 1;
    BarQuestion question;
    question.shown = QString::number(std::min(first, clip->bars.count()));
    if (m_scene.song().isInSong())
        question.remark = tr("A number is a bar of the clip; s9 is bar 9 of the song.");
    question.isThere = [this](const QString &text) { return barIn(text).has_value(); };
    question.objection = barsThere();
    question.go = [this](const QString &text) { m_navigation.showBar(*barIn(text), songBarIn(text)); };
    askForBar(*panel(), m_view, question);
}

QString NavigationActions::barsThere() const
{
    const int bars = m_scene.clip() ? m_scene.clip()->bars.count() : 0;
    return m_scene.song().isInSong()
               ? tr("Give a bar from 1 to %1, or one of the song in which this block plays.").arg(bars)
               : tr("Give a bar from 1 to %1.").arg(bars);
}

void NavigationActions::showState()
{
    setAllEnabled(m_scene.clip() != nullptr);
    m_toSelection->setEnabled(m_scene.clip() && !m_scene.context().selectedNotes().isEmpty());
    m_page->setEnabled(true);
    m_smooth->setEnabled(true);
    m_page->setChecked(m_scene.context().follow() == Follow::Page);
    m_smooth->setChecked(m_scene.context().follow() == Follow::Smooth);
}

} // namespace barline

#include "moc_NavigationActions.cpp"
