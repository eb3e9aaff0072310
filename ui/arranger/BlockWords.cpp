#include "ui/arranger/BlockWords.h"

#include "core/model/ClipPass.h"
#include "core/render/Resolve.h"
#include "ui/canvas/VelocityWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace barline {

namespace {

struct BlockText
{
    Q_DECLARE_TR_FUNCTIONS(barline::BlockText)
};

QString withSign(int value)
{
    return value < 0 ? QStringLiteral("−%1").arg(-value) : QStringLiteral("+%1").arg(value);
}

/// How often the block plays its clip: "2×", "1.5×".
QString turnsWords(int bars, int clipBars)
{
    const QString turns = QLocale().toString(static_cast<double>(bars) / clipBars, 'g', 3);
    return BlockText::tr("%1×", "how often a block plays its clip").arg(turns);
}

} // namespace

QString barsWords(BarNumber first, int bars)
{
    if (bars == 1)
        return BlockText::tr("bar %1").arg(first.value());
    return BlockText::tr("bars %1–%2", "first and last").arg(first.value()).arg(first.value() + bars - 1);
}

QString semitonesWords(int semitones)
{
    return BlockText::tr("%1 st", "semitones, with their sign").arg(withSign(semitones));
}

QString blockWords(const Project &project, const ClipInstance &instance)
{
    const ClipPtr clip = project.clips.find(instance.clip);
    QStringList parts{clip ? clip->name : BlockText::tr("No clip"), barsWords(instance.startBar, instance.lengthBars)};
    if (clip && clip->bars.count() > 0 && instance.lengthBars != clip->bars.count())
        parts.append(turnsWords(instance.lengthBars, clip->bars.count()));
    if (instance.offsetBars != 0)
        parts.append(BlockText::tr("from its bar %1", "of the clip").arg(instance.offsetBars + 1));
    if (instance.transpose != 0)
        parts.append(semitonesWords(instance.transpose));
    if (instance.velocityShift != 0)
        parts.append(velocityShiftWords(withSign(instance.velocityShift)));
    if (instance.muted)
        parts.append(BlockText::tr("muted"));
    return parts.join(QStringLiteral(" · "));
}

QString unheardWords(const Project &project, const Composition &song, const ClipInstance &instance, ClipBarIndex ownBar)
{
    const ResolvedBar bar = resolve(project, song, instance, ownBar);
    if (bar.unheard == 0)
        return {};
    return BlockText::tr("in bar %1 (%2) %n note(s) of the clip do not sound", nullptr, static_cast<int>(bar.unheard))
        .arg(bar.bar.value())
        .arg(song.meters.meterAt(bar.bar).toString());
}

QString ownBarWords(const Project &project, const ClipInstance &instance, ClipBarIndex ownBar)
{
    QStringList parts;
    const auto pointed = instance.bars.constFind(ownBar);
    if (pointed != instance.bars.cend()) {
        const ClipPtr clip = project.clips.find(pointed->clip);
        parts.append(BlockText::tr("bar %1 of “%2”", "of a clip")
                         .arg(pointed->clipBar.value() + 1)
                         .arg(clip ? clip->name : BlockText::tr("No clip")));
    }
    const auto notes = static_cast<int>(overridesIn(instance, ownBar).size());
    if (notes > 0)
        parts.append(BlockText::tr("%n note(s) only here", nullptr, notes));
    if (instance.barOverrides.contains(ownBar))
        parts.append(BlockText::tr("curves only here"));
    if (parts.isEmpty())
        return {};
    return BlockText::tr("bar %1: %2", "of the song, and what is different in it")
        .arg((instance.startBar + ownBar.value()).value())
        .arg(parts.join(QStringLiteral(" · ")));
}

QString blocksWords(qsizetype count, const InstanceSpan &span)
{
    return BlockText::tr("%n block(s)", nullptr, static_cast<int>(count)) + QStringLiteral(" · ") +
           barsWords(span.first, span.bars());
}

} // namespace barline
