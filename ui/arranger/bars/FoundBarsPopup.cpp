#include "ui/arranger/bars/FoundBarsPopup.h"

#include "ui/arranger/BlockWords.h"
#include "ui/canvas/PopupPlace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kFoundMargin = 8;
constexpr QSize kFoundSize(380, 360);

} // namespace

QString foundWords(const Project &project, const Composition &composition, const FoundBars &place)
{
    QStringList parts;
    if (place.first.instance) {
        parts.append(composition.tracks.at(place.first.track)->name);
        parts.append(barsWords(place.first.songBar(), 1));
    } else {
        const ClipPtr clip = project.clips.find(place.plays.clip);
        parts.append(FoundBarsPopup::tr("%1, bar %2", "name of a clip, number of its bar")
                         .arg(clip ? clip->name : QString())
                         .arg(place.plays.bar.value() + 1));
        parts.append(FoundBarsPopup::tr("in no block"));
    }
    if (place.isSame)
        parts.append(FoundBarsPopup::tr("linked"));
    else
        parts.append(place.transposed == 0 ? FoundBarsPopup::tr("exactly") : semitonesWords(place.transposed));
    if (place.first.instance && place.first.instance->transpose != 0)
        parts.append(FoundBarsPopup::tr("block %1", "by how much it is transposed: +3 st")
                         .arg(semitonesWords(place.first.instance->transpose)));
    if (place.isChanged)
        parts.append(FoundBarsPopup::tr("changed here"));
    if (place.hasOtherCurves)
        parts.append(FoundBarsPopup::tr("other curves"));
    return parts.join(QStringLiteral(" · "));
}

FoundBarsPopup::FoundBarsPopup(const QString &title, QWidget *parent)
    : PopupFrame(parent)
    , m_head(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_all(new QPushButton(tr("Choose &All"), this))
    , m_link(new QPushButton(tr("&Link"), this))
    , m_replace(new QPushButton(tr("&Replace With…"), this))
    , m_title(title)
{
    setObjectName(QStringLiteral("foundBars"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("look", QStringLiteral("panel"));
    setAccessibleName(tr("Places of %1").arg(title));
    m_head->setProperty("look", QStringLiteral("section"));
    m_head->setText(tr("Looking for %1 …").arg(title));
    m_list->setAccessibleName(tr("Places of %1").arg(title));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_all->setToolTip(tr("Choose all places of the list"));
    m_link->setToolTip(
        tr("Let the chosen places play these bars: they sound as they do and follow their changes. Where "
           "they are transposed their pitches stay, as changes of that place or of its block."));
    m_replace->setToolTip(tr("Let the chosen places play another bar"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kFoundMargin);
    buttons->addWidget(m_all);
    buttons->addStretch(1);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_link);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kFoundMargin, kFoundMargin, kFoundMargin, kFoundMargin);
    layout->setSpacing(kFoundMargin);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &FoundBarsPopup::updateButtons);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_places.size())
            emit wanted(m_places.at(row));
    });
    connect(m_all, &QPushButton::clicked, m_list, &QListWidget::selectAll);
    connect(m_link, &QPushButton::clicked, this, [this] {
        emit linkWanted(chosen());
        close();
    });
    connect(m_replace, &QPushButton::clicked, this, [this] {
        const QList<FoundBars> places = chosen();
        close();
        emit replaceWanted(places);
    });
    updateButtons();
}

void FoundBarsPopup::popUp(const QPoint &globalPosition)
{
    resize(kFoundSize);
    move(placeOnScreen(*this, globalPosition, *parentWidget()));
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void FoundBarsPopup::showPlaces(const Project &project, const Composition &composition, const QList<FoundBars> &places)
{
    m_places = places;
    m_list->clear();
    for (const FoundBars &place : places)
        m_list->addItem(foundWords(project, composition, place));
    m_head->setText(places.isEmpty() ? tr("%1: no place; these bars have no notes").arg(m_title)
                                     : tr("%1: %n place(s)", nullptr, static_cast<int>(places.size())).arg(m_title));
    updateButtons();
}

QList<FoundBars> FoundBarsPopup::chosen() const
{
    QList<FoundBars> places;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->isSelected() && m_places.at(row).first.instance)
            places.append(m_places.at(row));
    }
    return places;
}

void FoundBarsPopup::updateButtons()
{
    const QList<FoundBars> places = chosen();
    m_all->setEnabled(m_list->count() > 0);
    m_link->setEnabled(std::any_of(places.begin(), places.end(), [](const FoundBars &place) { return !place.isSame; }));
    m_replace->setEnabled(!places.isEmpty());
}

} // namespace barline

#include "moc_FoundBarsPopup.cpp"
