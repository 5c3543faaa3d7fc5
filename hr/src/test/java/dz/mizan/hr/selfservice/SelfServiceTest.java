package dz.mizan.hr.selfservice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An employee without any permission, and HR who decides. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SelfServiceTest {
  private static final String OWN = "/api/v1/me/change-requests";
  private static final String REQUESTS = "/api/v1/change-requests";
  private static final String STREET = "12, rue Larbi Ben M'hidi, Tlemcen";
  private static final String RIB = "00100601030004567894";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Person amina;
  UUID aminasUser;

  @BeforeEach
  void a_company_with_an_employee_who_logs_in() {
    company = TestCompany.prepared(tokens, queues, sql);
    amina = Person.hire(company);
    aminasUser = UUID.randomUUID();
    amina.put("user", Map.of("userId", aminasUser)).then().statusCode(200);
  }

  private RequestSpecification as(UUID user, String... permissions) {
    return TestCompany.as(tokens.of(user, company.id()).permissions(permissions).steppedUp());
  }

  private RequestSpecification own() {
    return as(aminasUser);
  }

  private static Map<String, Object> wanted(String kind, Map<String, ?> wish) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("wish", wish);
    return body;
  }

  private Response draft(String kind, Map<String, ?> wish) {
    return own().body(wanted(kind, wish)).post(OWN);
  }

  private String submitted(String kind, Map<String, ?> wish) {
    String id = draft(kind, wish).then().statusCode(201).extract().path("id");
    own().post(OWN + "/" + id + "/submit").then().statusCode(200);
    return id;
  }

  private Response approve(String id) {
    return company.with("change-requests:decide").post(REQUESTS + "/" + id + "/approve");
  }

  @Test
  void an_employee_sees_his_own_record_and_documents_and_nobody_elses() {
    amina.put("personal", Map.of("phone", "0550112233", "rib", RIB)).then().statusCode(200);
    amina.post("documents", Map.of("kind", "PASSPORT", "number", "P-1")).then().statusCode(201);
    own()
        .get("/api/v1/me/employee")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("id", equalTo(amina.id()))
        .body("phone", equalTo("0550112233"))
        .body("rib", equalTo(RIB))
        .body("nationalNumberLast4.length()", equalTo(4));
    own().get("/api/v1/me/documents").then().statusCode(200).body("number", contains("P-1"));
    for (var path : List.of("/api/v1/me/employee", "/api/v1/me/documents", OWN)) {
      given().get(path).then().statusCode(401);
      as(UUID.randomUUID(), "*:*").get(path).then().statusCode(404);
    }
    own()
        .get("/api/v1/employees/" + amina.id())
        .then()
        .statusCode(200)
        .body("nationalNumberLast4", equalTo(null));
    own().get("/api/v1/employees/" + Person.hire(company).id()).then().statusCode(404);
    own().get(REQUESTS).then().statusCode(403);
  }

  @Test
  void an_approved_request_is_applied_and_what_it_asks_for_is_nowhere_in_clear() {
    var id = submitted("ADDRESS", Map.of("address", STREET));
    company
        .with("change-requests:read")
        .get(REQUESTS)
        .then()
        .body("items.id", contains(id))
        .body("items[0].kind", equalTo("ADDRESS"));
    company
        .with("change-requests:decide")
        .get(REQUESTS + "/" + id)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("wish.address", equalTo(STREET));
    approve(id).then().statusCode(200).body("status", equalTo("APPROVED"));
    own().get("/api/v1/me/employee").then().body("address", equalTo(STREET));
    approve(id).then().statusCode(409).body("code", equalTo("wrong-change-request-status"));
    assertThat(sql.text("select content from change_request where company_id = ?", company.id()))
        .doesNotContain("Larbi");
    assertThat(
            sql.rows(
                    "select before::text, after::text from audit_entry where company_id = ?",
                    company.id())
                .toString())
        .doesNotContain("Larbi");
    assertThat(
            sql
                .rows(
                    "select action from audit_entry where company_id = ?"
                        + " and entity = 'change-request' order by id",
                    company.id())
                .stream()
                .map(row -> row.get("action")))
        .containsExactly(
            "change-request.drafted",
            "change-request.submitted",
            "change-request.revealed",
            "change-request.approved");
  }

  static Stream<Map<String, Object>> wishes() {
    return Stream.of(
        wanted("PHONE", Map.of("phone", "+213550445566")),
        wanted("RIB", Map.of("rib", RIB)),
        wanted("FAMILY", Map.of("maritalStatus", "MARRIED", "children", 3)),
        wanted(
            "EMERGENCY_CONTACTS",
            Map.of("emergency", List.of(Map.of("name", "Karim", "phone", "0550112233")))));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  @SuppressWarnings("unchecked")
  void every_kind_changes_what_it_is_about_and_nothing_else(Map<String, Object> wanted) {
    amina
        .put("personal", Map.of("address", STREET, "civil", Map.of("bornOn", "1989-04-12")))
        .then()
        .statusCode(200);
    var kind = wanted.get("kind").toString();
    approve(submitted(kind, (Map<String, ?>) wanted.get("wish"))).then().statusCode(200);
    var now = own().get("/api/v1/me/employee").then().body("address", equalTo(STREET));
    switch (kind) {
      case "PHONE" -> now.body("phone", equalTo("+213550445566"));
      case "RIB" -> now.body("rib", equalTo(RIB));
      case "FAMILY" ->
          now.body("civil.maritalStatus", equalTo("MARRIED"))
              .body("civil.children", equalTo(3))
              .body("civil.bornOn", equalTo("1989-04-12"));
      default -> now.body("emergency[0].name", equalTo("Karim"));
    }
  }

  @Test
  void what_does_not_open_is_not_lost_by_a_request_that_is_approved() {
    amina.put("personal", Map.of("rib", RIB, "address", STREET)).then().statusCode(200);
    sql.update(
        "update employee set rib = 'lost:AAAA', civil = 'lost:AAAA' where id = ?", amina.uuid());
    var phone = submitted("PHONE", Map.of("phone", "0550000000"));
    approve(phone).then().statusCode(200);
    var family = submitted("FAMILY", Map.of("maritalStatus", "MARRIED", "children", 3));
    approve(family).then().statusCode(409).body("code", equalTo("personal-data-unreadable"));
    own()
        .get("/api/v1/me/employee")
        .then()
        .body("phone", equalTo("0550000000"))
        .body("address", equalTo(STREET));
    assertThat(sql.text("select rib || civil from employee where id = ?", amina.uuid()))
        .isEqualTo("lost:AAAAlost:AAAA");
    own().get(OWN + "/" + family).then().body("request.status", equalTo("SUBMITTED"));
  }

  @Test
  void what_is_asked_for_is_shown_and_applied_only_to_whom_has_just_proved_who_he_is() {
    var id = submitted("RIB", Map.of("rib", RIB));
    var stolen = company.token("change-requests:decide");
    TestCompany.as(stolen)
        .get(REQUESTS + "/" + id)
        .then()
        .statusCode(401)
        .body("code", equalTo("step-up-required"));
    TestCompany.as(stolen).post(REQUESTS + "/" + id + "/approve").then().statusCode(401);
    own().get(OWN + "/" + id).then().body("request.status", equalTo("SUBMITTED"));
  }

  @Test
  void a_wish_that_does_not_open_is_not_applied_and_can_be_rejected() {
    var id = submitted("RIB", Map.of("rib", RIB));
    sql.update(
        "update change_request set content = 'lost:AAAA' where company_id = ?", company.id());
    approve(id).then().statusCode(422).body("code", equalTo("change-request-unreadable"));
    own().get("/api/v1/me/employee").then().body("rib", equalTo(null));
    company
        .with("change-requests:decide")
        .body(Map.of("reason", "Illisible, à refaire"))
        .post(REQUESTS + "/" + id + "/reject")
        .then()
        .statusCode(200);
  }

  @Test
  void who_has_left_reads_his_papers_and_asks_for_nothing() {
    String draft = draft("RIB", Map.of("rib", RIB)).path("id");
    amina.post("leave", Map.of("reason", "OTHER", "lastDay", "2026-11-20")).then().statusCode(200);
    own().get("/api/v1/me/employee").then().statusCode(200);
    draft("PHONE", Map.of("phone", "0550000000")).then().statusCode(403);
    own().post(OWN + "/" + draft + "/submit").then().statusCode(403);
    own().post(OWN + "/" + draft + "/cancel").then().statusCode(200);
  }

  @Test
  void the_audit_keeps_nothing_of_what_people_write_into_the_note() {
    var body = wanted("RIB", Map.of("rib", RIB));
    body.put("note", "Mon RIB est " + RIB);
    String id = own().body(body).post(OWN).then().statusCode(201).extract().path("id");
    own().post(OWN + "/" + id + "/submit").then().statusCode(200);
    approve(id).then().statusCode(200);
    assertThat(
            sql.rows(
                    "select before::text, after::text from audit_entry where company_id = ?",
                    company.id())
                .toString())
        .doesNotContain(RIB);
  }

  @Test
  void a_draft_is_the_employees_own_affair_and_changes_until_it_is_submitted() {
    String id = draft("PHONE", Map.of("phone", "0550000000")).path("id");
    company.request().get(REQUESTS).then().body("items", empty());
    company.request().get(REQUESTS + "/" + id).then().statusCode(404);
    company.request().post(REQUESTS + "/" + id + "/approve").then().statusCode(404);
    var other = wanted("PHONE", Map.of("phone", "0551111111"));
    own().body(other).put(OWN + "/" + id).then().statusCode(428);
    own().header("If-Match", "\"1\"").body(other).put(OWN + "/" + id).then().statusCode(200);
    own().header("If-Match", "\"1\"").body(other).put(OWN + "/" + id).then().statusCode(412);
    own().get(OWN + "/" + id).then().body("wish.phone", equalTo("0551111111"));
    own().post(OWN + "/" + id + "/submit").then().statusCode(200);
    own().post(OWN + "/" + id + "/submit").then().statusCode(409);
    own().header("If-Match", "*").body(other).put(OWN + "/" + id).then().statusCode(409);
    own().post(OWN + "/" + id + "/cancel").then().statusCode(200);
    approve(id).then().statusCode(409);
    own().get("/api/v1/me/employee").then().body("phone", equalTo(null));
  }

  @Test
  void a_rejected_request_says_why_and_changes_nothing() {
    var id = submitted("RIB", Map.of("rib", RIB));
    company
        .with("change-requests:decide")
        .body(Map.of("reason", "Pas à votre nom"))
        .post(REQUESTS + "/" + id + "/reject")
        .then()
        .statusCode(200);
    own()
        .get(OWN + "/" + id)
        .then()
        .body("request.status", equalTo("REJECTED"))
        .body("request.reason", equalTo("Pas à votre nom"));
    own().get("/api/v1/me/employee").then().body("rib", equalTo(null));
    submitted("RIB", Map.of("rib", RIB));
  }

  @Test
  void one_request_of_a_kind_is_open_at_a_time_also_at_once() {
    var statuses =
        Together.call(
            5, caller -> draft("PHONE", Map.of("phone", "055000000" + caller)).statusCode());
    assertThat(statuses).containsOnlyOnce(201);
    assertThat(statuses.stream().filter(status -> status == 409)).hasSize(4);
    draft("ADDRESS", Map.of("address", STREET)).then().statusCode(201);
    own().get(OWN).then().body("items", hasSize(2));
  }

  @Test
  void of_two_who_decide_at_once_one_wins() {
    for (int round = 0; round < 5; round++) {
      var id = submitted("PHONE", Map.of("phone", "055000000" + round));
      var statuses =
          Together.call(
              2,
              caller ->
                  caller == 0
                      ? approve(id).statusCode()
                      : company
                          .with("change-requests:decide")
                          .body(Map.of("reason", "Non"))
                          .post(REQUESTS + "/" + id + "/reject")
                          .statusCode());
      assertThat(statuses).containsOnlyOnce(200).containsOnlyOnce(409);
      var applied = ("055000000" + round).equals(own().get("/api/v1/me/employee").path("phone"));
      assertThat(applied).isEqualTo(statuses.getFirst() == 200);
    }
  }

  @Test
  void nobody_decides_on_his_own_request() {
    var id = submitted("RIB", Map.of("rib", RIB));
    as(aminasUser, "change-requests:decide")
        .post(REQUESTS + "/" + id + "/approve")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-change-request"));
    own().get(OWN + "/" + id).then().body("request.status", equalTo("SUBMITTED"));
  }

  static Stream<Map<String, Object>> unfit() {
    return Stream.of(
        wanted("ADDRESS", Map.of("phone", "0550112233")),
        wanted("ADDRESS", Map.of("address", STREET, "phone", "0550112233")),
        wanted("FAMILY", Map.of("maritalStatus", "MARRIED")),
        wanted("ADDRESS", Map.of()),
        wanted("RIB", Map.of("rib", "00100601030004567895")),
        wanted("PHONE", Map.of("phone", "12")),
        wanted("SALARY", Map.of("address", STREET)),
        wanted("FAMILY", Map.of("maritalStatus", "MARRIED", "children", 31)),
        wanted("ADDRESS", Map.of("address", "a\u0000b")));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void what_does_not_fit_is_a_problem_and_nothing_is_written(Map<String, Object> body) {
    var answer = own().body(body).post(OWN);
    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(sql.count("select count(*) from change_request where company_id = ?", company.id()))
        .isZero();
  }

  @Test
  void another_employees_and_another_companys_requests_do_not_exist() {
    var id = submitted("PHONE", Map.of("phone", "0550112233"));
    var other = Person.hire(company, Map.of("firstName", "Omar"));
    var user = UUID.randomUUID();
    other.put("user", Map.of("userId", user)).then().statusCode(200);
    as(user).get(OWN + "/" + id).then().statusCode(404);
    as(user).post(OWN + "/" + id + "/cancel").then().statusCode(404);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.request().get(REQUESTS + "/" + id).then().statusCode(404);
    stranger.request().post(REQUESTS + "/" + id + "/approve").then().statusCode(404);
    company.with("change-requests:read").get(REQUESTS + "/" + id).then().statusCode(403);
    company
        .with("change-requests:read")
        .post(REQUESTS + "/" + id + "/approve")
        .then()
        .statusCode(403);
  }
}
