package dz.mizan.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final UUID COMPANY = UUID.randomUUID();
  // Lanes that are not leased for a minute: relays lease them for seconds.
  private static final String OTHERS =
      "select count(*) from outbox_lane where leased_until < now() + interval '1 minute'";
  private static Stack original;
  private static Stack fresh;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    original = started();
    for (var service : Service.values()) {
      original.database(service).create();
      original.database(service).migrate();
    }
    fresh = started();
  }

  private static Stack started() {
    var stack = Stack.temporary();
    stack.postgres().launch();
    stack.postgres().awaitReady();
    return stack;
  }

  @AfterAll
  static void end() {
    original.close();
    fresh.close();
  }

  @Test
  void copies_taken_under_load_fit_together_and_are_all_there_in_a_fresh_stack()
      throws SQLException, IOException, InterruptedException {
    var backup = folder.resolve("backup");
    try (var flow = new EventFlow(original, COMPANY)) {
      awaitConsumed(200);
      // Several cuts, the last of which is kept: one might be lucky.
      for (int cut = 0; cut < 5; cut++) {
        new StackBackup(original).write(folder.resolve("cut-" + cut), (service, rows) -> {});
      }
      new StackBackup(original).write(backup, (service, rows) -> {});
      awaitConsumed(consumed() + 100);
    }
    for (int cut = 0; cut < 5; cut++) {
      assertFits(folder.resolve("cut-" + cut));
    }
    assertFits(backup);

    new StackRestore(fresh).run(backup, (service, rows) -> {});
    var inventory = new Sql(fresh.database(Service.INVENTORY));
    var manifest = Manifest.read(backup).services().get("inventory");
    assertThat(inventory.count("select count(*) from outbox"))
        .isEqualTo(manifest.tables().get("outbox"))
        .isPositive();
    assertThat(inventory.count("select count(*) from outbox where published_at is null"))
        .as("all are sent once more")
        .isEqualTo(manifest.tables().get("outbox"));
    assertThat(inventory.count("select nextval(pg_get_serial_sequence('outbox', 'id'))"))
        .isGreaterThan(manifest.events().lastId());
    assertThat(inventory.count("select count(*) from outbox_lane where leased_until > now()"))
        .isZero();
    assertThat(fresh.settings().fieldKeys()).isEqualTo(original.settings().fieldKeys());

    assertThatThrownBy(() -> new StackRestore(fresh).run(backup, (service, rows) -> {}))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("has data already; nothing was changed");
  }

  @Test
  void while_the_lanes_are_held_no_event_moves_and_afterwards_they_do()
      throws SQLException, InterruptedException {
    var sql = new Sql(original.database(Service.INVENTORY));
    try (var flow = new EventFlow(original, COMPANY)) {
      for (int attempt = 0; attempt < 60; attempt++) {
        long taken;
        try (var connection = original.database(Service.INVENTORY).connectAsAdmin();
            var held = new HeldRelays(connection)) {
          taken = consumed();
          assertThat(sql.count(OTHERS)).isZero();
          Thread.sleep(20); // for what must not happen
          assertThat(consumed()).isEqualTo(taken);
        }
        awaitConsumed(taken + 2);
      }
    }
  }

  @Test
  void a_backup_is_its_owners_alone_and_overwrites_nothing() throws SQLException, IOException {
    var backup = folder.resolve("mine");
    new StackBackup(original).write(backup, (service, rows) -> {});
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rwx------");
    var keys = Files.getPosixFilePermissions(backup.resolve("keys.properties"));
    assertThat(PosixFilePermissions.toString(keys)).isEqualTo("rw-------");
    assertThatThrownBy(() -> new StackBackup(original).write(backup, (service, rows) -> {}))
        .isInstanceOf(BackupFailed.class)
        .hasMessageEndingWith("exists already");
  }

  @Test
  void half_a_backup_is_refused() throws IOException {
    Files.writeString(folder.resolve("keys.properties"), "");
    assertThatThrownBy(() -> new StackRestore(fresh).run(folder, (service, rows) -> {}))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("is no complete backup");
  }

  @Test
  void what_is_missing_in_a_backup_is_named_before_anything_is_deleted_for_it()
      throws SQLException, IOException {
    var backup = folder.resolve("whole");
    new StackBackup(original).write(backup, (service, rows) -> {});
    StackRestore.requireComplete(backup);
    Files.delete(backup.resolve("hr/employee.copy.gz"));
    assertThatThrownBy(() -> StackRestore.requireComplete(backup))
        .isInstanceOf(BackupFailed.class)
        .hasMessageEndingWith("hr/employee.copy.gz is missing");
    Files.delete(backup.resolve("keys.properties"));
    assertThatThrownBy(() -> StackRestore.requireComplete(backup))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("keys.properties is missing: put it back");
  }

  /** Nothing has been taken in whose cause is missing. */
  private static void assertFits(Path backup) throws IOException {
    var caused = column(backup.resolve("inventory/outbox.copy.gz"), 2);
    var taken = column(backup.resolve("accounting/inbox.copy.gz"), 1);
    assertThat(taken).isNotEmpty();
    assertThat(caused).containsAll(taken);
  }

  private static TreeSet<String> column(Path file, int number) throws IOException {
    var values = new TreeSet<String>();
    try (var rows = new java.util.zip.GZIPInputStream(Files.newInputStream(file));
        Stream<String> lines = new String(rows.readAllBytes()).lines()) {
      lines.forEach(line -> values.add(line.split("\t", -1)[number]));
    }
    return values;
  }

  private static long consumed() {
    return new Sql(original.database(Service.ACCOUNTING)).count("select count(*) from inbox");
  }

  private static void awaitConsumed(long events) {
    assertThat(
            dz.mizan.local.server.Waiting.until(
                java.time.Duration.ofSeconds(60), () -> consumed() >= events))
        .isTrue();
  }
}
