#include "ui/pianoroll/BarActions.h"

#include "core/edit/arrange/ClipBarEdits.h"
#include "core/edit/notes/ChosenNotes.h"
#include "ui/Prompt.h"
#include "ui/canvas/PanelAction.h"

#include <QMenu>
#include <QTimer>

namespace barline {

namespace {

constexpr int kMostBars = 10'000;

std::optional<Meter> meterIn(const QString &text)
{
    return meterFrom(text.simplified().remove(QLatin1Char(' ')).toStdString());
}

qsizetype notesIn(const Clip &clip, BarSpan span)
{
    qsizetype notes = 0;
    for (ClipBarIndex bar = span.first; bar <= span.last && bar.value() < clip.bars.count(); ++bar)
        notes += clip.bars.at(bar).notes.size();
    return notes;
}

BarSpan wholeOf(const Clip &clip)
{
    return {ClipBarIndex(0), ClipBarIndex(clip.bars.count() - 1)};
}

int countOf(BarSpan span)
{
    return span.last - span.first + 1;
}

} // namespace

BarActions::BarActions(RollScene &scene, const ThemeSource &theme, QWidget *panel)
    : QObject(panel)
    , m_scene(scene)
    , m_theme(theme)
    , m_panel(panel)
{
    add("bar-insert", tr("&Insert Bars"),
        tr("Put as many empty bars before those of the selected notes or the playhead"), Qt::Key_F7,
        &BarActions::insert);
    add("bar-duplicate", tr("D&uplicate Bars"), tr("Repeat the bars of the selected notes or the playhead after them"),
        Qt::CTRL | Qt::Key_F7, &BarActions::duplicate);
    add("bar-delete", tr("Dele&te Bars"), tr("Take the bars of the selected notes or the playhead out of the clip"),
        Qt::SHIFT | Qt::Key_F7, &BarActions::remove);
    add("length", tr("Le&ngth of Clip…"), tr("Say how many bars the clip has"), Qt::Key_F9, &BarActions::askLength);
    add("meter", tr("&Meter of Clip…"), tr("Change the meter of all bars that have none of their own"),
        Qt::CTRL | Qt::Key_F9, &BarActions::askClipMeter);
    add("bar-meter", tr("Meter of &Bars…"), tr("Give the bars of the selected notes or the playhead another meter"),
        Qt::SHIFT | Qt::Key_F9, &BarActions::askBarMeter);
    connect(&scene, &RollScene::opened, this, &BarActions::showClip);
    showClip();
}

void BarActions::add(const char *name, const QString &text, const QString &toolTip, const QKeySequence &key,
                     void (BarActions::*act)())
{
    const QString icon =
        QLatin1String(name) == QLatin1String("bar-meter") ? QStringLiteral("meter") : QLatin1String(name);
    QAction *action = makePanelAction(*m_panel, m_theme, {QLatin1String(name), icon, text, toolTip, {key}});
    connect(action, &QAction::triggered, this, act);
    m_actions.append(action);
}

void BarActions::popUp(ClipBarIndex bar, QPoint globalPosition)
{
    m_pointed = bar;
    auto *menu = new QMenu(m_panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_actions);
    // The action is triggered after the menu is hidden.
    connect(menu, &QMenu::aboutToHide, this,
            [this] { QTimer::singleShot(0, this, [this] { m_pointed = std::nullopt; }); });
    menu->popup(globalPosition);
}

std::optional<BarSpan> BarActions::selectedSpan() const
{
    const QSet<NoteId> &selected = m_scene.context().selectedNotes();
    std::optional<BarSpan> span;
    if (selected.isEmpty())
        return span;
    const ClipPtr &clip = m_scene.clip();
    for (const ChosenNote &chosen : chosenNotes(*clip, selected)) {
        const ClipBarIndex bar = clip->locate(chosen.start).bar;
        span = span ? BarSpan{std::min(span->first, bar), std::max(span->last, bar)} : BarSpan{bar, bar};
    }
    return span;
}

BarSpan BarActions::span() const
{
    const ClipPtr &clip = m_scene.source();
    const std::optional<BarSpan> selected = selectedSpan();
    if (m_pointed) {
        const bool isSelected = selected && selected->first <= *m_pointed && *m_pointed <= selected->last;
        return isSelected ? *selected : BarSpan{*m_pointed, *m_pointed};
    }
    if (selected)
        return *selected;
    const std::optional<Ticks> playhead = m_scene.song().clipPositionAt(m_scene.context().playhead());
    const int bar = playhead                    ? clip->locate(*playhead).bar.value()
                    : m_scene.song().isInSong() ? m_scene.song().openedBar().value()
                                                : m_scene.context().place().ownBar.value();
    const ClipBarIndex there(std::clamp(bar, 0, std::max(0, clip->bars.count() - 1)));
    return {there, there};
}

void BarActions::push(Make make, qsizetype notes, const QString &label)
{
    m_scene.context().pushMade(std::move(make), notes, label);
}

void BarActions::insert()
{
    const BarSpan span = this->span();
    const int count = countOf(span);
    push([id = m_scene.source()->id, span, count, first = m_scene.context().ids().take(count)](
             const Project &project) { return insertBars(project, id, span.first, count, first); },
         count, tr("Insert %n Bar(s)", nullptr, count));
}

void BarActions::duplicate()
{
    const BarSpan span = this->span();
    const qint64 ids = idsOfBars(*m_scene.source(), span);
    push(
        [id = m_scene.source()->id, span, ids, first = m_scene.context().ids().take(ids)](const Project &project) {
            const ClipPtr clip = project.clips.find(id);
            return clip && idsOfBars(*clip, span) <= ids ? duplicateBars(project, id, span, first) : Edit();
        },
        ids, tr("Duplicate %n Bar(s)", nullptr, countOf(span)));
}

void BarActions::remove()
{
    const ClipPtr &clip = m_scene.source();
    const BarSpan span = this->span();
    if (countOf(span) == clip->bars.count()) {
        m_scene.context().report(
            Error(ErrorKind::Invalid, tr("“%1” has no other bars, and a clip keeps one. To be rid of it, delete the "
                                         "clip.")
                                          .arg(clip->name)));
        return;
    }
    push([id = clip->id, span](const Project &project) { return removeBars(project, id, span); }, notesIn(*clip, span),
         tr("Delete %n Bar(s)", nullptr, countOf(span)));
}

void BarActions::askLength()
{
    const ClipPtr clip = m_scene.source();
    const auto check = [](const QString &text) {
        bool isNumber = false;
        const int bars = text.trimmed().toInt(&isNumber);
        return isNumber && bars >= 1 && bars <= kMostBars ? QString()
                                                          : tr("Give a whole number from 1 to %1.").arg(kMostBars);
    };
    const auto set = [this, id = clip->id](const QString &text) {
        const ClipPtr now = m_scene.context().project().clips.find(id);
        const int bars = text.toInt();
        if (!now || now->bars.count() == bars)
            return;
        const qint64 first = m_scene.context().ids().take(bars);
        push([id, bars, first](const Project &project) { return setClipLength(project, id, bars, first); },
             notesIn(*now, {ClipBarIndex(bars), wholeOf(*now).last}), tr("Change Length to %n Bar(s)", nullptr, bars));
    };
    prompt::askText(m_panel,
                    {tr("Length of Clip"), tr("How many bars has “%1”?").arg(clip->name),
                     tr("Where it plays once, whole, it goes on doing so as far as there is room. Bars that go take "
                        "their notes along.")},
                    QString::number(clip->bars.count()), tr("Change"), set, check);
}

void BarActions::askMeter(const QString &question, Meter current, std::function<void(Meter)> answered)
{
    const auto check = [](const QString &text) {
        return meterIn(text) ? QString() : tr("Write it like 7/8; below the line stands 1, 2, 4, 8, 16 or 32.");
    };
    prompt::askText(
        m_panel, {tr("Meter"), question, tr("Notes that start after the end of a shorter bar go on into the next.")},
        current.toString(), tr("Change"),
        [answered = std::move(answered)](const QString &text) {
            if (const auto meter = meterIn(text))
                answered(*meter);
        },
        check);
}

void BarActions::askClipMeter()
{
    const ClipPtr clip = m_scene.source();
    askMeter(tr("What is the meter of “%1”?").arg(clip->name), clip->meter, [this, id = clip->id](Meter meter) {
        const ClipPtr now = m_scene.context().project().clips.find(id);
        if (!now)
            return;
        const qint64 first = m_scene.context().ids().take(idsForMeter(*now, meter));
        push([id, meter, first](const Project &project) { return setClipMeter(project, id, meter, first); },
             notesIn(*now, wholeOf(*now)), tr("Change Meter to %1").arg(meter.toString()));
    });
}

void BarActions::askBarMeter()
{
    const ClipPtr clip = m_scene.source();
    const BarSpan span = this->span();
    const QString question = countOf(span) == 1 ? tr("What is the meter of bar %1?").arg(span.first.value() + 1)
                                                : tr("What is the meter of bars %1 to %2?", "of a clip")
                                                      .arg(span.first.value() + 1)
                                                      .arg(span.last.value() + 1);
    askMeter(question, clip->meterAt(span.first), [this, id = clip->id, span](Meter meter) {
        const ClipPtr now = m_scene.context().project().clips.find(id);
        if (!now)
            return;
        const qint64 first = m_scene.context().ids().take(idsForMeter(*now, meter));
        push([id, span, meter, first](const Project &project) { return setBarMeter(project, id, span, meter, first); },
             notesIn(*now, span), tr("Change Meter of %n Bar(s)", nullptr, countOf(span)));
    });
}

void BarActions::showClip()
{
    for (QAction *action : m_actions)
        action->setEnabled(m_scene.source() != nullptr);
}

} // namespace barline

#include "moc_BarActions.cpp"
