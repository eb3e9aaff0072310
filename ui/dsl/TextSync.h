#pragma once

#include "ui/dsl/FindingRanges.h"
#include "ui/dsl/LineMerge.h"
#include "ui/dsl/SubjectText.h"

namespace barline {

/// More notes, or a longer text, are not shown unasked, and never to be written in.
constexpr qsizetype kMostEditableNotes = 20'000;
constexpr qsizetype kMostEditableBytes = 4 * 1024 * 1024;

/// How a text that somebody writes in and a document that others change stay in step. `canonical` is what the document
/// was, as it is written, when both last said the same, and `agreed` what the text was then: it may be laid out
/// otherwise and hold comments. What is in the text beyond `agreed` was typed and is not applied.
struct SyncQuestion
{
    Project project;
    TextSubject subject;
    QByteArray canonical;
    QByteArray agreed;
    QByteArray text;
    bool isFirst = false;  ///< nothing was shown yet: the three texts are empty
    bool isTidied = false; ///< lay the text out anew where nothing waits in it
    bool isAnySize = false;
    bool hadFindings = false; ///< the text: those of what becomes of it are wanted, too
    MergeChoice choice = MergeChoice::Neither;
    qint64 firstId = 0; ///< for what is new
};

struct SyncAnswer
{
    enum class Kind {
        Gone,     ///< the subject is not in the project; the text stays as it is
        TooLarge, ///< too much to be written in, and nothing waits in the text
        Large,    ///< likewise, and shown anyway
        InStep,   ///< the text says what the document says
        Applies,  ///< the text is valid and makes `edit`
        Invalid,  ///< it has errors, and waits
        Collides, ///< what was typed and what was changed elsewhere meet in the same lines: all stays, and waits
    };
    Kind kind = Kind::InStep;
    QByteArray canonical;
    QByteArray agreed;
    bool hasComments = false;      ///< `agreed`
    QByteArray text;               ///< to be shown
    QList<LineHunk> hunks;         ///< that make it of the text that was asked about
    QList<LineHunk> waiting;       ///< where it says something that is not applied, `after` counting its lines
    Findings findings;             ///< of the text to be shown
    std::vector<TextRange> ranges; ///< by finding
    Edit edit;
    qint64 idsTaken = 0;
    qsizetype notes = 0;
    std::vector<NoteId> noteOfLine; ///< of the text to be shown, as far as is known
};

/// The rules of docs/architecture.md, "The way of a text". Pure; belongs on a worker.
SyncAnswer syncText(const SyncQuestion &question);

} // namespace barline
