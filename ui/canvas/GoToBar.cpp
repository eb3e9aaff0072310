#include "ui/canvas/GoToBar.h"

#include "ui/canvas/AskPopup.h"

#include <QLabel>
#include <QLineEdit>

namespace barline {

void askForBar(QWidget &panel, const QWidget &view, const BarQuestion &question)
{
    auto *popup = new AskPopup(AskPopup::tr("Go to Bar"), AskPopup::tr("Go"), &panel);
    auto *bar = new QLineEdit(question.shown, popup);
    popup->addField(AskPopup::tr("Bar"), bar);
    if (!question.remark.isEmpty())
        popup->addWide(new QLabel(question.remark, popup));
    QObject::connect(bar, &QLineEdit::textChanged, popup, [popup, question](const QString &text) {
        popup->setObjection(question.isThere(text) ? QString() : question.objection);
    });
    QObject::connect(popup, &AskPopup::accepted, &panel, [question, bar] {
        if (question.isThere(bar->text()))
            question.go(bar->text());
    });
    popup->popUp(view);
}

} // namespace barline
