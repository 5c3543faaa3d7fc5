package dz.mizan.hr.paper.cnas;

import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipPerson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Adds up the contributory pay and the days of a year, by employee. */
final class YearWages {
  private static final int MONTHS = 12;
  private static final BigDecimal FULL_MONTH = new BigDecimal(30);
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);
  private static final int MISSING_SHOWN = 100;

  private final int year;
  private final Map<UUID, Wages> people = new HashMap<>();

  YearWages(int year) {
    this.year = year;
  }

  /** In the month in which it is paid, back pay too. */
  void add(Slip slip) {
    people.computeIfAbsent(slip.employeeId(), id -> new Wages(slip.detail().person())).add(slip);
  }

  Set<UUID> people() {
    return people.keySet();
  }

  DasView view(Employer employer, String agencyCode, Map<UUID, People.Known> known) {
    var lines = new ArrayList<DasView.Line>();
    people.forEach((id, wages) -> lines.add(wages.line(id, People.in(known, id))));
    lines.sort(Comparator.comparing(DasView.Line::number));
    var quarters = new BigDecimal[] {NIL, NIL, NIL, NIL};
    for (var line : lines) {
      for (int q = 0; q < quarters.length; q++) {
        quarters[q] = quarters[q].add(line.quarters().get(q).base());
      }
    }
    return new DasView(
        year,
        LocalDate.of(year + 1, 1, 31),
        employer,
        agencyCode,
        lines,
        Arrays.stream(quarters).map(BigDecimal::toPlainString).toList(),
        Arrays.stream(quarters).reduce(NIL, BigDecimal::add),
        missing(employer, agencyCode, lines));
  }

  private static List<DasView.Missing> missing(
      Employer employer, String agencyCode, List<DasView.Line> lines) {
    var missing = new ArrayList<DasView.Missing>();
    if (employer.cnasNumber().isBlank()) {
      missing.add(new DasView.Missing(DasView.Gap.EMPLOYER_NUMBER, null));
    }
    if (agencyCode.isBlank()) {
      missing.add(new DasView.Missing(DasView.Gap.AGENCY_CODE, null));
    }
    for (var line : lines) {
      if (line.nss() == null) {
        missing.add(new DasView.Missing(DasView.Gap.NSS, line.number()));
      }
      if (line.bornOn() == null) {
        missing.add(new DasView.Missing(DasView.Gap.BIRTH_DATE, line.number()));
      }
    }
    return missing.size() <= MISSING_SHOWN ? missing : missing.subList(0, MISSING_SHOWN);
  }

  /** One employee's. */
  private static final class Wages {
    private final BigDecimal[] days = new BigDecimal[MONTHS];
    private final BigDecimal[] base = new BigDecimal[MONTHS];
    private SlipPerson person;

    Wages(SlipPerson person) {
      this.person = person;
      Arrays.fill(days, BigDecimal.ZERO);
      Arrays.fill(base, NIL);
    }

    void add(Slip slip) {
      int month = slip.month().getMonthValue() - 1;
      var detail = slip.detail();
      person = detail.person();
      base[month] = base[month].add(detail.contributable());
      // A bonus, or a difference to a month that was paid, adds no day. Two payslips may have parts
      // of one month: somebody left and came back.
      var salaryOf = slip.salaryOf();
      if (salaryOf != null) {
        int of =
            salaryOf.getYear() == slip.month().getYear() ? salaryOf.getMonthValue() - 1 : month;
        days[of] = days[of].add(detail.daysPaid());
      }
    }

    DasView.Line line(UUID id, People.Known known) {
      var quarters = new ArrayList<DasView.Quarter>();
      int worked = 0;
      var total = NIL;
      for (int q = 0; q < MONTHS / 3; q++) {
        var quarterDays = BigDecimal.ZERO;
        var quarterBase = NIL;
        for (int m = 3 * q; m < 3 * q + 3; m++) {
          quarterDays = quarterDays.add(days[m].min(FULL_MONTH));
          quarterBase = quarterBase.add(base[m]);
          worked += days[m].signum() > 0 ? 1 : 0;
        }
        quarters.add(
            new DasView.Quarter(
                quarterDays.setScale(0, RoundingMode.HALF_UP).intValue(), quarterBase));
        total = total.add(quarterBase);
      }
      return new DasView.Line(
          id,
          person.number(),
          known.identity().nss(),
          person.lastName(),
          person.firstName(),
          known.bornOn(),
          person.jobTitle(),
          person.hiredOn(),
          person.leftOn(),
          worked,
          quarters,
          total);
    }
  }
}
