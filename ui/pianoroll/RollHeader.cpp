#include "ui/pianoroll/RollHeader.h"

#include "ui/canvas/GridPainter.h"
#include "ui/canvas/PanelAction.h"
#include "ui/pianoroll/GridChoice.h"
#include "ui/pianoroll/LinkBar.h"
#include "ui/pianoroll/pitches/KeyActions.h"
#include "ui/pianoroll/pitches/ScaleChoice.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace barline {

namespace {

constexpr int kChip = 10;
constexpr int kHeaderMargin = 12;

QToolButton *makeSegment(QAction *action, const QIcon &icon, const char *look)
{
    auto *button = new QToolButton;
    button->setProperty("look", QLatin1String(look));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setCheckable(true);
    button->setChecked(action->isChecked());
    button->setText(action->text());
    button->setAccessibleName(action->text());
    showToolTipOf(*action, *button);
    button->setIcon(icon);
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(button, &QToolButton::clicked, action, [action, button] {
        action->trigger();
        button->setChecked(action->isChecked());
    });
    QObject::connect(action, &QAction::toggled, button, &QToolButton::setChecked);
    return button;
}

QLayout *makeSegments(const QList<QAction *> &actions, const ThemeSource &theme)
{
    auto *segments = new QHBoxLayout;
    segments->setSpacing(0);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const char *look = i == 0 ? "left" : i == actions.size() - 1 ? "right" : "middle";
        const QString drawing = actions.at(i)->objectName();
        segments->addWidget(makeSegment(actions.at(i), theme.icon(drawing, Token::Text, Token::OnAccent), look));
    }
    return segments;
}

} // namespace

RollHeader::RollHeader(RollScene &scene, const ThemeSource &theme, const QList<QAction *> &tools,
                       const KeyActions &keys, QMenu *grids, LinkActions &links, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_theme(theme)
    , m_name(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_links(new LinkBar(scene, theme, links, this))
    , m_switches(new QWidget(this))
{
    setFixedHeight(kHeight);
    m_name->setProperty("look", QStringLiteral("name"));
    m_facts->setProperty("look", QStringLiteral("small"));
    m_name->setMinimumWidth(1);
    m_facts->setMinimumWidth(1);
    m_name->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kHeaderMargin, 0, kHeaderMargin, 0);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addWidget(m_links);
    layout->addStretch();
    layout->addLayout(makeSegments(tools, theme));
    layout->addSpacing(8);
    const auto addChoice = [&](const QString &title, QWidget *choice) {
        auto *label = new QLabel(title, this);
        label->setProperty("look", QStringLiteral("small"));
        label->setBuddy(choice);
        layout->addWidget(label);
        layout->addWidget(choice);
        m_titles.append(label);
    };
    addChoice(tr("Scale"), new ScaleChoice(scene, keys, this));
    m_switches->setObjectName(QStringLiteral("keySwitches"));
    m_switches->setLayout(makeSegments(keys.switches(), theme));
    m_switches->layout()->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_switches);
    layout->addSpacing(8);
    addChoice(tr("Grid"), new GridChoice(scene, grids, this));
    connect(&scene, &RollScene::opened, this, &RollHeader::showClip);
    connect(&scene.context(), &EditorContext::edited, this, [this](const Touched &touched) {
        const ClipPtr &clip = m_scene.clip();
        if (clip && (touched.touchesClip(clip->id) || !touched.instances.isEmpty() || !touched.tracks.isEmpty()))
            showClip();
    });
    connect(&links, &LinkActions::changed, this, &RollHeader::fit);
    connect(&theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(&scene.context(), &EditorContext::currentTrackChanged, this, qOverload<>(&QWidget::update));
    showClip();
}

void RollHeader::showClip()
{
    const ClipPtr &clip = m_scene.clip();
    update();
    m_name->setIndent(clip ? kChip + 7 : 0);
    if (!clip) {
        m_name->setText(tr("No clip"));
        m_facts->clear();
        return;
    }
    m_name->setText(clip->name);
    m_facts->setText(tr("%n bar(s)", nullptr, clip->bars.count()));
}

void RollHeader::resizeEvent(QResizeEvent *)
{
    fit();
}

void RollHeader::fit()
{
    // Until it is shown nothing is as wide as the style sheet says.
    for (QWidget *part : findChildren<QWidget *>())
        part->ensurePolished();
    const auto isTight = [this] {
        m_links->layout()->activate();
        layout()->invalidate();
        return layout()->sizeHint().width() > width();
    };
    const auto showTitles = [this](bool areShown) {
        for (QWidget *title : std::as_const(m_titles))
            title->setVisible(areShown);
    };
    m_links->setCompact(false);
    m_links->updateGeometry();
    m_facts->show();
    showTitles(true);
    m_switches->show();
    if (!isTight())
        return;
    m_links->setCompact(true);
    m_facts->hide();
    if (!isTight())
        return;
    showTitles(false);
    // They are in the menu as well.
    m_switches->setVisible(!isTight());
    if (!m_switches->isHidden())
        return;
    layout()->invalidate();
    if (const int least = layout()->minimumSize().width(); std::exchange(m_leastWidth, least) != least)
        updateGeometry();
}

void RollHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
    GridPainter::horizontalLine(painter, height() - 1, 0, width(), m_theme.color(Token::Separator));
    if (!m_scene.clip())
        return;
    const TrackPtr track = m_scene.track();
    const QColor color = m_theme.theme().trackColor(track ? track->color : QString(), m_scene.trackIndex());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(kHeaderMargin, (height() - kChip) / 2.0, kChip, kChip), 3, 3);
}

} // namespace barline

#include "moc_RollHeader.cpp"
