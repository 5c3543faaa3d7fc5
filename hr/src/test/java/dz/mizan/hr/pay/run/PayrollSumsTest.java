package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.hr.TestCompany;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Payslips, run and event come to the same, whoever is paid what. That accounting books the event's
 * lines as they are is tested there.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PayrollSumsTest {
  private static final int PEOPLE = 15;
  private static final String APPROVED = "dz.mizan.hr.payroll.approved.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;
  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
    company.request().get("/api/v1/pay-components");
  }

  private void hireAtRandom(Random random) {
    var departments = new ArrayList<String>();
    departments.add(company.firstDepartment());
    for (int i = 1; i <= 2; i++) {
      departments.add(
          company
              .createDepartment(
                  Map.of("code", "D" + i, "name", "Service " + i, "costCentre", "CC" + i))
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    for (int i = 0; i < PEOPLE; i++) {
      var id =
          payroll.hire(
              amount(random, 24_000, 300_000),
              Map.of("departmentId", departments.get(random.nextInt(departments.size()))));
      element(id, "BONUS", Map.of("amount", amount(random, 1, 20_000)));
      if (random.nextBoolean()) {
        element(id, "OT50", Map.of("quantity", Integer.toString(1 + random.nextInt(20))));
        element(id, "OTHER_DEDUCTION", Map.of("amount", amount(random, 1, 500)));
      }
      if (i % 4 == 0) {
        advance(id, amount(random, 2_000, 9_000));
      }
      if (i % 5 == 0) {
        garnishment(id, amount(random, 500, 3_000));
      }
    }
  }

  private static String amount(Random random, int from, int to) {
    return BigDecimal.valueOf(from * 100L + random.nextInt((to - from) * 100), 2).toPlainString();
  }

  private void element(String employee, String component, Map<String, String> what) {
    var body = new HashMap<String, Object>(what);
    body.put("month", "2026-11");
    body.put("employeeId", employee);
    body.put("component", component);
    company.request().body(body).post("/api/v1/pay-elements").then().statusCode(201);
  }

  private void advance(String employee, String amount) {
    company
        .request()
        .body(
            Map.of(
                "employeeId", employee,
                "kind", "ADVANCE",
                "grantedOn", "2026-11-02",
                "amount", amount,
                "instalment", amount,
                "firstMonth", "2026-11",
                "reason", "Avance"))
        .post("/api/v1/pay-advances")
        .then()
        .statusCode(201);
  }

  private void garnishment(String employee, String monthly) {
    company
        .request()
        .body(
            Map.of(
                "employeeId", employee,
                "kind", "GARNISHMENT",
                "creditor", "Banque",
                "reference", "Titre 1",
                "monthly", monthly,
                "firstMonth", "2026-11"))
        .post("/api/v1/pay-garnishments")
        .then()
        .statusCode(201);
  }

  @Test
  void payslips_run_and_event_come_to_the_same() throws Exception {
    hireAtRandom(new Random(20_261_130));
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().statusCode(200);
    JsonNode event;
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.#")) {
      payroll.approve(run).then().statusCode(200);
      event = tap.awaitType(APPROVED).json();
    }
    var slips = new Sums();
    var path = Payroll.RUNS + "/" + run + "/payslips?limit=200";
    List<String> employees = company.request().get(path).path("items.employeeId");
    assertThat(employees).hasSize(PEOPLE);
    for (var employee : employees) {
      slips.add(json.readTree(payroll.slip(run, employee).asString()).path("detail"));
    }

    var booked = new HashMap<String, BigDecimal>();
    for (var line : event.at("/data/lines")) {
      booked.merge(
          line.path("account").asText(),
          amount(line, "debit").subtract(amount(line, "credit")),
          BigDecimal::add);
    }
    assertThat(slips.net).isPositive();
    assertThat(booked.get("421")).isEqualByComparingTo(slips.net.negate());
    assertThat(booked.get("4421")).isEqualByComparingTo(slips.irg.negate());
    assertThat(booked.get("425")).isEqualByComparingTo(slips.of("ADVANCE").negate());
    assertThat(booked.get("427")).isEqualByComparingTo(slips.of("GARNISHMENT").negate());
    assertThat(booked.get("428")).isEqualByComparingTo(slips.of("OTHER_DEDUCTION").negate());
    assertThat(booked.get("431")).isEqualByComparingTo(slips.employee.add(slips.employer).negate());
    var expenses =
        booked.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("6"))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(expenses).isEqualByComparingTo(slips.gross.add(slips.employer));
    assertThat(booked.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");

    var sums = json.readTree(company.request().get(Payroll.RUNS + "/" + run).asString());
    assertThat(amount(sums, "gross")).isEqualByComparingTo(slips.gross);
    assertThat(amount(sums, "cnasEmployee")).isEqualByComparingTo(slips.employee);
    assertThat(amount(sums, "cnasEmployer")).isEqualByComparingTo(slips.employer);
    assertThat(amount(sums, "irg")).isEqualByComparingTo(slips.irg);
    assertThat(amount(sums, "net")).isEqualByComparingTo(slips.net);
  }

  private static BigDecimal amount(JsonNode node, String name) {
    return new BigDecimal(node.path(name).asText("0"));
  }

  /** Of payslips. */
  private static final class Sums {
    private BigDecimal gross = BigDecimal.ZERO;
    private BigDecimal employee = BigDecimal.ZERO;
    private BigDecimal employer = BigDecimal.ZERO;
    private BigDecimal irg = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;
    private final Map<String, BigDecimal> lines = new HashMap<>();

    void add(JsonNode slip) {
      gross = gross.add(amount(slip, "gross"));
      employee = employee.add(amount(slip, "cnasEmployee"));
      employer = employer.add(amount(slip, "cnasEmployer"));
      irg = irg.add(amount(slip, "irg"));
      net = net.add(amount(slip, "net"));
      for (var line : slip.path("lines")) {
        lines.merge(line.path("code").asText(), amount(line, "amount"), BigDecimal::add);
      }
    }

    BigDecimal of(String code) {
      return lines.getOrDefault(code, BigDecimal.ZERO);
    }
  }
}
