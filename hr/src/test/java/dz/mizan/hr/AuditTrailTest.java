package dz.mizan.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who did what to whose data, kept as it was written, and no national number in it. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AuditTrailTest {
  private static final String AUDIT = "/api/v1/audit";

  @Inject AuditSealer sealer;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void the_trail_names_who_saw_a_national_number_and_has_no_digit_of_it() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var number = TestCompany.nationalNumber();
    var hired = TestCompany.somebody(company.firstDepartment(), number);
    String id = company.hire(hired).then().statusCode(201).extract().path("id");
    company.request().get("/api/v1/employees/" + id + "/national-number").then().statusCode(200);
    company
        .with("audit:read")
        .get(AUDIT + "?entityId=" + id)
        .then()
        .statusCode(200)
        .body("items.action", hasItems("employee.national-number-revealed", "employee.hired"))
        .body("items[0].actor", equalTo(company.user().toString()));
    var all = company.with("audit:export").get(AUDIT + "/export?format=csv").asString();
    assertThat(all).contains("Benali").doesNotContain(number);
    assertThat(withoutIdsAndTimes(all)).contains("Benali").doesNotContain(number.substring(14));
  }

  /** Four digits come up in ids by chance. */
  private static String withoutIdsAndTimes(String csv) {
    return csv.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|(?=[0-9]*[a-f])[0-9a-f]{16,}|T[0-9:.]+Z", "");
  }

  @Test
  void another_companys_trail_is_not_seen_and_nobody_sees_any_without_permission() {
    var owner = TestCompany.prepared(tokens, queues, sql);
    owner.hire(TestCompany.somebody(owner.firstDepartment())).then().statusCode(201);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.with("audit:read").get(AUDIT).then().statusCode(200).body("items", empty());
    for (var path : List.of("", "/verify", "/export")) {
      owner.with("employees:*", "departments:*").get(AUDIT + path).then().statusCode(403);
    }
  }

  @Test
  void an_entry_that_was_changed_in_the_database_is_found() {
    var company = TestCompany.prepared(tokens, queues, sql);
    company.hire(TestCompany.somebody(company.firstDepartment())).then().statusCode(201);
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
    company.with("audit:verify").get(AUDIT + "/verify").then().body("valid", equalTo(true));
    sql.update("update audit_entry set actor = null where company_id = ?", company.id());
    company
        .with("audit:verify")
        .get(AUDIT + "/verify")
        .then()
        .body("valid", equalTo(false))
        .body("broken.reason", equalTo("ALTERED"))
        .body("broken.position", equalTo(1));
  }
}
