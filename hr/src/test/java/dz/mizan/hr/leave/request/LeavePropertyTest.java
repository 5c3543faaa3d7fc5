package dz.mizan.hr.leave.request;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.leave.Worker;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done in whatever order: balances are the sum of the ledger, not negative; no overlap.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LeavePropertyTest {
  private static final LocalDate START = LocalDate.of(2026, 12, 6);
  private static final List<String> STEPS =
      List.of("submit", "submit", "submit", "approve", "approve", "reject", "cancel", "interrupt");

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_sequence_of_steps_keeps_the_books_of_leave(long seed) {
    var random = new Random(seed);
    var company = TestCompany.prepared(tokens, queues, sql);
    var boss = Worker.hire(company);
    var amina = Worker.below(boss).having("12.5");
    var types = List.of(Worker.type(company, "ANNUAL"), Worker.type(company, "UNPAID"));
    var requests = new ArrayList<String>();
    for (int step = 0; step < 120; step++) {
      if (requests.isEmpty() || random.nextInt(3) == 0) {
        requests.add(amina.draft(leave(random, types)));
        continue;
      }
      if (random.nextInt(15) == 0) {
        adjust(company, amina, types.getFirst(), random.nextInt(-4, 5));
        continue;
      }
      var request = requests.get(random.nextInt(requests.size()));
      var what = STEPS.get(random.nextInt(STEPS.size()));
      int status = move(random, boss, amina, request, what);
      assertThat(status).as(what).isIn(200, 400, 403, 409, 422);
      check(company);
    }
  }

  private static Map<String, Object> leave(Random random, List<String> types) {
    var from = START.plusDays(random.nextInt(40));
    var leave = new HashMap<String, Object>();
    leave.put("typeId", types.get(random.nextInt(types.size())));
    leave.put("startsOn", from.toString());
    leave.put("endsOn", from.plusDays(1L + random.nextInt(5)).toString());
    leave.put("startsAtNoon", random.nextInt(4) == 0);
    leave.put("endsAtNoon", random.nextInt(4) == 0);
    return leave;
  }

  private static void adjust(TestCompany company, Worker amina, String type, int days) {
    company
        .request()
        .body(
            Map.of(
                "employeeId",
                amina.id(),
                "typeId",
                type,
                "year",
                2025 + Math.abs(days) % 2,
                "days",
                days,
                "reason",
                "Essai"))
        .post("/api/v1/leave-balances/adjustments");
  }

  private int move(Random random, Worker boss, Worker amina, String request, String what) {
    return switch (what) {
      case "submit" -> amina.submit(request).statusCode();
      // The second step of leave without pay is HR's, and another person's.
      case "approve" ->
          random.nextBoolean()
              ? boss.approves(request).statusCode()
              : Worker.move(boss.company().with("leave:decide"), request, what, Map.of())
                  .statusCode();
      case "reject" -> boss.moves(request, what, Map.of("comment", "Non")).statusCode();
      case "cancel" ->
          (random.nextBoolean() ? boss : amina).moves(request, what, Map.of()).statusCode();
      default -> {
        var on = LocalDate.parse(read(amina, request, "startsOn")).plusDays(random.nextInt(3));
        yield boss.moves(request, what, Map.of("on", on.toString(), "cause", "RECALL"))
            .statusCode();
      }
    };
  }

  private static String read(Worker amina, String request, String field) {
    return amina.request().get("/api/v1/leave-requests/" + request).then().extract().path(field);
  }

  private void check(TestCompany company) {
    assertThat(
            sql.rows(
                """
                select b.days, (select coalesce(sum(e.days), 0) from leave_entry e
                  where e.company_id = b.company_id and e.employee_id = b.employee_id
                    and e.type_id = b.type_id and e.year = b.year) as total
                from leave_balance b where b.company_id = ?
                """,
                company.id()))
        .allSatisfy(
            row -> {
              assertThat(number(row.get("days"))).isEqualTo(number(row.get("total")));
              assertThat((BigDecimal) row.get("days")).isNotNegative();
            });
    assertThat(
            sql.count(
                """
                select count(*) from leave_request a join leave_request b
                  on a.company_id = b.company_id and a.employee_id = b.employee_id and a.id < b.id
                    and a.half_days && b.half_days
                where a.company_id = ? and a.status in ('SUBMITTED', 'APPROVED', 'INTERRUPTED')
                  and b.status in ('SUBMITTED', 'APPROVED', 'INTERRUPTED')
                """,
                company.id()))
        .isZero();
    // What requests have taken is what they count, and payroll's days are the same.
    for (var row :
        sql.rows(
            """
            select r.status, r.days, t.balance,
              (select coalesce(-sum(e.days), 0) from leave_entry e
                where e.company_id = r.company_id and e.request_id = r.id) as taken,
              (select coalesce(sum(d.share), 0) from leave_day d
                where d.company_id = r.company_id and d.request_id = r.id) as written
            from leave_request r join leave_type t
              on t.company_id = r.company_id and t.id = r.type_id
            where r.company_id = ?
            """,
            company.id())) {
      var status = String.valueOf(row.get("status"));
      boolean taken = Set.of("SUBMITTED", "APPROVED", "INTERRUPTED").contains(status);
      boolean written = Set.of("APPROVED", "INTERRUPTED").contains(status);
      var days = taken ? number(row.get("days")) : 0;
      assertThat(number(row.get("taken")))
          .as(status)
          .isEqualTo("MONTHLY".equals(row.get("balance")) ? days : 0);
      assertThat(number(row.get("written"))).as(status).isEqualTo(written ? days : 0);
    }
  }

  private static double number(@Nullable Object value) {
    return ((BigDecimal) Objects.requireNonNull(value)).doubleValue();
  }
}
