package dz.mizan.accounting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets in to drafts, batches, reversal, matching, axes, rates and proofs. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LedgerAccessTest {
  private static final String ID = "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10";
  private static final String ENDPOINTS =
      """
      POST,   journal-entries/batch,        journal-entries:create
      POST,   journal-entries/ID/reverse,   journal-entries:reverse
      GET,    journal-entries/verify?year=2026, book-verifications:read
      POST,   entry-drafts,                 entry-drafts:create
      POST,   entry-drafts/copies,          entry-drafts:create
      GET,    entry-drafts,                 entry-drafts:read
      GET,    entry-drafts/ID,              entry-drafts:read
      PUT,    entry-drafts/ID,              entry-drafts:change
      DELETE, entry-drafts/ID,              entry-drafts:delete
      POST,   entry-drafts/ID/post,         journal-entries:create
      GET,    open-items,                   open-items:read
      GET,    matchings,                    matchings:read
      GET,    matchings/ID,                 matchings:read
      GET,    matchings/proposals?account=411, matchings:read
      POST,   matchings,                    matchings:create
      POST,   matchings/automatic,          matchings:create
      POST,   matchings/ID/undo,            matchings:undo
      POST,   cost-centres,                 cost-centres:create
      GET,    cost-centres,                 cost-centres:read
      GET,    cost-centres/A,               cost-centres:read
      PUT,    cost-centres/A,               cost-centres:change
      POST,   cost-centres/A/close,         cost-centres:change
      POST,   cost-centres/A/reopen,        cost-centres:change
      POST,   projects,                     projects:create
      GET,    projects,                     projects:read
      GET,    projects/A,                   projects:read
      PUT,    projects/A,                   projects:change
      POST,   projects/A/close,             projects:change
      POST,   projects/A/reopen,            projects:change
      GET,    analytic-balances?axis=project&year=2026, analytic-balances:read
      GET,    analytic-balances/csv?axis=project&year=2026, analytic-balances:read
      GET,    exchange-rates,               exchange-rates:read
      GET,    exchange-rates/EUR/2026-11-20, exchange-rates:read
      POST,   exchange-rates,               exchange-rates:change
      DELETE, exchange-rates/EUR/2026-11-20, exchange-rates:change
      GET,    revaluations/preview?day=2026-11-20, revaluations:read
      GET,    revaluations,                 revaluations:read
      GET,    revaluations/ID,              revaluations:read
      POST,   revaluations,                 revaluations:create
      POST,   revaluations/ID/cancel,       revaluations:create
      """;

  TestTokens tokens;
  Queues queues;
  private static Company company;

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void no_token_is_401(Method method, String path, String permission) {
    given()
        .contentType("application/json")
        .body("{}")
        .request(method, "/api/v1/" + path.replace("ID", ID))
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void all_other_permissions_are_403(Method method, String path, String permission) {
    company = company == null ? Company.open(tokens, queues) : company;
    var others =
        ENDPOINTS
            .lines()
            .map(line -> line.split(",\\s+")[2])
            .distinct()
            .filter(other -> !other.equals(permission))
            .toArray(String[]::new);
    company
        .with(others)
        .contentType("application/json")
        .body("{}")
        .request(method, "/api/v1/" + path.replace("ID", ID))
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void the_api_description_names_every_permission() {
    var description = given().get("/q/openapi?format=json").then().statusCode(200).extract();
    for (var permission : ENDPOINTS.lines().map(line -> line.split(",\\s+")[2]).toList()) {
      assertThat(description.asString()).contains("Permission: " + permission);
    }
  }
}
