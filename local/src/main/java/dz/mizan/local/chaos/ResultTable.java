package dz.mizan.local.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The outcomes as Markdown. */
record ResultTable(List<Outcome> outcomes) {
  private static final List<String> COLUMNS =
      List.of(
          "lasted",
          "works done meanwhile",
          "writing again after",
          "events caught up after",
          "acknowledged lost",
          "effects doubled",
          "unbalanced",
          "negative",
          "gaps");

  String text() {
    var text = new StringBuilder(head());
    outcomes.forEach(outcome -> text.append(row(outcome)));
    return text.toString();
  }

  private static String head() {
    return "| fault | %s |%n| --- |%s%n"
        .formatted(String.join(" | ", COLUMNS), " ---: |".repeat(COLUMNS.size()));
  }

  private static String row(Outcome outcome) {
    var verdict = outcome.verdict();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %s | %s | %d | %d | %d | %d | %d |%n",
        outcome.description(),
        seconds(outcome.lasted()),
        outcome.duringIt(),
        seconds(outcome.writing()),
        outcome.caughtUp().map(ResultTable::seconds).orElse(""),
        verdict.lost().size(),
        verdict.doubled().size(),
        verdict.unbalanced().size(),
        verdict.negative().size(),
        verdict.gaps().size());
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1_000.0);
  }
}
