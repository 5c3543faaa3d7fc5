package dz.mizan.hr.company;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A company takes along what it has here, all of it and nobody else's. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyExportTest {
  private static final String EXPORT = "/api/v1/company-export";
  private static final ObjectMapper JSON = new ObjectMapper();

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private static List<JsonNode> export(TestCompany company) {
    var body =
        company
            .with("companies:export")
            .get(EXPORT)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .header("Content-Disposition", containsString("hr.jsonl"))
            .extract()
            .asString();
    assertThat(body).endsWith("\n");
    return Arrays.stream(body.split("\n")).map(CompanyExportTest::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> rows(List<JsonNode> lines, String table) {
    return lines.stream()
        .filter(line -> line.path("table").asText().equals(table))
        .map(line -> line.path("row"))
        .toList();
  }

  @Test
  void everything_is_there_with_national_numbers_in_clear_and_no_secret() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var stranger = TestCompany.prepared(tokens, queues, sql);
    stranger.hire(TestCompany.somebody(stranger.firstDepartment())).then().statusCode(201);
    var number = TestCompany.nationalNumber();
    company.hire(TestCompany.somebody(company.firstDepartment(), number)).then().statusCode(201);

    var lines = export(company);

    var header = lines.getFirst().path("header");
    assertThat(header.path("service").asText()).isEqualTo("hr");
    assertThat(header.path("companyId").asText()).isEqualTo(company.id().toString());
    assertThat(header.path("schemaVersion").asText()).startsWith("202611");
    assertThat(header.path("excluded").toString())
        .contains("\"column\":\"national_number_index\"")
        .contains("\"table\":\"idempotency_key\"")
        .contains("\"table\":\"outbox\"");

    var employees = rows(lines, "employee");
    assertThat(employees).hasSize(1);
    assertThat(employees.getFirst().path("national_number").asText()).isEqualTo(number);
    assertThat(employees.getFirst().path("first_name_ar").asText()).isEqualTo("أمينة");
    assertThat(employees.getFirst().has("national_number_index")).isFalse();
    assertThat(employees.getFirst().has("company_id")).isFalse();
    assertThat(rows(lines, "department")).hasSize(1);
    assertThat(rows(lines, "audit_entry")).isNotEmpty();
    assertThat(rows(lines, "employee_counter").getFirst().path("last_number").asInt()).isOne();

    var trailer = lines.getLast().path("trailer");
    assertThat(trailer.path("rows").asInt()).isEqualTo(lines.size() - 2);
    assertThat(trailer.path("tables").toString())
        .contains("{\"table\":\"employee\",\"rows\":1,\"unreadable\":0}");
    company
        .with("audit:read")
        .get("/api/v1/audit")
        .then()
        .body("items.action", hasItem("company.exported"));
  }

  @Test
  void a_number_whose_key_is_lost_does_not_stop_the_export() {
    var company = TestCompany.prepared(tokens, queues, sql);
    company.hire(TestCompany.somebody(company.firstDepartment())).then().statusCode(201);
    sql.update(
        "update employee set national_number = 'lost:AAAA' where company_id = ?", company.id());
    var lines = export(company);
    assertThat(rows(lines, "employee").getFirst().path("national_number").isNull()).isTrue();
    assertThat(lines.getLast().path("trailer").path("tables").toString())
        .contains("{\"table\":\"employee\",\"rows\":1,\"unreadable\":1}");
  }

  @Test
  void more_rows_than_fit_in_one_piece_come_all() {
    var company = TestCompany.prepared(tokens, queues, sql);
    sql.update(
        "insert into department (company_id, id, version, code, name) select ?,"
            + " gen_random_uuid(), 1, 'D' || n, 'Département \"' || n from generate_series(1, 1001) n",
        company.id());
    var lines = export(company);
    assertThat(rows(lines, "department")).hasSize(1_002);
    assertThat(rows(lines, "department").stream().map(row -> row.path("id")).distinct())
        .hasSize(1_002);
  }

  @Test
  void it_is_for_who_may_and_is_not_restricted() {
    var company = TestCompany.prepared(tokens, queues, sql);
    given().get(EXPORT).then().statusCode(401);
    company.with("employees:*", "audit:*").get(EXPORT).then().statusCode(403);
    var restricted =
        tokens
            .of(company.user(), company.id())
            .permissions("companies:export", "audit:*")
            .claim("scope_departments", List.of(UUID.randomUUID().toString()))
            .sign();
    for (var path : List.of(EXPORT, "/api/v1/audit", "/api/v1/audit/export")) {
      given()
          .auth()
          .oauth2(restricted)
          .get(path)
          .then()
          .statusCode(403)
          .body("code", equalTo("out-of-scope"));
    }
    TestCompany.unknown(tokens).with("companies:export").get(EXPORT).then().statusCode(503);
  }
}
