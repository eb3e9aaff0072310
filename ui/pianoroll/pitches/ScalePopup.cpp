#include "ui/pianoroll/pitches/ScalePopup.h"

#include "ui/canvas/PopupPlace.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace barline {

namespace {

constexpr int kPopupMargin = 8;
constexpr int kRoots = 12;
constexpr int kRootWidth = 64;
constexpr int kKindWidth = 190;

} // namespace

ScalePopup::ScalePopup(RollScene &scene, QWidget *parent)
    : PopupFrame(parent)
    , m_scene(scene)
    , m_before(scene.keyChoice())
    , m_roots(makeList(tr("Root"), kRoots))
    , m_kinds(makeList(tr("Scale"), kScaleKinds))
{
    setObjectName(QStringLiteral("scalePopup"));
    setFrameShape(QFrame::StyledPanel);
    setProperty("look", QStringLiteral("panel"));
    setAccessibleName(tr("Choose Scale"));
    auto *lists = new QHBoxLayout;
    lists->setSpacing(kPopupMargin);
    for (QListWidget *list : {m_roots, m_kinds}) {
        auto *column = new QVBoxLayout;
        auto *title = new QLabel(list->accessibleName(), this);
        title->setProperty("look", QStringLiteral("section"));
        title->setBuddy(list);
        column->addWidget(title);
        column->addWidget(list);
        lists->addLayout(column);
    }
    m_roots->setFixedWidth(kRootWidth);
    m_kinds->setFixedWidth(kKindWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPopupMargin, kPopupMargin, kPopupMargin, kPopupMargin);
    layout->addLayout(lists);
    for (int kind = 0; kind < kScaleKinds; ++kind)
        m_kinds->item(kind)->setText(scaleName(static_cast<ScaleKind>(kind)));
    const Scale shown =
        scene.keys().scales().at(std::max(Ticks(), scene.time().firstVisible())).value_or(m_before.scale);
    m_roots->setCurrentRow(shown.root);
    m_kinds->setCurrentRow(static_cast<int>(shown.kind));
    nameRoots();
    for (QListWidget *list : {m_roots, m_kinds}) {
        connect(list, &QListWidget::currentRowChanged, this, &ScalePopup::choose);
        // What is there already may be what is wanted.
        connect(list, &QListWidget::itemClicked, this, &ScalePopup::choose);
        connect(list, &QListWidget::itemActivated, this, [this] {
            choose();
            close();
        });
    }
    setFocusProxy(m_roots);
}

QListWidget *ScalePopup::makeList(const QString &name, int lines)
{
    auto *list = new QListWidget(this);
    list->setAccessibleName(name);
    list->setUniformItemSizes(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int line = 0; line < lines; ++line)
        list->addItem(QString());
    return list;
}

void ScalePopup::nameRoots()
{
    for (int root = 0; root < kRoots; ++root)
        m_roots->item(root)->setText(rootName({root, static_cast<ScaleKind>(m_kinds->currentRow())}));
}

void ScalePopup::choose()
{
    nameRoots();
    KeyChoice choice = m_scene.keyChoice();
    choice.source = KeyChoice::Source::Chosen;
    choice.scale = {m_roots->currentRow(), static_cast<ScaleKind>(m_kinds->currentRow())};
    m_scene.setKeyChoice(choice);
}

void ScalePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_scene.setKeyChoice(m_before);
    PopupFrame::keyPressEvent(event);
}

void ScalePopup::popUp(const QWidget &anchor)
{
    const int rows = kScaleKinds * m_kinds->sizeHintForRow(0) + 2 * m_kinds->frameWidth() + 2;
    const QRect room = anchor.screen()->availableGeometry();
    for (QListWidget *list : {m_roots, m_kinds})
        list->setFixedHeight(std::min(rows, room.height() - 100));
    adjustSize();
    move(placeOnScreen(*this, anchor.mapToGlobal(QPoint(0, anchor.height() + 2)), anchor));
    show();
    m_roots->setFocus(Qt::PopupFocusReason);
}

} // namespace barline

#include "moc_ScalePopup.cpp"
