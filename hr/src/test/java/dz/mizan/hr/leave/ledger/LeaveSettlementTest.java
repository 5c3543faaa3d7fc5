package dz.mizan.hr.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What payroll asks when somebody leaves, and what the job gives. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeaveSettlementTest {
  @Inject LeaveSettlement settlement;
  @Inject AccrueLeave accrue;
  @Inject CompanyTransactions transactions;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private <T> T in(TestCompany company, Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> {
            Caller.system(company.id()).enter();
            return transactions.run(company.id(), work);
          });
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigDecimal sum(List<DaysLeft> left) {
    return left.stream().map(DaysLeft::days).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void what_is_left_counts_the_months_up_to_the_last_day_and_is_written_off_once() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = UUID.fromString(Worker.hire(company).having("4").id());
    var lastDay = LocalDate.of(2026, 9, 15);
    // July and August whole, half of September.
    var left = in(company, () -> settlement.daysLeft(List.of(id), lastDay));
    assertThat(sum(left)).isEqualByComparingTo("10.25");
    assertThat(left).allSatisfy(one -> assertThat(one.typeCode()).isEqualTo("ANNUAL"));

    for (var paid : List.of(new BigDecimal("10.25"), BigDecimal.ZERO)) {
      in(company, () -> settlement.settle(id, lastDay, paid, "Solde de tout compte"));
    }
    assertThat(in(company, () -> settlement.daysLeft(List.of(id), lastDay))).isEmpty();
    assertThat(
            sql.count(
                "select count(*) from leave_entry where employee_id = ?"
                    + " and kind = 'SETTLED' and days = -10.25",
                id))
        .isOne();
  }

  @Test
  void the_job_gives_each_month_once_however_often_it_runs() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina = Worker.hire(company);
    var october = YearMonth.of(2026, 10);
    assertThat(in(company, () -> accrue.handle(october))).isEqualTo(4);
    assertThat(in(company, () -> accrue.handle(october))).isZero();
    assertThat(in(company, () -> accrue.handle(october.plusMonths(1)))).isEqualTo(1);
    assertThat(
            sql.text(
                "select sum(days) from leave_balance where employee_id = ?",
                UUID.fromString(amina.id())))
        .isEqualTo("12.50");
  }

  private void give(TestCompany company) {
    in(company, () -> accrue.handle(YearMonth.of(2026, 11)));
  }

  @Test
  void months_after_the_last_day_that_gave_leave_already_are_not_paid() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = UUID.fromString(Worker.hire(company).id());
    give(company);
    var lastDay = LocalDate.of(2026, 9, 15);
    assertThat(sum(in(company, () -> settlement.daysLeft(List.of(id), lastDay))))
        .isEqualByComparingTo("6.25");
    in(company, () -> settlement.settle(id, lastDay, new BigDecimal("6.25"), "Solde"));
    assertThat(
            sql.text(
                "select -sum(days) from leave_entry where employee_id = ? and kind = 'SETTLED'",
                id))
        .isEqualTo("6.25");
  }

  @Test
  void what_was_paid_is_what_is_written_off_or_nothing_is() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var id = UUID.fromString(Worker.hire(company).having("4").id());
    var lastDay = LocalDate.of(2026, 9, 15);
    assertThatThrownBy(
            () -> in(company, () -> settlement.settle(id, lastDay, BigDecimal.TEN, "Solde")))
        .hasRootCauseInstanceOf(LeaveLeftChanged.class);
    assertThat(sum(in(company, () -> settlement.daysLeft(List.of(id), lastDay))))
        .isEqualByComparingTo("10.25");
  }

  @Test
  void nothing_is_settled_while_a_request_waits() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina = Worker.hire(company).having("4");
    var id = UUID.fromString(amina.id());
    var waiting = amina.asks("ANNUAL", "2026-08-02", "2026-08-04");
    var lastDay = LocalDate.of(2026, 9, 15);
    var left = sum(in(company, () -> settlement.daysLeft(List.of(id), lastDay)));
    assertThatThrownBy(() -> in(company, () -> settlement.settle(id, lastDay, left, "Solde")))
        .hasRootCauseInstanceOf(LeaveStillWaits.class);
    amina.moves(waiting, "cancel", Map.of()).then().statusCode(200);
    var all = sum(in(company, () -> settlement.daysLeft(List.of(id), lastDay)));
    in(company, () -> settlement.settle(id, lastDay, all, "Solde"));
    assertThat(in(company, () -> settlement.daysLeft(List.of(id), lastDay))).isEmpty();
  }

  @Test
  void who_comes_back_within_a_month_is_given_it_once() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina = Worker.hire(company);
    post(company, amina, "leave", Map.of("reason", "RESIGNATION", "lastDay", "2026-10-10"));
    post(
        company,
        amina,
        "rehire",
        Map.of(
            "hiredOn", "2026-10-20",
            "departmentId", company.firstDepartment(),
            "jobTitle", "Comptable"));
    give(company);
    var id = UUID.fromString(amina.id());
    // Ten days and twelve of October, a thirtieth of 2.5 each.
    assertThat(
            sql.text(
                "select sum(days) from leave_entry where employee_id = ? and month = '2026-10-01'",
                id))
        .isEqualTo("1.83");
    assertThat(sql.text("select sum(days) from leave_entry where employee_id = ?", id))
        .isEqualTo("11.83");
  }

  @Test
  void other_days_from_a_month_on_leave_months_before_as_they_were() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina = Worker.hire(company);
    sql.update(
        """
        insert into leave_rate (company_id, type_id, valid_from, days, cap, south_days)
        values (?, ?, '2026-10-01', 3, 36, 0)
        """,
        company.id(),
        UUID.fromString(Worker.type(company, "ANNUAL")));
    give(company);
    assertThat(amina.balance()).isEqualTo(13.5f);
  }

  private static void post(TestCompany company, Worker who, String verb, Map<String, ?> body) {
    company
        .request()
        .header("If-Match", "*")
        .body(body)
        .post("/api/v1/employees/" + who.id() + "/" + verb)
        .then()
        .statusCode(200);
  }

  @Test
  void leave_without_pay_that_is_approved_later_takes_back_what_its_month_gave() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var boss = Worker.hire(company);
    var amina = Worker.below(boss);
    give(company);
    var unpaid = amina.asks("UNPAID", "2026-08-01", "2026-08-31");
    boss.approves(unpaid).then().statusCode(200);
    Worker.move(company.with("leave:decide"), unpaid, "approve", Map.of()).then().statusCode(200);
    assertThat(in(company, () -> accrue.correct(YearMonth.of(2026, 11)))).isOne();
    assertThat(amina.balance()).isEqualTo(10);
    assertThat(in(company, () -> accrue.correct(YearMonth.of(2026, 11)))).isZero();
    boss.moves(unpaid, "cancel", Map.of()).then().statusCode(200);
    assertThat(in(company, () -> accrue.correct(YearMonth.of(2026, 11)))).isOne();
    assertThat(amina.balance()).isEqualTo(12.5f);
  }
}
