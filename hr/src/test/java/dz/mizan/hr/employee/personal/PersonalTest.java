package dz.mizan.hr.employee.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.Together;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PersonalTest {
  private static final Map<String, Object> CIVIL =
      Map.of(
          "bornOn", "1989-04-12",
          "birthPlace", "Tlemcen",
          "maritalStatus", "DIVORCED",
          "children", 7,
          "disabled", true);

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  private static String nss() {
    return String.valueOf(
        ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
  }

  private static Map<String, Object> all(String nss) {
    return Map.of(
        "nss", nss,
        "rib", "00100601030004567894",
        "phone", "+213550445566",
        "email", "amina@example.dz",
        "address", "12, rue Larbi Ben M'hidi",
        "emergency", List.of(Map.of("name", "Karim", "phone", "0550112233")),
        "civil", CIVIL);
  }

  @Test
  void what_is_sealed_is_shown_to_who_may_see_it_and_is_nowhere_in_clear() {
    var nss = nss();
    var amina = Person.hire(company, Map.of("personal", all(nss)));
    company
        .with("employees:reveal")
        .get("/api/v1/employees/" + amina.id() + "/personal")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("nss", equalTo(nss))
        .body("rib", equalTo("00100601030004567894"))
        .body("emergency.name", contains("Karim"))
        .body("civil", equalTo(CIVIL));
    assertThat(amina.read().asString() + company.request().get("/api/v1/employees").asString())
        .doesNotContain("1989-04-12", "Tlemcen", "DIVORCED", "disabled");
    company
        .with("employees:read", "employees:change")
        .get("/api/v1/employees/" + amina.id() + "/personal")
        .then()
        .statusCode(403);
    TestCompany.as(company.token("employees:reveal"))
        .get("/api/v1/employees/" + amina.id() + "/personal")
        .then()
        .statusCode(401)
        .body("code", equalTo("step-up-required"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where action = 'employee.personal-data-revealed'"
                    + " and entity_id = ?",
                amina.uuid()))
        .isEqualTo(1);
    var answer = amina.put("personal", all(nss()));
    answer.then().statusCode(200).header("ETag", "\"2\"");
    assertThat(answer.asString()).doesNotContain("0010060103", "0445566");
    for (var table : List.of("employee", "outbox", "audit_entry", "idempotency_key")) {
      assertThat(
              sql.rows(
                  "select t::text as row from " + table + " t where company_id = ?", company.id()))
          .noneMatch(
              row -> {
                var text = String.valueOf(row.get("row"));
                return text.contains(nss)
                    || text.contains("0010060103")
                    || text.contains("Larbi")
                    || text.contains("1989-04-12")
                    || text.contains("Tlemcen")
                    || text.contains("DIVORCED");
              });
    }
  }

  @Test
  void all_of_it_is_replaced_and_the_same_again_is_no_change() {
    var nss = nss();
    var amina = Person.hire(company, Map.of("personal", all(nss)));
    amina.put("personal", all(nss)).then().header("ETag", "\"1\"");
    amina.put("personal", Map.of("nss", nss)).then().header("ETag", "\"2\"");
    amina
        .get("personal")
        .then()
        .body("nss", equalTo(nss))
        .body("rib", nullValue())
        .body("emergency.size()", equalTo(0))
        .body("civil", nullValue());
    var note =
        sql.rows(
                "select after::text as after from audit_entry where entity_id = ?"
                    + " and action = 'employee.personal-data-changed'",
                amina.uuid())
            .getFirst()
            .get("after");
    assertThat(String.valueOf(note))
        .contains("rib", "emergency", "civil.bornOn")
        .doesNotContain("nss");
    company
        .request()
        .header("If-Match", "\"1\"")
        .body(all(nss))
        .put("/api/v1/employees/" + amina.id() + "/personal")
        .then()
        .statusCode(412);
  }

  @Test
  void an_insurance_number_is_one_persons_even_for_callers_at_once() {
    var nss = nss();
    var people = List.of(Person.hire(company), Person.hire(company), Person.hire(company));
    var statuses =
        Together.call(3, i -> people.get(i).put("personal", Map.of("nss", nss)).statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
    Person.request(company, Map.of("personal", Map.of("nss", nss)))
        .then()
        .statusCode(409)
        .body("code", equalTo("insurance-number-taken"));
    Person.hire(TestCompany.prepared(tokens, queues, sql), Map.of("personal", Map.of("nss", nss)));
  }

  @Test
  void what_has_not_the_right_form_is_refused_without_being_repeated() {
    var amina = Person.hire(company);
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of("nss", "12345678901"),
            Map.of("nss", "1234567890123"),
            Map.of("nss", "12345678901A"),
            Map.of("nss", "١٢٣٤٥٦٧٨٩٠١٢"),
            Map.of("rib", "00100601030004567893"),
            Map.of("rib", "0010060103000456789"),
            Map.of("phone", "call me"),
            Map.of("email", "a b@c"),
            Map.of("address", "a\u0000b"),
            Map.of("address", "x".repeat(301)),
            Map.of("emergency", List.of(Map.of("name", "K"))),
            Map.of("emergency", List.of(Map.of("name", "K", "phone", "1"))),
            Map.of("civil", Map.of("children", 31)),
            Map.of("civil", Map.of("children", -1)),
            Map.of("civil", Map.of("bornOn", "1899-12-31")),
            Map.of("civil", Map.of("bornOn", "+999999999-12-31")),
            Map.of("civil", Map.of("bornOn", "+11761210-01-01")),
            Map.of("civil", Map.of("birthPlace", "a\u0000b")),
            Map.of("civil", Map.of("maritalStatus", "HAPPY")),
            Map.of("unknown", "x"))) {
      var answer = amina.put("personal", bad);
      answer.then().statusCode(400).contentType("application/problem+json");
      assertThat(answer.asString()).doesNotContain("0010060103000456789");
      var hire = new HashMap<String, Object>(Map.of("personal", bad));
      Person.request(company, hire).then().statusCode(400);
    }
    amina.read().then().header("ETag", "\"1\"");
    assertThat(sql.count("select count(*) from employee where company_id = ?", company.id()))
        .isEqualTo(1);
  }

  @Test
  void a_company_takes_along_all_of_it_in_clear() {
    var nss = nss();
    Person.hire(company, Map.of("personal", all(nss), "terms", Map.of("salary", "76543.21")));
    var export = company.with("companies:export").get("/api/v1/company-export").asString();
    assertThat(export)
        .contains(
            nss, "00100601030004567894", "Larbi", "Karim", "76543.21", "1989-04-12", "DIVORCED")
        .doesNotContain("nss_index\":", "\"employee_term\",\"row\"");
  }

  @Test
  void the_profile_is_changed_as_a_whole() {
    var amina = Person.hire(company, Map.of("profile", Map.of("site", "ALGER", "sex", "F")));
    amina
        .put("profile", Map.of("site", "ORAN", "nationality", "DZ"))
        .then()
        .statusCode(200)
        .body("profile.sex", nullValue())
        .body("profile.site", equalTo("ORAN"))
        .header("ETag", "\"2\"");
    for (var bad :
        List.<Map<String, ?>>of(
            Map.of("children", 3),
            Map.of("nationality", "Algérie"),
            Map.of("photoUrl", "http://x"),
            Map.of("photoUrl", "javascript:alert(1)"),
            Map.of("workEmail", "x"),
            Map.of("sex", "X"),
            Map.of("site", "a b"))) {
      amina.put("profile", bad).then().statusCode(400);
    }
    amina.read().then().header("ETag", "\"2\"");
  }

  @Test
  void who_may_not_read_it_does_not_replace_it() {
    var amina = Person.hire(company, Map.of("personal", all(nss())));
    var path = "/api/v1/employees/" + amina.id() + "/personal";
    io.restassured.RestAssured.given().put(path).then().statusCode(401);
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .header("If-Match", "*")
        .body(Map.of("phone", "0550000000"))
        .put(path)
        .then()
        .statusCode(404);
    for (var permission : List.of("employees:change", "employees:reveal")) {
      company
          .with(permission)
          .header("If-Match", "*")
          .body(Map.of("phone", "0550000000"))
          .put(path)
          .then()
          .statusCode(403);
    }
    amina.read().then().header("ETag", "\"1\"");
  }

  @Test
  void what_does_not_open_outlives_a_change_of_something_else() {
    var amina = Person.hire(company, Map.of("personal", all(nss())));
    for (var column : List.of("rib", "address", "civil")) {
      sql.update(
          "update employee set " + column + " = 'lost:AAAA' where company_id = ?", company.id());
    }
    var nss = amina.get("personal").<String>path("nss");
    var index = stored("nss_index");
    amina
        .put("personal", Map.of("nss", nss, "phone", "0550000000"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    for (var column : List.of("rib", "address", "civil")) {
      assertThat(stored(column)).as(column).isEqualTo("lost:AAAA");
    }
    assertThat(stored("nss_index")).isEqualTo(index);
    amina.get("personal").then().body("phone", equalTo("0550000000")).body("nss", equalTo(nss));
    amina.put("personal", Map.of("nss", nss, "rib", "00100601030004567894"));
    amina.get("personal").then().body("rib", equalTo("00100601030004567894"));
  }

  private String stored(String column) {
    return String.valueOf(
        sql.text("select " + column + "::text from employee where company_id = ?", company.id()));
  }
}
