#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline schema FORM`: prints the JSON Schema of a form of documents.
class SchemaVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    bool takesProject() const override { return false; }
    ArgumentCount argumentCount() const override { return {1, 1}; }
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
