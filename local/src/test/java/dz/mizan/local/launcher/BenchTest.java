package dz.mizan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code ./mizan bench}: its help, its parts and the page that it writes belong together. */
class BenchTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Path BENCH = ROOT.resolve("bench");

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .sorted()
        .toList();
  }

  private static List<String> parts() throws IOException {
    try (var folders = Files.list(BENCH)) {
      return folders
          .filter(folder -> Files.isExecutable(folder.resolve("run")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void the_help_names_every_part_and_no_other() throws IOException {
    var help = Files.readString(ROOT.resolve("local/src/main/help/bench.txt"));
    assertThat(matches("^\\./mizan bench ([a-z]+)", help)).isEqualTo(parts()).hasSize(13);
  }

  @Test
  void every_table_has_its_marks_in_the_page_of_figures() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/performance.md"));
    var tables = new StringBuilder(Files.readString(BENCH.resolve("run")));
    for (var part : parts()) {
      tables.append(Files.readString(BENCH.resolve(part + "/run")));
    }
    assertThat(matches("^<!-- bench:(\\w+) -->$", page))
        .isEqualTo(matches("^<!-- /bench:(\\w+) -->$", page))
        .isEqualTo(matches("(?:^|\\| )table (\\w+)", tables.toString()))
        .contains("machine", "start", "events");
  }

  @Test
  void a_part_that_does_not_exist_or_a_wrong_option_is_said_before_anything_starts()
      throws Exception {
    assertThat(ended("bench/run", "nothing")).contains("there is no part nothing");
    assertThat(ended("bench/events/run", "--rate", "fast")).contains("--rate needs a number");
    assertThat(ended("bench/events/run", "--speed", "1")).contains("unknown option --speed");
  }

  /** What it says when it ends with 2. */
  private static String ended(String... command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true).start();
    try (var output = process.getInputStream()) {
      var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(said).isEqualTo(2);
      return said;
    }
  }
}
