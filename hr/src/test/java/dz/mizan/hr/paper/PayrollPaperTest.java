package dz.mizan.hr.paper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.pay.PayslipSeal;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed and filed of a run of two people, one of them with an account. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayrollPaperTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final String REPORTS = "/api/v1/payroll-reports";
  private static final String ACCOUNT = "00799999002345678941";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject PayslipSeal seal;
  TestCompany company;
  String amina;
  String karim;
  PaidRun run;

  @BeforeEach
  void two_people_are_paid() {
    company = TestCompany.prepared(tokens, queues, sql);
    amina = hire(Map.of("nss", "890412161573", "rib", ACCOUNT));
    karim = hire(Map.of());
    run =
        PaidRun.begin(company, sql, seal, NOVEMBER)
            .pay(amina, SampleSlips.person("E-0001", null), "60000.00", "7042.00")
            .pay(karim, SampleSlips.person("E-0002", null), "24000.00", "0.00");
  }

  private String hire(Map<String, String> personal) {
    var somebody = new HashMap<>(TestCompany.somebody(company.firstDepartment()));
    somebody.put("personal", personal);
    return company.hire(somebody).then().statusCode(201).extract().path("id");
  }

  private RequestSpecification owner(String employeeId) {
    var user = UUID.randomUUID();
    sql.update(
        "update employee set user_id = ? where company_id = ? and id = ?",
        user,
        company.id(),
        UUID.fromString(employeeId));
    return given()
        .auth()
        .oauth2(tokens.of(user, company.id()).sign())
        .contentType(ContentType.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "ar", "en"})
  void a_payslip_is_printed(String language) {
    run.approve("PAIE-2026-000011");
    var pdf =
        company
            .with("payroll-reports:read")
            .queryParam("lang", language)
            .get(run.payslips() + "/" + amina)
            .then()
            .statusCode(200)
            .header("Content-Type", "application/pdf")
            .header("Content-Language", language)
            .extract()
            .asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    company
        .with("payroll-reports:read")
        .queryParam("format", "html")
        .get(run.payslips() + "/" + amina)
        .then()
        .statusCode(200)
        .body(containsString("47\u202f558,00"))
        .body(containsString("890412161573"))
        .body(containsString("8941"))
        .body(not(containsString(ACCOUNT)))
        .body(not(containsString("PROVISOIRE")));
    // A receipt is for who leaves.
    company
        .request()
        .get("/api/v1/payroll-papers/" + run.id() + "/receipts/" + amina)
        .then()
        .statusCode(404);
  }

  @Test
  void everybody_prints_his_own_payslip_once_it_is_final_and_nobody_elses() {
    var owner = owner(amina);
    owner.get(run.payslips() + "/" + amina).then().statusCode(404);
    run.approve("PAIE-2026-000011");
    owner.get(run.payslips() + "/" + amina).then().statusCode(200);
    owner
        .get(run.payslips() + "/" + karim)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    owner.get(run.payslips()).then().statusCode(403);
    owner.get(REPORTS + "/irg/certificates/" + amina + "?year=2026").then().statusCode(200);
    owner.get(REPORTS + "/irg/certificates/" + karim + "?year=2026").then().statusCode(404);
    company.with().get(run.payslips() + "/" + amina).then().statusCode(404);
  }

  @Test
  void all_payslips_of_a_run_are_one_file_which_says_so_while_they_may_change() {
    var pdf =
        company
            .with("payroll-reports:read")
            .get(run.payslips() + "?lang=fr")
            .then()
            .statusCode(200)
            .header("Content-Type", "application/pdf")
            .extract()
            .asByteArray();
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF-").contains("%%EOF").contains("/Count 2/Kids");
    var empty = PaidRun.begin(company, sql, seal, NOVEMBER.minusMonths(1));
    company.with("payroll-reports:read").get(empty.payslips()).then().statusCode(404);
  }

  @Test
  void the_register_has_every_payslip_and_their_totals() {
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/register?month=2026-11")
        .then()
        .statusCode(200)
        .body("lines", empty());
    run.approve("PAIE-2026-000011");
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/register?month=2026-11")
        .then()
        .statusCode(200)
        .body("runs", contains("PAIE-2026-000011"))
        .body("lines.number", contains("E-0001", "E-0002"))
        .body("totals.gross", equalTo("84000.00"))
        .body("totals.net", equalTo("69398.00"));
    for (var format : List.of("csv", "html", "pdf")) {
      company
          .with("payroll-reports:read")
          .get(REPORTS + "/register?month=2026-11&format=" + format)
          .then()
          .statusCode(200);
    }
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/register?month=2026-11&format=csv")
        .then()
        .header("Content-Type", containsString("text/csv"))
        .body(containsString("\"E-0001\""))
        .body(containsString("69398.00"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and action ="
                    + " 'payroll-report.read'",
                company.id()))
        .isGreaterThan(4);
  }

  @Test
  void contributions_and_wages_are_declared() {
    run.approve("PAIE-2026-000011");
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/cnas/contributions?period=2026-Q4")
        .then()
        .statusCode(200)
        .body("base", equalTo("84000.00"))
        .body("total", equalTo("29400.00"))
        .body("difference", equalTo("0.00"))
        .body("employees", equalTo(2))
        .body("branches", hasSize(6));
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/cnas/wages?year=2026")
        .then()
        .statusCode(200)
        .body("lines[0].nss", equalTo("890412161573"))
        .body("quarters", contains("0.00", "0.00", "0.00", "84000.00"))
        .body("missing.gap", not(empty()));
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/cnas/wages/file?year=2026")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/plain"))
        .body(containsString("890412161573"));
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/irg?year=2026")
        .then()
        .statusCode(200)
        .body("totals.irg", equalTo("7042.00"))
        .body("people", hasSize(2));
    company
        .with("payroll-reports:read")
        .get(REPORTS + "/irg/certificates/" + amina + "?year=2026&format=json")
        .then()
        .statusCode(200)
        .body("person.sums.irg", equalTo("7042.00"))
        .body("person.nin", equalTo(null));
  }

  @Test
  void the_bank_pays_who_has_an_account_of_an_approved_run() {
    company
        .with("payroll-transfers:read")
        .get(run.transfer())
        .then()
        .statusCode(409)
        .body("code", equalTo("payroll-run-not-approved"));
    run.approve("PAIE-2026-000011");
    company
        .with("payroll-transfers:read")
        .get(run.transfer())
        .then()
        .statusCode(200)
        .body("count", equalTo(1))
        .body("total", equalTo("47558.00"))
        .body("lines[0].rib", equalTo(ACCOUNT))
        .body("others[0].reason", equalTo("NO_ACCOUNT"))
        .body("othersTotal", equalTo("21840.00"));
    company
        .with("payroll-transfers:read")
        .get(run.transfer() + "?format=csv&lang=fr")
        .then()
        .statusCode(200)
        .body(containsString("\"" + ACCOUNT + "\",47558.00"));
  }

  @Test
  void another_companys_run_and_employee_are_not_there() {
    run.approve("PAIE-2026-000011");
    var other = TestCompany.prepared(tokens, queues, sql);
    for (var path :
        List.of(
            run.payslips(),
            run.payslips() + "/" + amina,
            run.transfer(),
            REPORTS + "/irg/certificates/" + amina + "?year=2026")) {
      other.request().get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }
    other.request().get(REPORTS + "/register?month=2026-11").then().body("lines", empty());
  }

  @Test
  void who_has_no_permission_or_is_restricted_gets_nothing() {
    run.approve("PAIE-2026-000011");
    for (var path :
        List.of(
            run.payslips(),
            run.transfer(),
            REPORTS + "/register?month=2026-11",
            REPORTS + "/cnas/contributions?period=2026-11",
            REPORTS + "/cnas/wages?year=2026",
            REPORTS + "/cnas/wages/file?year=2026",
            REPORTS + "/irg?year=2026")) {
      given().get(path).then().statusCode(401);
      company.with("employees:read").get(path).then().statusCode(403);
      var restricted =
          tokens
              .of(company.user(), company.id())
              .permissions("*:*")
              .claim("scope_departments", List.of(company.firstDepartment()))
              .sign();
      given()
          .auth()
          .oauth2(restricted)
          .get(path)
          .then()
          .statusCode(403)
          .body("code", equalTo("out-of-scope"));
    }
    given().get(run.payslips() + "/" + amina).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/register",
        "/register?month=2026-13",
        "/register?month=26-11",
        "/register?month=2026-11&format=xls",
        "/cnas/contributions?period=2026-Q5",
        "/cnas/wages?year=1999",
        "/cnas/wages?year=2100",
        "/irg?year=2026&lang=de",
        "/irg/certificates/00000000-0000-0000-0000-000000000000"
      })
  void a_bad_period_or_format_is_told(String path) {
    company.request().get(REPORTS + path).then().statusCode(400);
  }
}
