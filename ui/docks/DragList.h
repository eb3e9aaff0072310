#pragma once

#include <QListView>

namespace barline {

/// A list whose rows can be dragged out of it. What is dragged is not ready at once, so it only says that a drag began;
/// who prepares it starts the QDrag while the button is still held.
class DragList : public QListView
{
    Q_OBJECT

public:
    explicit DragList(QWidget *parent = nullptr);

signals:
    void dragBegan(const QModelIndex &row);

protected:
    void startDrag(Qt::DropActions actions) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    bool m_hasBegun = false; ///< since the last press
};

} // namespace barline
