#include "ui/dsl/DslController.h"

#include "core/base/RunOnWorker.h"
#include "core/edit/notes/ChosenNotes.h"
#include "core/format/dsl/FormSchema.h"

namespace barline {

namespace {

constexpr int kPauseMs = 200;

} // namespace

DslController::DslController(EditorContext &context, DslEditor &editor, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_editor(editor)
    , m_kept(context)
    , m_edits(context)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DslController::ask);
    connect(&m_editor, &DslEditor::typed, this, &DslController::followTyping);
    connect(&m_editor, &DslEditor::left, this, &DslController::leave);
    connect(&m_editor, &DslEditor::undoAsked, this, &DslController::undo);
    connect(&m_editor, &DslEditor::redoAsked, this, &DslController::redo);
    connect(&m_editor, &DslEditor::notesChosen, this, &DslController::chooseNotes);
    connect(&m_context, &EditorContext::placeChanged, this, &DslController::followSubject);
    connect(&m_context, &EditorContext::compositionChanged, this, &DslController::followSubject);
    connect(&m_context, &EditorContext::noteSelectionChanged, this,
            [this] { m_editor.setChosenNotes(m_context.selectedNotes()); });
    connect(&m_context, &EditorContext::edited, this, &DslController::followDocument);
    connect(&m_context.history(), &History::preparingChanged, this, [this] {
        followDocument();
        goOnSettling();
    });
    connect(&m_kept, &KeptTexts::settled, this, &DslController::endSettling);
}

/// Nothing where it is gone, or yet to come: the document says when it is there.
TextSubject DslController::wanted() const
{
    const TextSubject subject = m_kind == TextSubject::Kind::Clip ? TextSubject::of(m_context.place().clip)
                                                                  : TextSubject::of(m_context.compositionId());
    return subject.isIn(m_context.project()) ? subject : TextSubject();
}

void DslController::setActive(bool active)
{
    if (m_isActive == active)
        return;
    m_isActive = active;
    if (active)
        followDocument();
    else
        leave();
}

void DslController::setKind(TextSubject::Kind kind)
{
    m_kind = kind;
    followSubject();
    emit changed();
}

/// What completion offers is read from the schema once, when it is wanted.
void DslController::offerWords()
{
    const QString form = m_kind == TextSubject::Kind::Clip ? QStringLiteral("clip") : QStringLiteral("project");
    m_editor.setWords(m_words.value(form));
    if (m_words.contains(form))
        return;
    const auto read = [form] { return SchemaWords(schemaOf(form)); };
    const auto done = [this, form](const SchemaWords &words) {
        m_words.insert(form, words);
        offerWords();
    };
    runOnWorker(this, read, done);
}

void DslController::followDocument()
{
    if (!m_isActive)
        return;
    if (m_subject == wanted())
        ask();
    else
        followSubject();
}

void DslController::followSubject()
{
    if (!m_isActive || m_subject == wanted())
        return;
    // What is gone and waits goes only by hand.
    if (m_status != Status::Nothing && !m_subject.isIn(m_context.project()) && m_editor.utf8() != m_agreed) {
        ask();
        return;
    }
    keepText();
    m_pause.stop();
    ++m_ticket;
    m_subject = wanted();
    m_choice = MergeChoice::Neither;
    m_isAnySize = m_isTidied = false;
    m_findings.clear();
    m_name = m_subject.nameIn(m_context.project());
    m_isFirst = !takeKept();
    if (m_isFirst) {
        m_canonical.clear();
        m_agreed.clear();
        m_editor.begin({});
    }
    m_editor.setReadOnly(m_isFirst);
    offerWords();
    m_status = m_subject.isValid() ? Status::Loading : Status::Nothing;
    emit changed();
    ask();
}

void DslController::keepText()
{
    const QByteArray text = m_editor.utf8();
    if (m_isFirst || text == m_canonical || m_status == Status::Large || !m_subject.isValid())
        return;
    m_kept.keep(m_subject, {m_name, m_canonical, m_agreed, text, m_editor.place()});
}

bool DslController::takeKept()
{
    const std::optional<KeptText> kept = m_kept.take(m_subject);
    if (!kept)
        return false;
    m_canonical = kept->canonical;
    m_agreed = kept->agreed;
    m_editor.begin(kept->text);
    m_editor.setPlace(kept->place);
    return true;
}

void DslController::setStatus(Status status)
{
    m_status = status;
    emit changed();
}

bool DslController::canTidy() const
{
    return m_status == Status::InStep && m_agreed != m_canonical;
}

void DslController::tidy()
{
    if (!canTidy())
        return;
    m_isTidied = true;
    ask();
}

void DslController::choose(MergeChoice choice)
{
    m_choice = choice;
    ask();
}

void DslController::openAnyway()
{
    m_isAnySize = true;
    setStatus(Status::Loading);
    ask();
}

void DslController::discard()
{
    m_canonical = m_agreed = m_editor.utf8();
    m_isFirst = true;
    m_subject = TextSubject();
    m_status = Status::Nothing;
    m_editor.begin({});
    m_editor.setReadOnly(true);
    if (wanted().isValid())
        followSubject();
    else
        emit changed();
}

QFuture<QStringList> DslController::settle()
{
    m_settling.emplace_back();
    m_settling.back().start();
    const QFuture<QStringList> settled = m_settling.back().future();
    goOnSettling();
    return settled;
}

void DslController::goOnSettling()
{
    if (m_settling.empty())
        return;
    m_kept.settleAll();
    if (!m_isFirst && m_editor.utf8() != m_agreed)
        ask();
    endSettling();
}

void DslController::endSettling()
{
    if (m_settling.empty() || m_isAsking || m_pause.isActive() || m_kept.isSettling() ||
        m_context.history().isPreparing())
        return;
    QStringList waiting = m_kept.waiting();
    if (!m_isFirst && m_editor.utf8() != m_agreed)
        waiting.prepend(m_name);
    for (QPromise<QStringList> &promise : std::exchange(m_settling, {})) {
        promise.addResult(waiting);
        promise.finish();
    }
}

void DslController::followTyping()
{
    m_pause.start();
    if (m_status == Status::InStep)
        setStatus(Status::Typed);
}

/// What says the same in other words is laid out anew when the hand is gone. Comments are in no document: they stay
/// until they are tidied away.
void DslController::leave()
{
    if (m_pause.isActive())
        ask();
    else if (canTidy() && !m_hasComments)
        tidy();
}

/// A composition's text holds notes of other clips, too, which the piano roll does not show.
void DslController::chooseNotes(const QSet<NoteId> &notes)
{
    const ClipPtr clip = m_context.clip();
    if (!clip)
        return;
    QSet<NoteId> shown;
    for (const ChosenNote &chosen : chosenNotes(*clip, notes))
        shown.insert(chosen.note.id);
    if (!shown.isEmpty())
        m_context.selectNotes(shown);
}

void DslController::undo()
{
    if (m_editor.isUndoAvailable()) {
        m_editor.SendScintilla(QsciScintilla::SCI_UNDO);
        return;
    }
    if (m_status != Status::InStep)
        return;
    if (const Result<void> done = m_context.history().undo(); !done)
        m_context.report(done.error());
}

void DslController::redo()
{
    if (m_editor.isRedoAvailable()) {
        m_editor.SendScintilla(QsciScintilla::SCI_REDO);
        return;
    }
    if (m_status != Status::InStep)
        return;
    if (const Result<void> done = m_context.history().redo(); !done)
        m_context.report(done.error());
}

void DslController::ask()
{
    m_pause.stop();
    if (!m_subject.isValid())
        return;
    if (m_isAsking) {
        m_mustAsk = true;
        return;
    }
    m_isAsking = true;
    m_mustAsk = false;
    SyncQuestion question;
    question.project = m_context.project();
    question.subject = m_subject;
    question.canonical = m_canonical;
    question.agreed = m_agreed;
    question.text = m_isFirst ? m_canonical : m_editor.utf8();
    question.isFirst = m_isFirst;
    question.isTidied = m_isTidied;
    question.hadFindings = !m_findings.isEmpty();
    question.isAnySize = m_isAnySize;
    question.choice = m_choice;
    question.firstId = m_edits.firstId();
    const auto work = [question = std::move(question)] { return syncText(question); };
    const auto done = [this, version = m_editor.version(), revision = m_context.document().revision(),
                       ticket = m_ticket](const SyncAnswer &answer) { take(answer, version, revision, ticket); };
    runOnWorker(this, work, done);
}

void DslController::take(const SyncAnswer &answer, quint64 version, quint64 revision, quint64 subjectTicket)
{
    m_isAsking = false;
    const bool isOvertaken = m_ticket != subjectTicket || version != m_editor.version();
    const bool isOfNow = revision == m_context.document().revision();
    const bool wasGone = m_status == Status::Gone;
    if (!isOvertaken) {
        show(answer);
        if (isOfNow && answer.kind == SyncAnswer::Kind::Applies)
            apply(answer);
        emit changed();
    } else if (m_ticket == subjectTicket && !m_isFirst && answer.kind == SyncAnswer::Kind::InStep &&
               answer.hunks.isEmpty()) {
        // What was asked about is agreed on, whatever was typed since.
        agree(answer);
    }
    // After a key the pause asks.
    const bool isTyped = isOvertaken && m_ticket == subjectTicket && m_pause.isActive();
    if (m_mustAsk || !isOfNow || (isOvertaken && !isTyped))
        ask();
    if (wasGone && m_status != Status::Gone)
        followSubject();
    endSettling();
}

void DslController::agree(const SyncAnswer &answer)
{
    m_canonical = answer.canonical;
    m_agreed = answer.agreed;
    m_hasComments = answer.hasComments;
}

void DslController::show(const SyncAnswer &answer)
{
    using Kind = SyncAnswer::Kind;
    m_notes = answer.notes;
    if (answer.kind == Kind::Gone) {
        if (m_isFirst || m_editor.utf8() == m_agreed)
            discard();
        else
            m_status = Status::Gone;
        return;
    }
    m_name = m_subject.nameIn(m_context.project());
    if (answer.kind == Kind::TooLarge || answer.kind == Kind::Large) {
        showLarge(answer);
        return;
    }
    const bool wasRead = answer.kind != Kind::InStep || answer.text != m_agreed;
    if (m_isFirst)
        m_editor.begin(answer.text);
    else
        m_editor.follow(answer.text, answer.hunks);
    agree(answer);
    m_isFirst = m_isTidied = false;
    m_editor.setReadOnly(false);
    if (answer.kind != Kind::Collides)
        m_choice = MergeChoice::Neither;
    if (wasRead || !answer.hunks.isEmpty()) {
        m_findings = answer.findings;
        m_editor.setFindings(m_findings, answer.ranges);
    }
    m_editor.setWaiting(answer.waiting);
    m_editor.setNoteLines(answer.noteOfLine);
    m_editor.setChosenNotes(m_context.selectedNotes());
    switch (answer.kind) {
    case Kind::Invalid:
        m_status = Status::Invalid;
        break;
    case Kind::Collides:
        m_status = Status::Collides;
        break;
    case Kind::Applies:
        m_status = Status::Typed;
        break;
    default:
        m_status = Status::InStep;
    }
}

/// What is large begins anew each time: nothing is ever typed into it.
void DslController::showLarge(const SyncAnswer &answer)
{
    const bool isShown = m_status == Status::Large && !m_editor.isFilling();
    m_isFirst = true;
    m_findings.clear();
    m_editor.setReadOnly(true);
    if (answer.kind == SyncAnswer::Kind::TooLarge) {
        m_status = Status::TooLarge;
        m_editor.begin({});
        m_canonical.clear();
    } else {
        m_status = Status::Large;
        if (isShown)
            m_editor.follow(answer.text, answer.hunks);
        else
            m_editor.beginLarge(answer.text);
        m_canonical = answer.canonical;
    }
    m_agreed = m_canonical;
}

void DslController::apply(const SyncAnswer &answer)
{
    // The document's signal asks again, and finds that both say the same.
    const TextEdits::Outcome outcome = m_edits.push(m_subject, m_name, answer);
    if (outcome == TextEdits::Outcome::Made)
        m_editor.forgetTyping();
    else if (outcome == TextEdits::Outcome::Again)
        m_mustAsk = true;
}

} // namespace barline

#include "moc_DslController.cpp"
