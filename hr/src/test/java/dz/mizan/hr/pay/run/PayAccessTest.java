package dz.mizan.hr.pay.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets in where in payroll. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayAccessTest {
  private static final String SOMEWHERE = UUID.randomUUID().toString();
  private static final Map<String, Object> COMPONENT =
      Map.of(
          "code",
          "X",
          "label",
          "X",
          "kind",
          "EARNING",
          "position",
          1,
          "formula",
          "1",
          "taxable",
          true,
          "contributable",
          true,
          "minimumWage",
          false,
          "source",
          "X");
  private static final Map<String, Object> STRUCTURE =
      Map.of("code", "X", "name", "X", "lines", List.of(Map.of("component", "BASE")));
  private static final Map<String, Object> ASSIGNMENT =
      Map.of("structureId", SOMEWHERE, "employeeId", SOMEWHERE, "startsOn", "2026-01-01");
  private static final Map<String, Object> VALUE =
      Map.of("employeeId", SOMEWHERE, "component", "BASE", "startsOn", "2026-01-01", "value", "1");
  private static final Map<String, Object> ELEMENT =
      Map.of("month", "2026-11", "employeeId", SOMEWHERE, "component", "BASE", "quantity", "1");
  private static final Map<String, Object> ADVANCE =
      Map.of(
          "employeeId",
          SOMEWHERE,
          "kind",
          "LOAN",
          "grantedOn",
          "2026-01-01",
          "amount",
          "2",
          "instalment",
          "1",
          "firstMonth",
          "2026-11",
          "reason",
          "X");
  private static final Map<String, Object> GARNISHMENT =
      Map.of(
          "employeeId",
          SOMEWHERE,
          "kind",
          "ALIMONY",
          "creditor",
          "X",
          "reference",
          "X",
          "firstMonth",
          "2026-11");

  TestTokens tokens;
  Queues queues;
  Sql sql;

  /**
   * @param body what would be right if the caller were
   */
  record Endpoint(String method, String path, String permission, Map<String, ?> body) {}

  static Stream<Endpoint> endpoints() {
    return Stream.concat(
        Stream.of(
            new Endpoint("GET", "/payroll-runs", "payroll:read", Map.of()),
            new Endpoint(
                "POST",
                "/payroll-runs",
                "payroll:prepare",
                Map.of("month", "2026-11", "kind", "REGULAR")),
            new Endpoint("GET", "/pay-components", "payroll:read", Map.of()),
            new Endpoint("GET", "/pay-components/facts", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-components", "payroll:configure", COMPONENT),
            new Endpoint("GET", "/pay-structures", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-structures", "payroll:configure", STRUCTURE),
            new Endpoint("GET", "/pay-structure-assignments", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-structure-assignments", "payroll:configure", ASSIGNMENT),
            new Endpoint("GET", "/pay-values", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-values", "payroll:configure", VALUE),
            new Endpoint("GET", "/pay-elements", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-elements", "payroll:prepare", ELEMENT),
            new Endpoint(
                "POST",
                "/pay-elements/import",
                "payroll:prepare",
                Map.of("month", "2026-11", "csv", "number;component\nA;B\n")),
            new Endpoint("GET", "/pay-advances", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-advances", "payroll:prepare", ADVANCE),
            new Endpoint("GET", "/pay-garnishments", "payroll:read", Map.of()),
            new Endpoint("POST", "/pay-garnishments", "payroll:prepare", GARNISHMENT)),
        endpointsOfOne());
  }

  static Stream<Endpoint> endpointsOfOne() {
    return Stream.of(
        new Endpoint("GET", "/payroll-runs/{id}", "payroll:read", Map.of()),
        new Endpoint("DELETE", "/payroll-runs/{id}", "payroll:prepare", Map.of()),
        new Endpoint("GET", "/payroll-runs/{id}/blocked", "payroll:read", Map.of()),
        new Endpoint("GET", "/payroll-runs/{id}/entry", "payroll:read", Map.of()),
        new Endpoint("GET", "/payroll-runs/{id}/payslips", "payroll:read", Map.of()),
        new Endpoint("POST", "/payroll-runs/{id}/calculate", "payroll:prepare", Map.of()),
        new Endpoint("POST", "/payroll-runs/{id}/approve", "payroll:approve", Map.of()),
        new Endpoint(
            "POST", "/payroll-runs/{id}/pay", "payroll:pay", Map.of("paidOn", "2026-11-30")),
        new Endpoint("GET", "/pay-components/{id}", "payroll:read", Map.of()),
        new Endpoint("PUT", "/pay-components/{id}", "payroll:configure", COMPONENT),
        new Endpoint("GET", "/pay-structures/{id}", "payroll:read", Map.of()),
        new Endpoint("PUT", "/pay-structures/{id}", "payroll:configure", STRUCTURE),
        new Endpoint("PUT", "/pay-structure-assignments/{id}", "payroll:configure", ASSIGNMENT),
        new Endpoint("DELETE", "/pay-structure-assignments/{id}", "payroll:configure", Map.of()),
        new Endpoint("PUT", "/pay-values/{id}", "payroll:configure", VALUE),
        new Endpoint("DELETE", "/pay-values/{id}", "payroll:configure", Map.of()),
        new Endpoint("PUT", "/pay-elements/{id}", "payroll:prepare", ELEMENT),
        new Endpoint("DELETE", "/pay-elements/{id}", "payroll:prepare", Map.of()),
        new Endpoint("GET", "/pay-advances/{id}", "payroll:read", Map.of()),
        new Endpoint("PUT", "/pay-advances/{id}", "payroll:prepare", ADVANCE),
        new Endpoint("POST", "/pay-advances/{id}/cancel", "payroll:prepare", Map.of()),
        new Endpoint("GET", "/pay-garnishments/{id}", "payroll:read", Map.of()),
        new Endpoint("PUT", "/pay-garnishments/{id}", "payroll:prepare", GARNISHMENT));
  }

  private static Response send(RequestSpecification request, Endpoint endpoint, String id) {
    var prepared = request.header("If-Match", "*").body(endpoint.body());
    return prepared.request(endpoint.method(), "/api/v1" + endpoint.path().replace("{id}", id));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void nobody_gets_in_without_a_token(Endpoint endpoint) {
    send(given().contentType(ContentType.JSON), endpoint, SOMEWHERE).then().statusCode(401);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void every_other_permission_is_not_enough(Endpoint endpoint) {
    var others =
        Stream.concat(
                endpoints().map(Endpoint::permission),
                Stream.of("employees:*", "salaries:*", "payroll-reports:read"))
            .filter(permission -> !permission.equals(endpoint.permission()))
            .distinct()
            .toArray(String[]::new);
    send(TestCompany.unknown(tokens).with(others), endpoint, SOMEWHERE)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void what_is_not_the_companys_own_is_not_there() {
    var company = TestCompany.prepared(tokens, queues, sql);
    endpointsOfOne()
        .forEach(
            endpoint ->
                send(company.with(endpoint.permission()), endpoint, SOMEWHERE)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found")));
  }
}
