#include "ui/pianoroll/LinkBar.h"

#include "core/model/Fields.h"
#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/ClipPlaces.h"
#include "ui/pianoroll/LinkPopup.h"
#include "ui/pianoroll/NoteNames.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace barline {

namespace {

using Kind = HereMarks::Kind;

QString iconOf(Kind kind)
{
    switch (kind) {
    case Kind::Changed:
        return QStringLiteral("mark-changed");
    case Kind::Added:
        return QStringLiteral("mark-added");
    case Kind::Removed:
        return QStringLiteral("mark-removed");
    case Kind::Orphan:
        break;
    }
    return QStringLiteral("mark-orphan");
}

} // namespace

LinkBar::LinkBar(RollScene &scene, const ThemeSource &theme, LinkActions &links, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_theme(theme)
    , m_links(links)
    , m_places(new QToolButton(this))
    , m_everywhere(makeSegment(QStringLiteral("places"), "left", false))
    , m_onlyHere(makeSegment(QStringLiteral("only-here"), "right", true))
    , m_changes(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(m_everywhere);
    segments->addWidget(m_onlyHere);
    layout->addWidget(m_places);
    layout->addLayout(segments);
    layout->addWidget(m_changes);
    for (QToolButton *button : {m_places, m_changes}) {
        button->setProperty("look", QStringLiteral("quiet"));
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    m_places->setObjectName(QStringLiteral("placesButton"));
    m_places->setIcon(theme.icon(QStringLiteral("next")));
    m_places->setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the words
    showToolTipOf(*links.places(), *m_places);
    m_changes->setObjectName(QStringLiteral("changesButton"));
    m_changes->setIcon(theme.icon(QStringLiteral("mark-changed")));
    showToolTipOf(*links.changes(), *m_changes);
    connect(m_places, &QToolButton::clicked, links.places(), &QAction::trigger);
    connect(m_changes, &QToolButton::clicked, links.changes(), &QAction::trigger);
    connect(links.places(), &QAction::triggered, this, &LinkBar::listPlaces);
    connect(links.changes(), &QAction::triggered, this, &LinkBar::listChanges);
    connect(&links, &LinkActions::changed, this, &LinkBar::showLinks);
    showLinks();
}

QToolButton *LinkBar::makeSegment(const QString &icon, const char *look, bool only)
{
    auto *button = new QToolButton(this);
    button->setObjectName(only ? QStringLiteral("onlyHereSegment") : QStringLiteral("everywhereSegment"));
    button->setProperty("look", QLatin1String(look));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIcon(m_theme.icon(icon, Token::Text, Token::OnAccent));
    button->setText(only ? tr("Only here") : tr("Everywhere"));
    if (only)
        showToolTipOf(*m_links.onlyHere(), *button);
    else
        button->setToolTip(tr("What is edited changes the clip and so all its places"));
    connect(button, &QToolButton::clicked, this, [this, only] {
        if (m_links.onlyHere()->isChecked() != only)
            m_links.onlyHere()->trigger();
        showLinks();
    });
    return button;
}

void LinkBar::setCompact(bool compact)
{
    if (std::exchange(m_isCompact, compact) != compact)
        showLinks();
}

void LinkBar::showLinks()
{
    const bool isOnlyHere = m_links.onlyHere()->isChecked();
    const bool isAtPlace = m_links.onlyHere()->isEnabled();
    const int uses = m_links.uses();
    const QString used = uses > 0 ? tr("used in %n place(s)", nullptr, uses) : tr("not used yet");
    m_places->setText(m_isCompact ? QString::number(uses) : used);
    m_places->setAccessibleName(used);
    m_places->setEnabled(m_links.places()->isEnabled());
    m_places->setVisible(m_scene.clip() != nullptr);
    const std::optional<BarNumber> bar = m_scene.song().songBarOf(m_scene.song().openedBar());
    m_onlyHere->setText(bar && !m_isCompact ? tr("Only here (bar %1)").arg(bar->value()) : tr("Only here"));
    for (QToolButton *segment : {m_everywhere, m_onlyHere}) {
        segment->setAccessibleName(segment->text());
        segment->setVisible(m_scene.clip() != nullptr);
    }
    m_everywhere->setChecked(!isOnlyHere);
    m_onlyHere->setChecked(isOnlyHere);
    m_onlyHere->setEnabled(isAtPlace);
    m_onlyHere->setToolTip(isAtPlace
                               ? m_links.onlyHere()->toolTip()
                               : tr("Open the clip at a place, by a double click on a block, to change it only there"));
    const int count = static_cast<int>(m_scene.marks().all().size());
    m_changes->setText(m_isCompact ? QString::number(count) : tr("%n here", "notes that differ at this place", count));
    m_changes->setAccessibleName(tr("%n note(s) differ here", nullptr, count));
    m_changes->setIcon(m_theme.icon(iconOf(m_scene.marks().count(Kind::Orphan) > 0 ? Kind::Orphan : Kind::Changed)));
    m_changes->setVisible(count > 0);
}

void LinkBar::listPlaces()
{
    const ClipPtr &clip = m_scene.clip();
    if (!clip)
        return;
    EditorContext &context = m_scene.context();
    const QList<NamedPlace> places = placesOfClip(context.project(), clip->id, context.compositionId());
    auto *popup = new LinkPopup(tr("Places of “%1”").arg(clip->name), window());
    popup->setObjectName(QStringLiteral("placesPopup"));
    int current = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const NamedPlace &place = places.at(i);
        const bool isOpen = place.place.instance == context.place().instance;
        if (isOpen)
            current = static_cast<int>(i);
        QString words = place.words;
        if (place.differing > 0)
            words += QStringLiteral(" · ") + tr("%n change(s)", nullptr, place.differing);
        popup->addLine(m_theme.icon(isOpen ? QStringLiteral("check") : QStringLiteral("clip")), words);
    }
    popup->list()->setCurrentRow(current);
    const auto go = [this, popup, places](const QListWidgetItem *line) {
        const ClipPlace &to = places.at(popup->list()->row(line)).place;
        EditorContext &there = m_scene.context();
        popup->close();
        there.setComposition(to.composition);
        there.selectInstances({to.instance});
        there.openClip({to.clip, to.instance, to.ownBar});
    };
    connect(popup->list(), &QListWidget::itemClicked, popup, go);
    connect(popup->list(), &QListWidget::itemActivated, popup, go);
    popup->popUp(*m_places);
}

QString LinkBar::wordsOf(const HereMarks::Mark &mark) const
{
    QStringList words;
    const Clip &clip = *m_scene.clip();
    const std::optional<PlacedNote> &shown = mark.here ? mark.here : mark.original;
    const std::optional<BarNumber> songBar = m_scene.song().songBarOf(mark.bar);
    const int bar = songBar ? songBar->value() : mark.bar.value() + 1;
    if (shown) {
        words.append(shown->note.isRest ? tr("Rest") : m_scene.keys().nameOf(shown->note.pitch, shown->start));
        words.append(positionName(bar, shown->start - clip.startOf(mark.bar), clip.meterAt(mark.bar)));
    } else {
        if (mark.noteOverride.fields & fieldBit(&Note::pitch))
            words.append(m_scene.keys().nameOf(mark.noteOverride.value.pitch, clip.startOf(mark.bar)));
        words.append(tr("bar %1").arg(bar));
    }
    QStringList fields;
    const auto name = [&](auto field, const QString &text) {
        if (mark.here && mark.original && !(mark.here->note.*field == mark.original->note.*field))
            fields.append(text);
    };
    name(&Note::pitch, tr("pitch"));
    if (mark.here && mark.original && mark.here->start != mark.original->start)
        fields.append(tr("start"));
    name(&Note::duration, tr("length"));
    name(&Note::velocity, tr("velocity"));
    name(&Note::muted, tr("muted"));
    name(&Note::detail, tr("expression"));
    switch (mark.kind) {
    case Kind::Changed:
        words.append(fields.isEmpty() ? tr("changed") : tr("changed: %1").arg(fields.join(QStringLiteral(", "))));
        break;
    case Kind::Added:
        words.append(tr("added"));
        break;
    case Kind::Removed:
        words.append(tr("removed"));
        break;
    case Kind::Orphan:
        words.append(tr("orphan: its note is gone from the clip"));
        break;
    }
    return words.join(QStringLiteral(" · "));
}

void LinkBar::fillChanges(LinkPopup &popup) const
{
    const int row = popup.list()->currentRow();
    const QSignalBlocker blocker(popup.list()); // the selected notes stay selected
    popup.list()->clear();
    for (const HereMarks::Mark &mark : m_scene.marks().all())
        popup.addLine(m_theme.icon(iconOf(mark.kind)), wordsOf(mark));
    popup.list()->setCurrentRow(std::clamp(row, 0, std::max(0, popup.list()->count() - 1)));
}

void LinkBar::listChanges()
{
    if (m_scene.marks().isEmpty())
        return;
    auto *popup = new LinkPopup(tr("Changes here"), window());
    popup->setObjectName(QStringLiteral("changesPopup"));
    popup->list()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    fillChanges(*popup);
    const auto chosen = [this, popup] {
        QSet<NoteId> notes;
        for (const QModelIndex &index : popup->list()->selectionModel()->selectedRows()) {
            if (index.row() < m_scene.marks().all().size())
                notes.insert(m_scene.marks().all().at(index.row()).note);
        }
        return notes;
    };
    const auto add = [&](const QString &text, const QString &toolTip, auto act) {
        auto *button = new QPushButton(text, popup);
        button->setToolTip(toolTip);
        connect(button, &QPushButton::clicked, popup, [this, popup, chosen, act] {
            const QSet<NoteId> notes = chosen();
            if (notes.isEmpty())
                return;
            (m_links.*act)(notes);
            if (m_scene.marks().isEmpty())
                popup->close();
        });
        popup->buttons()->addWidget(button);
    };
    add(tr("Reset"), tr("Make them as they are in the clip again"), &LinkActions::reset);
    add(tr("Push to Clip"), tr("Make the clip as they are here"), &LinkActions::push);
    if (m_scene.marks().count(Kind::Orphan) > 0) {
        add(tr("Turn into Note"), tr("Make notes of the orphans"), &LinkActions::orphansToNotes);
        add(tr("Drop"), tr("Forget the orphans"), &LinkActions::dropOrphans);
    }
    connect(popup->list(), &QListWidget::itemSelectionChanged, popup, [this, chosen] {
        QSet<NoteId> notes = chosen();
        notes.removeIf([this](NoteId note) {
            const HereMarks::Mark *mark = m_scene.marks().find(note);
            return !mark || !mark->here;
        });
        m_scene.context().selectNotes(notes);
    });
    connect(&m_links, &LinkActions::changed, popup, [this, popup] { fillChanges(*popup); });
    popup->popUp(*m_changes);
}

} // namespace barline

#include "moc_LinkBar.cpp"
