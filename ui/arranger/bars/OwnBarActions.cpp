#include "ui/arranger/bars/OwnBarActions.h"

#include "core/render/Resolve.h"
#include "ui/arranger/bars/BarChooser.h"

namespace barline {

OwnBarActions::OwnBarActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme,
                             QWidget *panel)
    : ActionGroups(theme, panel)
    , m_controller(controller)
    , m_context(context)
{
    add("use-bar", "use-bar", tr("Use &Bar…"), tr("Let these bars of blocks play any bar of any clip"), Qt::Key_U,
        [this] { chooseBar(); });
    add("use-own-bar", "undo", tr("Play Its &Own Bar"),
        tr("Let these bars of blocks play the bar of their clip again whose turn it is"), Qt::CTRL | Qt::Key_U,
        [this] { useOwn(); });
    add("copy-changes", "copy", tr("Copy C&hanges"), tr("Copy what differs in these bars from their clip"),
        Qt::CTRL | Qt::Key_F6, [this] { copyChanges(); });
    m_paste = add("paste-changes", "paste", tr("Paste Chan&ges"),
                  tr("Give these bars the copied changes in place of their own"), Qt::CTRL | Qt::SHIFT | Qt::Key_F6,
                  [this] { pasteChanges(); });
    add("clear-changes", "reset-here", tr("&Clear Changes"),
        tr("Make these bars as they are in their clip again: notes and curves"), Qt::SHIFT | Qt::Key_F6,
        [this] { clearChanges(); });
    add("edit-here", "only-here", tr("&Edit Notes Only Here"),
        tr("Open this bar in the piano roll; what is edited changes this place alone"), Qt::CTRL | Qt::Key_Return,
        [this] { editHere(); });
    for (const auto signal : {&EditorContext::barSelectionChanged, &EditorContext::instanceSelectionChanged,
                              &EditorContext::compositionChanged})
        connect(&m_context, signal, this, &OwnBarActions::update);
    update();
}

void OwnBarActions::update()
{
    const bool hasBars = m_pointed || m_context.selectedBars() || !m_context.selectedInstances().isEmpty();
    setAllEnabled(hasBars);
    m_paste->setEnabled(hasBars && !m_copied.bars.isEmpty());
}

void OwnBarActions::point(const std::optional<OwnBar> &bar)
{
    m_pointed = bar;
    update();
}

QList<OwnBar> OwnBarActions::targets() const
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return {};
    const auto &selected = m_context.selectedBars();
    if (m_pointed) {
        const TrackId track = composition->tracks.at(m_pointed->track)->id;
        const bool isSelected = selected && selected->range.contains(m_pointed->songBar()) &&
                                (!selected->tracks || selected->tracks->contains(track));
        if (!isSelected)
            return {*m_pointed};
    }
    if (selected)
        return ownBarsIn(*composition, *selected);
    const BarNumber bar = composition->meters.locate(m_context.playhead()).bar;
    QList<OwnBar> bars = ownBarsIn(*composition, {{bar, bar + 1}, {}});
    bars.removeIf([this](const OwnBar &each) { return !m_context.selectedInstances().contains(each.instance->id); });
    return bars;
}

void OwnBarActions::push(Edit edit, const QString &label, const QString &whereNot)
{
    if (edit.isEmpty())
        m_context.report(Error(ErrorKind::Invalid, whereNot));
    else
        m_context.push(std::move(edit), label);
}

void OwnBarActions::chooseBar()
{
    const CompositionPtr composition = m_context.composition();
    const QList<OwnBar> bars = targets();
    if (!composition || bars.isEmpty()) {
        m_context.report(Error(ErrorKind::Invalid, tr("No block plays here. Select bars in which blocks play.")));
        return;
    }
    const OwnBar &first = bars.constFirst();
    const TrackBar plays = sourceOf(m_context.project(), *first.instance, first.index);
    auto *chooser = new BarChooser(tr("Play in %n bar(s)", nullptr, static_cast<int>(bars.size())),
                                   libraryOf(m_context.project(), *composition), {plays.clip, plays.clipBar}, panel());
    connect(chooser, &BarChooser::chosen, this, [this, bars](ClipId clip, ClipBarIndex bar) { use(bars, clip, bar); });
    chooser->popUp(QCursor::pos());
}

void OwnBarActions::use(const QList<OwnBar> &bars, ClipId clip, ClipBarIndex bar)
{
    const CompositionPtr composition = m_context.composition();
    const ClipPtr played = m_context.project().clips.find(clip);
    if (!composition || !played)
        return;
    push(pointOwnBars(m_context.project(), *composition, bars, clip, bar),
         tr("Use Bar %1 of “%2” in %n Bar(s)", nullptr, static_cast<int>(bars.size()))
             .arg(bar.value() + 1)
             .arg(played->name),
         tr("These bars play that bar already."));
}

void OwnBarActions::useOwn()
{
    const QList<OwnBar> bars = targets();
    if (const CompositionPtr composition = m_context.composition())
        push(pointBack(*composition, bars), tr("Play Own Bar in %n Bar(s)", nullptr, static_cast<int>(bars.size())),
             tr("No bar here plays another one than its own."));
}

void OwnBarActions::copyChanges()
{
    const CopiedChanges changes = copiedChanges(m_context.project(), targets());
    if (changes.isEmpty()) {
        m_context.report(Error(ErrorKind::Invalid, tr("Nothing differs here from the clip.")));
        return;
    }
    m_copied = changes;
    update();
    m_context.showReadout(tr("copied the changes of %n bar(s)", nullptr, static_cast<int>(changes.bars.size())));
}

void OwnBarActions::pasteChanges()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition || m_copied.bars.isEmpty())
        return;
    const QList<OwnBar> bars = placesForChanges(*composition, m_copied, targets());
    const qint64 ids = idsForChanges(m_copied, bars);
    if (ids > m_context.ids().remaining()) {
        m_context.report(Error(ErrorKind::Unavailable, tr("There are more notes than the project can number yet. "
                                                          "Nothing was changed; try again in a moment.")));
        return;
    }
    PastedChanges pasted = barline::pasteChanges(m_context.project(), *composition, m_copied, bars,
                                                 m_context.ids().take(std::max<qint64>(1, ids)));
    const int lost = pasted.lost;
    push(std::move(pasted.edit), tr("Paste Changes to %n Bar(s)", nullptr, static_cast<int>(bars.size())),
         lost > 0 ? tr("These bars have none of the notes that were changed.")
                  : tr("These bars have these changes already, or no block plays in them."));
    if (lost > 0 && !bars.isEmpty())
        m_context.showReadout(tr("%n change(s) left out: no note of that start and pitch", nullptr, lost));
}

void OwnBarActions::clearChanges()
{
    const QList<OwnBar> bars = targets();
    if (const CompositionPtr composition = m_context.composition())
        push(barline::clearChanges(*composition, bars),
             tr("Clear Changes of %n Bar(s)", nullptr, static_cast<int>(bars.size())),
             tr("Nothing differs here from the clip."));
}

void OwnBarActions::editHere()
{
    const QList<OwnBar> bars = targets();
    if (bars.isEmpty()) {
        m_context.report(Error(ErrorKind::Invalid, tr("No block plays here. Select bars in which blocks play.")));
        return;
    }
    m_controller.openBlock(*bars.constFirst().instance, bars.constFirst().index);
    m_context.setOnlyHere(true);
}

} // namespace barline

#include "moc_OwnBarActions.cpp"
