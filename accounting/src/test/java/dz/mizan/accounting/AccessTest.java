package dz.mizan.accounting;

import static dz.mizan.accounting.Company.ACCOUNTS;
import static dz.mizan.accounting.Company.ENTRIES;
import static dz.mizan.accounting.Company.TRIAL_BALANCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in: token, permission, company, for every endpoint. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AccessTest {
  private static final String ENDPOINTS =
      """
      GET,  /api/v1/accounts,            accounts:read
      GET,  /api/v1/accounts/512,        accounts:read
      GET,  /api/v1/journal-entries,     journal-entries:read
      GET,  /api/v1/journal-entries/019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10, journal-entries:read
      POST, /api/v1/journal-entries,     journal-entries:create
      GET,  /api/v1/trial-balance,       trial-balance:read
      POST, /api/v1/accounts,            accounts:create
      PUT,  /api/v1/accounts/512,        accounts:change
      POST, /api/v1/accounts/512/close,  accounts:change
      POST, /api/v1/accounts/512/reopen, accounts:change
      GET,  /api/v1/journals,            journals:read
      GET,  /api/v1/journals/OD,         journals:read
      POST, /api/v1/journals,            journals:create
      PUT,  /api/v1/journals/OD,         journals:change
      GET,  /api/v1/fiscal-years,        fiscal-years:read
      GET,  /api/v1/fiscal-years/2025,   fiscal-years:read
      POST, /api/v1/fiscal-years,        fiscal-years:open
      GET,  /api/v1/fiscal-years/2025/checks,              fiscal-years:read
      GET,  /api/v1/fiscal-years/2025/appropriation,       fiscal-years:read
      POST, /api/v1/fiscal-years/2025/months/1/soft-close, periods:close
      POST, /api/v1/fiscal-years/2025/months/1/close,      periods:close
      POST, /api/v1/fiscal-years/2025/months/1/reopen,     periods:reopen
      POST, /api/v1/fiscal-years/2025/close,               fiscal-years:close
      POST, /api/v1/fiscal-years/2025/carry-forward,       fiscal-years:close
      POST, /api/v1/fiscal-years/2025/reopen,              fiscal-years:reopen
      GET,  /api/v1/lock-date,           fiscal-years:read
      PUT,  /api/v1/lock-date,           periods:lock
      GET,  /api/v1/entry-exports/2026,  entry-exports:read
      GET,  /api/v1/entry-imports,       entry-imports:read
      POST, /api/v1/entry-imports/019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10/reverse, entry-imports:reverse
      """;

  TestTokens tokens;
  Queues queues;

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void no_token_is_401(Method method, String path, String permission) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void all_other_permissions_are_403(Method method, String path, String permission) {
    var others =
        Stream.of(
                "accounts:read",
                "journal-entries:read",
                "journal-entries:create",
                "trial-balance:read",
                "products:read")
            .filter(other -> !other.equals(permission))
            .toArray(String[]::new);
    Company.open(tokens, queues)
        .with(others)
        .contentType(ContentType.JSON)
        .body(Company.entry("OD", "512", "101", "1.00"))
        .request(method, path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void another_company_sees_nothing_of_it() {
    var company = Company.open(tokens, queues);
    var other = Company.open(tokens, queues);
    String id = company.post("OD", "512", "101", "1.00").path("id");

    other.as().get(ENTRIES + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
    other.as().get(ENTRIES).then().body("items.size()", equalTo(0));
    other.as().get(TRIAL_BALANCE).then().body("items.size()", equalTo(0));
    other.as().get(ACCOUNTS + "?class=5&limit=200").then().body("items.size()", equalTo(37));
    other.post("OD", "512", "101", "1.00").then().body("number", equalTo(1));
    company.as().get(ENTRIES + "/" + id).then().statusCode(200);
  }

  @Test
  void the_api_description_names_every_permission() {
    var description = given().get("/q/openapi?format=json").then().statusCode(200).extract();
    for (var permission : ENDPOINTS.lines().map(line -> line.split(",\\s+")[2]).toList()) {
      assertThat(description.asString()).contains(permission);
    }
  }
}
