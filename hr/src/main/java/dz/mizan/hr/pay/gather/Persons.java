package dz.mizan.hr.pay.gather;

import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.SlipPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** People as a payslip sees them. */
final class Persons {
  private Persons() {}

  /** Who left and came back within the time is one, with the days of both. */
  static List<PersonAtWork> merged(List<PersonAtWork> found) {
    var all = new LinkedHashMap<UUID, PersonAtWork>();
    for (var person : found) {
      all.merge(person.id(), person, Persons::both);
    }
    return List.copyOf(all.values());
  }

  /**
   * For a settlement: of who left in the month and was hired again within it, what ended. Whoever
   * did not leave stays, for it is told of him.
   *
   * @param found who worked in the month
   * @param last day of the month
   */
  static List<PersonAtWork> ended(List<PersonAtWork> found, LocalDate last) {
    var gone =
        found.stream()
            .filter(person -> endsBy(person, last))
            .map(PersonAtWork::id)
            .collect(Collectors.toSet());
    return found.stream()
        .filter(person -> !gone.contains(person.id()) || endsBy(person, last))
        .toList();
  }

  private static boolean endsBy(PersonAtWork person, LocalDate last) {
    var leftOn = person.leftOn();
    return leftOn != null && !leftOn.isAfter(last);
  }

  private static PersonAtWork both(PersonAtWork first, PersonAtWork last) {
    var stretches = new ArrayList<>(first.stretches());
    stretches.addAll(last.stretches());
    return new PersonAtWork(
        last.id(),
        last.number(),
        last.firstName(),
        last.lastName(),
        last.firstNameAr(),
        last.lastNameAr(),
        last.departmentId(),
        last.departmentCode(),
        last.costCentre(),
        last.positionId(),
        last.jobTitle(),
        last.hiredOn(),
        last.leftOn(),
        last.disabled(),
        last.retired(),
        last.children(),
        last.maritalStatus(),
        last.site(),
        last.south(),
        stretches);
  }

  /**
   * With the family and the rights that he had when the month was paid: they have no dates, and
   * what was right then is not paid anew because a child was born since.
   */
  static PersonAtWork asPaid(PersonAtWork now, SlipPerson then) {
    var marital = then.maritalStatus();
    return new PersonAtWork(
        now.id(),
        now.number(),
        now.firstName(),
        now.lastName(),
        now.firstNameAr(),
        now.lastNameAr(),
        now.departmentId(),
        now.departmentCode(),
        now.costCentre(),
        now.positionId(),
        now.jobTitle(),
        now.hiredOn(),
        now.leftOn(),
        then.disabled(),
        then.retired(),
        then.children(),
        marital == null ? now.maritalStatus() : marital,
        now.site(),
        then.south(),
        now.stretches());
  }
}
