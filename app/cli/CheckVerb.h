#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline check FILE...`: reads documents and projects and reports every finding.
class CheckVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    bool takesProject() const override { return false; }
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
