#include "ui/arranger/tracks/TrackHeaderList.h"

#include "ui/arranger/tracks/HeaderMark.h"
#include "ui/canvas/PanelAction.h"

#include <QAbstractScrollArea>
#include <QPushButton>
#include <QWheelEvent>

namespace barline {

TrackHeaderList::TrackHeaderList(EditorContext &context, ThemeSource &theme, const TrackHands &hands,
                                 const ArrangementLayout &layout, QAbstractScrollArea &view, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_theme(theme)
    , m_hands(hands)
    , m_layout(layout)
    , m_rows(new QWidget(this))
    , m_addButton(new QPushButton(tr("+ Track"), this))
    , m_mark(new HeaderMark(theme, this))
    , m_autoScroll(new AutoScroll(&view))
    , m_view(view)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setObjectName(QStringLiteral("trackHeaders"));
    setFixedWidth(TrackHeader::kWidth);
    setAccessibleName(tr("Tracks"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_rows->setMouseTracking(true);
    m_addButton->setProperty("look", QStringLiteral("quiet"));
    m_addButton->setAccessibleName(tr("Add track"));
    showToolTipOf(*m_hands.tracks.addAction(), *m_addButton);
    m_addButton->setCursor(Qt::PointingHandCursor);
    connect(m_addButton, &QPushButton::clicked, &m_hands.tracks, &TrackActions::addTrack);
    connect(&m_context, &EditorContext::currentTrackChanged, this, &TrackHeaderList::refresh);
    connect(&m_context, &EditorContext::trackSelectionChanged, this, &TrackHeaderList::refresh);
    connect(&m_theme, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
    connect(m_autoScroll, &AutoScroll::scrolled, this, [this] { dragTo(m_lastMouse); });
}

TrackHeaderList::~TrackHeaderList() = default;

TrackHeader *TrackHeaderList::makeHeader()
{
    auto *header = new TrackHeader(m_theme, m_rows);
    TrackMixActions *mix = &m_hands.mix;
    connect(header, &TrackHeader::renamed, &m_hands.tracks, &TrackActions::rename);
    connect(header, &TrackHeader::muteChosen, mix, [this, mix, header](TrackId track, bool muted) {
        mix->setMuted(m_context.tracksWith(track), muted);
        header->refreshButtons();
    });
    connect(header, &TrackHeader::soloChosen, mix, [this, mix, header](TrackId track, bool soloed, bool alone) {
        if (alone)
            mix->soloAlone(m_context.tracksWith(track));
        else
            mix->setSoloed(m_context.tracksWith(track), soloed);
        header->refreshButtons();
    });
    connect(header, &TrackHeader::mixDragged, this, [this, mix](TrackId track, MixSlider::Kind kind, double by) {
        showMix(track, kind, by);
        mix->preview(m_context.tracksWith(track), kind, by);
    });
    connect(header, &TrackHeader::mixReleased, this, [this, mix](TrackId track, MixSlider::Kind kind, double by) {
        showMix(track, kind, 0);
        mix->settle(m_context.tracksWith(track), kind, by);
    });
    connect(header, &TrackHeader::mixStepped, mix, [this, mix](TrackId track, MixSlider::Kind kind, double by) {
        mix->shift(m_context.tracksWith(track), kind, by, true);
    });
    connect(header, &TrackHeader::mixReset, mix,
            [this, mix](TrackId track, MixSlider::Kind kind) { mix->reset(m_context.tracksWith(track), kind); });
    connect(header, &TrackHeader::mixTypingAsked, mix,
            [this, mix](TrackId track, MixSlider::Kind kind) { mix->ask(m_context.tracksWith(track), kind); });
    return header;
}

FolderHeader *TrackHeaderList::makeFolderHeader()
{
    auto *header = new FolderHeader(m_theme, m_rows);
    TrackMixActions *mix = &m_hands.mix;
    connect(header, &FolderHeader::renamed, this, &TrackHeaderList::folderRenamed);
    connect(header, &FolderHeader::muteChosen, mix, [this, mix, header](bool muted) {
        mix->setMuted(tracksIn(header->row()), muted);
        refreshFolders();
    });
    connect(header, &FolderHeader::soloChosen, mix, [this, mix, header](bool soloed, bool alone) {
        if (alone)
            mix->soloAlone(tracksIn(header->row()));
        else
            mix->setSoloed(tracksIn(header->row()), soloed);
        refreshFolders();
    });
    return header;
}

QSet<TrackId> TrackHeaderList::tracksIn(const FolderRow &row) const
{
    QSet<TrackId> tracks;
    for (int i = row.firstRow; i < std::min(row.endRow, m_layout.rowCount()); ++i)
        tracks.insert(m_layout.row(i).track()->id);
    return tracks;
}

FolderHeader::Sound TrackHeaderList::soundOf(const FolderRow &row) const
{
    FolderHeader::Sound sound{true, true, row.endRow - row.firstRow};
    for (int i = row.firstRow; i < row.endRow; ++i) {
        sound.areMuted = sound.areMuted && m_layout.row(i).track()->muted;
        sound.areSoloed = sound.areSoloed && m_layout.row(i).track()->soloed;
    }
    return sound;
}

void TrackHeaderList::showMix(TrackId track, MixSlider::Kind kind, double by)
{
    const QSet<TrackId> along = m_context.tracksWith(track);
    QString words;
    for (int i = 0; i < m_shown; ++i) {
        if (!along.contains(m_headers.at(i)->track()))
            continue;
        MixSlider &slider = m_headers.at(i)->slider(kind);
        slider.setShift(by);
        if (m_headers.at(i)->track() == track)
            words = slider.words();
    }
    m_context.showReadout(by == 0 ? QString() : words);
    m_context.showHint(by == 0 ? QString() : tr("Shift drags finer · Esc cancels"));
}

void TrackHeaderList::setScroll(int y)
{
    if (m_scroll == y)
        return;
    m_scroll = y;
    refresh();
}

void TrackHeaderList::refresh()
{
    refreshTracks();
    refreshFolders();
    m_addButton->setEnabled(m_context.composition() != nullptr);
    m_addButton->setGeometry(6, m_layout.height() - m_scroll + 2, m_addButton->sizeHint().width(), 28);
}

void TrackHeaderList::refreshTracks()
{
    QList<int> rows;
    const auto [first, last] = m_layout.rowsBetween(m_scroll, m_scroll + height());
    for (int row = first; row <= last; ++row) {
        if (m_layout.heightOf(row) > 0)
            rows.append(row);
    }
    setShown(m_headers, m_shown, static_cast<int>(rows.size()), [this] { return makeHeader(); });
    for (int i = 0; i < m_shown; ++i) {
        const int row = rows.at(i);
        TrackHeader *header = m_headers.at(i);
        const TrackPtr &track = m_layout.row(row).track();
        header->setGeometry(0, m_layout.topOf(row) - m_scroll, width(), m_layout.heightOf(row));
        header->setTrack(track, {row, m_layout.foldersAround(row), track->id == m_context.currentTrack(),
                                 m_context.selectedTracks().contains(track->id)});
    }
}

void TrackHeaderList::refreshFolders()
{
    std::vector<FolderRow> rows;
    for (const FolderRow &row : m_layout.folders()) {
        if (row.top + ArrangementLayout::kFolderHeight > m_scroll && row.top < m_scroll + height())
            rows.push_back(row);
    }
    setShown(m_folderHeaders, m_shownFolders, static_cast<int>(rows.size()), [this] { return makeFolderHeader(); });
    for (int i = 0; i < m_shownFolders; ++i) {
        const FolderRow &row = rows[static_cast<size_t>(i)];
        m_folderHeaders.at(i)->setGeometry(0, row.top - m_scroll, width(), ArrangementLayout::kFolderHeight);
        m_folderHeaders.at(i)->setFolder(row, soundOf(row));
    }
}

template <typename Header, typename Make>
void TrackHeaderList::setShown(QList<Header *> &headers, int &shown, int wanted, Make make)
{
    if (wanted == shown)
        return;
    // Each widget that is shown by itself asks the display server where the pointer is, and waits for the answer.
    const bool asOne = wanted > shown + 1 && !m_rows->isAncestorOf(QApplication::focusWidget());
    if (asOne)
        m_rows->hide();
    while (headers.size() < wanted)
        headers.append(make());
    for (int i = 0; i < headers.size(); ++i)
        headers.at(i)->setVisible(i < wanted);
    shown = wanted;
    if (asOne)
        m_rows->show();
}

TrackHeader *TrackHeaderList::headerOf(TrackId track) const
{
    const auto end = m_headers.begin() + m_shown;
    const auto found =
        std::find_if(m_headers.begin(), end, [track](TrackHeader *header) { return header->track() == track; });
    return found == end ? nullptr : *found;
}

FolderHeader *TrackHeaderList::headerOf(const QString &folder) const
{
    const auto end = m_folderHeaders.begin() + m_shownFolders;
    const auto found = std::find_if(m_folderHeaders.begin(), end,
                                    [&folder](FolderHeader *header) { return header->row().folder == folder; });
    return found == end ? nullptr : *found;
}

void TrackHeaderList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Panel));
}

void TrackHeaderList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rows->setGeometry(rect());
    m_mark->setGeometry(rect());
    refresh();
}

void TrackHeaderList::wheelEvent(QWheelEvent *event)
{
    emit wheelTurned(event);
}

} // namespace barline

#include "moc_TrackHeaderList.cpp"
