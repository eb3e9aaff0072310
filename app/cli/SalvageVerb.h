#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline salvage PROJECT OUT`: takes what can be read of a damaged project into a new one.
class SalvageVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
