#include "ui/export/ExportDialog.h"

#include "core/base/RunOnWorker.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

namespace barline {

namespace {

constexpr QSize kFirstSize(640, 520);
constexpr int kMargin = 20;
constexpr int kLossesHeight = 120;
constexpr qsizetype kMostLosses = 200; ///< in the list; all are counted
constexpr int kMidi = -1;

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

/// What the form cannot say of it: warnings, with which it can be written, or an error, with which it cannot.
Result<Findings> lossesOf(const Project &project, const ExportContent &content, const std::stop_token &stop)
{
    return exportDocument(project, content, [&stop](QByteArrayView) { return !stop.stop_requested(); });
}

} // namespace

ExportDialog::ExportDialog(EditorContext &context, ThemeSource &theme, const MusicChoice &chosen, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_theme(theme)
    , m_isComposition(new QRadioButton(tr("&Composition"), this))
    , m_isClips(new QRadioButton(tr("C&lips"), this))
    , m_compositions(new QComboBox(this))
    , m_clips(new QListWidget(this))
    , m_form(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_placed(new QLabel(this))
    , m_found(new QLabel(this))
    , m_losses(new QListWidget(this))
    , m_export(new QPushButton(tr("Export"), this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    resize(kFirstSize);
    layOut();
    fillCompositions(chosen.composition);
    fillClips(chosen.clips);
    m_isComposition->setEnabled(m_compositions->count() > 0);
    m_isClips->setEnabled(m_clips->count() > 0);
    const bool startsWithClips = !chosen.clips.isEmpty() || m_compositions->count() == 0;
    (startsWithClips ? m_isClips : m_isComposition)->setChecked(true);
    const auto change = [this] {
        m_compositions->setEnabled(m_isComposition->isChecked());
        m_clips->setEnabled(m_isClips->isChecked());
        fillForms();
    };
    connect(m_isComposition, &QRadioButton::toggled, this, change);
    connect(m_compositions, &QComboBox::currentIndexChanged, this, &ExportDialog::look);
    connect(m_clips, &QListWidget::itemChanged, this, &ExportDialog::look);
    connect(m_form, &QComboBox::currentIndexChanged, this, &ExportDialog::look);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::checkPlace);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    change();
}

ExportDialog::~ExportDialog()
{
    m_stop.request_stop();
}

void ExportDialog::layOut()
{
    m_compositions->setObjectName(QStringLiteral("exportCompositions"));
    m_compositions->setAccessibleName(tr("Composition"));
    m_isComposition->setObjectName(QStringLiteral("exportComposition"));
    m_isClips->setObjectName(QStringLiteral("exportClips"));
    m_clips->setObjectName(QStringLiteral("exportClipList"));
    m_clips->setAccessibleName(tr("Clips"));
    m_clips->setSpacing(3);
    m_form->setObjectName(QStringLiteral("exportForm"));
    m_form->setAccessibleName(tr("Form"));
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    m_placed->setObjectName(QStringLiteral("exportPlaced"));
    m_placed->setWordWrap(true);
    m_placed->setTextFormat(Qt::PlainText);
    m_placed->hide();
    m_found->setObjectName(QStringLiteral("exportFound"));
    m_found->setProperty("look", QStringLiteral("dim"));
    m_found->setWordWrap(true);
    m_found->setTextFormat(Qt::PlainText);
    m_losses->setObjectName(QStringLiteral("exportLosses"));
    m_losses->setAccessibleName(tr("What the form cannot say"));
    m_losses->setWordWrap(true);
    m_losses->setSelectionMode(QAbstractItemView::NoSelection);
    m_losses->setFrameShape(QFrame::NoFrame);
    m_losses->setMaximumHeight(kLossesHeight);
    m_losses->hide();

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_isComposition, 0, 0);
    grid->addWidget(m_compositions, 0, 1, 1, 2);
    grid->addWidget(m_isClips, 1, 0, Qt::AlignTop);
    grid->addWidget(m_clips, 1, 1, 1, 2);
    auto *form = new QLabel(tr("&Form"), this);
    form->setBuddy(m_form);
    grid->addWidget(form, 2, 0);
    grid->addWidget(m_form, 2, 1, 1, 2);
    auto *file = new QLabel(tr("F&ile"), this);
    file->setBuddy(m_path);
    grid->addWidget(file, 3, 0);
    grid->addWidget(m_path, 3, 1);
    grid->addWidget(m_browse, 3, 2);
    grid->addWidget(m_placed, 4, 1, 1, 2);
    grid->setRowStretch(1, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    // The Enter key belongs to the export alone, and replaces nothing.
    for (QPushButton *button : {m_browse, m_export, buttons->button(QDialogButtonBox::Cancel)})
        button->setAutoDefault(false);
    m_export->setDefault(true);
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit ordered(order());
        accept();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin - 4);
    layout->setSpacing(12);
    layout->addLayout(grid, 1);
    layout->addWidget(m_found);
    layout->addWidget(m_losses);
    layout->addWidget(buttons);
}

void ExportDialog::fillCompositions(CompositionId chosen)
{
    const CompositionId current = chosen.isValid() ? chosen : m_context.compositionId();
    for (const CompositionPtr &composition : m_context.project().compositions) {
        m_compositions->addItem(composition->name, composition->id.value());
        if (composition->id == current)
            m_compositions->setCurrentIndex(m_compositions->count() - 1);
    }
}

void ExportDialog::fillClips(const QList<ClipPtr> &chosen)
{
    QSet<ClipId> checked;
    for (const ClipPtr &clip : chosen)
        checked.insert(clip->id);
    if (checked.isEmpty() && m_context.place().clip.isValid())
        checked.insert(m_context.place().clip);
    std::vector<ClipPtr> clips;
    for (const ClipPtr &clip : m_context.project().clips)
        clips.push_back(clip);
    std::stable_sort(clips.begin(), clips.end(),
                     [](const ClipPtr &a, const ClipPtr &b) { return a->order < b->order; });
    QListWidgetItem *first = nullptr;
    for (const ClipPtr &clip : clips) {
        auto *item = new QListWidgetItem(clip->name, m_clips);
        item->setData(Qt::UserRole, clip->id.value());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(checked.contains(clip->id) ? Qt::Checked : Qt::Unchecked);
        if (!first && checked.contains(clip->id))
            first = item;
    }
    if (first)
        m_clips->scrollToItem(first);
}

void ExportDialog::fillForms()
{
    {
        const QSignalBlocker quiet(m_form);
        m_form->clear();
        const auto add = [this](const QString &words, DocumentForm form) {
            m_form->addItem(words, static_cast<int>(form));
        };
        if (m_isComposition->isChecked()) {
            add(tr("Project document (.json): everything"), DocumentForm::Project);
            add(tr("Composition with bar references (.json): without its clips"), DocumentForm::Composition);
            add(tr("Its clips with bars (.json)"), DocumentForm::Clip);
            add(tr("Its clips in the short notation, SML (.json)"), DocumentForm::Sml);
            m_form->addItem(tr("MIDI file (.mid)"), kMidi);
        } else {
            add(tr("Clip with bars (.json)"), DocumentForm::Clip);
            add(tr("Clip as in a project document (.json)"), DocumentForm::Project);
            add(tr("Short notation, SML (.json)"), DocumentForm::Sml);
        }
        m_form->setCurrentIndex(0); // all of it, whatever part the other kind was to be
    }
    look();
}

MusicChoice ExportDialog::what() const
{
    const Project &project = m_context.project();
    if (m_isComposition->isChecked())
        return choose(project, CompositionId(m_compositions->currentData().toLongLong()));
    QList<ClipId> clips;
    for (int row = 0; row < m_clips->count(); ++row) {
        if (m_clips->item(row)->checkState() == Qt::Checked)
            clips.append(ClipId(m_clips->item(row)->data(Qt::UserRole).toLongLong()));
    }
    return choose(project, clips);
}

std::optional<DocumentForm> ExportDialog::form() const
{
    const int form = m_form->currentData().toInt();
    return form == kMidi ? std::nullopt : std::optional(static_cast<DocumentForm>(form));
}

ExportOrder ExportDialog::order() const
{
    const MusicChoice chosen = what();
    return {{chosen.composition, chosen.clips, form().value_or(DocumentForm::Project)}, path()};
}

void ExportDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Export"), path(), form() ? tr("Text document (*.json)") : tr("MIDI file (*.mid)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_agreed = path;
        m_path->setText(path);
        updateButton();
    });
    dialog->open();
}

void ExportDialog::suggestFile()
{
    if (m_path->text() == m_suggested) {
        m_suggested = QDir(documentsFolder()).filePath(fileNameOf(what()) + QLatin1Char('.') + ending());
        m_path->setText(m_suggested);
        return;
    }
    const QString own = m_path->text().trimmed();
    if (exportFormatOf(own) && !endsAsTheForm())
        m_path->setText(own.chopped(QFileInfo(own).suffix().size()) + ending());
}

QString ExportDialog::path() const
{
    const QString own = m_path->text().trimmed();
    return own.isEmpty() ? QString() : QDir(documentsFolder()).absoluteFilePath(own);
}

QString ExportDialog::ending() const
{
    return form() ? QStringLiteral("json") : QStringLiteral("mid");
}

bool ExportDialog::endsAsTheForm() const
{
    const Result<ExportFormat> format = exportFormatOf(path());
    return format && (*format == ExportFormat::Midi) != form().has_value();
}

void ExportDialog::checkPlace()
{
    m_isTaken.reset();
    updateButton();
    if (m_isChecking)
        return; // a disk that is slow to answer is asked one thing at a time
    m_isChecking = true;
    const QString place = path();
    runOnThread(
        this, [place] { return QFileInfo::exists(place); },
        [this, place](bool isTaken) {
            m_isChecking = false;
            if (place != path()) {
                checkPlace();
                return;
            }
            m_isTaken = isTaken;
            updateButton();
        });
}

void ExportDialog::look()
{
    suggestFile();
    m_canSay = false;
    const quint64 ticket = ++m_ticket;
    m_stop.request_stop();
    m_stop = std::stop_source();
    const ExportContent wanted = order().content;
    if (!wanted.composition.isValid() && wanted.clips.isEmpty()) {
        m_losses->hide();
        m_found->setText(tr("Choose at least one clip."));
        updateButton();
        return;
    }
    if (!form()) {
        showLosses(Findings());
        return;
    }
    m_found->setText(tr("Looking at what the form can say…"));
    runOnWorker(
        this,
        [project = m_context.project(), wanted, stop = m_stop.get_token()] { return lossesOf(project, wanted, stop); },
        [this, ticket](const Result<Findings> &losses) {
            if (ticket == m_ticket)
                showLosses(losses);
        });
    updateButton();
}

void ExportDialog::showLosses(const Result<Findings> &losses)
{
    m_canSay = losses.has_value();
    const Findings findings = losses ? *losses : losses.error().findings();
    const Token token = losses ? Token::Warning : Token::Danger;
    const QIcon icon = m_theme.icon(losses ? QStringLiteral("warning") : QStringLiteral("error"), token, token);
    m_losses->clear();
    for (const Finding &finding : findings.first(std::min<qsizetype>(findings.size(), kMostLosses)))
        new QListWidgetItem(icon, finding.message, m_losses);
    m_losses->setVisible(!findings.isEmpty());
    const int count = static_cast<int>(findings.size());
    if (!losses)
        m_found->setText(findings.isEmpty()
                             ? losses.error().message()
                             : tr("This form cannot say %n thing(s), so it cannot be written in it:", nullptr, count));
    else if (findings.isEmpty())
        m_found->setText(form() ? tr("Nothing is left out: this form holds all of it.")
                                : tr("A MIDI file holds what sounds: notes, controllers, tempo. Clips, names and "
                                     "overrides are not in it."));
    else
        m_found->setText(tr("%n thing(s) cannot be said in this form and will be left out:", nullptr, count));
    updateButton();
}

QString ExportDialog::placeWords() const
{
    if (path().isEmpty())
        return tr("Say which file to write.");
    if (!endsAsTheForm())
        return tr("In this form the name of the file must end in .%1.").arg(ending());
    if (m_isTaken.value_or(false))
        return tr("There is a file of that name. It will be replaced.");
    return {};
}

void ExportDialog::updateButton()
{
    const QString words = placeWords();
    const bool replaces = endsAsTheForm() && m_isTaken.value_or(false);
    m_placed->setText(words);
    m_placed->setVisible(!words.isEmpty());
    m_export->setText(replaces ? tr("Replace") : tr("Export"));
    m_export->setDefault(!replaces || path() == m_agreed);
    m_export->setEnabled(m_canSay && m_isTaken && endsAsTheForm());
}

} // namespace barline

#include "moc_ExportDialog.cpp"
