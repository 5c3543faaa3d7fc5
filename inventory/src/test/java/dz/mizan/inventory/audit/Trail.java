package dz.mizan.inventory.audit;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static io.restassured.RestAssured.given;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.Sql;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A company's audit trail, as its auditor and as the database's administrator see it. */
record Trail(Storekeeper storekeeper, Sql sql, AuditSealer sealer) {
  static final String AUDIT = "/api/v1/audit";

  UUID company() {
    return storekeeper.company();
  }

  /** The auditor of the company. */
  RequestSpecification auditor() {
    return with("audit:*");
  }

  RequestSpecification with(String... permissions) {
    return given().auth().oauth2(storekeeper.token().permissions(permissions).recent());
  }

  ValidatableResponse verify(String query) {
    return auditor().get(AUDIT + "/verify" + query).then().statusCode(200);
  }

  ValidatableResponse verify() {
    return verify("");
  }

  /** Writes entries past the service, each as if a request of its own had. */
  void write(int entries) {
    sql.update(
        "insert into audit_entry (company_id, actor, action, entity, entity_id, after)"
            + " select ?, ?, 'product.counted', 'product', gen_random_uuid(),"
            + " json_build_object('n', n) from generate_series(1, ?) n",
        company(),
        storekeeper.user(),
        entries);
  }

  /** Has every entry of the company sealed, without waiting for the job. */
  void awaitSealed() {
    Awaitility.await()
        .atMost(PATIENCE.multipliedBy(2))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                !sealer.pass()
                    && sql.count(
                            "select (select count(*) from audit_entry where company_id = ?)"
                                + " - (select coalesce(sum(cardinality(entry_ids)), 0) from audit_seal"
                                + " where company_id = ?)",
                            company(),
                            company())
                        == 0);
  }

  /** Entries in three seals at least. */
  void writeSeals() {
    for (int i = 0; i < 3; i++) {
      write(4);
      awaitSealed();
    }
  }

  /** The id of an entry, counted from the first. */
  long entry(int number) {
    return sql.count(
        "select id from audit_entry where company_id = ? order by id offset ? limit 1",
        company(),
        number - 1);
  }

  /** The seal of that entry. */
  int sealOf(long entry) {
    return (int)
        sql.count(
            "select position from audit_seal where company_id = ? and ? = any (entry_ids)",
            company(),
            entry);
  }

  int lastSeal() {
    return (int) sql.count("select max(position) from audit_seal where company_id = ?", company());
  }

  /** Changes what constraints would forbid, as the tables' owner can. */
  void forge(String statement) {
    sql.update(
        "do $$ begin set local session_replication_role = replica; %s; end $$"
            .formatted(statement.replace(":company", "'" + company() + "'")));
  }
}
