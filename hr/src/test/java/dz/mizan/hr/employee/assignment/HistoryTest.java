package dz.mizan.hr.employee.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class HistoryTest {
  private static final LocalDate HIRED = LocalDate.of(2026, 1, 1);

  TestTokens tokens;
  Queues queues;
  Sql sql;

  /**
   * Whatever is dated in whichever order: a change holds until the day before the next one, every
   * day is covered once, and the salary of a day is the one that was said of it.
   */
  @Test
  void any_changes_in_any_order_leave_one_place_and_one_salary_for_each_day() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var company = TestCompany.prepared(tokens, queues, sql);
    var amina =
        Person.hire(
            company, Map.of("hiredOn", HIRED.toString(), "terms", Map.of("salary", "30000.00")));
    var titles = new TreeMap<LocalDate, String>(Map.of(HIRED, "Comptable"));
    var salaries = new TreeMap<LocalDate, String>(Map.of(HIRED, "30000.00"));
    for (int step = 0; step < 40; step++) {
      var day = HIRED.plusDays(random.nextInt(1_000));
      if (random.nextBoolean()) {
        var title = "Job " + step;
        amina
            .post("assignments", amina.place(day.toString(), Map.of("jobTitle", title)))
            .then()
            .statusCode(201);
        salaries.put(day, salaries.floorEntry(day).getValue());
        titles.put(day, title);
      } else {
        var salary = (30_000 + random.nextInt(50_000)) + ".00";
        amina
            .post("salaries", Map.of("from", day.toString(), "salary", salary))
            .then()
            .statusCode(201);
        titles.put(day, titles.floorEntry(day).getValue());
        salaries.put(day, salary);
      }
    }
    List<String> starts = amina.get("assignments").path("startsOn");
    List<String> ends = amina.get("assignments").path("endsOn");
    List<String> jobs = amina.get("assignments").path("jobTitle");
    List<String> pay = amina.get("salaries").path("salary");
    var days = new ArrayList<>(titles.descendingKeySet());
    assertThat(starts)
        .as("seed %d", seed)
        .isEqualTo(days.stream().map(LocalDate::toString).toList());
    assertThat(jobs).as("seed %d", seed).isEqualTo(List.copyOf(titles.descendingMap().values()));
    assertThat(pay).as("seed %d", seed).isEqualTo(List.copyOf(salaries.descendingMap().values()));
    assertThat(ends.getFirst()).isNull();
    for (int i = 1; i < ends.size(); i++) {
      assertThat(ends.get(i)).isEqualTo(days.get(i - 1).minusDays(1).toString());
    }
    amina
        .read()
        .then()
        .body(
            "jobTitle",
            org.hamcrest.Matchers.equalTo(titles.floorEntry(LocalDate.now()).getValue()));
  }
}
