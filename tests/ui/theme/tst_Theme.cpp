#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

using namespace barline;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTokenHasAColorInItsOwnRow()
    {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::Contrast}) {
            for (int i = 0; i < static_cast<int>(Token::Count); ++i)
                QVERIFY(Theme(mode).color(static_cast<Token>(i)).isValid());
        }
    }

    void textIsReadableOnWhatItStandsOn()
    {
        const QList<std::pair<Token, Token>> pairs{
            {Token::Text, Token::Window},         {Token::Text, Token::Panel},
            {Token::Text, Token::Canvas},         {Token::TextDim, Token::Window},
            {Token::TextDim, Token::Panel},       {Token::TextDim, Token::Canvas},
            {Token::Text, Token::Control},        {Token::Text, Token::ControlHover},
            {Token::Text, Token::RowChosen},      {Token::TextDim, Token::RowHover},
            {Token::TextDim, Token::RowChosen},   {Token::OnAccent, Token::Accent},
            {Token::Accent, Token::Panel},        {Token::KeyText, Token::KeyWhite},
            {Token::KeyTextDim, Token::KeyWhite}, {Token::Good, Token::Panel},
            {Token::Warning, Token::Panel},       {Token::Danger, Token::Panel},
            {Token::CodeKey, Token::Canvas},      {Token::CodeText, Token::Canvas},
            {Token::CodeNumber, Token::Canvas},   {Token::CodeWord, Token::Canvas},
            {Token::Danger, Token::Canvas},       {Token::CodeKey, Token::AccentSoft},
            {Token::CodeText, Token::AccentSoft}, {Token::CodeNumber, Token::AccentSoft},
            {Token::CodeWord, Token::AccentSoft}, {Token::CodeQuiet, Token::AccentSoft},
        };
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::Contrast}) {
            const Theme theme(mode);
            for (const auto &[text, ground] : pairs) {
                const double contrast = Theme::contrast(theme.color(text), theme.color(ground));
                const double least = mode == Theme::Mode::Contrast ? 7 : 4.5;
                QVERIFY2(contrast >= least, qPrintable(QStringLiteral("%1 on %2: %3")
                                                           .arg(static_cast<int>(text))
                                                           .arg(static_cast<int>(ground))
                                                           .arg(contrast)));
            }
        }
    }

    void inkIsReadableOnEveryTrackAtEveryVelocity()
    {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::Contrast}) {
            const Theme theme(mode);
            for (int track = 0; track < Theme::kTrackColors; ++track) {
                for (int velocity = 0; velocity < 128; ++velocity) {
                    const QColor fill = theme.noteFill(theme.trackColor(track), velocity);
                    const double contrast = Theme::contrast(theme.color(Token::NoteInk), fill);
                    QVERIFY2(contrast >= 4.5, qPrintable(QString::number(contrast)));
                }
            }
        }
    }

    void aDarkColorOfADocumentIsMadeLightEnoughForInk()
    {
        const Theme theme(Theme::Mode::Light);
        const QColor color = theme.trackColor(QStringLiteral("#200040"), 0);
        QVERIFY(Theme::contrast(theme.color(Token::NoteInk), color) >= 4.5);
        QCOMPARE(theme.trackColor(QStringLiteral("no such colour"), 3), theme.trackColor(3));
        QCOMPARE(theme.trackColor(QString(), 13), theme.trackColor(3));
    }

    void velocityMixesTowardTheCanvas()
    {
        const Theme theme(Theme::Mode::Dark);
        const QColor track = theme.trackColor(0);
        QCOMPARE(theme.noteFill(track, 127).rgb(), track.rgb());
        QVERIFY(theme.noteFill(track, 20).lightness() < theme.noteFill(track, 100).lightness());
    }
};

BARLINE_TEST(ThemeTest)

#include "tst_Theme.moc"
