package dz.mizan.accounting.entry;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.Violation;
import dz.mizan.common.web.NotFound;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** What {@code post_entries} says of the entries: what keeps them out of the books. */
final class PostingOutcome {
  private PostingOutcome() {}

  /**
   * The refusal, if there is one. What is wrong with an entry as a whole comes first.
   *
   * @param rows of post_entries
   * @param names what the fields of an entry begin with, by its place from 0: {@code entries[3].}
   */
  static Optional<Refusal> refusal(List<Row> rows, IntFunction<String> names) {
    var wrong = rows.stream().filter(PostingOutcome::isWrong).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        wrong.stream()
            .filter(row -> row.getInteger("line") == 0)
            .findFirst()
            .map(row -> ofEntry(row, prefix(row, names)))
            .orElseGet(() -> ofLines(wrong, names)));
  }

  private static boolean isWrong(Row row) {
    var outcome = row.getString("outcome");
    return !outcome.equals("POSTED") && !outcome.equals("ALREADY_POSTED");
  }

  private static String prefix(Row row, IntFunction<String> names) {
    return names.apply(row.getInteger("n") - 1);
  }

  private static Refusal ofEntry(Row row, String entry) {
    var detail = row.getString("detail");
    return switch (row.getString("outcome")) {
      case "UNKNOWN_JOURNAL" -> new UnknownJournal(entry, detail);
      case "NO_OPEN_PERIOD" -> new NoOpenPeriod(entry, detail);
      case "PERIOD_CLOSED" -> new PeriodClosed(entry, detail);
      case "UNKNOWN_ENTRY" -> new NotFound("journal-entry", detail);
      case "ALREADY_REVERSED" -> new AlreadyReversed(detail);
      case String other -> throw new IllegalStateException(other);
    };
  }

  private static Refusal ofLines(List<Row> wrong, IntFunction<String> names) {
    var refusal = InvalidLines.none();
    wrong.forEach(row -> refusal.add(violation(row, prefix(row, names))));
    return refusal;
  }

  /** What is wrong with one line, or with the entry as a whole, as a violation. */
  static Violation violation(Row row, String entry) {
    var line = entry + "lines[" + (row.getInteger("line") - 1) + "].";
    var detail = row.getString("detail");
    return switch (row.getString("outcome")) {
      case "UNKNOWN_JOURNAL" -> new Violation(entry + "journal", "no journal has this code");
      case "NO_OPEN_PERIOD" ->
          new Violation(entry + "date", "in the current or the previous fiscal year");
      case "PERIOD_CLOSED" -> new Violation(entry + "date", "in a month that is open");
      case "UNKNOWN_ACCOUNT" ->
          new Violation(
              line + "account",
              detail == null || detail.isEmpty() ? "is missing" : detail + " is not in the chart");
      case "HEADING" ->
          new Violation(line + "account", detail + " is a heading: use a subdivision");
      case "CLOSED_ACCOUNT" -> new Violation(line + "account", detail + " is closed");
      case "UNKNOWN_PARTNER" -> new Violation(line + "partnerId", "no partner has this id");
      case "UNKNOWN_COST_CENTRE" ->
          new Violation(line + "costCentre", detail + " is unknown or closed");
      case "UNKNOWN_PROJECT" -> new Violation(line + "project", detail + " is unknown or closed");
      case String other -> throw new IllegalStateException(other);
    };
  }
}
