package dz.mizan.hr.leave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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

    for (int time = 0; time < 2; time++) {
      in(company, () -> settlement.settle(id, lastDay, "Solde de tout compte"));
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
}
