package dz.mizan.hr.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.JobRuns;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EmployeeDocumentTest {
  private static final String DOCUMENTS = "/api/v1/employee-documents";
  private static final String ALERTS = "/api/v1/document-alerts";
  private static final String JOB = "alert-expiring-documents";
  private static final String NUMBER = "VM-2026-118-secret";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Person amina;

  @BeforeEach
  void a_company_with_somebody() {
    company = TestCompany.prepared(tokens, queues, sql);
    amina = Person.hire(company);
  }

  private static LocalDate in(int days) {
    return LocalDate.now(ZoneId.of("Africa/Algiers")).plusDays(days);
  }

  private static Map<String, Object> visit(LocalDate expiresOn) {
    var body = new HashMap<String, Object>();
    body.put("kind", "MEDICAL_VISIT");
    body.put("title", "Visite périodique");
    body.put("number", NUMBER);
    body.put("issuedOn", "2026-01-15");
    body.put("expiresOn", expiresOn.toString());
    body.put("url", "https://files.example.dz/vm.pdf");
    return body;
  }

  private Response file(Map<String, ?> body) {
    return amina.post("documents", body);
  }

  private Response put(String id, Map<String, ?> body) {
    return company.request().header("If-Match", "*").body(body).put(DOCUMENTS + "/" + id);
  }

  private long alerts() {
    return sql.count("select count(*) from document_alert where company_id = ?", company.id());
  }

  @Test
  void a_document_is_filed_read_listed_renewed_and_archived() {
    var filed = file(visit(in(400)));
    filed
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("numbered", equalTo(true))
        .body("number", equalTo(null));
    String id = filed.path("id");
    company
        .with("employee-documents:read")
        .get(DOCUMENTS + "?employeeId=" + amina.id() + "&kind=MEDICAL_VISIT")
        .then()
        .body("items.id", contains(id));
    company.request().get(DOCUMENTS + "?kind=PASSPORT").then().body("items", empty());
    company.request().get(DOCUMENTS + "?expiresBy=" + in(399)).then().body("items", empty());
    put(id, visit(in(800))).then().statusCode(200).header("ETag", "\"2\"");
    company
        .request()
        .header("If-Match", "\"2\"")
        .post(DOCUMENTS + "/" + id + "/archive")
        .then()
        .statusCode(200)
        .body("archived", equalTo(true));
    put(id, visit(in(900))).then().statusCode(409).body("code", equalTo("document-archived"));
    company.request().get(DOCUMENTS + "?archived=false").then().body("items", empty());
  }

  @Test
  void the_number_is_shown_by_its_own_endpoint_and_is_nowhere_in_clear() {
    String id = file(visit(in(400))).path("id");
    company
        .with("employees:reveal")
        .get(DOCUMENTS + "/" + id + "/number")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("number", equalTo(NUMBER));
    company
        .with("employee-documents:read")
        .get(DOCUMENTS + "/" + id)
        .then()
        .body("toString()", not(containsString(NUMBER)));
    assertThat(sql.text("select number from employee_document where company_id = ?", company.id()))
        .doesNotContain(NUMBER);
    assertThat(
            sql.rows(
                    "select action, before::text, after::text from audit_entry"
                        + " where company_id = ? and entity = 'employee-document'",
                    company.id())
                .toString())
        .contains("employee-document.filed", "employee-document.number-revealed")
        .doesNotContain(NUMBER);
    assertThat(
            sql.count(
                "select count(*) from idempotency_key where company_id = ? and body like ?",
                company.id(),
                "%" + NUMBER + "%"))
        .isZero();
  }

  @Test
  void the_same_key_files_a_document_once() {
    for (int i = 0; i < 2; i++) {
      company
          .request()
          .header("Idempotency-Key", "file-1")
          .body(visit(in(400)))
          .post("/api/v1/employees/" + amina.id() + "/documents")
          .then()
          .statusCode(201);
    }
    company
        .request()
        .header("Idempotency-Key", "file-1")
        .body(visit(in(401)))
        .post("/api/v1/employees/" + amina.id() + "/documents")
        .then()
        .statusCode(422);
    company.request().get(DOCUMENTS).then().body("items", hasSize(1));
  }

  @Test
  void an_alert_is_raised_once_for_each_document_and_threshold() {
    String soon = file(visit(in(20))).path("id");
    file(visit(in(100)));
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.document.#")) {
      JobRuns.run(company, sql, JOB);
      var event = tap.awaitType("dz.mizan.hr.document.expiring.v1");
      EventSamples.requireSameShape(event.json());
      assertThat(event.json().at("/data/documentId").asText()).isEqualTo(soon);
      assertThat(event.json().at("/data/daysBefore").asInt()).isEqualTo(30);
      assertThat(event.body()).doesNotContain(NUMBER);
      JobRuns.run(company, sql, JOB);
      assertThat(alerts()).isEqualTo(1);
      assertThat(tap.messages()).hasSize(1);
    }
    company
        .with("employee-documents:read")
        .get(ALERTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].daysLeft", equalTo(20))
        .body("items[0].kind", equalTo("MEDICAL_VISIT"))
        .body("items[0].employeeNumber", equalTo("E-0001"));
    put(soon, visit(in(5))).then().statusCode(200);
    company.request().get(ALERTS).then().body("items", empty());
    JobRuns.run(company, sql, JOB);
    assertThat(alerts()).isEqualTo(2);
    put(soon, visit(in(500))).then().statusCode(200);
    JobRuns.run(company, sql, JOB);
    company.request().get(ALERTS).then().body("items", empty());
    company.request().get(ALERTS + "?closed=true").then().body("items", hasSize(2));
  }

  @Test
  void who_has_left_is_not_told_of() {
    file(visit(in(5)));
    amina
        .post("leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-11-20"))
        .then()
        .statusCode(200);
    JobRuns.run(company, sql, JOB);
    assertThat(alerts()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "kind, LETTER, 400",
    "expiresOn, 2026-01-14, 422",
    "expiresOn, 2026-02-30, 400",
    "expiresOn, 2100-01-01, 400",
    "url, http://files.example.dz/x, 400",
    "url, javascript:alert(1), 400",
    "employeeId, x, 400"
  })
  void a_bad_document_is_a_problem_and_nothing_is_written(String field, String value, int status) {
    var body = visit(in(400));
    body.put(field, value);
    file(body).then().statusCode(status).contentType("application/problem+json");
    company.request().get(DOCUMENTS).then().body("items", empty());
  }

  @Test
  void each_endpoint_has_its_permission_and_another_companys_document_does_not_exist() {
    String id = file(visit(in(400))).path("id");
    var stranger = TestCompany.prepared(tokens, queues, sql);
    for (var path : List.of(DOCUMENTS + "/" + id, DOCUMENTS + "/" + id + "/number")) {
      given().get(path).then().statusCode(401);
      company.with("employees:read").get(path).then().statusCode(403);
      stranger.request().get(path).then().statusCode(404);
    }
    company.with("employees:read").get(ALERTS).then().statusCode(403);
    company
        .with("employee-documents:read")
        .body(visit(in(400)))
        .post("/api/v1/employees/" + amina.id() + "/documents")
        .then()
        .statusCode(403);
    stranger
        .request()
        .body(visit(in(400)))
        .post("/api/v1/employees/" + amina.id() + "/documents")
        .then()
        .statusCode(404);
    stranger
        .request()
        .header("If-Match", "*")
        .body(visit(in(400)))
        .put(DOCUMENTS + "/" + id)
        .then()
        .statusCode(404);
    company.request().get(DOCUMENTS + "/" + UUID.randomUUID()).then().statusCode(404);
  }
}
