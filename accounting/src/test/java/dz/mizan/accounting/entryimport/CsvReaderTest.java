package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  private static List<CsvReader.Line> read(byte[] file, int piece) {
    var lines = new ArrayList<CsvReader.Line>();
    var reader = new CsvReader(lines::add);
    for (int from = 0; from < file.length; from += piece) {
      reader.feed(java.util.Arrays.copyOfRange(file, from, Math.min(from + piece, file.length)));
    }
    reader.end();
    return lines;
  }

  private static List<List<String>> values(String file) {
    return read(file.getBytes(StandardCharsets.UTF_8), 1_000).stream()
        .map(CsvReader.Line::values)
        .toList();
  }

  @Test
  void the_line_of_titles_says_what_stands_between_fields() {
    assertThat(values("a;b\n1,5;2\n")).containsExactly(List.of("a", "b"), List.of("1,5", "2"));
    assertThat(values("a,b\r\n1;5,2")).containsExactly(List.of("a", "b"), List.of("1;5", "2"));
    assertThat(values("a|b\n|x")).containsExactly(List.of("a", "b"), List.of("", "x"));
    assertThat(values("a\tb\n1\t2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @Test
  void quotes_hold_separators_quotes_and_line_ends() {
    assertThat(values("a;b\n\"x;\"\"y\"\"\nz\";2\n"))
        .containsExactly(List.of("a", "b"), List.of("x;\"y\"\nz", "2"));
  }

  @Test
  void a_byte_order_mark_and_empty_lines_are_passed_over() {
    assertThat(values("\uFEFFa;b\n\n1;2\n\n"))
        .containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @Test
  void what_cannot_be_read_is_told_by_line_and_the_rest_goes_on() {
    var file = "a;b\n1;x\"y\n2;\"open\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(file, 7))
        .extracting(CsvReader.Line::error)
        .containsExactly(null, FileError.STRAY_QUOTE, FileError.UNCLOSED_QUOTE);
    var latin = "a\nété\nok\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(latin, 100))
        .extracting(CsvReader.Line::error)
        .containsExactly(null, FileError.NOT_UTF_8, null);
    var tooLong = ("a\n" + "x".repeat(20_000) + "\nok\n").getBytes(StandardCharsets.UTF_8);
    assertThat(read(tooLong, 100))
        .extracting(CsvReader.Line::error)
        .containsExactly(null, FileError.LINE_TOO_LONG, null);
  }

  @Test
  void any_bytes_in_any_pieces_read_the_same_and_never_fail() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var alphabet = "a;,\"\n\r|\té1".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 500; i++) {
      var file = new byte[random.nextInt(60)];
      for (int j = 0; j < file.length; j++) {
        file[j] = alphabet[random.nextInt(alphabet.length)];
      }
      assertThat(read(file, 1)).as("seed %d", seed).isEqualTo(read(file, 1_000));
    }
  }
}
