#pragma once

#include "app/cli/Verb.h"

namespace barline {

/// `barline export PROJECT OUT`: writes a composition or clips as a document, or a composition as a MIDI file.
class ExportVerb : public Verb
{
public:
    QString name() const override;
    QString summary() const override;
    ArgumentCount argumentCount() const override;
    void describe(QCommandLineParser &parser) const override;
    QCoro::Task<ExitStatus> run(VerbCall call) const override;
};

} // namespace barline
