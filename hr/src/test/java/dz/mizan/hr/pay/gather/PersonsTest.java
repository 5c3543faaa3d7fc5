package dz.mizan.hr.pay.gather;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.hr.employee.PersonAtWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonsTest {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

  private static PersonAtWork person(int id, int from, @Nullable LocalDate leftOn) {
    return new PersonAtWork(
        new UUID(0, id),
        "E-000" + id,
        "Amina",
        "Benali",
        null,
        null,
        new UUID(0, 1),
        "FIN",
        "CC1",
        null,
        "Comptable",
        LocalDate.of(2026, 11, from),
        leftOn,
        false,
        false,
        0,
        "SINGLE",
        null,
        false,
        List.of());
  }

  @Test
  void who_left_and_came_back_in_the_month_is_settled_for_what_ended() {
    var left = person(1, 1, LAST.withDayOfMonth(10));
    assertThat(Persons.ended(List.of(left, person(1, 20, null)), LAST)).containsExactly(left);
    assertThat(Persons.ended(List.of(left, person(1, 20, LAST.plusDays(1))), LAST))
        .containsExactly(left);
    var again = person(1, 20, LAST);
    assertThat(Persons.ended(List.of(left, again), LAST)).containsExactly(left, again);
  }

  @Test
  void who_did_not_leave_stays_to_be_told_of() {
    var stays = person(2, 1, null);
    var leaves = person(1, 1, LAST);
    assertThat(Persons.ended(List.of(leaves, stays), LAST)).containsExactly(leaves, stays);
  }
}
