#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline import PROJECT FILE...`: brings documents into a project, all or none of them.
class ImportVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
