package dz.mizan.hr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BadInputTest {
  private static final String SOMEBODY =
      """
      {"firstName":"Amina","lastName":"Benali","nationalNumber":"109890160012340157",\
      "departmentId":"0198c0de-0000-7000-8000-000000000000","jobTitle":"Comptable",\
      "hiredOn":"2026-11-01"}\
      """;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  static Stream<String> badDepartments() {
    return Stream.of(
        "",
        "null",
        "[]",
        "7",
        "{",
        "{\"code\":",
        "{}",
        "{\"code\":\"A\"}",
        "{\"code\":\"A\",\"name\":\" \"}",
        "{\"code\":\"A\",\"name\":null}",
        "{\"code\":\"A\",\"name\":{}}",
        "{\"code\":\"A B\",\"name\":\"x\"}",
        "{\"code\":\"" + "A".repeat(21) + "\",\"name\":\"x\"}",
        "{\"code\":\"A\",\"name\":\"" + "x".repeat(101) + "\"}",
        "{\"code\":\"A\",\"name\":\"a\\u0000b\"}",
        "{\"code\":\"A\",\"name\":\"a\\ud800b\"}",
        "{\"code\":\"A\",\"name\":\"x\",\"parentId\":\"7\"}",
        "{\"code\":\"A\",\"name\":\"x\",\"parentId\":[]}",
        "{\"code\":\"A\",\"name\":\"x\",\"company_id\":\"y\"}");
  }

  static Stream<String> badEmployees() {
    return Stream.of(
        "null",
        "{",
        SOMEBODY.replace("\"Amina\"", "\"\\u0000\""),
        SOMEBODY.replace("\"Amina\"", "\"\\udc00\""),
        SOMEBODY.replace("\"Amina\"", "\"" + "a".repeat(101) + "\""),
        SOMEBODY.replace("\"Amina\"", "[\"Amina\"]"),
        SOMEBODY.replace("\"Benali\"", "\"\""),
        SOMEBODY.replace("109890160012340157", "10989016001234015"),
        SOMEBODY.replace("109890160012340157", "1098901600123401570"),
        SOMEBODY.replace("109890160012340157", "10989016001234015A"),
        SOMEBODY.replace("109890160012340157", "١٠٩٨٩٠١٦٠٠١٢٣٤٠١٥٧"),
        SOMEBODY.replace("0198c0de-0000-7000-8000-000000000000", "DG"),
        SOMEBODY.replace("2026-11-01", "2026-02-30"),
        SOMEBODY.replace("2026-11-01", "1949-12-31"),
        SOMEBODY.replace("2026-11-01", "+999999999-12-31"),
        SOMEBODY.replace("2026-11-01", "yesterday"),
        SOMEBODY.replace("}", ",\"status\":\"LEFT\"}"),
        SOMEBODY.replace("}", ",\"number\":\"E-0007\"}"));
  }

  @ParameterizedTest
  @MethodSource("badDepartments")
  void a_bad_department_is_a_problem_and_nothing_is_written(String body) {
    var company = TestCompany.prepared(tokens, queues, sql);
    company
        .request()
        .body(body)
        .post("/api/v1/departments")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertThat(sql.count("select count(*) from department where company_id = ?", company.id()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("badEmployees")
  void a_bad_employee_is_a_problem_that_does_not_repeat_the_number(String body) {
    var company = TestCompany.prepared(tokens, queues, sql);
    var answer = company.request().body(body).post("/api/v1/employees");
    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.asString()).doesNotContain("1098901600123401");
    assertThat(sql.count("select count(*) from employee where company_id = ?", company.id()))
        .isZero();
    assertThat(
            sql.count("select count(*) from employee_counter where company_id = ?", company.id()))
        .isZero();
  }

  @Test
  void a_request_of_more_than_a_megabyte_is_not_even_read() {
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .body(SOMEBODY.replace("Comptable", "x".repeat(1_100_000)))
        .post("/api/v1/employees")
        .then()
        .statusCode(413);
  }

  @Test
  void the_field_that_was_wrong_is_named() {
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .body(SOMEBODY.replace("109890160012340157", "12"))
        .post("/api/v1/employees")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body("violations[0].field", equalTo("nationalNumber"));
  }

  @ParameterizedTest
  @CsvSource({"Amina,firstName", "Benali,lastName", "Comptable,jobTitle"})
  void a_text_of_blanks_of_any_kind_is_none(String text, String field) {
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .body(SOMEBODY.replace(text, "\u2003\u2003"))
        .post("/api/v1/employees")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=201", "limit=x", "cursor=x", "cursor=%00", "departmentId=DG"})
  void a_bad_parameter_of_a_list_is_a_problem(String query) {
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .get("/api/v1/employees?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void problems_speak_the_clients_language() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var body = "{\"code\":\"dg\",\"name\":\"x\"}";
    for (var language : new String[] {"fr", "ar", "en"}) {
      company
          .request()
          .header("Accept-Language", language)
          .body(body)
          .post("/api/v1/departments")
          .then()
          .statusCode(409)
          .header("Content-Language", language)
          .body("title", not(equalTo("department-code-taken")));
    }
  }
}
