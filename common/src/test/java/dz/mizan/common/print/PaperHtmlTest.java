package dz.mizan.common.print;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.print.Table.Row;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaperHtmlTest {
  private static final String EVIL = "<script>alert(\"1\")</script>&'";
  private static final String HARMLESS =
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";

  @Test
  void every_text_is_escaped() {
    var html =
        PaperHtml.of(
            Paper.in(PaperLanguage.FR, EVIL, Letterhead.of(EVIL).otherName(EVIL).line("", EVIL))
                .number(EVIL)
                .fact(EVIL, EVIL)
                .add(new Block.Beside(Facts.box(EVIL, EVIL).add(EVIL, EVIL), Note.box(EVIL), 40))
                .add(Facts.grid(2).add(EVIL, EVIL).line(EVIL))
                .add(Samples.table(List.of(Row.of(EVIL, EVIL, EVIL), Row.group(EVIL))))
                .add(new Block.Together(List.of(Totals.empty().add(EVIL, EVIL).grand(EVIL, EVIL))))
                .add(Signatures.of(EVIL))
                .watermark(EVIL)
                .footer(EVIL)
                .done());

    assertThat(html).doesNotContain("<script").contains(HARMLESS);
    assertThat(html.split(Pattern.quote(HARMLESS), -1)).hasSize(29);
  }

  @Test
  void it_needs_nothing_but_itself() {
    var html = PaperHtml.of(Samples.statement(PaperLanguage.FR, 2));

    assertThat(html).doesNotContain("http", "src=", "url(", "style=\"", "<link", "@import");
    assertThat(PaperStyle.CONTENT_SECURITY_POLICY)
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void arabic_turns_the_page_around() {
    assertThat(PaperHtml.of(Samples.statement(PaperLanguage.AR, 2)))
        .contains("<html lang=\"ar\" dir=\"rtl\">", "كشف الحساب");
    assertThat(PaperHtml.of(Samples.statement(PaperLanguage.EN, 2)))
        .contains("<html lang=\"en\" dir=\"ltr\">");
  }

  @Test
  void line_breaks_stay() {
    assertThat(PaperHtml.of(Samples.of(Note.plain("un\ndeux")))).contains("un<br>deux");
  }
}
