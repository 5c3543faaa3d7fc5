package dz.mizan.inventory.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a client has seen: the {@code id} of events.
 *
 * @param snapshot the transactions that it has seen, as a {@code pg_snapshot}
 * @param floorMs no transaction beyond those began before, epoch milliseconds of the database
 */
record StreamCursor(String snapshot, long floorMs) {
  /** Movements get their id shortly before their transaction begins, by the service's clock. */
  private static final long ID_BEFORE_TRANSACTION_MS = 60_000;

  /** Beyond that, reading everything anew costs less. */
  private static final long MAX_AGE_MS = Duration.ofHours(1).toMillis();

  private static final int MAX_LENGTH = 8_000;
  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,18}:\\d{1,18}:(?:\\d{1,18}(?:,\\d{1,18})*)?)~(\\d{1,14})");

  /** Reads an id; empty if it is none of ours, or cut off. */
  static Optional<StreamCursor> parse(@Nullable String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var cursor = new StreamCursor(matcher.group(1), Long.parseLong(matcher.group(2)));
    return cursor.isConsistent() ? Optional.of(cursor) : Optional.empty();
  }

  // PostgreSQL refuses a snapshot whose transactions are not in order.
  private boolean isConsistent() {
    var parts = snapshot.split(":", -1);
    long before = Long.parseLong(parts[0]);
    long xmax = Long.parseLong(parts[1]);
    if (before < 1 || xmax < before) {
      return false;
    }
    before--;
    for (var running : parts[2].isEmpty() ? new String[0] : parts[2].split(",", -1)) {
      long xid = Long.parseLong(running);
      if (xid <= before || xid >= xmax) {
        return false;
      }
      before = xid;
    }
    return true;
  }

  /** Whether changes since can be told one by one, seen from a later cursor of this database. */
  boolean canBeResumed(StreamCursor now) {
    return floorMs <= now.floorMs && now.floorMs - floorMs <= MAX_AGE_MS && xmax() <= now.xmax();
  }

  private long xmax() {
    return Long.parseLong(snapshot.split(":", -1)[1]);
  }

  /** No movement that has not been seen has a smaller id: UUID version 7 begins with its time. */
  UUID floorId() {
    return new UUID(Math.max(floorMs - ID_BEFORE_TRANSACTION_MS, 0) << 16, 0);
  }

  @Override
  public String toString() {
    return snapshot + "~" + floorMs;
  }
}
