package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.JobRuns;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calculations that a process has left in the middle. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeftCalculationTest {
  private static final String JOB = "continue-payroll-calculations";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;
  private String run;

  @BeforeEach
  void a_run_of_two_of_whom_one_is_calculated() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
    payroll.hire("60000.00");
    payroll.hire("60000.00");
    run = payroll.regular("2026-11");
    payroll.calculate(run).then().statusCode(200).body("gross", equalTo("120000.00"));
    leave("now() - interval '1 minute'");
    sql.update(
        "delete from payslip s using payroll_run r where s.run_id = r.id and r.id = ?"
            + " and s.employee_id > r.cursor",
        UUID.fromString(run));
    sql.update(
        "update pay_component_rule set formula = 'base + 1000' where company_id = ?"
            + " and component_id = (select id from pay_component where company_id = ?"
            + " and code = 'BASE')",
        company.id(),
        company.id());
  }

  private void leave(String until) {
    sql.update(
        "update payroll_run set status = 'DRAFT', calculating = true, calculated_at = null,"
            + " cursor = (select employee_id from payslip where run_id = payroll_run.id"
            + " order by employee_id limit 1), lease_until = "
            + until
            + " where id = ?",
        UUID.fromString(run));
  }

  private Object read(String path) {
    return company.request().get(Payroll.RUNS + "/" + run).path(path);
  }

  @Test
  void it_is_not_half_by_the_rules_of_then_and_half_by_those_of_now() {
    JobRuns.run(company, sql, JOB);
    await().atMost(Duration.ofSeconds(20)).until(() -> read("status").equals("CALCULATED"));
    assertThat(read("slips")).isEqualTo(2);
    assertThat(read("gross")).isEqualTo("122000.00");
  }

  @Test
  void what_somebody_is_at_work_on_is_left_to_him() {
    leave("now() + interval '1 minute'");
    JobRuns.run(company, sql, JOB);
    assertThat(read("calculating")).isEqualTo(true);
    assertThat(sql.count("select count(*) from payslip where run_id = ?", UUID.fromString(run)))
        .isEqualTo(1);
  }

  @Test
  void a_setting_that_makes_no_sense_ends_it_and_says_so() {
    sql.update(
        "insert into setting (company_id, key, valid_from, value)"
            + " values (?, 'PAY_IRG_ROUNDING', '1950-01-01', '7')",
        company.id());
    JobRuns.run(company, sql, JOB);
    await().atMost(Duration.ofSeconds(20)).until(() -> read("calculating").equals(false));
    assertThat(read("failure")).isEqualTo("invalid-pay-setting");
  }
}
