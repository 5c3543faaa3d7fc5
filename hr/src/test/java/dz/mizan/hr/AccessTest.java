package dz.mizan.hr;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.hr.employee.Person;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AccessTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  /**
   * @param body what would be right if the caller were
   */
  record Endpoint(String method, String path, String permission, Map<String, ?> body) {}

  private static final String SOMEWHERE = UUID.randomUUID().toString();
  private static final Map<String, ?> DEPARTMENT = Map.of("code", "X", "name", "X");
  private static final Map<String, ?> CHANGE =
      Map.of("firstName", "A", "lastName", "B", "departmentId", SOMEWHERE, "jobTitle", "Comptable");

  static Stream<Endpoint> endpoints() {
    return Stream.concat(
        Stream.of(
            new Endpoint("POST", "/departments", "departments:create", DEPARTMENT),
            new Endpoint("GET", "/departments", "departments:read", Map.of()),
            new Endpoint("POST", "/employees", "employees:create", TestCompany.somebody(SOMEWHERE)),
            new Endpoint("GET", "/employees", "employees:read", Map.of()),
            new Endpoint("POST", "/employees/rotate-keys", "employees:rotate-keys", Map.of()),
            new Endpoint("POST", "/employees/search", "employees:read", Map.of("text", "x")),
            new Endpoint("GET", "/work-contracts", "work-contracts:read", Map.of()),
            new Endpoint("GET", "/hr-settings", "hr-settings:read", Map.of())),
        endpointsOfOne());
  }

  /** Those that a place in the tree of managers opens, too. */
  private static final Set<String> SEEN =
      Set.of(
          "GET /employees",
          "GET /employees/{id}",
          "GET /employees/{id}/assignments",
          "GET /employees/{id}/contracts");

  static Stream<Endpoint> endpointsByPermissionAlone() {
    return endpoints().filter(e -> !SEEN.contains(e.method() + " " + e.path()));
  }

  static Stream<Endpoint> endpointsOfOne() {
    return Stream.of(
        new Endpoint("GET", "/departments/{id}", "departments:read", Map.of()),
        new Endpoint("PUT", "/departments/{id}", "departments:change", DEPARTMENT),
        new Endpoint("GET", "/employees/{id}", "employees:read", Map.of()),
        new Endpoint("PUT", "/employees/{id}", "employees:change", CHANGE),
        new Endpoint("GET", "/employees/{id}/national-number", "employees:reveal", Map.of()),
        new Endpoint(
            "PUT",
            "/employees/{id}/national-number",
            "employees:change",
            Map.of("nationalNumber", "109890160012340157")),
        new Endpoint("GET", "/employees/{id}/personal", "employees:reveal", Map.of()),
        new Endpoint("PUT", "/employees/{id}/profile", "employees:change", Map.of("sex", "F")),
        new Endpoint(
            "PUT", "/employees/{id}/user", "employees:link-user", Map.of("userId", SOMEWHERE)),
        new Endpoint("GET", "/employees/{id}/assignments", "assignments:read", Map.of()),
        new Endpoint(
            "POST",
            "/employees/{id}/assignments",
            "assignments:create",
            Map.of("from", "2026-11-20", "departmentId", SOMEWHERE, "jobTitle", "Comptable")),
        new Endpoint("GET", "/employees/{id}/salaries", "salaries:read", Map.of()),
        new Endpoint(
            "POST",
            "/employees/{id}/salaries",
            "salaries:change",
            Map.of("from", "2026-11-20", "salary", "50000.00")),
        new Endpoint("GET", "/employees/{id}/contracts", "work-contracts:read", Map.of()),
        new Endpoint(
            "POST",
            "/employees/{id}/contracts",
            "work-contracts:create",
            Map.of("kind", "CDI", "startsOn", "2026-11-20")),
        new Endpoint("POST", "/employees/{id}/suspend", "employees:suspend", Map.of("reason", "x")),
        new Endpoint(
            "POST", "/employees/{id}/resume", "employees:suspend", Map.of("on", "2026-11-20")),
        new Endpoint(
            "POST",
            "/employees/{id}/leave",
            "employees:leave",
            Map.of("reason", "OTHER", "lastDay", "2026-11-20")),
        new Endpoint("POST", "/employees/{id}/stay", "employees:leave", Map.of("x", "x")),
        new Endpoint(
            "POST",
            "/employees/{id}/rehire",
            "employees:create",
            Map.of("hiredOn", "2026-11-25", "departmentId", SOMEWHERE, "jobTitle", "Comptable")));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void nobody_gets_in_without_a_valid_token(Endpoint endpoint) {
    var company = TestCompany.unknown(tokens);
    var right = tokens.of(company.user(), company.id()).permissions("*:*");
    for (var token : List.of("", "Bearer x", "Bearer " + right.expired().sign())) {
      send(
              given().contentType(ContentType.JSON).header("Authorization", token),
              endpoint,
              SOMEWHERE)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", equalTo("unauthenticated"));
    }
  }

  @ParameterizedTest
  @MethodSource("endpointsByPermissionAlone")
  void every_other_permission_is_not_enough(Endpoint endpoint) {
    var others =
        endpoints()
            .map(Endpoint::permission)
            .filter(permission -> !permission.equals(endpoint.permission()))
            .toArray(String[]::new);
    send(TestCompany.unknown(tokens).with(others), endpoint, SOMEWHERE)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("forbidden"));
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void a_company_that_is_not_prepared_is_asked_to_come_back(Endpoint endpoint) {
    send(TestCompany.unknown(tokens).with(endpoint.permission()), endpoint, SOMEWHERE)
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .body("code", equalTo("company-not-ready"));
  }

  @ParameterizedTest
  @MethodSource("endpointsOfOne")
  void another_companys_row_looks_as_if_it_did_not_exist(Endpoint endpoint) {
    var owner = TestCompany.prepared(tokens, queues, sql);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    var department = owner.firstDepartment();
    String id =
        endpoint.path().startsWith("/departments")
            ? department
            : owner.hire(TestCompany.somebody(department)).then().extract().path("id");
    send(stranger.with(endpoint.permission()), endpoint, id)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    send(owner.with(endpoint.permission()), endpoint, id).then().statusCode(not(equalTo(404)));
  }

  @ParameterizedTest
  @MethodSource("endpointsOfOne")
  void an_id_that_is_none_is_not_found(Endpoint endpoint) {
    var company = TestCompany.prepared(tokens, queues, sql);
    for (var id : List.of("1", "x y", SOMEWHERE)) {
      send(company.with(endpoint.permission()), endpoint, id)
          .then()
          .statusCode(404)
          .contentType("application/problem+json");
    }
  }

  @Test
  void without_the_permission_employees_are_not_there_and_not_listed() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = Person.hire(company);
    var others =
        endpointsByPermissionAlone()
            .map(Endpoint::permission)
            .filter(permission -> !permission.endsWith(":read"))
            .toArray(String[]::new);
    for (var path : List.of("", "/assignments", "/contracts")) {
      company
          .with(others)
          .get("/api/v1/employees/" + somebody.id() + path)
          .then()
          .statusCode(404)
          .body("code", equalTo("not-found"));
    }
    company
        .with(others)
        .get("/api/v1/employees")
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    company
        .with(others)
        .get("/api/v1/employees?below=me")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void a_line_manager_reads_those_below_him_and_nobody_else_without_any_permission() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var director = Person.hire(company);
    var chief = Person.hire(company, Map.of("managerId", director.id()));
    var clerk = Person.hire(company, Map.of("managerId", chief.id()));
    var other = Person.hire(company);
    var chiefs = userOf(chief);
    var directors = userOf(director);
    for (var path : List.of("", "/assignments", "/contracts")) {
      as(company, chiefs).get("/api/v1/employees/" + clerk.id() + path).then().statusCode(200);
      as(company, directors).get("/api/v1/employees/" + clerk.id() + path).then().statusCode(200);
      for (var hidden : List.of(director.id(), other.id())) {
        as(company, chiefs)
            .get("/api/v1/employees/" + hidden + path)
            .then()
            .statusCode(404)
            .body("code", equalTo("not-found"));
      }
    }
    as(company, chiefs)
        .get("/api/v1/employees/" + clerk.id())
        .then()
        .body("nationalNumberLast4", nullValue())
        .body("number", equalTo("E-0003"));
    as(company, chiefs)
        .get("/api/v1/employees?below=me")
        .then()
        .body("items.id", contains(clerk.id()));
    as(company, directors)
        .get("/api/v1/employees?below=me")
        .then()
        .body("items.id", contains(chief.id(), clerk.id()));
    as(company, directors)
        .get("/api/v1/employees?below=me&managerId=" + chief.id())
        .then()
        .body("items.id", contains(clerk.id()));
    for (var path : List.of("/salaries", "/personal", "/national-number")) {
      as(company, chiefs).get("/api/v1/employees/" + clerk.id() + path).then().statusCode(403);
    }
    as(company, chiefs).get("/api/v1/employees").then().statusCode(403);
    as(company, chiefs).get("/api/v1/employees?below=x").then().statusCode(400);
    chief.post("leave", Map.of("reason", "OTHER", "lastDay", "2026-11-20"));
    as(company, chiefs).get("/api/v1/employees/" + clerk.id()).then().statusCode(404);
    as(company, chiefs).get("/api/v1/employees?below=me").then().body("items", empty());
  }

  private static UUID userOf(Person person) {
    var user = UUID.randomUUID();
    person.put("user", Map.of("userId", user.toString())).then().statusCode(200);
    return user;
  }

  private RequestSpecification as(TestCompany company, UUID user) {
    return TestCompany.as(tokens.of(user, company.id()).permissions());
  }

  @Test
  void two_hundred_mixed_requests_at_once_see_their_own_company_only() {
    var companies =
        Stream.generate(() -> TestCompany.prepared(tokens, queues, sql)).limit(4).toList();
    for (int i = 0; i < companies.size(); i++) {
      var company = companies.get(i);
      for (int n = 0; n <= i; n++) {
        company.hire(TestCompany.somebody(company.firstDepartment())).then().statusCode(201);
      }
    }
    Together.call(
        200,
        caller -> {
          int which = caller % companies.size();
          return companies
              .get(which)
              .request()
              .get("/api/v1/employees")
              .then()
              .statusCode(200)
              .body("items.size()", equalTo(which + 1));
        });
  }

  private static io.restassured.response.Response send(
      RequestSpecification request, Endpoint endpoint, String id) {
    if (!endpoint.body().isEmpty()) {
      request.body(endpoint.body());
    }
    if (endpoint.method().equals("PUT")) {
      request.header("If-Match", "*");
    }
    return request.request(
        endpoint.method(),
        "/api/v1" + endpoint.path(),
        endpoint.path().contains("{id}") ? new Object[] {id} : new Object[0]);
  }
}
