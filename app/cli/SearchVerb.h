#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline search PROJECT`: finds clips and compositions by name, tags and tempo.
class SearchVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
