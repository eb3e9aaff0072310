#include "ui/pianoroll/LinkActions.h"

#include "core/edit/arrange/MakeUnique.h"
#include "core/edit/arrange/OverrideEdits.h"
#include "ui/canvas/PanelAction.h"

#include <QMenu>

namespace barline {

using Kind = HereMarks::Kind;

LinkActions::LinkActions(RollScene &scene, const ThemeSource &theme, QWidget *panel)
    : QObject(panel)
    , m_scene(scene)
    , m_theme(theme)
    , m_panel(panel)
    , m_menu(new QMenu(tr("&Linked Bars"), panel))
{
    m_menu->setToolTipsVisible(true);
    m_menu->menuAction()->setIcon(theme.icon(QStringLiteral("places")));
    makeActions();
    connectActions();
    update();
}

QAction *LinkActions::make(const char *name, const QString &text, const QString &toolTip, const QKeySequence &key)
{
    QAction *action =
        makePanelAction(*m_panel, m_theme, {QLatin1String(name), QLatin1String(name), text, toolTip, {key}});
    m_menu->addAction(action);
    return action;
}

void LinkActions::makeActions()
{
    m_onlyHere = make("only-here", tr("Only &Here"),
                      tr("What is edited changes this place alone; else the clip and so all its places"),
                      QKeySequence(Qt::Key_H));
    m_onlyHere->setCheckable(true);
    m_places = make("places", tr("&Places of the Clip…"), tr("List where the clip is used, and go there"),
                    QKeySequence(Qt::SHIFT | Qt::Key_P));
    m_changes = make("changes-here", tr("&Changes Here…"), tr("List what differs at this place, note by note"),
                     QKeySequence(Qt::SHIFT | Qt::Key_H));
    m_menu->addSeparator();
    m_reset = make("reset-here", tr("&Reset Notes"), tr("Make the selected notes here as they are in the clip again"),
                   QKeySequence(Qt::SHIFT | Qt::Key_R));
    m_resetAll = make("reset-all-here", tr("Reset &All Here"), tr("Make all notes here as they are in the clip again"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_push = make("push-here", tr("P&ush to the Clip"),
                  tr("Make the clip, and so all its places, as it is here: the selected notes, or all"),
                  QKeySequence(Qt::SHIFT | Qt::Key_U));
    m_makeUnique =
        make("make-unique", tr("&Make Unique"), tr("Give this place a clip of its own; the other places keep theirs"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    m_menu->addSeparator();
    m_orphansToNotes =
        make("orphans-to-notes", tr("Turn Orphans into &Notes"),
             tr("Make notes of changes whose note is gone from the clip"), QKeySequence(Qt::SHIFT | Qt::Key_O));
    m_dropOrphans = make("drop-orphans", tr("&Drop Orphans"), tr("Forget changes whose note is gone from the clip"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
}

void LinkActions::connectActions()
{
    EditorContext &context = m_scene.context();
    connect(m_onlyHere, &QAction::triggered, this, [this](bool only) { m_scene.context().setOnlyHere(only); });
    connect(m_reset, &QAction::triggered, this, [this] { reset(selectedHere()); });
    connect(m_resetAll, &QAction::triggered, this, [this] { reset({}); });
    connect(m_push, &QAction::triggered, this, [this] { push(selectedHere()); });
    connect(m_makeUnique, &QAction::triggered, this, &LinkActions::makeUnique);
    connect(m_dropOrphans, &QAction::triggered, this, [this] { dropOrphans({}); });
    connect(m_orphansToNotes, &QAction::triggered, this, [this] { orphansToNotes({}); });
    connect(&m_scene, &RollScene::opened, this, &LinkActions::update);
    connect(&context, &EditorContext::onlyHereChanged, this, &LinkActions::update);
    connect(&context, &EditorContext::noteSelectionChanged, this, [this] {
        if (!m_scene.marks().isEmpty())
            m_reset->setEnabled(!selectedHere().isEmpty());
    });
    connect(&context, &EditorContext::edited, this, &LinkActions::follow);
}

void LinkActions::follow(const Touched &touched)
{
    const ClipPtr &clip = m_scene.clip();
    const bool isPlaced = touched.everything || !touched.instances.isEmpty() || !touched.tracks.isEmpty() ||
                          !touched.compositions.isEmpty();
    if (isPlaced || (clip && touched.clips.contains(clip->id)) || !m_scene.marks().isEmpty())
        update();
}

void LinkActions::update()
{
    EditorContext &context = m_scene.context();
    const ClipPtr &clip = m_scene.clip();
    m_uses = clip ? static_cast<int>(usesOf(context.project(), clip->id).size()) : 0;
    const bool isAtPlace = clip && context.clipPlace().has_value();
    const HereMarks &marks = m_scene.marks();
    const int orphans = marks.count(Kind::Orphan);
    m_onlyHere->setEnabled(isAtPlace);
    m_onlyHere->setChecked(context.isOnlyHere());
    m_places->setEnabled(m_uses > 0);
    m_changes->setEnabled(!marks.isEmpty());
    m_reset->setEnabled(!selectedHere().isEmpty());
    m_resetAll->setEnabled(!marks.isEmpty());
    m_push->setEnabled(marks.all().size() > orphans);
    m_makeUnique->setEnabled(isAtPlace && m_uses > 1);
    m_orphansToNotes->setEnabled(orphans > 0);
    m_dropOrphans->setEnabled(orphans > 0);
    emit changed();
}

void LinkActions::point(const std::optional<CanvasPoint> &at)
{
    m_pointed = {};
    for (const HereMarks::Mark &mark : m_scene.marks().all()) {
        if (at && mark.kind == Kind::Removed &&
            m_scene.rectOf(mark.original->start, mark.original->note).contains(at->pixel))
            m_pointed = mark.note;
    }
    m_reset->setEnabled(!selectedHere().isEmpty());
}

QSet<NoteId> LinkActions::selectedHere() const
{
    if (m_pointed.isValid())
        return {m_pointed};
    QSet<NoteId> here;
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    for (const HereMarks::Mark &mark : m_scene.marks().all()) {
        if (selected.contains(mark.note))
            here.insert(mark.note);
    }
    return here;
}

bool LinkActions::pushMade(const History::Maker &make, qsizetype things, const QString &label)
{
    EditorContext &context = m_scene.context();
    if (things > History::kMostAtOnce || context.history().isPreparing())
        return context.pushMade(make, things, label);
    Edit edit = make(context.project());
    return !edit.isEmpty() && context.push(std::move(edit), label);
}

void LinkActions::reset(const QSet<NoteId> &notes)
{
    const std::optional<ClipPlace> place = m_scene.context().clipPlace();
    if (!place || m_scene.marks().isEmpty())
        return;
    const qsizetype count = notes.isEmpty() ? m_scene.marks().all().size() : notes.size();
    pushMade([at = *place, notes](const Project &project) { return resetOverrides(project, at, notes); }, count,
             tr("Reset %n Note(s) Here", nullptr, static_cast<int>(count)));
}

void LinkActions::push(const QSet<NoteId> &notes)
{
    EditorContext &context = m_scene.context();
    const std::optional<ClipPlace> place = context.clipPlace();
    if (!place || m_scene.marks().isEmpty())
        return;
    const qsizetype all = m_scene.marks().all().size();
    const qsizetype count = notes.isEmpty() ? all - m_scene.marks().count(Kind::Orphan) : notes.size();
    const qint64 firstId = context.ids().take(all);
    pushMade(
        [at = *place, notes, firstId](const Project &project) { return pushOverrides(project, at, notes, firstId); },
        2 * count, tr("Push %n Note(s) to the Clip", nullptr, static_cast<int>(count)));
}

void LinkActions::dropOrphans(const QSet<NoteId> &notes)
{
    const std::optional<ClipPlace> place = m_scene.context().clipPlace();
    const int count = notes.isEmpty() ? m_scene.marks().count(Kind::Orphan) : static_cast<int>(notes.size());
    if (place && count > 0) {
        pushMade([at = *place, notes](const Project &project) { return barline::dropOrphans(project, at, notes); },
                 count, tr("Drop %n Orphan(s)", nullptr, count));
    }
}

void LinkActions::orphansToNotes(const QSet<NoteId> &notes)
{
    EditorContext &context = m_scene.context();
    const std::optional<ClipPlace> place = context.clipPlace();
    const int count = notes.isEmpty() ? m_scene.marks().count(Kind::Orphan) : static_cast<int>(notes.size());
    if (!place || count == 0)
        return;
    const auto make = [at = *place, notes, firstId = context.ids().take(count)](const Project &project) {
        return barline::orphansToNotes(project, at, notes, firstId);
    };
    pushMade(make, 2 * count, tr("Turn %n Orphan(s) into Notes", nullptr, count));
}

void LinkActions::makeUnique()
{
    EditorContext &context = m_scene.context();
    const std::optional<ClipPlace> place = context.clipPlace();
    const CompositionPtr composition = context.composition();
    if (!place || !composition || !m_scene.clip())
        return;
    const qint64 ids = idsToMakeUnique(context.project(), *composition, place->instance, place->clip);
    if (ids > context.ids().remaining()) {
        context.report(Error(ErrorKind::Unavailable, tr("The clip has more notes than the project can number yet. "
                                                        "Nothing was changed; try again in a moment.")));
        return;
    }
    const qint64 firstId = context.ids().take(ids);
    const QString name = freeClipName(context.project(), m_scene.clip()->name);
    const auto make = [at = *place, name, firstId, ids](const Project &project) {
        const CompositionPtr song = project.compositions.find(at.composition);
        // It may have grown meanwhile.
        if (!song || idsToMakeUnique(project, *song, at.instance, at.clip) > ids)
            return Edit();
        return barline::makeUnique(project, *song, at.instance, at.clip, name, firstId);
    };
    if (pushMade(make, ids, tr("Make “%1” Unique").arg(m_scene.clip()->name)))
        context.openClip({ClipId(firstId), place->instance, place->ownBar});
}

} // namespace barline

#include "moc_LinkActions.cpp"
