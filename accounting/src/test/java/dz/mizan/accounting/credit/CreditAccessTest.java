package dz.mizan.accounting.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.Company;
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

/** Who gets in: token and permission, for the endpoints of credit and fixed assets. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CreditAccessTest {
  private static final String ID = "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10";
  private static final String ENDPOINTS =
      """
      GET,    /customer-credits,              credit:read
      GET,    /customer-credits/{id},         credit:read
      PUT,    /customer-credits/{id},         credit:change
      POST,   /customer-credits/{id}/hold,    credit:hold
      POST,   /customer-credits/{id}/release, credit:hold
      GET,    /aged-balances/customers,       aged-balances:read
      GET,    /customer-statements/{id},      credit:read
      GET,    /customer-statements/{id}/csv,  credit:read
      GET,    /customer-statements/{id}/paper, credit:read
      GET,    /dunning-letters/{id}/paper,    dunning:read
      GET,    /dunning-levels,                dunning:read
      GET,    /dunning-levels/1,              dunning:read
      PUT,    /dunning-levels/1,              dunning:configure
      DELETE, /dunning-levels/1,              dunning:configure
      POST,   /dunning-letters/propose,       dunning:propose
      GET,    /dunning-letters,               dunning:read
      GET,    /dunning-letters/{id},          dunning:read
      POST,   /dunning-letters/{id}/send,     dunning:send
      POST,   /dunning-letters/{id}/drop,     dunning:send
      POST,   /payment-plans,                 payment-plans:create
      GET,    /payment-plans,                 payment-plans:read
      GET,    /payment-plans/{id},            payment-plans:read
      POST,   /payment-plans/{id}/cancel,     payment-plans:cancel
      POST,   /late-interests/preview,        credit:read
      POST,   /late-interests,                credit:charge
      GET,    /late-interests,                credit:read
      GET,    /doubtful-debts/proposal,       credit:read
      POST,   /doubtful-debts,                credit:write-down
      GET,    /doubtful-debts,                credit:read
      GET,    /asset-categories,              assets:read
      GET,    /asset-categories/{id},         assets:read
      POST,   /asset-categories,              assets:configure
      PUT,    /asset-categories/{id},         assets:configure
      GET,    /assets,                        assets:read
      GET,    /assets/{id},                   assets:read
      POST,   /assets,                        assets:create
      PUT,    /assets/{id},                   assets:change
      DELETE, /assets/{id},                   assets:change
      POST,   /assets/{id}/activate,          assets:activate
      POST,   /assets/{id}/impair,            assets:impair
      POST,   /assets/{id}/dispose,           assets:dispose
      GET,    /assets/{id}/schedule,          assets:read
      POST,   /assets/schedule-preview,       assets:read
      POST,   /depreciation-runs,             assets:depreciate
      GET,    /depreciation-runs/preview?through=2026-01, assets:read
      GET,    /depreciation-runs,             assets:read
      GET,    /depreciation-runs/{id},        assets:read
      GET,    /asset-register,                assets:read
      GET,    /asset-acquisitions,            assets:read
      """;

  TestTokens tokens;
  Queues queues;

  @ParameterizedTest
  @CsvSource(textBlock = ENDPOINTS)
  void no_token_is_401(Method method, String path, String permission) {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, place(path))
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void all_other_permissions_are_403() {
    var company = Company.open(tokens, queues);
    for (var line : ENDPOINTS.lines().map(line -> line.split(",\\s+")).toList()) {
      var others =
          ENDPOINTS
              .lines()
              .map(other -> other.split(",\\s+")[2])
              .filter(other -> !other.equals(line[2]))
              .distinct()
              .toArray(String[]::new);
      var status =
          company
              .with(others)
              .contentType(ContentType.JSON)
              .body("{}")
              .request(Method.valueOf(line[0]), place(line[1]))
              .statusCode();
      assertThat(status).as(String.join(" ", line)).isEqualTo(403);
    }
  }

  @Test
  void the_api_description_names_every_permission() {
    var description = given().get("/q/openapi?format=json").then().extract().asString();
    assertThat(Stream.of(ENDPOINTS.split("\n")).map(line -> line.split(",\\s+")[2]))
        .allMatch(description::contains);
  }

  private static String place(String path) {
    return "/api/v1" + path.replace("{id}", ID);
  }
}
