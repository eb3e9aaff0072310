#include "ui/pianoroll/inspector/NoteInspector.h"

#include "ui/ElidedLabel.h"
#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/NoteSteps.h"
#include "ui/pianoroll/inspector/TypedValue.h"
#include "ui/pianoroll/inspector/ValueTexts.h"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kInspectorMargin = 12;
constexpr int kHeadHeight = 36;
constexpr int kRowGap = 8;
constexpr int kFieldWidth = 152;
constexpr int kMostLetters = 60;
constexpr int kNotesPage = 0;
constexpr int kClipPage = 1;

/// How far a hand drags for a step of each value.
constexpr std::array<ValueField::Way, kNoteValues> kWays{{{8, 32}, {8, 3}, {8, 3}, {1, 4}}};

QLabel *makeSection(const QString &title, QWidget *parent)
{
    auto *section = new QLabel(title, parent);
    section->setProperty("look", QStringLiteral("section"));
    return section;
}

QString stillReading()
{
    return NoteInspector::tr("The notes are still being read. Press Enter again in a moment.");
}

QVBoxLayout *makePageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(kInspectorMargin, 4, kInspectorMargin, kInspectorMargin);
    layout->setSpacing(kRowGap);
    return layout;
}

} // namespace

NoteInspector::NoteInspector(RollScene &scene, const ThemeSource &theme, Push push, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_push(std::move(push))
    , m_reader(new SpreadReader(scene, this))
    , m_title(new ElidedLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("noteInspector"));
    setAccessibleName(tr("Inspector"));
    setProperty("look", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(kWidth);
    makeActions(theme);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setProperty("look", QStringLiteral("name"));
    m_title->setFixedHeight(kHeadHeight);
    m_title->setContentsMargins(kInspectorMargin, 0, kInspectorMargin, 0);
    m_pages->insertWidget(kNotesPage, makeNotesPage());
    m_pages->insertWidget(kClipPage, makeClipPage());
    m_problem->setObjectName(QStringLiteral("inspectorProblem"));
    m_problem->setProperty("look", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);

    connect(m_reader, &SpreadReader::changed, this, &NoteInspector::showState);
    // What is dragged or typed was about what was there.
    connect(&scene.context(), &EditorContext::noteSelectionChanged, this, [this] { endDrag(false); });
    connect(&scene, &RollScene::opened, this, [this] { endDrag(false); });
    hide();
    showState();
}

NoteInspector::~NoteInspector() = default;

void NoteInspector::makeActions(const ThemeSource &theme)
{
    m_toggle = makePanelAction(*this, theme,
                               {QStringLiteral("inspector"),
                                QStringLiteral("inspector"),
                                tr("&Inspector"),
                                tr("Show the values of the selected notes beside the music"),
                                {QKeySequence(Qt::Key_F6)}});
    m_toggle->setShortcutContext(Qt::WindowShortcut);
    m_toggle->setCheckable(true);
    connect(m_toggle, &QAction::triggered, this, [this](bool isShown) {
        if (!isShown)
            leaveFields();
        setVisible(isShown);
    });
    m_edit = makePanelAction(*this, theme,
                             {QStringLiteral("edit-notes"),
                              QStringLiteral("rename"),
                              tr("Edit Notes…"),
                              tr("Type pitch, start, length, velocity and articulation of the selected notes"),
                              {QKeySequence(Qt::SHIFT | Qt::Key_F6)}});
    connect(m_edit, &QAction::triggered, this, [this] {
        show();
        fieldOf(NoteValue::NotePitch)->beginTyping();
    });
}

QWidget *NoteInspector::makeNotesPage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    layout->addWidget(makeSection(tr("NOTE"), page));
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(kRowGap);
    rows->setVerticalSpacing(kRowGap);
    rows->setColumnStretch(0, 1);
    for (int i = 0; i < kNoteValues; ++i) {
        const auto value = static_cast<NoteValue>(i);
        m_fields.at(static_cast<size_t>(i)) = makeValueField(value);
        addField(*rows, valueName(value), fieldOf(value));
    }
    m_articulation = makeArticulationField();
    addField(*rows, m_articulation->accessibleName(), m_articulation);
    layout->addLayout(rows);
    layout->addStretch();
    return page;
}

void NoteInspector::addField(QGridLayout &rows, const QString &name, ValueField *field)
{
    auto *label = new QLabel(name, this);
    label->setProperty("look", QStringLiteral("dim"));
    label->setBuddy(field);
    field->setFixedWidth(kFieldWidth);
    const int row = rows.rowCount();
    rows.addWidget(label, row, 0);
    rows.addWidget(field, row, 1);
    connect(field, &ValueField::problemChanged, this, [this, field] { showProblem(*field); });
    connect(field, &ValueField::leaveAsked, this, &NoteInspector::leaveAsked);
}

ValueField *NoteInspector::makeValueField(NoteValue value)
{
    constexpr std::array<const char *, kNoteValues> kNames{"pitchField", "startField", "lengthField", "velocityField"};
    auto *field = new ValueField(
        valueName(value), kWays.at(static_cast<size_t>(value)),
        [this, value](const QString &text) { return takeTyped(value, text); }, this);
    field->setObjectName(QLatin1String(kNames.at(static_cast<size_t>(value))));
    field->setAccessibleDescription(typingHint(value));
    connect(field, &ValueField::stepped, this,
            [this, value](int steps, ValueField::Step size) { step(value, steps, size); });
    connect(field, &ValueField::dragBegan, this, [this, value] { beginDrag(value); });
    connect(field, &ValueField::dragged, this, &NoteInspector::drag);
    connect(field, &ValueField::dragEnded, this, &NoteInspector::endDrag);
    connect(field, &ValueField::pointed, this, [this, value, field](bool isHere) {
        showHint(isHere, field->hasFocus() ? typingHint(value)
                                           : tr("Drag up or down, or turn the wheel; Shift is finer · click to type"));
    });
    return field;
}

ValueField *NoteInspector::makeArticulationField()
{
    auto *field = new ValueField(
        tr("Articulation"), std::nullopt, [this](const QString &text) { return takeArticulation(text); }, this);
    field->setObjectName(QStringLiteral("articulationField"));
    field->setMaxLength(kMostLetters);
    const QString hint = tr("Choose one, or type any word · the wheel goes through them");
    field->setAccessibleDescription(hint);
    connect(field, &ValueField::stepped, this, [this](int steps) { stepArticulation(steps); });
    connect(field, &ValueField::pointed, this, [this, hint](bool isHere) { showHint(isHere, hint); });
    return field;
}

QWidget *NoteInspector::makeClipPage()
{
    auto *page = new QWidget(this);
    QVBoxLayout *layout = makePageLayout(page);
    layout->addWidget(makeSection(tr("CLIP"), page));
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(kRowGap);
    rows->setVerticalSpacing(kRowGap);
    for (const QString &name :
         {tr("Bars"), tr("Meter"), tr("Notes"), valueName(NoteValue::NotePitch), valueName(NoteValue::NoteVelocity)}) {
        auto *label = new QLabel(name, page);
        label->setProperty("look", QStringLiteral("dim"));
        auto *fact = new QLabel(page);
        fact->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        fact->setTextFormat(Qt::PlainText);
        label->setBuddy(fact);
        const int row = rows->rowCount();
        rows->addWidget(label, row, 0);
        rows->addWidget(fact, row, 1);
        m_facts.append(fact);
    }
    layout->addLayout(rows);
    auto *hint = new QLabel(tr("Select notes to change their pitch, start, length, velocity and articulation."), page);
    hint->setProperty("look", QStringLiteral("small"));
    hint->setWordWrap(true);
    layout->addSpacing(kRowGap);
    layout->addWidget(hint);
    layout->addStretch();
    return page;
}

bool NoteInspector::canEdit() const
{
    return m_scene.clip() && m_reader->spread() && !m_scene.context().selectedNotes().isEmpty();
}

void NoteInspector::showState()
{
    const qsizetype selected = m_scene.context().selectedNotes().size();
    m_edit->setEnabled(m_scene.clip() && selected > 0);
    if (!m_scene.clip()) {
        m_title->setText(tr("No clip"));
    } else if (selected == 0) {
        m_title->setText(m_scene.clip()->name);
    } else {
        m_title->setText(tr("%Ln note(s)", nullptr, static_cast<int>(selected)));
    }
    const bool hasNotes = selected > 0 && m_scene.clip();
    if (!hasNotes)
        leaveFields();
    m_pages->setCurrentIndex(hasNotes ? kNotesPage : kClipPage);
    m_pages->setVisible(m_scene.clip() != nullptr);
    if (!isVisible() || !m_scene.clip())
        return;
    if (hasNotes)
        showNotes();
    else
        showClip();
}

void NoteInspector::leaveFields()
{
    if (isAncestorOf(window()->focusWidget()))
        emit leaveAsked();
}

void NoteInspector::showClip()
{
    const Clip &clip = *m_scene.clip();
    const std::optional<NoteSpread> &spread = m_reader->spread();
    const bool hasNotes = spread && spread->count > 0;
    const QString none = spread ? QStringLiteral("–") : QStringLiteral("…");
    const auto range = [&](NoteValue value) { return hasNotes ? rangeText(m_scene, value, spread->of(value)) : none; };
    const QStringList facts{locale().toString(clip.bars.count()), clip.meter.toString(),
                            spread ? locale().toString(spread->count) : none, range(NoteValue::NotePitch),
                            range(NoteValue::NoteVelocity)};
    for (qsizetype i = 0; i < facts.size(); ++i)
        m_facts.at(i)->setText(facts.at(i));
}

void NoteInspector::showNotes()
{
    const std::optional<NoteSpread> spread = m_drag ? std::optional(m_drag->spread()) : m_reader->spread();
    const bool hasNotes = spread && spread->count > 0;
    for (int i = 0; i < kNoteValues; ++i) {
        const auto value = static_cast<NoteValue>(i);
        fieldOf(value)->showValue(hasNotes ? rangeText(m_scene, value, spread->of(value)) : QStringLiteral("…"));
    }
    m_articulation->showValue(hasNotes ? articulationText(*spread) : QStringLiteral("…"));
    m_articulation->setChoices(articulations());
}

QStringList NoteInspector::articulations() const
{
    // What documents call them, in any language.
    QStringList all{noArticulation(),         QStringLiteral("staccato"), QStringLiteral("staccatissimo"),
                    QStringLiteral("tenuto"), QStringLiteral("portato"),  QStringLiteral("legato"),
                    QStringLiteral("accent"), QStringLiteral("marcato")};
    const std::optional<NoteSpread> &spread = m_reader->spread();
    if (spread && spread->hasOneArticulation && !spread->articulation.isEmpty() && !all.contains(spread->articulation))
        all.append(spread->articulation);
    return all;
}

bool NoteInspector::push(NamedEdit edit, const QString &kind, const NoteSpread &after)
{
    const History::Kind repeated{kind.isEmpty() ? QString()
                                                : QStringLiteral("%1:%2:%3")
                                                      .arg(kind)
                                                      .arg(m_scene.clip()->id.value())
                                                      .arg(m_scene.context().noteSelection())};
    if (edit.isEmpty() || !m_push(std::move(edit), repeated))
        return false;
    if (m_scene.context().history().isPreparing() || m_reader->isReading())
        m_reader->expect(after);
    return true;
}

QString NoteInspector::takeTyped(NoteValue value, const QString &text)
{
    if (!canEdit())
        return stillReading();
    const Result<ValueChange> change = typedValue(m_scene, value, text);
    if (!change)
        return change.error().message();
    makeChange(*change, {});
    return {};
}

void NoteInspector::step(NoteValue value, int steps, ValueField::Step size)
{
    if (!canEdit() || m_drag)
        return;
    ValueSteps by;
    (size == ValueField::Step::Normal ? by.steps : size == ValueField::Step::Fine ? by.fine : by.big) = steps;
    makeChange(changeOf(m_scene, value, by), QStringLiteral("value-%1").arg(static_cast<int>(value)));
}

void NoteInspector::makeChange(const ValueChange &change, const QString &kind)
{
    push(changingValues(m_scene, m_scene.context().selectedNotes(), change), kind,
         m_reader->spread()->after(change, m_scene.clip()->length()));
}

QString NoteInspector::takeArticulation(const QString &text)
{
    if (!canEdit())
        return stillReading();
    makeArticulation(text.simplified(), {});
    return {};
}

void NoteInspector::stepArticulation(int steps)
{
    if (!canEdit())
        return;
    const QStringList all = articulations();
    const std::optional<NoteSpread> &spread = m_reader->spread();
    const qsizetype now = spread->hasOneArticulation ? all.indexOf(articulationText(*spread)) : 0;
    // Up goes up the list that a click shows.
    const qsizetype next = std::clamp<qsizetype>(now - steps, 0, all.size() - 1);
    makeArticulation(all.at(next), QStringLiteral("articulation"));
}

void NoteInspector::makeArticulation(const QString &name, const QString &kind)
{
    NoteSpread after = *m_reader->spread();
    after.articulation = name.compare(noArticulation(), Qt::CaseInsensitive) == 0 ? QString() : name;
    after.hasOneArticulation = true;
    push(settingArticulation(m_scene, m_scene.context().selectedNotes(), after.articulation), kind, after);
}

void NoteInspector::beginDrag(NoteValue value)
{
    if (canEdit())
        m_drag = std::make_unique<ValueDrag>(m_scene, value, *m_reader->spread());
}

void NoteInspector::drag(int steps, int fineSteps)
{
    if (!m_drag)
        return;
    m_drag->move({steps, fineSteps, 0});
    showNotes();
    m_scene.context().showHint(tr("Shift is finer · Esc leaves the notes as they were"));
}

void NoteInspector::endDrag(bool isKept)
{
    const std::unique_ptr<ValueDrag> drag = std::move(m_drag);
    if (!drag)
        return;
    if (isKept) {
        RollPreview shown = m_scene.preview();
        const bool isMade = push(drag->finish(), {}, drag->spread());
        // Many notes stay where they were let go until they are there.
        if (!isMade || !m_scene.context().history().isPreparing())
            shown = {};
        m_scene.setPreview(std::move(shown));
    }
    showState();
}

void NoteInspector::showProblem(const ValueField &field)
{
    if (field.problem().isEmpty()) {
        m_problem->hide();
        return;
    }
    m_problem->setText(field.problem());
    const int width = this->width() - 2 * kInspectorMargin;
    const QPoint below = field.mapTo(this, QPoint(0, field.height() + 4));
    m_problem->setGeometry(kInspectorMargin, below.y(), width, m_problem->heightForWidth(width));
    m_problem->show();
    m_problem->raise();
}

void NoteInspector::showHint(bool isHere, const QString &hint)
{
    m_scene.context().showHint(isHere ? hint : QString());
}

void NoteInspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_toggle->setChecked(true);
    m_reader->setOn(true);
    showState();
}

void NoteInspector::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (isHidden()) {
        m_toggle->setChecked(false);
        m_reader->setOn(false);
    }
}

void NoteInspector::resizeEvent(QResizeEvent *event)
{
    m_problem->hide();
    QWidget::resizeEvent(event);
}

} // namespace barline

#include "moc_NoteInspector.cpp"
