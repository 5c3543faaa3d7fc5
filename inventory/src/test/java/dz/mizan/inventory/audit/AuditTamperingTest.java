package dz.mizan.inventory.audit;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does to the trail who has the database, as its owner, shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AuditTamperingTest {
  @Inject AuditSealer sealer;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Trail trail;
  Trail neighbour;

  @BeforeEach
  void sealedTrails() {
    trail = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    neighbour = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    neighbour.write(2);
    trail.writeSeals();
    neighbour.awaitSealed();
    trail.verify().body("valid", equalTo(true));
  }

  private void assertBroken(long position, String reason, Long entry) {
    trail
        .verify()
        .body("valid", equalTo(false))
        .body("broken.position", equalTo((int) position))
        .body("broken.reason", equalTo(reason))
        .body("broken.entryId", entry == null ? nullValue() : equalTo(entry.intValue()));
    neighbour.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(2));
  }

  @Test
  void an_entry_that_was_changed() {
    var entry = trail.entry(6);
    sql.update("update audit_entry set after = '{\"n\": 1000}' where id = ?", entry);
    assertBroken(trail.sealOf(entry), "ALTERED", null);
  }

  @Test
  void who_and_when_of_an_entry_that_were_changed() {
    var entry = trail.entry(2);
    sql.update("update audit_entry set at = at - interval '1 microsecond' where id = ?", entry);
    assertBroken(trail.sealOf(entry), "ALTERED", null);
    sql.update(
        "update audit_entry set at = at + interval '1 microsecond', actor = null where id = ?",
        entry);
    assertBroken(trail.sealOf(entry), "ALTERED", null);
  }

  @Test
  void two_entries_that_changed_places() {
    long one = trail.entry(1);
    long two = trail.entry(2);
    trail.forge(
        "update audit_entry a set entity_id = b.entity_id, after = b.after from audit_entry b"
            + " where a.id in (%1$d, %2$d) and b.id in (%1$d, %2$d) and a.id <> b.id"
                .formatted(one, two));
    assertBroken(trail.sealOf(one), "ALTERED", null);
  }

  @Test
  void an_entry_that_was_deleted() {
    var entry = trail.entry(7);
    var position = trail.sealOf(entry);
    sql.update("delete from audit_entry where id = ?", entry);
    assertBroken(position, "ENTRY_MISSING", entry);
  }

  @Test
  void an_entry_that_was_slipped_in() {
    // An id that was passed by, as after a transaction that was rolled back.
    var free = trail.entry(12) + 1;
    sql.rows("select nextval(pg_get_serial_sequence('audit_entry', 'id'))");
    trail.write(4);
    trail.awaitSealed();
    sql.update("delete from audit_unseen");
    sql.update(
        "insert into audit_entry (company_id, id, action, entity, entity_id) overriding system value"
            + " values (?, ?, 'x', 'y', gen_random_uuid())",
        trail.company(),
        free);
    assertBroken(trail.sealOf(trail.entry(14)), "INSERTED", free);
  }

  @Test
  void an_entry_of_another_company_that_was_moved_here() {
    sql.update(
        "update audit_entry set company_id = ? where id = ?", trail.company(), neighbour.entry(1));
    trail.verify().body("valid", equalTo(false)).body("broken.reason", equalTo("INSERTED"));
    neighbour
        .verify()
        .body("valid", equalTo(false))
        .body("broken.reason", equalTo("ENTRY_MISSING"));
  }

  @Test
  void the_last_seal_that_was_deleted() {
    var last = trail.lastSeal();
    sql.update(
        "delete from audit_seal where company_id = ? and position = ?", trail.company(), last);
    assertBroken(last, "INSERTED", trail.entry(12) - 3);
  }

  @Test
  void a_seal_in_the_middle_that_was_deleted() {
    trail.forge("delete from audit_seal where company_id = :company and position = 2");
    assertBroken(2, "SEAL_MISSING", null);
  }

  @Test
  void the_first_seal_that_was_deleted() {
    trail.forge("delete from audit_seal where company_id = :company and position = 1");
    assertBroken(1, "SEAL_MISSING", null);
  }

  @Test
  void two_seals_that_changed_places() {
    trail.forge(
        "update audit_seal set position = 1000 where company_id = :company and position = 1;"
            + " update audit_seal set position = 1 where company_id = :company and position = 2;"
            + " update audit_seal set position = 2 where company_id = :company and position = 1000");
    assertBroken(1, "ALTERED", null);
  }

  @Test
  void a_seal_with_another_time_mac_or_count() {
    for (var change :
        new String[] {
          "sealed_at = sealed_at + interval '1 second'",
          "mac = sha256('x')",
          "entries = entries + 1",
          "entry_ids = array[entry_ids[2], entry_ids[1]] || entry_ids[3:]"
        }) {
      sql.update("create table if not exists kept_seal as select * from audit_seal with no data");
      sql.update(
          "insert into kept_seal select * from audit_seal where company_id = ?", trail.company());
      trail.forge(
          "update audit_seal set %s where company_id = :company and position = 2"
              .formatted(change));
      assertBroken(2, "ALTERED", null);
      trail.forge(
          "update audit_seal s set mac = k.mac, entries = k.entries, entry_ids = k.entry_ids,"
              + " sealed_at = k.sealed_at from kept_seal k where s.company_id = :company"
              + " and k.company_id = :company and s.position = k.position");
      sql.update("drop table kept_seal");
      trail.verify().body("valid", equalTo(true));
    }
  }

  @Test
  void a_chain_that_was_cut_off_with_its_entries_by_the_seal_that_was_noted_before() {
    var head = trail.verify().extract();
    var noted =
        "?notedPosition=%s&notedMac=%s"
            .formatted(head.path("head.position"), head.<String>path("head.mac"));
    trail.write(2);
    trail.awaitSealed();
    trail.verify(noted).body("valid", equalTo(true)).body("sealedEntries", equalTo(14));

    var entries =
        "delete from audit_entry where id in (select unnest(entry_ids) from audit_seal"
            + " where company_id = :company and position >= %1$s);"
            + " delete from audit_seal where company_id = :company and position >= %1$s";
    trail.forge(entries.formatted(head.<Integer>path("head.position")));
    // Nothing in the database says so any more.
    trail.verify().body("valid", equalTo(true));
    trail
        .verify(noted)
        .body("valid", equalTo(false))
        .body("broken.position", equalTo(head.<Integer>path("head.position")))
        .body("broken.reason", equalTo("SEAL_MISSING"));

    // Nor if the service has gone on since, and sealed other entries in that place.
    trail.writeSeals();
    trail.verify().body("valid", equalTo(true));
    trail.verify(noted).body("valid", equalTo(false)).body("broken.reason", equalTo("REPLACED"));
  }

  @Test
  void a_noted_seal_does_not_hide_what_was_slipped_in_or_taken_away_before_it() {
    var head = trail.verify().extract();
    var noted =
        "?notedPosition=%s&notedMac=%s"
            .formatted(head.path("head.position"), head.<String>path("head.mac"));
    sql.update("delete from audit_entry where id = ?", trail.entry(1));
    trail
        .verify(noted)
        .body("valid", equalTo(false))
        .body("broken.reason", equalTo("ENTRY_MISSING"));
  }
}
