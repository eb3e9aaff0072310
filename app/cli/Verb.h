#pragma once

#include "app/cli/ProjectArgument.h"

#include <QCoroTask>
#include <QStringList>

#include <stop_token>

class QCommandLineParser;

namespace barline {

enum class ExitStatus { Done = 0, BadInput = 1, WrongUsage = 2, EnvironmentFailed = 3 };

/// A verb with what the user said to it.
struct VerbCall
{
    const QCommandLineParser *options = nullptr; ///< parsed; outlives the call
    ProjectArgument project;                     ///< where the verb takes one
    QStringList arguments;                       ///< the other positional arguments
    bool json = false;                           ///< stdout is for machines
    std::stop_token stop;                        ///< asked for by Ctrl+C
};

/// One thing that the command line does. Verbs know services, not each other.
class Verb
{
public:
    struct ArgumentCount
    {
        int least = 0;
        int most = 0;
    };

    virtual ~Verb() = default;

    virtual QString name() const = 0;
    /// One translated line for --help.
    virtual QString summary() const = 0;
    virtual bool takesProject() const { return true; }
    /// Positional arguments after PROJECT.
    virtual ArgumentCount argumentCount() const = 0;
    /// Adds the verb's own options and positional arguments, without PROJECT and --json.
    virtual void describe(QCommandLineParser &parser) const = 0;
    /// The arguments with what may be left out filled in, before they are parsed.
    virtual QStringList completed(QStringList arguments) const { return arguments; }

    /// Does it, and says what happened on stdout and stderr. Starts and ends on the main thread.
    virtual QCoro::Task<ExitStatus> run(VerbCall call) const = 0;
};

} // namespace barline
