package dz.mizan.hr.paper.irg;

import dz.mizan.hr.employee.Identity;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipPerson;
import java.time.YearMonth;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's payslips of a year, as they are added up. */
final class Gathered {
  private final UUID employeeId;
  private final TreeMap<YearMonth, Sums> months = new TreeMap<>();
  private SlipPerson person;

  /**
   * @param first any of his slips; not added yet
   */
  Gathered(Slip first) {
    this.employeeId = first.employeeId();
    this.person = first.detail().person();
  }

  Gathered add(Slip slip) {
    if (months.isEmpty() || !slip.month().isBefore(months.lastKey())) {
      person = slip.detail().person();
    }
    months.merge(slip.month(), Sums.of(slip.detail()), Sums::plus);
    return this;
  }

  /**
   * What they come to.
   *
   * @param withNin whether the national number is told
   */
  IrgYear year(Identity identity, boolean withNin) {
    return new IrgYear(
        employeeId,
        person.number(),
        person.lastName() + " " + person.firstName(),
        arabic(person),
        withNin ? identity.nin() : null,
        identity.nss(),
        person.jobTitle(),
        person.maritalStatus(),
        person.children(),
        person.hiredOn(),
        person.leftOn(),
        months.size(),
        months.firstKey().toString(),
        months.lastKey().toString(),
        months.entrySet().stream()
            .map(month -> new IrgYear.Month(month.getKey().toString(), month.getValue()))
            .toList(),
        months.values().stream().reduce(Sums.ZERO, Sums::plus));
  }

  private static @Nullable String arabic(SlipPerson person) {
    return person.firstNameAr() == null || person.lastNameAr() == null
        ? null
        : person.lastNameAr() + " " + person.firstNameAr();
  }
}
