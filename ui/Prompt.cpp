#include "ui/Prompt.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace barline::prompt {

namespace {

/// Ours, because Qt's own translations need not be installed.
QString cancelText()
{
    return QCoreApplication::translate("barline::prompt", "Cancel");
}

} // namespace

void confirm(QWidget *parent, const Question &question, const QString &accept, std::function<void()> accepted)
{
    choose(parent, question, {accept}, [accepted = std::move(accepted)](int) { accepted(); });
}

void choose(QWidget *parent, const Question &question, const QStringList &answers, std::function<void(int)> chosen)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    box->button(QMessageBox::Cancel)->setText(cancelText());
    QList<QAbstractButton *> buttons;
    for (const QString &answer : answers)
        buttons.append(box->addButton(answer, QMessageBox::AcceptRole));
    box->setDefaultButton(qobject_cast<QPushButton *>(buttons.value(0)));
    QObject::connect(box, &QMessageBox::buttonClicked, parent,
                     [buttons, chosen = std::move(chosen)](QAbstractButton *button) {
                         const qsizetype index = buttons.indexOf(button);
                         if (index >= 0)
                             chosen(static_cast<int>(index));
                     });
    box->open();
}

void askText(QWidget *parent, const Question &question, const QString &initial, const QString &accept,
             std::function<void(const QString &)> answered, const Check &check)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    auto *label = new QLabel(question.text, dialog);
    label->setWordWrap(true);
    auto *field = new QLineEdit(initial, dialog);
    field->setAccessibleName(question.text);
    field->setMinimumWidth(280);
    field->selectAll();
    label->setBuddy(field);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Cancel)->setText(cancelText());
    QPushButton *ok = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    ok->setDefault(true);

    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(label);
    layout->addWidget(field);
    if (!question.detail.isEmpty()) {
        auto *detail = new QLabel(question.detail, dialog);
        detail->setWordWrap(true);
        layout->addWidget(detail);
    }
    auto *problem = new QLabel(dialog);
    problem->setProperty("look", QStringLiteral("dim"));
    problem->setWordWrap(true);
    problem->setVisible(static_cast<bool>(check));
    layout->addWidget(problem);
    layout->addWidget(buttons);

    const auto look = [ok, problem, check](const QString &text) {
        const bool isEmpty = text.trimmed().isEmpty();
        const QString wrong = check && !isEmpty ? check(text) : QString();
        problem->setText(wrong);
        ok->setEnabled(!isEmpty && wrong.isEmpty());
    };
    look(initial);
    QObject::connect(field, &QLineEdit::textChanged, dialog, look);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [field, answered = std::move(answered)] { answered(field->text().simplified()); });
    dialog->open();
    field->setFocus();
}

} // namespace barline::prompt
