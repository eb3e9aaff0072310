#pragma once

#include <QLabel>

namespace barline {

/// One line of plain text that never asks for more room than it is given: what does not fit ends in "…", with the whole
/// in the tool tip. Marked by the property "elides".
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;
};

} // namespace barline
