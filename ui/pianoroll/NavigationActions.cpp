#include "ui/pianoroll/NavigationActions.h"

#include "ui/canvas/AskPopup.h"
#include "ui/canvas/PanelAction.h"

#include <QLabel>
#include <QLineEdit>

namespace barline {

namespace {

using Follow = RollNavigation::Follow;

constexpr double kZoomStep = 1.4;

} // namespace

NavigationActions::NavigationActions(RollScene &scene, RollNavigation &navigation, const ThemeSource &theme,
                                     QWidget &view, QWidget *panel)
    : QObject(panel)
    , m_scene(scene)
    , m_navigation(navigation)
    , m_theme(theme)
    , m_view(view)
    , m_panel(panel)
{
    add("zoom-in", "zoom-in", tr("Zoom In"), tr("Show less time, larger"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { zoom(kZoomStep, 1); });
    add("zoom-out", "zoom-out", tr("Zoom Out"), tr("Show more time, smaller"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [this] { zoom(1 / kZoomStep, 1); });
    add("zoom-rows-in", "zoom-in", tr("Higher Rows"), tr("Show fewer keys, larger"),
        {QKeySequence(Qt::ALT | Qt::Key_Plus), QKeySequence(Qt::ALT | Qt::Key_Equal)}, [this] { zoom(1, kZoomStep); });
    add("zoom-rows-out", "zoom-out", tr("Lower Rows"), tr("Show more keys, smaller"),
        {QKeySequence(Qt::ALT | Qt::Key_Minus)}, [this] { zoom(1, 1 / kZoomStep); });
    m_toSelection = add("zoom-selection", "zoom-selection", tr("Zoom to Selection"), tr("Show all selected notes"),
                        {QKeySequence(Qt::Key_Z)}, [this] { m_navigation.showSelection(); });
    add("zoom-clip", "zoom-clip", tr("Zoom to Clip"), tr("Show the whole clip"), {QKeySequence(Qt::SHIFT | Qt::Key_Z)},
        [this] { m_navigation.showClip(); });
    add("go-to-bar", "go-to", tr("Go to Bar…"), tr("Show a bar of the clip or of the song"),
        {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { askBar(); });
    m_page = add("follow-page", "follow-page", tr("Follow Playhead by Page"),
                 tr("Turn the page when the playhead leaves the view"), {QKeySequence(Qt::Key_F5)},
                 [this] { setFollow(m_navigation.follow() == Follow::Page ? Follow::Off : Follow::Page); });
    m_smooth = add("follow-smooth", "follow-smooth", tr("Follow Playhead Smoothly"),
                   tr("Keep the playhead in the middle while it plays"), {QKeySequence(Qt::SHIFT | Qt::Key_F5)},
                   [this] { setFollow(m_navigation.follow() == Follow::Smooth ? Follow::Off : Follow::Smooth); });
    m_page->setCheckable(true);
    m_smooth->setCheckable(true);
    connect(&scene, &RollScene::opened, this, &NavigationActions::showState);
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, &NavigationActions::showState);
    showState();
}

QAction *NavigationActions::add(const char *name, const char *icon, const QString &text, const QString &toolTip,
                                const Keys &keys, std::function<void()> act)
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, keys});
    connect(action, &QAction::triggered, this, std::move(act));
    m_actions.append(action);
    return action;
}

void NavigationActions::zoom(double time, double rows)
{
    if (time != 1)
        m_navigation.zoomTime(time, m_scene.time().viewWidth() / 2);
    if (rows != 1)
        m_navigation.zoomRows(rows, m_scene.pitch().viewHeight() / 2);
}

void NavigationActions::setFollow(Follow follow)
{
    m_navigation.setFollow(follow);
    showState();
}

std::optional<ClipBarIndex> NavigationActions::barIn(const QString &text) const
{
    const ClipPtr &clip = m_scene.clip();
    QString number = text.trimmed();
    const bool isSong = number.startsWith(QLatin1Char('s'), Qt::CaseInsensitive);
    if (isSong)
        number.remove(0, 1);
    bool isNumber = false;
    const int bar = number.toInt(&isNumber);
    if (!clip || !isNumber || bar < 1)
        return std::nullopt;
    if (!isSong)
        return bar <= clip->bars.count() ? std::optional(ClipBarIndex(bar - 1)) : std::nullopt;
    const SongPlace &song = m_scene.song();
    const auto at = song.isInSong() ? song.clipPositionAt(song.startOf(BarNumber(bar))) : std::nullopt;
    return at ? std::optional(clip->locate(*at).bar) : std::nullopt;
}

void NavigationActions::askBar()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    auto *popup = new AskPopup(tr("Go to Bar"), tr("Go"), m_panel);
    const int first = clip->locate(std::max(Ticks(), m_scene.time().firstVisible())).bar.value() + 1;
    auto *bar = new QLineEdit(QString::number(std::min(first, clip->bars.count())), popup);
    popup->addField(tr("Bar"), bar);
    if (m_scene.song().isInSong())
        popup->addWide(new QLabel(tr("A number is a bar of the clip; s9 is bar 9 of the song."), popup));
    connect(bar, &QLineEdit::textChanged, popup,
            [this, popup](const QString &text) { popup->setObjection(barIn(text) ? QString() : barsThere()); });
    connect(popup, &AskPopup::accepted, this, [this, bar] {
        if (const auto to = barIn(bar->text()))
            m_navigation.showBar(*to);
    });
    popup->popUp(m_view);
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
    for (QAction *action : m_actions)
        action->setEnabled(m_scene.clip() != nullptr);
    m_toSelection->setEnabled(m_scene.clip() && !m_scene.context().selectedNotes().isEmpty());
    m_page->setEnabled(true);
    m_smooth->setEnabled(true);
    m_page->setChecked(m_navigation.follow() == Follow::Page);
    m_smooth->setChecked(m_navigation.follow() == Follow::Smooth);
}

} // namespace barline

#include "moc_NavigationActions.cpp"
