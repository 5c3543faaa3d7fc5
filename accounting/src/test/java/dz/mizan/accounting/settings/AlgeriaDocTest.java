package dz.mizan.accounting.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** docs/algeria.md lists every setting as it is, for an accountant to confirm. */
class AlgeriaDocTest {

  @Test
  void every_setting_is_listed_with_its_value_and_certainty_and_no_other() throws IOException {
    var listed =
        Files.readAllLines(Path.of("../docs/algeria.md")).stream()
            .dropWhile(line -> !line.equals("## Settings to confirm"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values()).map(AlgeriaDocTest::row).toList());
  }

  private static String row(Setting setting) {
    var value = setting.recommended().isEmpty() ? "" : "`" + setting.recommended() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.key(), value, setting.certainty(), setting.description());
  }
}
