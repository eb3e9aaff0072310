#pragma once

#include <QFrame>

namespace barline {

/// A small window over a panel that asks for something or lists it, gone with a press elsewhere or Escape, and then
/// deleted. While it is there, keys are its own: no shortcut of the window behind it is heard, but for the letters that
/// its buttons underline.
class PopupFrame : public QFrame
{
    Q_OBJECT

public:
    explicit PopupFrame(QWidget *parent);

protected:
    bool event(QEvent *event) override;
};

} // namespace barline
