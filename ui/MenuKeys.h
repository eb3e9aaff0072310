#pragma once

#include <QObject>

namespace barline {

/// Keeps keys that are pressed while a menu is open for the menu: without it a letter that an entry underlines would
/// also be the command of the panel that has the keyboard. GUI thread.
class MenuKeys : public QObject
{
    Q_OBJECT

public:
    explicit MenuKeys(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace barline
