package dz.mizan.local.backup;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.ServiceDatabase;
import dz.mizan.local.stack.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A service that writes events, its relay, and a service that takes them in at once: as quick as
 * they can, by the protocol of the real ones.
 */
final class EventFlow implements AutoCloseable {
  private static final String APPEND =
      """
      insert into outbox (company_id, event_id, type, subject, sequence, data)
      values (?, gen_random_uuid(), 'thing.happened.v1', gen_random_uuid(), 1, '{}')
      """;
  private static final String LEASE =
      """
      update outbox_lane set owner = ?, leased_until = now() + interval '15 seconds'
      where lane in (select lane from outbox_lane l
        where (leased_until < now() or owner = ?)
          and exists (select 1 from outbox o where o.lane = l.lane and o.published_at is null)
        order by random() limit 4 for update skip locked)
      """;
  private static final String WAITING =
      """
      select event_id, id from outbox where published_at is null
        and lane in (select lane from outbox_lane where owner = ? and leased_until > now())
      order by id limit 2
      """;

  private final UUID company;
  private final UUID relay = UUID.randomUUID();
  private final ServiceDatabase producer;
  private final ServiceDatabase consumer;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Thread writing;
  private final Thread relaying;
  // No more than five wait: else the events that are taken in would all be old.
  private final Semaphore room = new Semaphore(5);
  private volatile boolean running = true;

  EventFlow(Stack stack, UUID company) {
    this.company = company;
    producer = stack.database(Service.INVENTORY);
    consumer = stack.database(Service.ACCOUNTING);
    writing = Thread.ofPlatform().start(() -> repeat(this::write));
    relaying = Thread.ofPlatform().start(() -> repeat(this::relay));
  }

  private void write(Connection mine, Connection theirs) throws SQLException {
    if (!room.tryAcquire()) {
      LockSupport.parkNanos(200_000);
      return;
    }
    try (var append = mine.prepareStatement(APPEND)) {
      append.setObject(1, company);
      append.executeUpdate();
    }
  }

  private void relay(Connection mine, Connection theirs) throws SQLException {
    execute(mine, LEASE, relay, relay);
    try (var waiting = mine.prepareStatement(WAITING)) {
      waiting.setObject(1, relay);
      try (var events = waiting.executeQuery()) {
        while (events.next()) {
          var event = events.getObject(1, UUID.class);
          execute(
              theirs,
              "insert into inbox (company_id, event_id, type) values (?, ?, 'thing.happened.v1')"
                  + " on conflict do nothing",
              company,
              event);
          publish(mine, events.getLong(2));
        }
      }
    }
    execute(mine, "update outbox_lane set leased_until = '-infinity' where owner = ?", relay);
  }

  private void publish(Connection mine, long id) throws SQLException {
    try (var mark =
        mine.prepareStatement(
            "update outbox set published_at = now() where company_id = ? and id = ?")) {
      mark.setObject(1, company);
      mark.setLong(2, id);
      room.release(mark.executeUpdate());
    }
  }

  private static void execute(Connection connection, String sql, UUID... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }

  private interface Step {
    void run(Connection mine, Connection theirs) throws SQLException;
  }

  private void repeat(Step step) {
    try (var mine = producer.connectAsAdmin();
        var theirs = consumer.connectAsAdmin()) {
      // Quick: an event is taken in a millisecond after it was written.
      execute(mine, "set synchronous_commit = off");
      execute(theirs, "set synchronous_commit = off");
      while (running) {
        step.run(mine, theirs);
      }
    } catch (SQLException e) {
      failure.set(e);
    }
  }

  /** Ends it; fails if anything failed. */
  @Override
  public void close() throws InterruptedException {
    running = false;
    writing.join();
    relaying.join();
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }
}
