#include "ui/ElidedLabel.h"
#include "ui/dsl/DslPanel.h"

#include <QAction>
#include <QActionGroup>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kHeadHeight = 36;
constexpr int kFootHeight = 28;
constexpr int kMargin = 12;

QToolButton *makeButton(QAction *action, const char *look, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setProperty("look", QLatin1String(look));
    button->setToolButtonStyle(style);
    button->setAccessibleName(action->iconText());
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize(QSize(16, 16));
    button->setProperty(style == Qt::ToolButtonIconOnly ? "square" : "wordOnly", true);
    return button;
}

} // namespace

QAction *DslPanel::makeAction(const char *name, const QString &icon, const QString &text, const QString &toolTip,
                              const QKeySequence &shortcut)
{
    auto *action = new QAction(m_theme.icon(icon), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    action->setToolTip(
        shortcut.isEmpty()
            ? toolTip
            : tr("%1 (%2)", "what it does, key").arg(toolTip, shortcut.toString(QKeySequence::NativeText)));
    action->setStatusTip(toolTip);
    return action;
}

void DslPanel::makeActions()
{
    m_toggle = makeAction("text-panel", QStringLiteral("text"), tr("Te&xt"), tr("Show the music as text, and write it"),
                          Qt::Key_F4);
    m_toggle->setCheckable(true);
    m_clip = makeAction("clip-as-text", QStringLiteral("clip"), tr("&Clip as Text"), tr("Show the open clip"),
                        Qt::CTRL | Qt::Key_F4);
    m_clip->setIconText(tr("Clip"));
    m_composition = makeAction("composition-as-text", QStringLiteral("composition"), tr("C&omposition as Text"),
                               tr("Show the composition with all its clips"), Qt::SHIFT | Qt::Key_F4);
    m_composition->setIconText(tr("Composition"));
    m_tidy = makeAction("tidy-text", QStringLiteral("tidy"), tr("&Tidy Text"),
                        tr("Lay the text out as it is written to files. Comments go: the music does not hold them"),
                        Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_copy = makeAction("copy-text", QStringLiteral("copy"), tr("Cop&y Whole Text"),
                        tr("Put the whole text on the clipboard"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_complete = makeAction("complete-word", QStringLiteral("complete"), tr("Complete &Word"),
                            tr("Offer what can be written here"), Qt::CTRL | Qt::Key_Space);
    m_complete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_next = makeAction("next-finding", QStringLiteral("next"), tr("&Next Finding"),
                        tr("Go to the next finding in the text"), Qt::Key_F8);
    m_previous = makeAction("previous-finding", QStringLiteral("previous"), tr("&Previous Finding"),
                            tr("Go to the finding before in the text"), Qt::SHIFT | Qt::Key_F8);
    m_editor->addAction(m_complete);
    auto *kinds = new QActionGroup(this);
    for (QAction *kind : {m_clip, m_composition}) {
        kind->setCheckable(true);
        kinds->addAction(kind);
    }
    connect(m_toggle, &QAction::triggered, this, &DslPanel::toggle);
    connect(m_clip, &QAction::triggered, this, [this] { m_controller->setKind(TextSubject::Kind::Clip); });
    connect(m_composition, &QAction::triggered, this,
            [this] { m_controller->setKind(TextSubject::Kind::Composition); });
    connect(m_tidy, &QAction::triggered, m_controller, &DslController::tidy);
    connect(m_copy, &QAction::triggered, this, &DslPanel::copyText);
    connect(m_complete, &QAction::triggered, m_editor, &DslEditor::complete);
    connect(m_next, &QAction::triggered, this, [this] { goToFinding(1); });
    connect(m_previous, &QAction::triggered, this, [this] { goToFinding(-1); });
}

QList<QAction *> DslPanel::textActions() const
{
    return {m_clip, m_composition, m_tidy, m_copy, m_complete, m_next, m_previous};
}

QWidget *DslPanel::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(kHeadHeight);
    head->setProperty("look", QStringLiteral("bar"));
    head->setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(QStringLiteral("dslName"));
    m_name->setProperty("look", QStringLiteral("name"));
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(0);
    kinds->addWidget(makeButton(m_clip, "left", Qt::ToolButtonTextOnly));
    kinds->addWidget(makeButton(m_composition, "right", Qt::ToolButtonTextOnly));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(kMargin, 0, 8, 0);
    layout->setSpacing(8);
    layout->addLayout(kinds);
    layout->addWidget(m_name, 1);
    layout->addWidget(makeButton(m_tidy, "quiet", Qt::ToolButtonIconOnly));
    layout->addWidget(makeButton(m_copy, "quiet", Qt::ToolButtonIconOnly));
    return head;
}

QWidget *DslPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(kFootHeight);
    foot->setProperty("look", QStringLiteral("barTop"));
    foot->setAttribute(Qt::WA_StyledBackground);
    m_icon->setFixedWidth(14);
    m_message->setObjectName(QStringLiteral("dslMessage"));
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(kMargin, 0, 4, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon);
    layout->addWidget(m_message, 1);
    for (QAction *action : {m_previous, m_next}) {
        QToolButton *button = makeButton(action, "quiet", Qt::ToolButtonIconOnly);
        button->setFixedHeight(24);
        layout->addWidget(button);
    }
    return foot;
}

QWidget *DslPanel::makeMessagePage()
{
    auto *page = new QWidget(this);
    m_emptyText->setObjectName(QStringLiteral("dslEmpty"));
    m_emptyText->setProperty("look", QStringLiteral("dim"));
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_openAnyway->setObjectName(QStringLiteral("dslOpenAnyway"));
    m_openAnyway->setToolTip(tr("Show it all, to read and to copy"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_openAnyway, 0, Qt::AlignCenter);
    layout->addStretch();
    return page;
}

} // namespace barline
