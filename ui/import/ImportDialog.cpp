#include "ui/import/ImportDialog.h"

#include "ui/import/FindingDelegate.h"
#include "ui/import/FindingsModel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

namespace barline {

namespace {

constexpr QSize kFirstSize(620, 440);
constexpr int kMargin = 20;
constexpr int kPartIndent = 12;
constexpr int kPartIcon = 16;
constexpr int kMostParts = 40; ///< rows of one kind; the rest is counted
constexpr int kLookEveryMs = 100;
constexpr int kMostFindingRows = 6;

} // namespace

QString formWords(DocumentForm form)
{
    switch (form) {
    case DocumentForm::Project:
        return ImportDialog::tr("project document");
    case DocumentForm::Clip:
        return ImportDialog::tr("clip");
    case DocumentForm::Composition:
        return ImportDialog::tr("composition with bar references");
    case DocumentForm::Sml:
        return ImportDialog::tr("short notation (SML)");
    case DocumentForm::Dump:
        return ImportDialog::tr("database dump");
    case DocumentForm::Legacy:
        return ImportDialog::tr("legacy form");
    case DocumentForm::Unknown:
        break;
    }
    return ImportDialog::tr("unknown form");
}

ImportDialog::ImportDialog(ThemeSource &theme, const QString &name, Progress progress, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_title(new QLabel(tr("Reading %1…").arg(name), this))
    , m_read(std::move(progress))
    , m_progress(new QProgressBar(this))
    , m_scroll(new QScrollArea(this))
    , m_rows(nullptr)
    , m_found(new QLabel(this))
    , m_findings(new QListView(this))
    , m_model(new FindingsModel(this))
    , m_import(new QPushButton(tr("Import"), this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    resize(kFirstSize);
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_title->setProperty("look", QStringLiteral("name"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QSizePolicy atTop = m_title->sizePolicy();
    atTop.setVerticalPolicy(QSizePolicy::Maximum);
    m_title->setSizePolicy(atTop);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));

    auto *list = new QWidget;
    list->setObjectName(QStringLiteral("importList"));
    list->setProperty("look", QStringLiteral("panel"));
    list->setAttribute(Qt::WA_StyledBackground);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(4);
    m_scroll->setWidget(list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_found->setObjectName(QStringLiteral("importFound"));
    m_found->setProperty("look", QStringLiteral("name"));
    m_found->setWordWrap(true);
    m_findings->setObjectName(QStringLiteral("importFindings"));
    m_findings->setAccessibleName(tr("Findings"));
    m_findings->setModel(m_model);
    m_findings->setItemDelegate(new FindingDelegate(m_theme, m_findings));
    m_findings->setUniformItemSizes(true);
    m_findings->setFrameShape(QFrame::NoFrame);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_import->setObjectName(QStringLiteral("importButton"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin - 4, kMargin, kMargin - 4);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_found);
    layout->addWidget(m_findings);
    layout->addStretch();
    layout->addWidget(buttons);
    for (QWidget *later : QList<QWidget *>{m_scroll, m_found, m_findings})
        later->hide();
    connect(&m_look, &QTimer::timeout, this, [this] { m_progress->setValue(m_read.percent()); });
    m_look.start(kLookEveryMs);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::setPlan(ImportPlan plan)
{
    m_plan = std::move(plan);
    m_look.stop();
    m_progress->hide();
    const bool hasErrors = m_plan.hasErrors();
    if (m_plan.hasChoices() && !hasErrors)
        m_title->setText(tr("Some of this is in the project already. Update it, or add it again?"));
    else
        m_title->setText(
            tr("Import %n document(s) into this project", nullptr, static_cast<int>(m_plan.documents.size())));
    for (int i = 0; i < m_plan.documents.size(); ++i)
        addDocument(i);
    m_rows->addStretch();
    m_scroll->show();
    showFindings();
    m_import->setEnabled(!hasErrors);
    if (!hasErrors)
        m_import->setFocus();
}

QLabel *ImportDialog::addLine(const QString &text, const char *look, int indent)
{
    auto *line = new QLabel(text);
    line->setTextFormat(Qt::PlainText);
    line->setProperty("look", QLatin1String(look));
    line->setContentsMargins(indent, 0, 0, 0);
    m_rows->addWidget(line);
    return line;
}

void ImportDialog::addDocument(int index)
{
    const PlannedDocument &document = m_plan.documents.at(index);
    const QLocale locale;
    if (index > 0)
        m_rows->addSpacing(8);
    addLine(document.source.name(), "name", 0);
    QStringList facts{formWords(document.form)};
    if (!document.compositions.isEmpty())
        facts.append(tr("%n composition(s)", nullptr, static_cast<int>(document.compositions.size())));
    if (!document.clips.isEmpty())
        facts.append(tr("%n clip(s)", nullptr, static_cast<int>(document.clips.size())));
    if (document.notes > 0)
        facts.append(tr("%n note(s)", nullptr, static_cast<int>(document.notes)));
    addLine(facts.join(QStringLiteral(" · ")), "dim", 0)->setObjectName(QStringLiteral("importFacts"));
    for (int i = 0; i < document.compositions.size(); ++i) {
        const PlannedComposition &composition = document.compositions.at(i);
        const QString parts = tr("%n track(s)", nullptr, composition.tracks) + QStringLiteral(" · ") +
                              tr("%n bar(s)", nullptr, composition.bars);
        if (composition.known.isValid()) {
            addChoice(
                QStringLiteral("composition"), composition.name, parts, composition.knownName,
                [this, index, i](ImportChoice choice) { m_plan.documents[index].compositions[i].choice = choice; });
        } else {
            addPart(QStringLiteral("composition"), composition.name, parts, nullptr);
        }
    }
    addClips(index);
}

void ImportDialog::addClips(int index)
{
    const PlannedDocument &document = m_plan.documents.at(index);
    QList<int> known;
    int shown = 0;
    int more = 0;
    for (int i = 0; i < document.clips.size(); ++i) {
        const PlannedClip &clip = document.clips.at(i);
        if (clip.composition >= 0)
            continue; // it goes with that
        if (clip.known.isValid() && known.size() < kMostParts) {
            addChoice(QStringLiteral("clip"), clip.name,
                      tr("%n bar(s)", nullptr, clip.bars) + QStringLiteral(" · ") +
                          tr("%n note(s)", nullptr, static_cast<int>(clip.notes)),
                      clip.knownName,
                      [this, index, i](ImportChoice choice) { m_plan.documents[index].clips[i].choice = choice; });
        }
        if (clip.known.isValid()) {
            known.append(i);
            continue;
        }
        if (shown++ < kMostParts) {
            addPart(QStringLiteral("clip"), clip.name,
                    tr("%n bar(s)", nullptr, clip.bars) + QStringLiteral(" · ") +
                        tr("%n note(s)", nullptr, static_cast<int>(clip.notes)),
                    nullptr);
        } else {
            ++more;
        }
    }
    if (known.size() > kMostParts) {
        const QList<int> rest = known.mid(kMostParts);
        addChoice(QStringLiteral("clip"), tr("%n more clip(s)", nullptr, static_cast<int>(rest.size())), {}, {},
                  [this, index, rest](ImportChoice choice) {
                      for (const int i : rest)
                          m_plan.documents[index].clips[i].choice = choice;
                  });
    }
    if (more > 0)
        addPart(QStringLiteral("clip"), tr("%n more clip(s)", nullptr, more), {}, nullptr);
}

void ImportDialog::addChoice(const QString &icon, const QString &name, const QString &facts, const QString &knownName,
                             const std::function<void(ImportChoice)> &set)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("importChoice"));
    choice->setAccessibleName(tr("What becomes of %1").arg(name));
    choice->addItem(knownName.isEmpty() || knownName == name ? tr("Update") : tr("Update “%1”").arg(knownName));
    choice->addItem(tr("Add as new"));
    connect(choice, &QComboBox::currentIndexChanged, this,
            [set](int index) { set(index == 0 ? ImportChoice::Update : ImportChoice::Add); });
    set(ImportChoice::Update);
    addPart(icon, name, facts, choice);
}

void ImportDialog::addPart(const QString &icon, const QString &name, const QString &facts, QWidget *choice)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kPartIndent, 0, 0, 0);
    row->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(
        m_theme.icon(icon, Token::TextDim, Token::TextDim).pixmap(QSize(kPartIcon, kPartIcon), devicePixelRatioF()));
    picture->setFixedSize(kPartIcon, kPartIcon);
    auto *title = new QLabel(name);
    title->setTextFormat(Qt::PlainText);
    auto *dim = new QLabel(facts);
    dim->setProperty("look", QStringLiteral("small"));
    row->addWidget(picture);
    row->addWidget(title);
    row->addWidget(dim);
    row->addStretch();
    if (choice)
        row->addWidget(choice);
    m_rows->addLayout(row);
}

void ImportDialog::showFindings()
{
    const Findings findings = m_plan.findings();
    if (findings.isEmpty())
        return;
    m_model->setFindings(findings);
    const int errors = m_model->count(Finding::Severity::Error);
    const int warnings = m_model->count(Finding::Severity::Warning);
    m_found->setText(errors > 0 ? tr("%n error(s): this cannot be imported.", nullptr, errors)
                                : tr("%n warning(s)", nullptr, warnings));
    const int rows = std::min(m_model->rowCount(), kMostFindingRows);
    m_findings->setFixedHeight(rows * FindingDelegate::kRowHeight);
    m_found->show();
    m_findings->show();
}

} // namespace barline

#include "moc_ImportDialog.cpp"
