package dz.mizan.hr.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/algeria.md lists every setting as it is, for somebody to confirm who knows the law. */
class AlgeriaDocTest {
  private static final String HEADING = "## Settings of human resources";

  @Test
  void every_setting_is_listed_with_its_value_and_certainty_and_no_other() throws IOException {
    var section =
        Files.readAllLines(Path.of("../docs/algeria.md")).stream()
            .dropWhile(line -> !line.equals(HEADING))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(section)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Setting.values()).map(AlgeriaDocTest::row).toList());
  }

  private static String row(Setting setting) {
    var value = setting.recommended().isEmpty() ? "" : "`" + setting.recommended() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.key(), value, setting.certainty(), setting.description());
  }
}
