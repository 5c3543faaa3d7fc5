package dz.mizan.local.launcher;

import dz.mizan.local.stack.Service;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code ./mizan events republish SERVICE --since INSTANT}: the relay sends them once more. */
@Command(name = "events")
final class Events implements Callable<Integer> {
  enum Action {
    republish
  }

  @Parameters(index = "0", paramLabel = "republish")
  private Action action = Action.republish;

  @Parameters(index = "1", paramLabel = "SERVICE")
  private Service service = Service.AUTH;

  @Option(names = "--since", required = true, converter = InstantText.class)
  private Instant since = Instant.MAX;

  @Override
  public Integer call() throws SQLException {
    var database = Installation.here().stack().database(service);
    var sql =
        "update outbox set published_at = null"
            + " where occurred_at >= ? and published_at is not null";
    try (var connection = database.connectAsAdmin();
        var statement = connection.prepareStatement(sql);
        var wake = connection.createStatement()) {
      statement.setObject(1, since.atOffset(ZoneOffset.UTC));
      var events = statement.executeUpdate();
      wake.execute("notify outbox"); // the relay would look by itself, but later
      System.out.printf("%s: %s of %d events since %s%n", service.id(), action, events, since);
    }
    return 0;
  }

  /** {@code 2026-01-31T08:00:00Z}. */
  static final class InstantText implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(text + " is no instant; write 2026-01-31T08:00:00Z");
      }
    }
  }
}
