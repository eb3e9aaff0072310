#pragma once

#include "ui/theme/ThemeSource.h"

#include <QWidget>

namespace barline {

/// Where rows that are dragged would land: a line between two, or a frame around the one that takes them in. Lies over
/// the headers and lets the mouse through.
class HeaderMark : public QWidget
{
public:
    HeaderMark(const ThemeSource &theme, QWidget *over);

    /// In its own pixels, so far from the left.
    void showLine(int y, int left);
    void showFrame(const QRect &frame);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QRect &place, bool isFrame);

    const ThemeSource &m_theme;
    QRect m_place;
    bool m_isFrame = false;
};

} // namespace barline
