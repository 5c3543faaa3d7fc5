package dz.mizan.hr.pay.gather;

import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.pay.SlipPerson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

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
