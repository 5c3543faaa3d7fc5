package dz.mizan.accounting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The trail of the books: written by functions of the database, sealed like any other. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AuditTrailTest {
  private static final String AUDIT = "/api/v1/audit";

  @Inject AuditSealer sealer;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_posted_entry_is_in_the_trail_and_stays_as_it_was_written() {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "100.00").then().statusCode(201);
    company
        .with("audit:read")
        .get(AUDIT + "?action=entry.posted")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].actor", equalTo(company.user.toString()))
        .body("items[0].after.total", equalTo("100.00"));
    company.with("journal-entries:read").get(AUDIT).then().statusCode(403);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sealer.pass();
              return company
                  .with("audit:verify")
                  .get(AUDIT + "/verify")
                  .path("unsealedEntries")
                  .equals(0);
            });
    company
        .with("audit:verify")
        .get(AUDIT + "/verify")
        .then()
        .body("valid", equalTo(true))
        .body("sealedEntries", greaterThan(1));
    sql.update("delete from audit_entry where company_id = ?", company.id);
    company
        .with("audit:verify")
        .get(AUDIT + "/verify")
        .then()
        .body("valid", equalTo(false))
        .body("broken.reason", equalTo("ENTRY_MISSING"));
  }
}
