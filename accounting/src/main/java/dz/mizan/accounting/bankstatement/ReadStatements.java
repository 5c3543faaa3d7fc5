package dz.mizan.accounting.bankstatement;

import dz.mizan.common.reactive.CallingContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements in a file, on a worker. */
final class ReadStatements {
  private static final int MAX_LINES = 10_000;

  private ReadStatements() {}

  /**
   * Those that have lines.
   *
   * @param profile for CSV
   * @throws BrokenStatement if the file cannot be read or has no lines at all
   */
  static Uni<List<ParsedStatement>> of(
      StatementFormat format, @Nullable CsvProfile profile, byte[] file) {
    var back = CallingContext.resume();
    return Uni.createFrom()
        .item(() -> parse(format, profile, file))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(back);
  }

  static List<ParsedStatement> parse(
      StatementFormat format, @Nullable CsvProfile profile, byte[] file) {
    if (file.length == 0) {
      throw BrokenStatement.at(0, "the file is empty");
    }
    var found =
        switch (format) {
          case CSV -> {
            if (profile == null) {
              throw new InvalidStatement("profileId", "is needed for CSV");
            }
            yield List.of(new CsvStatement(profile).parse(file));
          }
          case CAMT053 -> Camt053.parse(file);
          case MT940 -> Mt940.parse(file);
        };
    var statements = found.stream().filter(one -> !one.lines().isEmpty()).toList();
    if (statements.isEmpty()) {
      throw BrokenStatement.at(0, "no movement in it");
    }
    if (statements.stream().mapToInt(one -> one.lines().size()).sum() > MAX_LINES) {
      throw BrokenStatement.at(0, "more than " + MAX_LINES + " movements");
    }
    return statements;
  }
}
