#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline history PROJECT`: lists the edits, takes steps back or makes them again.
class HistoryVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    /// --undo and --redo mean one step where no number follows.
    QStringList completed(QStringList arguments) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
