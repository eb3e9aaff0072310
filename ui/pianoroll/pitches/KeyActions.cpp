#include "ui/pianoroll/pitches/KeyActions.h"

#include "ui/canvas/PanelAction.h"

#include <QMenu>

namespace barline {

namespace {

using Fold = KeyChoice::Fold;
using Source = KeyChoice::Source;

/// Folds so, or no longer where it was so.
std::function<void(KeyChoice &)> toggling(Fold fold)
{
    return [fold](KeyChoice &choice) { choice.fold = choice.fold == fold ? Fold::None : fold; };
}

std::function<void(KeyChoice &)> taking(Source source)
{
    return [source](KeyChoice &choice) { choice.source = source; };
}

} // namespace

KeyActions::KeyActions(RollScene &scene, const ThemeSource &theme, QWidget *panel)
    : QObject(panel)
    , m_scene(scene)
    , m_theme(theme)
    , m_panel(panel)
    , m_menu(new QMenu(tr("&Keys"), panel))
{
    m_menu->setToolTipsVisible(true);
    m_menu->menuAction()->setIcon(theme.icon(QStringLiteral("scale")));
    m_follow = make("scale-key", "scale-key", tr("Scale of the &Key"), tr("Show the scale of the song's key"),
                    QKeySequence(Qt::SHIFT | Qt::Key_K), taking(Source::Key));
    m_choose =
        make("scale-choose", "scale", tr("&Choose Scale…"), tr("Show a scale of your choice"), QKeySequence(Qt::Key_K));
    m_none = make("scale-none", "scale-none", tr("&No Scale"), tr("Show no scale"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), taking(Source::None));
    m_menu->addSeparator();
    m_snap = make("snap-scale", "snap-scale", tr("&Snap to Scale"),
                  tr("Notes that are drawn or moved land on the scale; Alt leaves it"),
                  QKeySequence(Qt::CTRL | Qt::Key_K), [](KeyChoice &choice) { choice.snaps = !choice.snaps; });
    m_menu->addSeparator();
    m_foldScale =
        make("fold-scale", "fold-scale", tr("Fold to Sca&le"), tr("Show the keys of the scale, and those with notes"),
             QKeySequence(Qt::Key_F), toggling(Fold::Scale));
    m_foldUsed = make("fold-used", "fold-used", tr("Fold to &Used Keys"), tr("Show only the keys that have notes"),
                      QKeySequence(Qt::SHIFT | Qt::Key_F), toggling(Fold::Used));
    m_menu->addSeparator();
    m_drums = make("drum-view", "drum", tr("&Drum View"), tr("Show the keys of this track as drums, by their names"),
                   QKeySequence(Qt::Key_D));
    m_rename =
        make("rename-drum", "rename", tr("&Rename Drum Key"),
             tr("Give the drum under the pointer, or of the selected note, another name"), QKeySequence(Qt::Key_F2));
    for (QAction *action : {m_follow, m_choose, m_none, m_snap, m_foldScale, m_foldUsed, m_drums})
        action->setCheckable(true);
    connect(m_choose, &QAction::triggered, this, &KeyActions::showChoice);
    for (const QAction *action : {m_snap, m_foldScale}) {
        connect(action, &QAction::triggered, this, [this](bool on) {
            if (on && m_scene.keys().scales().isEmpty() && !m_scene.keys().isDrums())
                m_scene.context().showHint(tr("There is no scale here: choose one (K)"));
        });
    }
    connect(m_drums, &QAction::triggered, this, [this] {
        m_scene.setDrumView(!m_scene.keys().isDrums());
        showChoice();
    });
    connect(&scene, &RollScene::keysChanged, this, &KeyActions::showChoice);
    connect(&scene, &RollScene::opened, this, &KeyActions::showChoice);
    showChoice();
}

QAction *KeyActions::make(const char *name, const char *icon, const QString &text, const QString &toolTip,
                          const QKeySequence &key, const Change &change)
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(icon), text, toolTip, {key}});
    m_menu->addAction(action);
    if (change)
        connect(action, &QAction::triggered, this, [this, change] { this->change(change); });
    return action;
}

void KeyActions::change(const Change &change)
{
    KeyChoice choice = m_scene.keyChoice();
    change(choice);
    m_scene.setKeyChoice(choice);
    showChoice();
}

void KeyActions::showChoice()
{
    const KeyChoice &choice = m_scene.keyChoice();
    const bool areDrums = m_scene.keys().isDrums();
    m_follow->setChecked(choice.source == Source::Key);
    m_choose->setChecked(choice.source == Source::Chosen);
    m_none->setChecked(choice.source == Source::None);
    m_snap->setChecked(choice.snaps);
    m_foldScale->setChecked(choice.fold == Fold::Scale);
    m_foldUsed->setChecked(choice.fold == Fold::Used);
    m_drums->setChecked(areDrums);
    m_drums->setEnabled(m_scene.track() != nullptr);
    m_rename->setEnabled(areDrums);
}

} // namespace barline

#include "moc_KeyActions.cpp"
