package dz.mizan.hr.employee.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.hr.employee.Today;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PutInForceTest {
  @Inject PutInForce job;
  @Inject CompanyTransactions transactions;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;

  @BeforeEach
  void a_company() {
    company = TestCompany.prepared(tokens, queues, sql);
  }

  @Test
  void two_who_change_places_do_so_though_a_piece_has_room_for_one_only() {
    var first = Person.hire(company);
    var second = Person.hire(company, Map.of("managerId", first.id()));
    fromToday(second, Map.of());
    fromToday(first, Map.of("managerId", second.id()));
    assertThat(pieces(1, 1)).isEqualTo(2);
    first.read().then().body("managerId", equalTo(second.id()));
    second.read().then().body("managerId", nullValue());
    assertThat(pieces(1, 1)).isZero();
  }

  @Test
  void what_does_not_fit_into_a_piece_is_done_in_the_next() {
    for (int i = 0; i < 5; i++) {
      fromToday(Person.hire(company), Map.of("jobTitle", "Cheffe"));
    }
    assertThat(pieces(2, 2)).isEqualTo(4);
    assertThat(pieces(2, 2)).isEqualTo(1);
  }

  /** As if it had been noted before that he stands elsewhere from today on. */
  private void fromToday(Person person, Map<String, ?> more) {
    var place = new HashMap<String, Object>(person.place("2080-01-01", more));
    person.post("assignments", place).then().statusCode(201);
    var today = Today.date().toString();
    sql.update(
        "update assignment set valid = daterange('2026-11-01', ?::date) where employee_id = ?"
            + " and starts_on = '2026-11-01'",
        today,
        person.uuid());
    sql.update(
        "update assignment set valid = daterange(?::date, null) where employee_id = ?"
            + " and starts_on = '2080-01-01'",
        today,
        person.uuid());
  }

  private int pieces(int most, int atOnce) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> {
            Caller.system(company.id()).enter();
            return transactions.run(company.id(), () -> job.pieces(most, atOnce));
          });
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
