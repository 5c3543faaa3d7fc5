package dz.mizan.hr.pay.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who sees and changes what of pay, what is noted of it, and what one bad row does to the others.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayGuardTest {
  private static final String CERTIFICATES = "/api/v1/payroll-reports/irg/certificates/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
  }

  private String workshop() {
    return company
        .createDepartment(Map.of("code", "ATELIER", "name", "Atelier"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private RequestSpecification restrictedTo(String department, String... permissions) {
    var token =
        tokens
            .of(company.user(), company.id())
            .permissions(permissions)
            .steppedUp()
            .claim("scope_departments", List.of(department))
            .sign();
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private long audited(String action) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ? and action = ?",
        company.id(),
        action);
  }

  private long auditedWith(String text) {
    return sql.count(
        "select count(*) from audit_entry where company_id = ?"
            + " and (after::text like ? or before::text like ?)",
        company.id(),
        "%" + text + "%",
        "%" + text + "%");
  }

  @Test
  void who_is_restricted_to_a_department_changes_nothing_that_holds_for_all() {
    var first = company.firstDepartment();
    var amina = payroll.hire("60000.00");
    String base =
        company
            .request()
            .get("/api/v1/pay-components?limit=200")
            .path("items.find { it.code == 'BASE' }.id");
    var component =
        Map.ofEntries(
            Map.entry("code", "BASE"),
            Map.entry("label", "Salaire de base"),
            Map.entry("kind", "EARNING"),
            Map.entry("position", 10),
            Map.entry("validFrom", "2027-01"),
            Map.entry("formula", "base * 2"),
            Map.entry("taxable", true),
            Map.entry("contributable", true),
            Map.entry("minimumWage", true),
            Map.entry("source", "Loi 90-11 art. 81"));
    var structure = Map.of("code", "X", "name", "X", "lines", List.of(Map.of("component", "BASE")));
    String structureId =
        company
            .request()
            .body(structure)
            .post("/api/v1/pay-structures")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var given = Map.of("structureId", structureId, "employeeId", amina, "startsOn", "2026-01-01");

    var restricted = restrictedTo(first, "payroll:*");
    outOfScope(restricted, "PUT", "/api/v1/pay-components/" + base, component);
    outOfScope(restricted, "POST", "/api/v1/pay-components", component);
    outOfScope(restricted, "POST", "/api/v1/pay-structures", structure);
    outOfScope(restricted, "PUT", "/api/v1/pay-structures/" + structureId, structure);
    outOfScope(restricted, "POST", "/api/v1/pay-structure-assignments", given);
    outOfScope(restricted, "GET", "/api/v1/pay-structure-assignments", Map.of());
    assertThat(
            sql.count(
                "select count(*) from pay_structure_assignment where company_id = ?", company.id()))
        .isZero();
  }

  private static void outOfScope(
      RequestSpecification caller, String method, String path, Map<String, ?> body) {
    caller
        .header("If-Match", "*")
        .body(body)
        .request(method, path)
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
  }

  @Test
  void a_manager_with_the_permission_for_another_department_sees_no_pay_below_him() {
    var first = company.firstDepartment();
    var boss = payroll.hire("90000.00");
    var karim = payroll.hire("50000.00", Map.of("departmentId", workshop()));
    var lina = payroll.hire("45000.00");
    sql.update(
        "update employee set user_id = ? where id = ?", company.user(), UUID.fromString(boss));
    sql.update(
        "update employee set manager_id = ? where id = ?",
        UUID.fromString(boss),
        UUID.fromString(karim));
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().statusCode(200);
    var caller = restrictedTo(first, "payroll:read", "payroll-reports:read");
    var slips = Payroll.RUNS + "/" + run + "/payslips/";
    var papers = "/api/v1/payroll-papers/" + run + "/payslips/";
    // Drafts are for who sees the whole company.
    for (var path : List.of(slips + lina, papers + lina, papers + boss)) {
      caller.get(path).then().statusCode(404);
    }
    payroll.approve(run).then().statusCode(200);
    for (var path : List.of(slips + karim, papers + karim, CERTIFICATES + karim + "?year=2026")) {
      caller.get(path).then().statusCode(404).body("code", equalTo("not-found"));
    }
    for (var path :
        List.of(
            slips + lina,
            papers + lina,
            CERTIFICATES + lina + "?year=2026",
            slips + boss,
            papers + boss)) {
      caller.get(path).then().statusCode(200);
    }
  }

  @Test
  void reading_another_ones_payslip_is_noted_and_reading_ones_own_is_not() {
    var amina = payroll.hire("60000.00");
    var karim = payroll.hire("50000.00");
    sql.update(
        "update employee set user_id = ? where id = ?", company.user(), UUID.fromString(amina));
    var run = payroll.pay("2026-11");
    company.with().get(Payroll.RUNS + "/" + run + "/payslips/" + amina).then().statusCode(200);
    company
        .with("payroll:read")
        .get("/api/v1/payroll-papers/" + run + "/payslips/" + amina)
        .then()
        .statusCode(200);
    assertThat(audited("payslip.read")).isZero();

    payroll.slip(run, karim).then().statusCode(200);
    company
        .with("payroll-reports:read")
        .get("/api/v1/payroll-papers/" + run + "/payslips/" + karim)
        .then()
        .statusCode(200);
    assertThat(audited("payslip.read")).isEqualTo(2);
    company.with("payroll:read").get(Payroll.RUNS + "/" + run + "/payslips").then().statusCode(200);
    assertThat(audited("payslips.read")).isEqualTo(1);
  }

  @Test
  void the_trail_has_no_pay_of_one_and_no_creditor() {
    var amina = payroll.hire("60000.00");
    company
        .request()
        .body(
            Map.of(
                "employeeId", amina,
                "kind", "LOAN",
                "grantedOn", "2026-11-10",
                "amount", "31313.00",
                "instalment", "1212.00",
                "firstMonth", "2026-11",
                "reason", "Maladie grave"))
        .post("/api/v1/pay-advances")
        .then()
        .statusCode(201);
    company
        .request()
        .body(
            Map.of(
                "employeeId", amina,
                "kind", "ALIMONY",
                "creditor", "Mme Untel",
                "reference", "Jugement 123/2026",
                "monthly", "4141.00",
                "firstMonth", "2026-11"))
        .post("/api/v1/pay-garnishments")
        .then()
        .statusCode(201);
    payroll.pay("2026-11");
    assertThat(audited("payroll-run.approved")).isEqualTo(1);
    assertThat(audited("pay-advance.created")).isEqualTo(1);
    assertThat(audited("pay-garnishment.created")).isEqualTo(1);
    for (var secret :
        List.of("31313", "1212.", "Maladie", "Untel", "Jugement", "ALIMONY", "4141", "60000.00")) {
      assertThat(auditedWith(secret)).as(secret).isZero();
    }
  }

  @Test
  void what_does_not_open_holds_its_employee_and_nobody_else() {
    payroll.hire("60000.00");
    var salary = payroll.hire("50000.00");
    var bonus = payroll.hire("45000.00");
    company.request().get("/api/v1/pay-components");
    company
        .request()
        .body(
            Map.of(
                "employeeId", bonus,
                "component", "IND_BONUS",
                "startsOn", "2026-01-01",
                "value", "10"))
        .post("/api/v1/pay-values")
        .then()
        .statusCode(201);
    sql.update(
        "update assignment set salary = 'lost:AAAA' where employee_id = ?",
        UUID.fromString(salary));
    sql.update(
        "update pay_value set value = 'lost:AAAA' where employee_id = ?", UUID.fromString(bonus));
    var run = payroll.regular("2026-11");
    payroll
        .calculate(run)
        .then()
        .statusCode(200)
        .body("slips", equalTo(1))
        .body("blocked", equalTo(2))
        .body("net", equalTo("47558.00"));
    company
        .request()
        .get(Payroll.RUNS + "/" + run + "/blocked")
        .then()
        .body("items.employeeId", containsInAnyOrder(salary, bonus))
        .body("items.reason", containsInAnyOrder("unreadable", "unreadable"));
  }

  @Test
  void a_cursor_of_ones_own_making_is_refused() {
    var forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("x\u001f" + new UUID(0, 0)).getBytes(StandardCharsets.UTF_8));
    company
        .request()
        .get(Payroll.RUNS + "?cursor=" + forged)
        .then()
        .statusCode(400)
        .body("code", equalTo("bad-cursor"));
  }

  @Test
  void a_month_far_away_is_not_paid_yet() {
    var next = YearMonth.now().plusMonths(1);
    payroll.make(next.toString(), "REGULAR").then().statusCode(201);
    payroll
        .make(next.plusMonths(2).toString(), "REGULAR")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-payroll-run"))
        .body("violations[0].message", containsString("the month after this one"));
  }

  @Test
  void who_leaves_is_settled_and_signs_a_receipt() {
    var karim = payroll.hire("60000.00");
    company
        .request()
        .header("If-Match", "*")
        .body(Map.of("reason", "RESIGNATION", "lastDay", "2026-11-15"))
        .post("/api/v1/employees/" + karim + "/leave")
        .then()
        .statusCode(200);
    var many = Stream.generate(UUID::randomUUID).limit(101).map(UUID::toString).toList();
    company
        .request()
        .body(Map.of("month", "2026-11", "kind", "SETTLEMENT", "employeeIds", many))
        .post(Payroll.RUNS)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-payroll-run"));
    String run =
        company
            .request()
            .body(Map.of("month", "2026-11", "kind", "SETTLEMENT", "employeeIds", List.of(karim)))
            .post(Payroll.RUNS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    payroll.calculate(run).then().statusCode(200).body("slips", equalTo(1));
    var receipt = "/api/v1/payroll-papers/" + run + "/receipts/" + karim + "?format=html&lang=fr";
    company.request().get(receipt).then().statusCode(200).body(containsString("PROVISOIRE"));
    payroll.approve(run).then().statusCode(200);
    company
        .with("payroll-reports:read")
        .get(receipt)
        .then()
        .statusCode(200)
        .body(containsString("Reçu pour solde de tout compte"))
        .body(containsString("15/11/2026"));
    company.with("employees:read").get(receipt).then().statusCode(404);
    given().get(receipt).then().statusCode(401);
  }
}
