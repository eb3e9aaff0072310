#include "ui/arranger/actions/BlockClipActions.h"

#include "core/edit/Apply.h"
#include "core/edit/Difference.h"
#include "core/edit/arrange/ClipEdits.h"
#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/MakeUnique.h"
#include "core/edit/arrange/OverrideEdits.h"
#include "ui/Prompt.h"
#include "ui/arranger/actions/ClipChooser.h"

namespace barline {

namespace {

/// What a project is after an edit of its own; itself where that does not fit.
Project afterEdit(const Project &project, const Edit &edit)
{
    Result<Applied> applied = apply(project, edit);
    return applied ? std::move(applied->project) : project;
}

/// Whether each bar of the block's clip is heard in it at most once, so that what differs can become the clip's.
bool playsOnce(const Project &project, const ClipInstance &block)
{
    const ClipPtr clip = project.clips.find(block.clip);
    return clip && block.lengthBars <= clip->bars.count() && block.bars.isEmpty();
}

} // namespace

BlockClipActions::BlockClipActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme,
                                   QWidget *panel)
    : ActionGroups(theme, panel)
    , m_controller(controller)
    , m_context(context)
{
    beginGroup();
    m_place = add("place-clip", "clip", tr("&Place Clip at Playhead"),
                  tr("Put the open clip, or a new one, into the current track at the playhead"), Qt::Key_P,
                  &BlockClipActions::placeAtPlayhead);
    add("rename-block", "rename", tr("Re&name Clip of Block…"),
        tr("Give the selected block's clip another name, in all its places"), Qt::SHIFT | Qt::Key_F2,
        &BlockClipActions::askName);
    add("replace-clip", "replace-clip", tr("&Replace Clip…"), tr("Let the selected blocks play another clip"),
        Qt::Key_R, &BlockClipActions::chooseClip);
    add("unique-blocks", "make-unique", tr("Make Uni&que"),
        tr("Give each selected block a clip of its own; other places keep theirs"), Qt::CTRL | Qt::SHIFT | Qt::Key_U,
        &BlockClipActions::makeUnique);
    add("select-uses", "places", tr("Select All Use&s"),
        tr("Select all blocks that play the clips of the selected ones"), Qt::CTRL | Qt::SHIFT | Qt::Key_A,
        &BlockClipActions::selectUses);
    beginGroup();
    add("reset-blocks", "reset-all-here", tr("Reset Chan&ges"),
        tr("Forget what differs in the selected blocks: notes and curves are as in the clip again"),
        Qt::SHIFT | Qt::Key_R, &BlockClipActions::reset);
    m_push = add("push-block", "push-here", tr("Push to the Cl&ip"),
                 tr("Make the clip, and so all its places, as the selected block plays it: its notes"),
                 Qt::SHIFT | Qt::Key_U, &BlockClipActions::pushToClip);
    connect(&m_context, &EditorContext::instanceSelectionChanged, this, &BlockClipActions::update);
    connect(&m_context, &EditorContext::compositionChanged, this, &BlockClipActions::update);
    update();
}

void BlockClipActions::update()
{
    const qsizetype count = m_context.selectedInstances().size();
    setAllEnabled(count > 0);
    m_place->setEnabled(m_context.compositionId().isValid());
    m_push->setEnabled(count == 1);
}

QList<InstancePtr> BlockClipActions::selected() const
{
    QList<InstancePtr> blocks;
    if (const CompositionPtr composition = m_context.composition()) {
        for (const ChosenInstance &one : chosenInstances(*composition, m_context.selectedInstances()))
            blocks.append(one.instance);
    }
    return blocks;
}

ClipPtr BlockClipActions::firstClip() const
{
    const QList<InstancePtr> blocks = selected();
    return blocks.isEmpty() ? nullptr : m_context.project().clips.find(blocks.constFirst()->clip);
}

void BlockClipActions::placeAtPlayhead()
{
    if (const CompositionPtr composition = m_context.composition())
        m_controller.placeClip({m_context.currentTrack(), composition->meters.locate(m_context.playhead()).bar});
}

void BlockClipActions::askName()
{
    const ClipPtr clip = firstClip();
    if (!clip)
        return;
    const int places = placesOf(m_context.project(), clip->id);
    prompt::askText(panel(),
                    {tr("Rename Clip"), tr("What is “%1” called?").arg(clip->name),
                     tr("It is called so in all its %n place(s).", nullptr, places)},
                    clip->name, tr("Rename"), [this, id = clip->id](const QString &name) {
                        if (const ClipPtr named = m_context.project().clips.find(id))
                            m_context.push(renameClip(*named, name.trimmed()), tr("Rename Clip"));
                    });
}

void BlockClipActions::chooseClip()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || m_context.selectedInstances().isEmpty())
        return;
    const ClipPtr current = firstClip();
    auto *chooser = new ClipChooser(tr("Replace by"), libraryOf(m_context.project(), *composition),
                                    current ? current->id : ClipId(), panel());
    connect(chooser, &ClipChooser::chosen, this, &BlockClipActions::replaceBy);
    chooser->popUp(QCursor::pos());
}

void BlockClipActions::replaceBy(ClipId id)
{
    const CompositionPtr composition = m_context.composition();
    const ClipPtr clip = m_context.project().clips.find(id);
    if (!composition || !clip)
        return;
    NamedEdit edit;
    edit.edit = replaceClip(*composition, m_context.selectedInstances(), *clip);
    edit.label =
        tr("Replace Clip of %n Block(s) by “%1”", nullptr, static_cast<int>(edit.edit.instances.changed.size()))
            .arg(clip->name);
    m_controller.push(std::move(edit));
}

void BlockClipActions::selectUses()
{
    QSet<ClipId> clips;
    for (const InstancePtr &block : selected())
        clips.insert(block->clip);
    QSet<InstanceId> uses;
    for (const ClipId clip : std::as_const(clips)) {
        for (const ClipUse &use : usesOf(m_context.project(), clip)) {
            if (use.composition == m_context.compositionId())
                uses.insert(use.instance);
        }
    }
    m_context.selectInstances(uses);
}

void BlockClipActions::makeUnique()
{
    const CompositionId song = m_context.compositionId();
    const QList<InstancePtr> blocks = selected();
    qint64 ids = 0;
    if (const CompositionPtr composition = m_context.composition()) {
        for (const InstancePtr &block : blocks)
            ids += idsToMakeUnique(m_context.project(), *composition, block->id, block->clip);
    }
    if (ids == 0 || ids > m_context.ids().remaining()) {
        m_context.report(Error(ErrorKind::Unavailable, tr("The clips have more notes than the project can number yet. "
                                                          "Nothing was changed; try again in a moment.")));
        return;
    }
    const auto make = [song, blocks, ids, firstId = m_context.ids().take(ids)](const Project &project) {
        Project after = project;
        qint64 next = firstId;
        for (const InstancePtr &block : blocks) {
            const CompositionPtr composition = after.compositions.find(song);
            const ClipPtr clip = after.clips.find(block->clip);
            if (!composition || !clip)
                continue;
            const qint64 needed = idsToMakeUnique(after, *composition, block->id, clip->id);
            if (next + needed > firstId + ids)
                return Edit(); // they have grown meanwhile
            after = afterEdit(after, barline::makeUnique(after, *composition, block->id, clip->id,
                                                         freeClipName(after, clip->name), next));
            next += needed;
        }
        return difference(project, after);
    };
    m_context.pushMade(make, ids, tr("Make %n Block(s) Unique", nullptr, static_cast<int>(blocks.size())));
}

void BlockClipActions::reset()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    NamedEdit edit;
    edit.edit = changeInstances(*composition, m_context.selectedInstances(), [](ClipInstance &block) {
        block.noteOverrides.clear();
        block.barOverrides.clear();
    });
    QSet<InstanceId> blocks;
    for (const NoteOverrideOf &one : edit.edit.noteOverrides.removed)
        blocks.insert(one.instance);
    for (const BarOverrideOf &one : edit.edit.barOverrides.removed)
        blocks.insert(one.instance);
    edit.label = tr("Reset %n Block(s)", nullptr, static_cast<int>(blocks.size()));
    if (edit.isEmpty()) {
        m_context.report(Error(ErrorKind::Invalid, tr("Nothing differs in the selected blocks from their clips.")));
        return;
    }
    m_controller.push(std::move(edit));
}

void BlockClipActions::pushToClip()
{
    const QList<InstancePtr> blocks = selected();
    const ClipPtr clip = firstClip();
    if (blocks.size() != 1 || !clip)
        return;
    const InstancePtr &block = blocks.constFirst();
    const auto changes = static_cast<int>(block->noteOverrides.size());
    if (changes == 0) {
        m_context.report(Error(ErrorKind::Invalid, tr("No note differs in this block from its clip.")));
        return;
    }
    if (!playsOnce(m_context.project(), *block)) {
        m_context.report(Error(ErrorKind::Invalid,
                               tr("This block plays bars of “%1” more than once, so it is not clear which of them the "
                                  "clip should be like. Open it at one of its bars and push from there.")
                                   .arg(clip->name)));
        return;
    }
    const ClipPlace place{m_context.compositionId(), block->id, clip->id, ClipBarIndex(0)};
    const auto make = [place, firstId = m_context.ids().take(changes)](const Project &project) {
        return pushOverrides(project, place, {}, firstId);
    };
    m_context.pushMade(make, 2 * changes, tr("Push %n Note(s) to “%1”", nullptr, changes).arg(clip->name));
}

} // namespace barline

#include "moc_BlockClipActions.cpp"

#include <QAction>
