package dz.mizan.accounting.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.PackagedProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program without settings; inventory's StartIT has what is the same in all. */
class StartIT {
  @TempDir Path folder;

  @Test
  void without_settings_it_ends_at_once_with_one_line() throws InterruptedException {
    try (var program = new PackagedProgram(Map.of(), folder.resolve("log"))) {
      var lived = program.lived();
      assertThat(program.status()).isEqualTo(PackagedProgram.WRONG_SETTINGS);
      assertThat(program.said())
          .hasLineCount(1)
          .startsWith(
              "mizan accounting cannot start: MIZAN_DB_URL is not set; for example MIZAN_DB_URL=");
      if (PackagedProgram.isNative()) {
        assertThat(lived).isLessThan(Duration.ofSeconds(1));
      }
    }
  }
}
