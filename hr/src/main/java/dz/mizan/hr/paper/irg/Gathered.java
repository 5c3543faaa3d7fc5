package dz.mizan.hr.paper.irg;

import dz.mizan.hr.employee.Identity;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipPerson;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's payslips of a year, as they are added up. */
final class Gathered {
  private final UUID employeeId;
  private final @Nullable SortedMap<YearMonth, Sums> byMonth;
  private final BitSet months = new BitSet();
  private Sums sums = Sums.ZERO;
  private SlipPerson person;

  /**
   * @param first any of his slips; not added yet
   * @param isByMonth whether each month is kept: of a few people only
   */
  Gathered(Slip first, boolean isByMonth) {
    this.employeeId = first.employeeId();
    this.person = first.detail().person();
    this.byMonth = isByMonth ? new TreeMap<>() : null;
  }

  Gathered add(Slip slip) {
    int month = slip.month().getMonthValue();
    if (month >= months.length() - 1) {
      person = slip.detail().person();
    }
    months.set(month);
    var paid = Sums.of(slip.detail());
    sums = sums.plus(paid);
    if (byMonth != null) {
      byMonth.merge(slip.month(), paid, Sums::plus);
    }
    return this;
  }

  /**
   * What they come to.
   *
   * @param withNin whether the national number is told
   */
  IrgYear year(int year, Identity identity, boolean withNin) {
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
        months.cardinality(),
        YearMonth.of(year, months.nextSetBit(0)).toString(),
        YearMonth.of(year, months.length() - 1).toString(),
        byMonth == null ? null : months(byMonth),
        sums);
  }

  private static List<IrgYear.Month> months(SortedMap<YearMonth, Sums> byMonth) {
    return byMonth.entrySet().stream()
        .map(month -> new IrgYear.Month(month.getKey().toString(), month.getValue()))
        .toList();
  }

  private static @Nullable String arabic(SlipPerson person) {
    return person.firstNameAr() == null || person.lastNameAr() == null
        ? null
        : person.lastNameAr() + " " + person.firstNameAr();
  }
}
