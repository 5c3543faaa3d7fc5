package dz.mizan.hr.pay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.crypto.FieldCipher;
import dz.mizan.hr.TestCompany;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that are calculated in pieces, beside the requests. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LargeRunTest {
  private static final int PEOPLE = 1_100;

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private TestCompany company;
  private Payroll payroll;

  @BeforeEach
  void company() {
    company = TestCompany.prepared(tokens, queues, sql);
    payroll = new Payroll(company);
    hireAll();
    agreeOnSalaries();
  }

  private void hireAll() {
    sql.update(
        """
        insert into employee (company_id, id, version, number, first_name, last_name,
          national_number, national_number_index, department_id, job_title, hired_on, status)
        select ?, gen_random_uuid(), 1, 'E-' || (10000 + n), 'A', 'B',
          'k1:AAAA', decode(lpad(to_hex(n), 64, '0'), 'hex'), ?, 'C', '2026-01-01', 'ACTIVE'
        from set_config('app.company_id', ?::text, true), generate_series(1, ?) n
        """,
        company.id(),
        UUID.fromString(company.firstDepartment()),
        company.id(),
        PEOPLE);
  }

  // Everybody's place began with him.
  private void agreeOnSalaries() {
    var cipher = new FieldCipher(Optional.of(stack.settings().fieldKeys()));
    var ids = new StringJoiner(",");
    var salaries = new StringJoiner(",");
    for (var row : sql.rows("select id from assignment where company_id = ?", company.id())) {
      ids.add(String.valueOf(row.get("id")));
      salaries.add(
          cipher.encrypt("60000.00", "assignment.salary:" + company.id() + ":" + row.get("id")));
    }
    sql.update(
        """
        update assignment a set salary = s.salary
        from unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')) s (id, salary)
        where a.company_id = ? and a.id = s.id
        """,
        ids.toString(),
        salaries.toString(),
        company.id());
  }

  private void awaitCalculated(String run) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                company
                    .request()
                    .get(Payroll.RUNS + "/" + run)
                    .path("status")
                    .equals("CALCULATED"));
    company
        .request()
        .get(Payroll.RUNS + "/" + run)
        .then()
        .body("slips", equalTo(PEOPLE))
        .body("done", equalTo(PEOPLE))
        .body("net", equalTo("52313800.00"));
  }

  @Test
  void it_is_calculated_beside_once_and_begun_anew_by_another_process() {
    var run = payroll.regular("2026-11");
    payroll.calculate(run).then().statusCode(202).body("calculating", equalTo(true));
    awaitCalculated(run);
    assertThat(
            sql.count(
                "select count(distinct employee_id) from payslip where run_id = ?",
                UUID.fromString(run)))
        .isEqualTo(PEOPLE);

    // As if a process had died after its first piece.
    company.request().header("If-Match", "*").delete(Payroll.RUNS + "/" + run);
    var again = payroll.regular("2026-11");
    sql.update(
        "update payroll_run set calculating = true, calculation = gen_random_uuid(), people = 1100,"
            + " lease_until = now() - interval '1 minute' where id = ?",
        UUID.fromString(again));
    company.request().post("/api/v1/jobs/continue-payroll-calculations/run");
    awaitCalculated(again);
    payroll.approve(again).then().statusCode(200);
  }
}
