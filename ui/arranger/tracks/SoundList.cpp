#include "ui/arranger/tracks/SoundList.h"

#include "core/model/GeneralMidi.h"
#include "ui/theme/Fonts.h"

#include <QSignalBlocker>

namespace barline {

namespace {

constexpr int kProgramRole = Qt::UserRole;
constexpr int kWordsRole = Qt::UserRole + 1; ///< what is searched

} // namespace

SoundList::SoundList(QWidget *parent)
    : QListWidget(parent)
{
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && !m_isSetting)
            emit chosen(item->data(kProgramRole).toInt());
    });
}

void SoundList::addHead(const QString &words)
{
    auto *item = new QListWidgetItem(words, this);
    item->setFlags(Qt::NoItemFlags);
    item->setFont(Fonts::labelBold());
}

void SoundList::addSound(int program, const QString &name, const QString &family)
{
    auto *item = new QListWidgetItem(tr("%1  %2", "number and name of a sound").arg(program + 1).arg(name), this);
    item->setData(kProgramRole, program);
    item->setData(kWordsRole, QStringLiteral("%1 %2 %3").arg(program + 1).arg(name, family));
}

void SoundList::setDrums(bool drums)
{
    const QSignalBlocker blocker(this);
    clear();
    if (drums) {
        for (const int program : drumKits())
            addSound(program, drumKitName(program), {});
        return;
    }
    for (int program = 0; program < kPrograms; ++program) {
        if (program % kProgramsOfFamily == 0)
            addHead(familyName(program));
        addSound(program, programName(program), familyName(program));
    }
}

void SoundList::find(const QString &words)
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < count(); ++row) {
        const QVariant searched = item(row)->data(kWordsRole);
        const bool fits = searched.isValid() && std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
                              return searched.toString().contains(word, Qt::CaseInsensitive);
                          });
        // Families have their heads while all are shown.
        item(row)->setHidden(searched.isValid() ? !fits : !wanted.isEmpty());
    }
    if (currentItem() && !currentItem()->isHidden())
        return;
    m_isSetting = true;
    setCurrentRow(-1);
    m_isSetting = false;
}

void SoundList::step(int by)
{
    const int from = currentRow() < 0 && by < 0 ? count() : currentRow();
    for (int row = from + by; row >= 0 && row < count(); row += by) {
        if (item(row)->isHidden() || item(row)->flags() == Qt::NoItemFlags)
            continue;
        setCurrentRow(row);
        return;
    }
}

void SoundList::setProgram(int program)
{
    m_isSetting = true;
    setCurrentRow(-1);
    for (int row = 0; row < count(); ++row) {
        const QVariant each = item(row)->data(kProgramRole);
        if (each.isValid() && each.toInt() == program)
            setCurrentRow(row);
    }
    m_isSetting = false;
}

} // namespace barline

#include "moc_SoundList.cpp"
