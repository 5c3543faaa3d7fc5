package dz.mizan.inventory.productfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people really send them. */
class LineParserTest {

  /** What came of a file, as short texts. */
  private static final class Seen implements LineSink {
    private final List<String> all = new ArrayList<>();

    @Override
    public void line(long line, String[] values) {
      var found = new ArrayList<String>();
      for (var column : Column.values()) {
        if (values[column.ordinal()] != null) {
          found.add(column.title() + "=" + values[column.ordinal()]);
        }
      }
      all.add(line + ": " + String.join(" | ", found));
    }

    @Override
    public void refuse(long line, String column, LineError error) {
      all.add(line + "! " + (column == null ? "" : column + " ") + error.code());
    }
  }

  private static List<String> csv(byte[] file, int pieceBytes) {
    var seen = new Seen();
    feed(new CsvParser(seen), file, pieceBytes);
    return seen.all;
  }

  private static List<String> csv(String file) {
    var whole = csv(file.getBytes(StandardCharsets.UTF_8), 1 << 20);
    assertThat(csv(file.getBytes(StandardCharsets.UTF_8), 1)).isEqualTo(whole);
    return whole;
  }

  private static List<String> jsonLines(String file) {
    var seen = new Seen();
    feed(new JsonLinesParser(seen), file.getBytes(StandardCharsets.UTF_8), 3);
    return seen.all;
  }

  private static void feed(LineParser parser, byte[] file, int pieceBytes) {
    for (int from = 0; from < file.length; from += pieceBytes) {
      parser.feed(Arrays.copyOfRange(file, from, Math.min(file.length, from + pieceBytes)));
    }
    parser.end();
  }

  @Test
  void commas_and_semicolons_quotes_and_line_ends_of_all_kinds() {
    assertThat(csv("sku,name_fr\nA,Huile\r\nB,\"a,b \"\"c\"\"\"\n"))
        .containsExactly("2: sku=A | name_fr=Huile", "3: sku=B | name_fr=a,b \"c\"");
    assertThat(csv("SKU;Name_FR;price\nA;a,b;12,50\n\n  \nB;;"))
        .containsExactly(
            "2: sku=A | name_fr=a,b | price=12,50",
            "4! field-count",
            "5: sku=B | name_fr= | price=");
  }

  @Test
  void a_field_may_contain_lines_and_the_next_line_keeps_its_number() {
    assertThat(csv("sku,name_fr\nA,\"one\ntwo\r\nthree\"\nB,b\n"))
        .containsExactly("2: sku=A | name_fr=one\ntwo\r\nthree", "5: sku=B | name_fr=b");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_title() {
    assertThat(csv("\uFEFFsku\nA\n")).containsExactly("2: sku=A");
    assertThat(csv("\uFEFF\"sku\"\nA\n")).containsExactly("2: sku=A");
    assertThat(jsonLines("\uFEFF{\"sku\":\"A\"}\n")).containsExactly("1: sku=A");
  }

  @Test
  void bad_quotes_are_refused_and_the_next_line_is_read() {
    assertThat(csv("sku,name_fr\nA,x\"y\nB,\"x\"y\nC,c\nD,\"open\nE,e\n"))
        .containsExactly(
            "2! stray-quote", "3! stray-quote", "4: sku=C | name_fr=c", "5! unclosed-quote");
  }

  @Test
  void a_line_with_other_fields_than_titles_is_refused() {
    assertThat(csv("sku,name_fr\nA\nB,b,b\nC,c"))
        .containsExactly("2! field-count", "3! field-count", "4: sku=C | name_fr=c");
  }

  @Test
  void bytes_of_windows_1252_are_refused_with_their_column() {
    var file = "sku,name_fr\nA,th\u00e9\nB,b\n".getBytes(Charset.forName("windows-1252"));
    assertThat(csv(file, 5)).containsExactly("2! name_fr not-utf-8", "3: sku=B | name_fr=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void wide_encodings_are_refused_as_a_whole(String charset) {
    var file = "sku,name_fr\nA,b\n".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> csv(file, 1 << 20)).isInstanceOf(UnreadableFile.class);
    var json = "{\"sku\":\"A\"}\n".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> feed(new JsonLinesParser(new Seen()), json, 100))
        .isInstanceOf(UnreadableFile.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "name_fr\nx\n",
        "sku,colour\n",
        "sku,SKU\n",
        "sku,name_fr;unit\n",
        "\"sku\n"
      })
  void a_file_without_proper_titles_is_refused(String file) {
    assertThatThrownBy(() -> csv(file)).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void an_endless_line_is_refused_without_being_held_and_the_next_one_is_read() {
    var seen = new Seen();
    var parser = new CsvParser(seen);
    parser.feed("sku,name_fr\nA,".getBytes(StandardCharsets.UTF_8));
    var piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 200; i++) {
      parser.feed(piece);
    }
    parser.feed("\nB,b\n".getBytes(StandardCharsets.UTF_8));
    parser.end();
    assertThat(seen.all).containsExactly("2! line-too-long", "3: sku=B | name_fr=b");
    var json = new Seen();
    var lines = new JsonLinesParser(json);
    for (int i = 0; i < 200; i++) {
      lines.feed(piece);
    }
    lines.feed("\n{\"sku\":\"B\"}".getBytes(StandardCharsets.UTF_8));
    lines.end();
    assertThat(json.all).containsExactly("1! line-too-long", "2: sku=B");
  }

  @Test
  void a_line_of_nothing_but_separators_is_refused_too() {
    assertThat(csv("sku\n" + ",".repeat(70_000) + "\nA\n")).contains("3: sku=A").hasSize(2);
  }

  @Test
  void json_lines_are_objects_with_known_names() {
    assertThat(
            jsonLines(
                """
                {"sku":"A","price":12.5,"barcodes":["1","2"],"name_ar":null}

                [1]
                {"sku":"B","colour":"red"}
                {"sku":{"a":1}}
                {"sku":"C","sku":"D"}
                {"sku":"E"} {"sku":"F"}
                {"sku":"G"
                {"sku":true}
                {"sku":"H"}\
                """))
        .containsExactly(
            "1: sku=A | name_ar= | barcodes=1 2 | price=12.5",
            "3! malformed-json",
            "4! colour unknown-column",
            "5! sku malformed-value",
            "6! sku malformed-value",
            "7! malformed-json",
            "8! malformed-json",
            "9! sku malformed-value",
            "10: sku=H");
    assertThatThrownBy(() -> jsonLines(" \n")).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void what_is_written_is_read_to_the_same() {
    var values = new String[] {"=A", "x\"y", "a,b", "l1\nl2", "", null, "'-c", "\tx"};
    var line = CsvLine.line(Arrays.asList(values));
    assertThat(line)
        .isEqualTo("\"'=A\",\"x\"\"y\",\"a,b\",\"l1\nl2\",\"\",\"\",\"'-c\",\"'\tx\"\r\n");
    assertThat(csv("sku,name_fr,name_ar,name_en,unit,barcodes,category,kind\n" + line))
        .containsExactly(
            "2: sku='=A | name_fr=x\"y | name_ar=a,b | name_en=l1\nl2 | unit= | barcodes="
                + " | category='-c | kind='\tx");
  }
}
