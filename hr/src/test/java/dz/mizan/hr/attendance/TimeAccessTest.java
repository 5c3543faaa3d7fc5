package dz.mizan.hr.attendance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who gets in: every endpoint of attendance and reviews, without a token, a right, or a company.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TimeAccessTest {
  private static final String ID = UUID.randomUUID().toString();
  private static final Map<String, ?> REASON = Map.of("reason", "parce que");
  private static final Map<String, ?> NAME = Map.of("name", "x", "isArchived", false);
  private static final Map<String, ?> SHIFT =
      Map.of(
          "code", "X",
          "name", "X",
          "startsAt", "08:00",
          "endsAt", "16:00",
          "lateMinutes", 0,
          "earlyMinutes", 0);

  TestTokens tokens;
  Queues queues;
  Sql sql;

  record Endpoint(String method, String path, Map<String, ?> body) {}

  /** Those that a permission opens. */
  static Stream<Endpoint> permitted() {
    return Stream.of(
        new Endpoint("GET", "/shifts", Map.of()),
        new Endpoint("POST", "/shifts", SHIFT),
        new Endpoint("GET", "/shifts/{id}", Map.of()),
        new Endpoint("PUT", "/shifts/{id}", NAME),
        new Endpoint("GET", "/schedules/{id}", Map.of()),
        new Endpoint("PUT", "/schedules/{id}", NAME),
        new Endpoint("GET", "/schedule-assignments/{id}", Map.of()),
        new Endpoint("PUT", "/schedule-assignments/{id}", Map.of("from", "2026-11-01")),
        new Endpoint("DELETE", "/schedule-assignments/{id}", Map.of()),
        new Endpoint("GET", "/terminals/{id}", Map.of()),
        new Endpoint("PUT", "/terminals/{id}", Map.of("name", "x", "isActive", true)),
        new Endpoint("PUT", "/badges/{id}/end", Map.of("to", "2026-11-01")),
        new Endpoint("GET", "/punch-profiles/{id}", Map.of()),
        new Endpoint("GET", "/punch-imports/{id}", Map.of()),
        new Endpoint("GET", "/punch-imports/{id}/errors", Map.of()),
        new Endpoint("GET", "/rating-scales/{id}", Map.of()),
        new Endpoint("PUT", "/rating-scales/{id}", NAME),
        new Endpoint("GET", "/review-templates/{id}", Map.of()),
        new Endpoint("PUT", "/review-templates/{id}", NAME),
        new Endpoint("GET", "/review-cycles/{id}", Map.of()),
        new Endpoint("GET", "/review-cycles/{id}/results.csv", Map.of()),
        new Endpoint("GET", "/review-cycles/{id}/calibrations", Map.of()),
        new Endpoint("POST", "/review-cycles/{id}/open", Map.of()),
        new Endpoint("POST", "/review-cycles/{id}/calibrate", Map.of()),
        new Endpoint("POST", "/review-cycles/{id}/close", Map.of()),
        new Endpoint("POST", "/review-cycles/{id}/cancel", Map.of()),
        new Endpoint("POST", "/review-cycles/{id}/share", Map.of()),
        new Endpoint("POST", "/reviews/{id}/share", Map.of()),
        new Endpoint("POST", "/reviews/{id}/return", REASON),
        new Endpoint("POST", "/reviews/{id}/cancel", REASON),
        new Endpoint("PUT", "/reviews/{id}/reviewer", Map.of("employeeId", ID)),
        new Endpoint(
            "POST",
            "/reviews/{id}/calibrate",
            Map.of("sessionId", ID, "score", "3", "reason", "parce que")));
  }

  /** Those of everybody who is logged in, for what is his. */
  static Stream<Endpoint> personal() {
    return Stream.of(
        new Endpoint("GET", "/punches/{id}", Map.of()),
        new Endpoint(
            "PUT", "/punches/{id}", Map.of("at", "2026-11-01T08:00:00Z", "reason", "parce que")),
        new Endpoint("POST", "/punches/{id}/void", REASON),
        new Endpoint("POST", "/overtime-orders/{id}/cancel", Map.of()),
        new Endpoint("GET", "/timesheets/{id}", Map.of()),
        new Endpoint("POST", "/timesheets/{id}/submit", Map.of()),
        new Endpoint("POST", "/timesheets/{id}/return", REASON),
        new Endpoint("POST", "/timesheets/{id}/approve", Map.of()),
        new Endpoint("POST", "/timesheets/{id}/reopen", REASON),
        new Endpoint("POST", "/rest-entries/{id}/give-back", Map.of()),
        new Endpoint("GET", "/rest-entries?employeeId={id}", Map.of()),
        new Endpoint("GET", "/rest-entries/balance?employeeId={id}", Map.of()),
        new Endpoint("GET", "/reviews/{id}", Map.of()),
        new Endpoint("PUT", "/reviews/{id}/goals", Map.of("goals", List.of())),
        new Endpoint("PUT", "/reviews/goals/{id}/progress", Map.of("progress", "1")),
        new Endpoint("POST", "/reviews/{id}/peers", Map.of("employeeId", ID)),
        new Endpoint("POST", "/reviews/{id}/sign-off", Map.of("agrees", true)),
        new Endpoint("GET", "/me/review-parts/{id}", Map.of()),
        new Endpoint("GET", "/me/punches", Map.of()),
        new Endpoint("GET", "/me/timesheets", Map.of()),
        new Endpoint("GET", "/me/reviews", Map.of()));
  }

  private static int send(RequestSpecification by, Endpoint endpoint) {
    var request = by.contentType(ContentType.JSON).header("If-Match", "*");
    if (!endpoint.method().equals("GET")) {
      request.body(endpoint.body());
    }
    return request
        .request(endpoint.method(), "/api/v1" + endpoint.path().replace("{id}", ID))
        .statusCode();
  }

  @Test
  void nobody_gets_in_without_a_token() {
    Stream.concat(permitted(), personal())
        .forEach(endpoint -> assertThat(send(given(), endpoint)).as("%s", endpoint).isEqualTo(401));
  }

  @Test
  void nobody_gets_in_without_the_permission() {
    var company = TestCompany.prepared(tokens, queues, sql);
    permitted()
        .forEach(
            endpoint ->
                assertThat(send(company.with("employees:read"), endpoint))
                    .as("%s", endpoint)
                    .isEqualTo(403));
  }

  @Test
  void what_is_not_the_companys_is_not_there_even_for_who_may_do_everything() {
    var company = TestCompany.prepared(tokens, queues, sql);
    Stream.concat(permitted(), personal())
        .filter(endpoint -> endpoint.path().contains("{id}"))
        .forEach(
            endpoint ->
                assertThat(send(company.request(), endpoint)).as("%s", endpoint).isEqualTo(404));
  }

  @Test
  void who_is_no_employee_has_nothing_of_his_own() {
    var company = TestCompany.prepared(tokens, queues, sql);
    personal()
        .forEach(
            endpoint ->
                assertThat(send(company.with("employees:read"), endpoint))
                    .as("%s", endpoint)
                    .isEqualTo(404));
  }
}
