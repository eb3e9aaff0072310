#include "ui/dsl/DslEditor.h"
#include "ui/dsl/EditorMarks.h"
#include "ui/theme/Fonts.h"

#include <QPainter>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexerjson.h>

namespace barline {

namespace {

constexpr int kSignWidth = 16;
constexpr int kFoldWidth = 14;
constexpr int kDwellMs = 350;
constexpr double kPointsPerInch = 72;

/// Scintilla counts in points.
QFont inPoints(QFont font, const QWidget &widget)
{
    font.setPointSizeF(font.pixelSize() * kPointsPerInch / widget.logicalDpiY());
    return font;
}

} // namespace

void DslEditor::setUp()
{
    setUtf8(true);
    setEolMode(EolUnix);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false); // what is dropped is the window's
    viewport()->setAcceptDrops(false);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(2);
    setAutoIndent(true);
    setBraceMatching(SloppyBraceMatch);
    setAutoCompletionSource(AcsNone);
    setCaretLineVisible(true);
    setMarginType(kNumberMargin, NumberMargin);
    setMarginType(kSignMargin, SymbolMargin);
    setMarginWidth(kSignMargin, kSignWidth);
    setMarginMarkerMask(kSignMargin, 1 << kChosenBar | 1 << kWaitingBar | 1 << kErrorSign | 1 << kWarningSign);
    setFolding(PlainFoldStyle, kFoldMargin);
    setMarginWidth(kFoldMargin, kFoldWidth);
    for (const int margin : {3, 4})
        setMarginWidth(margin, 0);
    SendScintilla(SCI_SETSCROLLWIDTH, 1L);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1L);
    SendScintilla(SCI_SETENDATLASTLINE, 1L);
    SendScintilla(SCI_SETMOUSEDWELLTIME, static_cast<long>(kDwellMs));
    SendScintilla(SCI_SETBUFFEREDDRAW, 0L);
    SendScintilla(SCI_SETCARETPERIOD, static_cast<long>(500));
    SendScintilla(SCI_AUTOCSETAUTOHIDE, 1L);
    SendScintilla(SCI_AUTOCSETCHOOSESINGLE, 0L);
    SendScintilla(SCI_AUTOCSETMAXHEIGHT, static_cast<long>(10));
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 4L);
    SendScintilla(SCI_SETEXTRAASCENT, 1L);
    SendScintilla(SCI_SETEXTRADESCENT, 2L);
}

void DslEditor::setUpKeys()
{
    // What is the program's elsewhere, or no way to write music.
    for (const QsciCommand::Command none :
         {QsciCommand::LineDuplicate, QsciCommand::LineTranspose, QsciCommand::LineCut, QsciCommand::LineCopy,
          QsciCommand::SelectionUpperCase, QsciCommand::SelectionLowerCase, QsciCommand::ZoomIn, QsciCommand::ZoomOut,
          QsciCommand::Formfeed, QsciCommand::EditToggleOvertype}) {
        if (QsciCommand *command = standardCommands()->find(none)) {
            command->setKey(0);
            command->setAlternateKey(0);
        }
    }
}

void DslEditor::dress()
{
    dressText();
    dressMarks();
    followNumbers();
}

void DslEditor::dressText()
{
    const QFont font = inPoints(Fonts::code(), *this);
    const QColor paper = m_theme.color(Token::Canvas);
    m_lexer->setDefaultFont(font);
    m_lexer->setDefaultPaper(paper);
    m_lexer->setDefaultColor(m_theme.color(Token::Text));
    m_lexer->setFont(font);
    m_lexer->setPaper(paper);
    m_lexer->setColor(m_theme.color(Token::Text));
    m_lexer->setHighlightComments(true);
    m_lexer->setFoldCompact(false);
    const auto color = [this](int style, Token token) { m_lexer->setColor(m_theme.color(token), style); };
    for (const int style : {QsciLexerJSON::Operator, QsciLexerJSON::CommentLine, QsciLexerJSON::CommentBlock})
        color(style, Token::CodeQuiet);
    for (const int style : {QsciLexerJSON::String, QsciLexerJSON::IRI, QsciLexerJSON::IRICompact,
                            QsciLexerJSON::UnclosedString, QsciLexerJSON::KeywordLD})
        color(style, Token::CodeText);
    color(QsciLexerJSON::Property, Token::CodeKey);
    color(QsciLexerJSON::Number, Token::CodeNumber);
    color(QsciLexerJSON::Keyword, Token::CodeWord);
    color(QsciLexerJSON::EscapeSequence, Token::CodeWord);
    color(QsciLexerJSON::Error, Token::Danger);
    for (int style = 0; style <= QsciLexerJSON::Error; ++style)
        m_lexer->setEolFill(false, style);
    if (!lexer()) {
        setFont(font);
        setPaper(paper);
        setColor(m_theme.color(Token::Text));
    }
}

void DslEditor::dressMarks()
{
    setCaretForegroundColor(m_theme.color(Token::Accent));
    setCaretWidth(2);
    setCaretLineBackgroundColor(m_theme.color(Token::RowAlternate));
    setSelectionBackgroundColor(m_theme.color(Token::AccentSoft));
    SendScintilla(SCI_SETSELFORE, 0UL, 0L);
    setMatchedBraceBackgroundColor(m_theme.color(Token::AccentSoft));
    setMatchedBraceForegroundColor(m_theme.color(Token::Text));
    setUnmatchedBraceForegroundColor(m_theme.color(Token::Danger));
    setUnmatchedBraceBackgroundColor(m_theme.color(Token::Canvas));
    setMarginsFont(inPoints(Fonts::codeSmall(), *this));
    setMarginsForegroundColor(m_theme.color(Token::TextDim));
    setMarginsBackgroundColor(m_theme.color(Token::Canvas));
    setMarginBackgroundColor(kSignMargin, m_theme.color(Token::Canvas));
    setFoldMarginColors(m_theme.color(Token::Canvas), m_theme.color(Token::Canvas));

    const auto mark = [this](int number, int symbol, Token fore, Token back) {
        SendScintilla(SCI_MARKERDEFINE, static_cast<unsigned long>(number), static_cast<long>(symbol));
        SendScintilla(SCI_MARKERSETFORE, static_cast<unsigned long>(number), m_theme.color(fore));
        SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(number), m_theme.color(back));
    };
    mark(kChosenBack, SC_MARK_BACKGROUND, Token::AccentSoft, Token::AccentSoft);
    mark(kChosenBar, SC_MARK_LEFTRECT, Token::Accent, Token::Accent);
    mark(kWaitingBar, SC_MARK_LEFTRECT, Token::Warning, Token::Warning);
    for (const auto &[number, icon, token] : {std::tuple{kErrorSign, QStringLiteral("error"), Token::Danger},
                                              std::tuple{kWarningSign, QStringLiteral("warning"), Token::Warning}}) {
        constexpr int kIcon = 12;
        const QPixmap pixmap = m_theme.icon(icon, token, token).pixmap(QSize(kIcon, kIcon), devicePixelRatioF());
        SendScintilla(SCI_RGBAIMAGESETSCALE, static_cast<unsigned long>(100 * devicePixelRatioF()));
        markerDefine(pixmap.toImage(), number);
    }
    for (const int folded : {SC_MARKNUM_FOLDER, SC_MARKNUM_FOLDEREND})
        mark(folded, SC_MARK_ARROW, Token::TextDim, Token::TextDim);
    for (const int unfolded : {SC_MARKNUM_FOLDEROPEN, SC_MARKNUM_FOLDEROPENMID})
        mark(unfolded, SC_MARK_ARROWDOWN, Token::TextDim, Token::TextDim);
    SendScintilla(SCI_MARKERENABLEHIGHLIGHT, 0L);
    for (const int empty : {SC_MARKNUM_FOLDERSUB, SC_MARKNUM_FOLDERTAIL, SC_MARKNUM_FOLDERMIDTAIL})
        mark(empty, SC_MARK_EMPTY, Token::Canvas, Token::TextDim);

    indicatorDefine(SquiggleIndicator, kErrorLine);
    setIndicatorForegroundColor(m_theme.color(Token::Danger), kErrorLine);
    indicatorDefine(DashesIndicator, kWarningLine);
    setIndicatorForegroundColor(m_theme.color(Token::Warning), kWarningLine);
    for (const int line : {kErrorLine, kWarningLine})
        setIndicatorDrawUnder(true, line);
}

void DslEditor::followNumbers()
{
    const QString widest = QString(QString::number(std::max(lines(), 100)).size() + 1, QLatin1Char('9'));
    const int width = QFontMetrics(Fonts::codeSmall()).horizontalAdvance(widest) + 6;
    if (marginWidth(kNumberMargin) < width || marginWidth(kNumberMargin) > width + 40)
        setMarginWidth(kNumberMargin, width);
}

} // namespace barline
