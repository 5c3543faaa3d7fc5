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
import java.util.HexFormat;
import java.util.Optional;
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
    var department = UUID.fromString(company.firstDepartment());
    var cipher = new FieldCipher(Optional.of(stack.settings().fieldKeys()));
    for (int i = 1; i <= PEOPLE; i++) {
      hire(cipher, department, i);
    }
  }

  private void hire(FieldCipher cipher, UUID department, int i) {
    var id = UUID.randomUUID();
    var index = new byte[32];
    index[0] = (byte) i;
    index[1] = (byte) (i >> 8);
    sql.update(
        "insert into employee (company_id, id, version, number, first_name, last_name,"
            + " national_number, national_number_index, department_id, job_title, hired_on, status)"
            + " select ?, ?, 1, ?, 'A', 'B', 'k1:AAAA', decode(?, 'hex'), ?, 'C', '2026-01-01',"
            + " 'ACTIVE' from set_config('app.company_id', ?::text, true)",
        company.id(),
        id,
        "E-" + (10_000 + i),
        HexFormat.of().formatHex(index),
        department,
        company.id());
    // His time of work and his place began with him.
    var assignment =
        UUID.fromString(
            String.valueOf(sql.text("select id::text from assignment where employee_id = ?", id)));
    sql.update(
        "update assignment set salary = ? where id = ?",
        cipher.encrypt("60000.00", "assignment.salary:" + company.id() + ":" + assignment),
        assignment);
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
  void it_is_calculated_beside_once_and_gone_on_with_by_another_process() {
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
