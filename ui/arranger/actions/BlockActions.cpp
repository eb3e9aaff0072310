#include "ui/arranger/actions/BlockActions.h"

#include "core/edit/arrange/InstanceEdits.h"
#include "core/edit/arrange/InstanceSpans.h"
#include "ui/Prompt.h"
#include "ui/arranger/actions/ColorMenu.h"

namespace barline {

namespace {

constexpr int kOctave = 12;
constexpr int kVelocityStep = 5;

QString lengthLabel(int count)
{
    return BlockActions::tr("Change Length of %n Block(s)", nullptr, count);
}

QString trimLabel(int count)
{
    return BlockActions::tr("Trim %n Block(s)", nullptr, count);
}

QString transposeLabel(int count)
{
    return BlockActions::tr("Transpose %n Block(s)", nullptr, count);
}

QString velocityLabel(int count)
{
    return BlockActions::tr("Change Velocity of %n Block(s)", nullptr, count);
}

} // namespace

BlockActions::BlockActions(ArrangerController &controller, EditorContext &context, const ThemeSource &theme,
                           QWidget *panel)
    : ActionGroups(theme, panel)
    , m_controller(controller)
    , m_context(context)
{
    addSpans();
    addSound();
    addLooks();
    connect(&m_context, &EditorContext::instanceSelectionChanged, this, &BlockActions::update);
    update();
}

void BlockActions::addSpans()
{
    beginGroup();
    add("duplicate-blocks", "copy", tr("D&uplicate Blocks"), tr("Copy the selected blocks right after them"),
        Qt::CTRL | Qt::Key_D, [this] { duplicate(); });
    add("split-blocks", "split", tr("&Split Blocks"),
        tr("Cut the selected blocks at the playhead, from the menu under the pointer"), Qt::SHIFT | Qt::Key_C,
        [this] { split(); });
    m_join = add("join-blocks", "glue", tr("&Join Blocks"),
                 tr("Make one block of the selected ones that follow each other on a track"), Qt::SHIFT | Qt::Key_G,
                 [this] { join(); });
    add("longer-blocks", "longer", tr("Lon&ger"),
        tr("Make the selected blocks a bar longer; beyond its end a clip is repeated"), Qt::SHIFT | Qt::Key_Right,
        [this] { changeLength(1); });
    add("shorter-blocks", "shorter", tr("S&horter"), tr("Make the selected blocks a bar shorter"),
        Qt::SHIFT | Qt::Key_Left, [this] { changeLength(-1); });
    add("trim-later", "trim-later", tr("Begin a Bar &Later"),
        tr("Take away the first bar of the selected blocks; the music stays where it is"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_Right, [this] { trim(1); });
    add("trim-earlier", "trim-earlier", tr("Begin a Bar &Earlier"),
        tr("Let the selected blocks begin a bar earlier; the music stays where it is"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_Left, [this] { trim(-1); });
}

void BlockActions::addSound()
{
    beginGroup();
    add("mute-blocks", "mute", tr("&Mute Blocks"), tr("Silence the selected blocks, or let them sound again"),
        Qt::Key_M, [this] { mute(); });
    add("transpose-up", "transpose-up", tr("A Semitone U&p"), tr("Transpose the selected blocks a semitone up"),
        Qt::ALT | Qt::Key_Up, [this] { transpose(1); });
    add("transpose-down", "transpose-down", tr("A Semitone &Down"), tr("Transpose the selected blocks a semitone down"),
        Qt::ALT | Qt::Key_Down, [this] { transpose(-1); });
    add("octave-up", "transpose-up", tr("An Octave Up"), tr("Transpose the selected blocks an octave up"),
        Qt::ALT | Qt::SHIFT | Qt::Key_Up, [this] { transpose(kOctave); });
    add("octave-down", "transpose-down", tr("An Octave Down"), tr("Transpose the selected blocks an octave down"),
        Qt::ALT | Qt::SHIFT | Qt::Key_Down, [this] { transpose(-kOctave); });
    add("transpose-blocks", "transpose-up", tr("&Transpose…"),
        tr("Say by how many semitones the blocks are transposed"), Qt::SHIFT | Qt::Key_T,
        [this] { askTransposition(); });
    add("louder-blocks", "louder", tr("Louder"), tr("Make the selected blocks louder"), Qt::CTRL | Qt::Key_Up,
        [this] { shiftVelocity(kVelocityStep); });
    add("softer-blocks", "softer", tr("Softer"), tr("Make the selected blocks softer"), Qt::CTRL | Qt::Key_Down,
        [this] { shiftVelocity(-kVelocityStep); });
    add("velocity-blocks", "velocity", tr("&Velocity…"), tr("Say how much louder or softer the blocks are played"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_X, [this] { askVelocityShift(); });
}

void BlockActions::addLooks()
{
    beginGroup();
    add("color-blocks", "color", tr("&Colour…"), tr("Give the selected blocks a colour of their own, or the track's"),
        Qt::SHIFT | Qt::Key_K, [this] { chooseColor(); });
}

void BlockActions::update()
{
    const qsizetype selected = m_context.selectedInstances().size();
    setAllEnabled(selected > 0);
    m_join->setEnabled(selected > 1);
}

void BlockActions::push(const Make &make, QString (*labelOf)(int count), const QString &name)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    NamedEdit edit;
    edit.edit = make(*composition, m_context.selectedInstances());
    edit.label = labelOf(static_cast<int>(edit.edit.instances.changed.size() + edit.edit.instances.added.size()));
    m_controller.push(std::move(edit), name.isEmpty() ? History::Kind() : m_controller.kindFor(name));
}

void BlockActions::changeLength(int bars)
{
    push([bars](const Composition &composition,
                const QSet<InstanceId> &blocks) { return moveInstanceEnds(composition, blocks, bars); },
         lengthLabel, QStringLiteral("length-blocks"));
}

void BlockActions::trim(int bars)
{
    push(
        [this, bars](const Composition &composition, const QSet<InstanceId> &blocks) {
            return moveInstanceStarts(m_context.project(), composition, blocks, bars);
        },
        trimLabel, QStringLiteral("trim-blocks"));
}

void BlockActions::cut(const QSet<InstanceId> &blocks)
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    NamedEdit edit;
    edit.edit = removeInstances(*composition, blocks);
    edit.label = tr("Cut %n Block(s)", nullptr, static_cast<int>(edit.edit.instances.removed.size()));
    m_controller.push(std::move(edit));
}

void BlockActions::duplicate()
{
    push(
        [this](const Composition &composition, const QSet<InstanceId> &blocks) {
            const int bars = spanOf(chosenInstances(composition, blocks)).bars();
            return copyInstances(composition, blocks, bars, 0, m_context.ids().take(blocks.size()));
        },
        [](int count) { return BlockActions::tr("Duplicate %n Block(s)", nullptr, count); });
}

void BlockActions::split()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const BarPosition playhead = composition->meters.locate(m_context.playhead());
    const bool isNearer = playhead.offset * 2 < composition->meters.lengthOf(playhead.bar);
    const BarNumber at = m_pointed.value_or(isNearer ? playhead.bar : playhead.bar + 1);
    const QSet<InstanceId> whole = m_context.selectedInstances();
    NamedEdit edit;
    edit.edit = splitInstances(m_context.project(), *composition, whole, at, m_context.ids().take(whole.size()));
    edit.label = tr("Split %n Block(s)", nullptr, static_cast<int>(edit.edit.instances.added.size()));
    if (edit.isEmpty()) {
        m_context.report(
            Error(ErrorKind::Invalid, tr("No selected block goes on over the start of bar %1.").arg(at.value())));
        return;
    }
    if (m_controller.push(std::move(edit)))
        m_context.selectInstances(QSet<InstanceId>(whole).unite(m_context.selectedInstances()));
}

void BlockActions::join()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    NamedEdit edit;
    edit.edit = joinInstances(m_context.project(), *composition, m_context.selectedInstances());
    edit.label = tr("Join %n Block(s)", nullptr,
                    static_cast<int>(edit.edit.instances.removed.size() + edit.edit.instances.changed.size()));
    if (edit.isEmpty()) {
        m_context.report(Error(ErrorKind::Invalid, tr("Blocks can be joined that follow each other on a track, and are "
                                                      "transposed, loud and muted alike. None of the selected are.")));
        return;
    }
    m_controller.push(std::move(edit));
}

void BlockActions::mute()
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const QList<ChosenInstance> chosen = chosenInstances(*composition, m_context.selectedInstances());
    const bool mutes =
        std::any_of(chosen.begin(), chosen.end(), [](const ChosenInstance &one) { return !one.instance->muted; });
    push(
        [mutes](const Composition &song, const QSet<InstanceId> &blocks) {
            return changeInstances(song, blocks, [mutes](ClipInstance &block) { block.muted = mutes; });
        },
        mutes ? [](int count) { return BlockActions::tr("Mute %n Block(s)", nullptr, count); }
              : [](int count) { return BlockActions::tr("Unmute %n Block(s)", nullptr, count); });
}

void BlockActions::transpose(int semitones)
{
    push([semitones](const Composition &composition,
                     const QSet<InstanceId> &blocks) { return transposeInstances(composition, blocks, semitones); },
         transposeLabel, QStringLiteral("transpose-blocks"));
}

void BlockActions::shiftVelocity(int by)
{
    push([by](const Composition &composition,
              const QSet<InstanceId> &blocks) { return shiftInstanceVelocities(composition, blocks, by); },
         velocityLabel, QStringLiteral("velocity-blocks"));
}

void BlockActions::askTransposition()
{
    askShift(tr("Transpose Blocks"), tr("By how many semitones are the blocks transposed?"), &ClipInstance::transpose,
             transposeLabel);
}

void BlockActions::askVelocityShift()
{
    askShift(tr("Velocity of Blocks"), tr("By how much are the blocks played louder, or softer below 0?"),
             &ClipInstance::velocityShift, velocityLabel);
}

void BlockActions::askShift(const QString &title, const QString &question, int ClipInstance::*field,
                            QString (*labelOf)(int count))
{
    const CompositionPtr composition = m_context.composition();
    if (!composition)
        return;
    const QList<ChosenInstance> chosen = chosenInstances(*composition, m_context.selectedInstances());
    if (chosen.isEmpty())
        return;
    const auto valueOf = [](QString text) -> std::optional<int> {
        bool isNumber = false;
        const int value = text.replace(QChar(0x2212), QLatin1Char('-')).simplified().toInt(&isNumber);
        return isNumber && std::abs(value) <= kMostInstanceShift ? std::optional(value) : std::nullopt;
    };
    prompt::askText(
        panel(), {title, question, tr("A whole number from −127 to 127; 0 is as the clip says.")},
        QString::number((*chosen.constFirst().instance).*field), tr("Set"),
        [this, valueOf, field, labelOf](const QString &text) {
            push(
                [field, value = *valueOf(text)](const Composition &song, const QSet<InstanceId> &blocks) {
                    return changeInstances(song, blocks, [&](ClipInstance &block) { block.*field = value; });
                },
                labelOf);
        },
        [valueOf](const QString &text) {
            return valueOf(text) ? QString() : tr("A whole number from −127 to 127 is needed.");
        });
}

void BlockActions::chooseColor()
{
    chooseTrackColor(*panel(), QStringLiteral("blockColors"), tr("The Track's"),
                     [this](const QString &color) { setColor(color); });
}

void BlockActions::setColor(const QString &color)
{
    push(
        [color](const Composition &composition, const QSet<InstanceId> &blocks) {
            return changeInstances(composition, blocks, [&](ClipInstance &block) { block.color = color; });
        },
        [](int count) { return BlockActions::tr("Colour %n Block(s)", nullptr, count); });
}

} // namespace barline

#include "moc_BlockActions.cpp"

#include <QAction>
