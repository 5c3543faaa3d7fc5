package dz.mizan.hr.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month that was really calculated: every paper says the same. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class MonthOnPaperTest {
  private static final String REPORTS = "/api/v1/payroll-reports/";
  // More than are read at once.
  private static final int PEOPLE = 130;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  JsonPath run;

  @BeforeEach
  void a_month_is_paid() {
    company = TestCompany.prepared(tokens, queues, sql);
    var random = new Random(202611);
    for (int i = 0; i < PEOPLE; i++) {
      var somebody = new HashMap<>(TestCompany.somebody(company.firstDepartment()));
      var salary = BigDecimal.valueOf(2_400_000L + random.nextInt(30_000_000), 2);
      somebody.put("terms", Map.of("salary", salary.toPlainString()));
      if (i % 2 == 0) {
        somebody.put("personal", Map.of("rib", "00799999002345678941"));
      }
      company.hire(somebody).then().statusCode(201);
    }
    String id =
        company
            .request()
            .body(Map.of("month", "2026-11", "kind", "REGULAR"))
            .post("/api/v1/payroll-runs")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(id, "calculate", Map.of());
    run = step(id, "approve", Map.of("acceptBlocked", false));
  }

  private JsonPath step(String id, String step, Map<String, ?> body) {
    var address = "/api/v1/payroll-runs/" + id;
    return company
        .request()
        .header("If-Match", company.request().get(address).header("ETag"))
        .body(body)
        .post(address + "/" + step)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath report(String path) {
    return company.request().get(REPORTS + path).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void the_register_the_declarations_the_transfers_and_the_entry_agree_with_the_run() {
    var register = report("register?month=2026-11");
    assertThat(register.getList("lines")).hasSize(PEOPLE);
    for (var sum :
        List.of("gross", "contributable", "cnasEmployee", "cnasEmployer", "irg", "net")) {
      assertThat(register.getString("totals." + sum)).as(sum).isEqualTo(run.getString(sum));
    }
    var contributions = report("cnas/contributions?period=2026-11");
    assertThat(contributions.getString("base")).isEqualTo(run.getString("contributable"));
    assertThat(new BigDecimal(contributions.getString("onPayslips")))
        .isEqualByComparingTo(amount(run, "cnasEmployee").add(amount(run, "cnasEmployer")));
    assertThat(amount(contributions, "difference").abs()).isLessThan(new BigDecimal("1.00"));
    assertThat(report("cnas/wages?year=2026").getString("total"))
        .isEqualTo(run.getString("contributable"));
    assertThat(report("irg?year=2026").getString("totals.irg")).isEqualTo(run.getString("irg"));

    var transfer =
        company
            .request()
            .get("/api/v1/payroll-papers/" + run.getString("id") + "/transfer")
            .then()
            .body("count", equalTo((PEOPLE + 1) / 2))
            .body("others", hasSize(PEOPLE / 2))
            .extract()
            .jsonPath();
    assertThat(amount(transfer, "total").add(amount(transfer, "othersTotal")))
        .isEqualByComparingTo(run.getString("net"));

    var pdf =
        company
            .request()
            .get("/api/v1/payroll-papers/" + run.getString("id") + "/payslips?lang=fr")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Count " + PEOPLE + "/Kids");

    var entry =
        company
            .request()
            .get("/api/v1/payroll-runs/" + run.getString("id") + "/entry")
            .then()
            .extract()
            .jsonPath();
    String net = entry.getString("items.find { it.account == '421' }.credit");
    assertThat(new BigDecimal(net)).isEqualByComparingTo(run.getString("net"));
  }

  private static BigDecimal amount(JsonPath of, String name) {
    return new BigDecimal(of.getString(name));
  }
}
