#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace barline {

/// Questions in a window of their own, for what cannot be asked in place. None of them waits: each returns at once and
/// calls back with the answer, on the GUI thread, unless `parent` dies first. Cancelling calls nothing back.
namespace prompt {

struct Question
{
    QString title;
    QString text;   ///< one sentence
    QString detail; ///< what follows from each answer; may be empty
};

/// Yes or cancel; `accept` names what will be done ("Delete").
void confirm(QWidget *parent, const Question &question, const QString &accept, std::function<void()> accepted);

/// One of several answers by its place in `answers`, the first being the one that Enter chooses.
void choose(QWidget *parent, const Question &question, const QStringList &answers, std::function<void(int)> chosen);

/// What is wrong with an answer, and what would do; empty where nothing is.
using Check = std::function<QString(const QString &)>;

/// A line of text, starting as `initial`; an empty one cannot be accepted, nor one that `check` objects to.
void askText(QWidget *parent, const Question &question, const QString &initial, const QString &accept,
             std::function<void(const QString &)> answered, const Check &check = {});

} // namespace prompt

} // namespace barline
