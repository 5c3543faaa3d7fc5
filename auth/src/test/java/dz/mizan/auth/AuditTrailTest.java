package dz.mizan.auth;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.common.audit.AuditSealer;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who came in, who did not and who let whom in; and that nobody can take it back. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AuditTrailTest {
  private static final String AUDIT = "/api/v1/audit";

  @Inject AuditSealer sealer;
  Sql sql;

  @Test
  void failed_and_successful_logins_are_in_the_trail_without_any_password() {
    var company = AuthFixtures.company();
    AuthFixtures.logIn(company.code(), "amina", "wrong password here").then().statusCode(401);
    company
        .superuser()
        .get(AUDIT + "?action=login.failed")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].actor", nullValue())
        .body("items[0].address", equalTo("127.0.0.1"));
    company
        .superuser()
        .get(AUDIT)
        .then()
        .body("items.action", hasItem("session.started"))
        .body("items.action", hasItem("company.registered"))
        .body("items.toString()", not(org.hamcrest.Matchers.containsString(PASSWORD)));
  }

  @Test
  void auditors_and_those_who_govern_see_the_trail_and_others_do_not() {
    var company = AuthFixtures.company();
    for (var path : List.of("", "/verify", "/export")) {
      given().get(AUDIT + path).then().statusCode(401);
      company.superuser().get(AUDIT + path).then().statusCode(200);
    }
    var employee = company.user("yacine", "employee");
    var auditor = company.user("lina", "auditor");
    var admin = company.user("omar", "admin");
    for (var path : List.of("", "/verify", "/export")) {
      employee.get(AUDIT + path).then().statusCode(403).body("code", equalTo("forbidden"));
      auditor.get(AUDIT + path).then().statusCode(200);
      admin.get(AUDIT + path).then().statusCode(200);
    }
  }

  @Test
  void a_login_that_somebody_erases_from_the_database_is_missed() {
    var company = AuthFixtures.company();
    var neighbour = AuthFixtures.company();
    awaitSealed(company);
    awaitSealed(neighbour);
    sql.update(
        "delete from audit_entry where company_id = ? and action = 'session.started'",
        company.id());
    company
        .superuser()
        .get(AUDIT + "/verify")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("broken.reason", equalTo("ENTRY_MISSING"));
    neighbour.superuser().get(AUDIT + "/verify").then().body("valid", equalTo(true));
  }

  private void awaitSealed(Company company) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              sealer.pass();
              return company.superuser().get(AUDIT + "/verify").path("unsealedEntries").equals(0);
            });
    company.superuser().get(AUDIT + "/verify").then().body("valid", equalTo(true));
  }
}
