#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline info PROJECT`: counts what is inside.
class InfoVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
