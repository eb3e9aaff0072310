#include "ui/transport/StatusBar.h"

#include "core/base/RunOnWorker.h"
#include "ui/ElidedLabel.h"
#include "ui/transport/ProjectCounts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace barline {

namespace {

constexpr int kReadoutWidth = 200;
constexpr int kIconSize = 14;
constexpr int kIconGap = 6;
constexpr int kCountDelay = 120; // ms; edits in quick succession are counted once

struct SaveLook
{
    const char *icon;
    Token color;
};

SaveLook lookOf(SaveState state)
{
    switch (state) {
    case SaveState::Saved:
        return {"check", Token::Good};
    case SaveState::Saving:
        return {"save", Token::TextDim};
    case SaveState::CannotSave:
        return {"error", Token::Danger};
    }
    return {"check", Token::Good};
}

} // namespace

StatusBar::StatusBar(EditorContext &context, ThemeSource &theme, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_readout(new ElidedLabel(this))
    , m_hint(new ElidedLabel(this))
    , m_progress(new ElidedLabel(this))
    , m_cancel(new QToolButton(this))
    , m_soundIcon(makeIcon(QStringLiteral("soundIcon")))
    , m_sound(new ElidedLabel(this))
    , m_counts(new QLabel(this))
    , m_saveIcon(makeIcon(QStringLiteral("saveIcon")))
    , m_save(new QLabel(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setProperty("look", QStringLiteral("barTop"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kHeight);
    m_readout->setObjectName(QStringLiteral("readout"));
    m_readout->setAccessibleName(tr("Under the pointer"));
    m_readout->setFixedWidth(kReadoutWidth);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setAccessibleName(tr("What a click does"));
    m_hint->setProperty("look", QStringLiteral("dim"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("In progress"));
    m_cancel->setObjectName(QStringLiteral("cancelProgress"));
    m_cancel->setProperty("look", QStringLiteral("quiet"));
    m_cancel->setProperty("square", true);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what is in progress"));
    m_sound->setObjectName(QStringLiteral("sound"));
    m_sound->setAccessibleName(tr("Sound"));
    m_sound->setProperty("look", QStringLiteral("dim"));
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setProperty("look", QStringLiteral("dim"));
    m_save->setObjectName(QStringLiteral("saveState"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(0);
    layout->addWidget(m_readout);
    layout->addSpacing(8);
    layout->addWidget(m_hint, 1);
    layout->addSpacing(16);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addSpacing(16);
    layout->addWidget(m_soundIcon);
    layout->addSpacing(kIconGap);
    layout->addWidget(m_sound);
    layout->addSpacing(20);
    layout->addWidget(m_counts);
    layout->addSpacing(20);
    layout->addWidget(makeSaveBox());

    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(kCountDelay);
    connect(&m_countSoon, &QTimer::timeout, this, qOverload<>(&StatusBar::showCounts));
    connect(&m_context, &EditorContext::edited, &m_countSoon, qOverload<>(&QTimer::start));
    connect(&m_context, &EditorContext::compositionChanged, this, qOverload<>(&StatusBar::showCounts));
    connect(&m_context, &EditorContext::readoutChanged, m_readout, &QLabel::setText);
    connect(&m_context, &EditorContext::hintChanged, m_hint, &QLabel::setText);
    connect(&m_theme, &ThemeSource::changed, this, &StatusBar::dress);
    connect(&m_context.progress(), &ProgressList::changed, this, &StatusBar::showProgress);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (const ProgressList::Cancel cancel = m_context.progress().cancel())
            cancel();
    });
    setSaveState(SaveState::Saved, {});
    setSoundNotice({});
    showProgress();
    showCounts();
}

void StatusBar::setSaveState(SaveState state, const QString &message)
{
    m_saveState = state;
    const QString word = saveStateText(state);
    m_save->setText(word);
    m_save->setToolTip(message);
    m_save->setAccessibleName(message.isEmpty() ? word : tr("%1: %2", "state: why").arg(word, message));
    dress();
}

void StatusBar::setSoundNotice(const QString &notice)
{
    m_sound->setText(notice);
    m_sound->setVisible(!notice.isEmpty());
    m_soundIcon->setVisible(!notice.isEmpty());
}

void StatusBar::showProgress()
{
    const QString progress = m_context.progress().text();
    m_progress->setText(progress);
    m_progress->setVisible(!progress.isEmpty());
    m_cancel->setVisible(bool(m_context.progress().cancel()));
}

void StatusBar::dress()
{
    const SaveLook look = lookOf(m_saveState);
    const QSize size(kIconSize, kIconSize);
    m_saveIcon->setPixmap(
        m_theme.icon(QString::fromLatin1(look.icon), look.color, look.color).pixmap(size, devicePixelRatioF()));
    m_soundIcon->setPixmap(
        m_theme.icon(QStringLiteral("warning"), Token::Warning, Token::Warning).pixmap(size, devicePixelRatioF()));
    m_cancel->setIcon(m_theme.icon(QStringLiteral("close")));
    QPalette palette = m_save->palette();
    palette.setColor(QPalette::WindowText,
                     m_theme.color(m_saveState == SaveState::CannotSave ? Token::Danger : Token::TextDim));
    m_save->setPalette(palette);
}

void StatusBar::showCounts()
{
    m_countSoon.stop();
    const CompositionPtr composition = m_context.composition();
    if (!composition) {
        ++m_lastCount;
        m_counts->clear();
        return;
    }
    const quint64 ticket = ++m_lastCount;
    const auto count = [project = m_context.project(), composition] { return countOf(project, *composition); };
    runOnWorker(this, count, [this, ticket](const ProjectCounts &counts) {
        if (ticket == m_lastCount)
            showCounts(counts);
    });
}

void StatusBar::showCounts(const ProjectCounts &counts)
{
    m_counts->setText(tr("%1 · %2 · %3", "tracks, bars, notes")
                          .arg(tr("%Ln track(s)", nullptr, counts.tracks), tr("%Ln bar(s)", nullptr, counts.bars),
                               tr("%Ln note(s)", nullptr, static_cast<int>(counts.notes))));
}

// The words differ in length: the widest of them keeps its room.
QWidget *StatusBar::makeSaveBox()
{
    int widest = 0;
    for (const SaveState state : {SaveState::Saved, SaveState::Saving, SaveState::CannotSave})
        widest = std::max(widest, m_save->fontMetrics().horizontalAdvance(saveStateText(state)));
    auto *box = new QWidget(this);
    box->setFixedWidth(kIconSize + kIconGap + widest + 2);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kIconGap);
    layout->addStretch();
    layout->addWidget(m_saveIcon);
    layout->addWidget(m_save);
    return box;
}

QLabel *StatusBar::makeIcon(const QString &objectName)
{
    auto *icon = new QLabel(this);
    icon->setObjectName(objectName);
    icon->setFixedSize(kIconSize, kIconSize);
    return icon;
}

} // namespace barline

#include "moc_StatusBar.cpp"
