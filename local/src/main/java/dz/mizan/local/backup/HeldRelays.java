package dz.mizan.local.backup;

import dz.mizan.local.server.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * All lanes of one outbox, leased as a relay leases them. While they are held nothing is published
 * from that database; requests go on, and their events wait.
 */
final class HeldRelays implements AutoCloseable {
  /** Longer than a relay's own lease, which may have to lapse. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // Four outboxes wait for each other, then the snapshots are taken. Not much longer: the relays
  // of a backup that was killed go on only when its leases have lapsed. A lane that a relay has in
  // hand is left for the next attempt: to wait for it with others locked could deadlock.
  private static final String LEASE =
      """
      update outbox_lane set owner = ?, leased_until = now() + interval '3 minutes'
      where lane in (
        select lane from outbox_lane
        where owner is distinct from ? and leased_until < now()
        order by lane for update skip locked)
      """;
  // Not those leased by others just now: one that was given back in between is not ours either.
  private static final String OTHERS =
      "select count(*) from outbox_lane where owner is distinct from ?";
  private static final String STILL_HELD =
      "select count(*) = 0 from outbox_lane where owner is distinct from ? or leased_until < now()";
  private static final String GIVE_BACK =
      "update outbox_lane set leased_until = '-infinity' where owner = ?";

  private final Connection connection;
  private final UUID owner = UUID.randomUUID();

  /**
   * @param connection to that database, in autocommit mode, not used for anything else meanwhile
   */
  HeldRelays(Connection connection) throws SQLException {
    this.connection = connection;
    if (!Waiting.until(PATIENCE, this::holdAll)) {
      close();
      throw new BackupFailed("the relay of " + connection.getCatalog() + " does not pause");
    }
  }

  private boolean holdAll() {
    try (var lease = connection.prepareStatement(LEASE);
        var others = connection.prepareStatement(OTHERS)) {
      lease.setObject(1, owner);
      lease.setObject(2, owner);
      lease.executeUpdate();
      others.setObject(1, owner);
      try (var left = others.executeQuery()) {
        left.next();
        return left.getLong(1) == 0;
      }
    } catch (SQLException e) {
      throw new BackupFailed("the relay's lanes cannot be leased: " + e.getMessage());
    }
  }

  /**
   * @throws BackupFailed if a lease has lapsed, so that something may have been published meanwhile
   */
  void requireHeld() throws SQLException {
    try (var held = connection.prepareStatement(STILL_HELD)) {
      held.setObject(1, owner);
      try (var row = held.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          throw new BackupFailed("the cut took too long; try again when there is less to do");
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (var release = connection.prepareStatement(GIVE_BACK);
        var wake = connection.createStatement()) {
      release.setObject(1, owner);
      release.executeUpdate();
      wake.execute("notify outbox");
    }
  }
}
