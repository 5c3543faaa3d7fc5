package dz.mizan.common.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.print.Table.Row;
import dz.mizan.common.print.pdf.PaperPdf;
import dz.mizan.common.print.pdf.PdfBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperPdfTest {
  @ParameterizedTest
  @EnumSource
  void a_paper_says_what_it_was_given(PaperLanguage language) {
    var pages = PdfText.pages(PaperPdf.of(Samples.statement(language, 3)));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst())
        .contains("SARL Huileries du Sahel\n", "RE-2026-000007\n", "000016001560912\n")
        .contains("12, rue Didouche Mourad, Alger\n", "Ligne-3.\n", "Somme\n", "1/1\n")
        .contains("RC 16/00-0015609 B 01\n")
        .contains(language == PaperLanguage.EN ? "3,000.00\n" : "3\u202f000,00\n")
        .doesNotContain("AI\n");
  }

  @Test
  void thousands_of_rows_are_all_there_once_under_a_head_on_every_page() {
    var pages = PdfText.pages(PaperPdf.of(Samples.statement(PaperLanguage.FR, 5000)));

    assertThat(pages).hasSizeGreaterThan(100);
    for (var i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i)).contains("Libellé\n", (i + 1) + "/" + pages.size() + "\n");
    }
    var lines = Pattern.compile("Ligne-(\\d+)\\.").matcher(String.join("", pages)).results();
    var expected = new ArrayList<String>();
    for (var i = 1; i <= 5000; i++) {
      expected.add(String.valueOf(i));
    }
    assertThat(lines.map(line -> line.group(1))).isEqualTo(expected);
  }

  @Test
  void a_book_is_the_same_file_in_pieces() throws IOException {
    var papers = new ArrayList<Paper>();
    for (var i = 1; i <= 7; i++) {
      papers.add(Samples.statement(i % 2 == 0 ? PaperLanguage.AR : PaperLanguage.FR, i * 9));
    }
    var book = new PdfBook();
    var whole = new ByteArrayOutputStream();
    for (var from = 0; from < papers.size(); from += 3) {
      whole.write(book.add(papers.subList(from, Math.min(papers.size(), from + 3))));
    }
    whole.write(book.end());

    assertThat(whole.toByteArray()).isEqualTo(PaperPdf.of(papers));
    assertThatThrownBy(() -> new PdfBook().end()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void arabic_letters_are_joined_and_copied_out_as_letters() {
    // As they stand from left to right, hence from the last to the first.
    var page = page(Samples.of(Note.plain("لا إله 123 ABC (ب)")));

    assertThat(page).contains(new StringBuilder("لا إله ").reverse().toString().trim());
    assertThat(page).contains(")ب( ABC 123 ").doesNotContain("\uFEFB");
  }

  @Test
  void a_text_that_begins_in_latin_runs_from_left_to_right_on_an_arabic_page() {
    var paper = Samples.draft(PaperLanguage.AR).add(Note.plain("023 45 67 89 (bureau)")).done();

    assertThat(page(paper)).contains("023 45 67 89 (bureau)\n");
  }

  @Test
  void long_texts_are_broken_without_losing_a_letter() {
    var words = "anticonstitutionnellement ".repeat(400).trim();
    var one = "w".repeat(3000);
    var text = String.join("", pages(Samples.of(Note.plain(words), Note.box(one))));

    assertThat(count(text, "anticonstitutionnellement")).isEqualTo(400);
    assertThat(count(text, "w")).isEqualTo(3000);
  }

  @Test
  void a_row_that_is_higher_than_a_page_goes_on_on_the_next() {
    var pages =
        pages(Samples.of(Samples.table(List.of(Row.of("1", "mot ".repeat(6000), "2", "3")))));

    assertThat(pages).hasSizeGreaterThan(3).allMatch(page -> page.contains("Libellé\n"));
    assertThat(count(String.join("", pages), "mot")).isEqualTo(6000);
  }

  @Test
  void what_belongs_together_goes_to_the_next_page_whole() {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < 30; i++) {
      rows.add(Row.of("1", "ligne", "2", "3"));
    }
    var totals = Totals.empty().add("Total HT", "1").grand("Net à payer", "2");
    for (var i = 0; i < 30; i++) {
      rows.add(Row.of("1", "ligne", "2", "3"));
      var end = new Block.Together(List.of(totals, Note.box("En lettres"), Signatures.of("Signé")));
      var pages = pages(Samples.of(Samples.table(rows), end));
      assertThat(pages.getLast()).contains("Total HT", "Net à payer", "En lettres", "Signé");
    }
  }

  @Test
  void together_that_is_higher_than_a_page_is_broken() {
    var notes = new ArrayList<Block>();
    for (var i = 0; i < 200; i++) {
      notes.add(Note.plain("Alinéa." + i + ";"));
    }
    var text = String.join("", pages(Samples.of(new Block.Together(notes))));

    assertThat(text).contains("Alinéa.0;", "Alinéa.199;");
  }

  @Test
  void a_head_or_a_group_is_never_the_last_on_its_page() {
    for (var before = 20; before < 70; before++) {
      var rows = new ArrayList<Row>();
      for (var i = 0; i < before; i++) {
        rows.add(Row.of("1", "ligne", "2", "3"));
      }
      rows.add(Row.group("Groupe"));
      rows.add(Row.of("1", "première", "2", "3"));
      var pages =
          pages(Samples.of(Samples.table(rows), Note.heading("Titre"), Note.plain("Suite")));
      assertThat(pages)
          .allMatch(page -> page.contains("Groupe") == page.contains("première"))
          .allMatch(page -> page.contains("Titre") == page.contains("Suite"));
    }
  }

  @Test
  void a_cancelled_paper_says_so_on_every_page() {
    var paper =
        Samples.draft(PaperLanguage.FR)
            .add(Samples.statement(PaperLanguage.FR, 100).blocks().getFirst())
            .watermark("FACTURE ANNULÉE / فاتورة ملغاة")
            .done();

    assertThat(pages(paper)).hasSize(3).allMatch(page -> page.contains("FACTURE ANNULÉE / "));
  }

  @Test
  void papers_in_one_file_have_their_own_page_numbers() {
    var one = Samples.statement(PaperLanguage.FR, 3);
    var two = Samples.statement(PaperLanguage.AR, 60);

    var pages = PdfText.pages(PaperPdf.of(List.of(one, two)));

    assertThat(pages).hasSize(3);
    assertThat(pages.get(0)).contains("1/1\n");
    assertThat(pages.get(2)).contains("2/2\n");
    assertThatThrownBy(() -> PaperPdf.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_paper_gives_the_same_file() {
    var paper = Samples.statement(PaperLanguage.AR, 20);

    assertThat(PaperPdf.of(paper)).isEqualTo(PaperPdf.of(paper));
  }

  @Test
  void the_table_of_objects_leads_to_each_and_fonts_are_in_the_file() {
    var bytes = PaperPdf.of(Samples.statement(PaperLanguage.FR, 3));
    var file = new String(bytes, StandardCharsets.ISO_8859_1);
    var start = Integer.parseInt(file.replaceFirst("(?s).*startxref\n(\\d+)\n%%EOF\n$", "$1"));
    var entries = file.substring(start).split("\n");

    assertThat(entries[0]).isEqualTo("xref");
    for (var number = 1; entries[number + 2].endsWith(" n "); number++) {
      var offset = Integer.parseInt(entries[number + 2].substring(0, 10));
      assertThat(file.substring(offset)).startsWith(number + " 0 obj\n");
    }
    assertThat(count(file, "/FontFile2")).isEqualTo(2);
    assertThat(bytes.length).isLessThan(40_000);
  }

  @Test
  void any_text_at_all_can_be_printed() {
    var seed = 5L;
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var text = new StringBuilder();
      for (var j = random.nextInt(60); j > 0; j--) {
        var range = new int[] {0x80, 0x700, 0x3000, 0x1F700}[random.nextInt(4)];
        var point = random.nextInt(range);
        text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? ' ' : point);
      }
      var any = text.toString();
      var paper =
          Samples.draft(PaperLanguage.values()[i % 3])
              .add(Facts.grid(3).add(any, any).add("x", any))
              .add(Facts.box(any, any).add(any, any).line(any))
              .add(Samples.table(List.of(Row.of(any, any, any), Row.group(any))))
              .add(Totals.empty().grand(any, any))
              .add(Note.box(any))
              .add(Signatures.of(any, any))
              .watermark(any)
              .footer(any)
              .done();
      assertThat(PdfText.pages(PaperPdf.of(paper))).as("seed %d, %s", seed, any).isNotEmpty();
    }
  }

  private static String page(Paper paper) {
    return pages(paper).getFirst();
  }

  private static List<String> pages(Paper paper) {
    return PdfText.pages(PaperPdf.of(paper));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
