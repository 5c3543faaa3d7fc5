package dz.mizan.hr.paper.payslip;

import dz.mizan.hr.paper.employer.Employer;
import dz.mizan.hr.paper.payslip.PrintedSlip.Line;
import dz.mizan.hr.paper.payslip.PrintedSlip.Person;
import dz.mizan.hr.paper.payslip.PrintedSlip.Side;
import dz.mizan.hr.paper.payslip.PrintedSlip.Sums;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.SlipPerson;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a payslip says.
 *
 * @param run to which the slips belong
 */
record WriteSlip(Employer employer, PayrollRun run) {

  /**
   * The words of one slip.
   *
   * @param numbers his social security number and account
   * @param year his slips of approved runs from January to the slip's month
   * @param leaveBalance days that are left; null if unknown
   */
  PrintedSlip handle(
      Slip slip, Numbers numbers, List<Slip> year, @Nullable BigDecimal leaveBalance) {
    var detail = slip.detail();
    return new PrintedSlip(
        employer,
        person(detail.person(), numbers),
        slip.kind().name(),
        run.number(),
        slip.month(),
        detail.covers() == null ? null : YearMonth.parse(detail.covers()),
        slip.status().isFinal(),
        run.paidOn(),
        detail.daysPaid().signum() == 0 ? null : detail.daysPaid(),
        detail.hours().signum() == 0 ? null : detail.hours(),
        detail.salary(),
        detail.lines().stream().map(WriteSlip::line).toList(),
        sums(detail),
        yearToDate(slip, year),
        leaveBalance);
  }

  /**
   * What is not on the slip itself.
   *
   * @param rib account that the salary goes to
   */
  record Numbers(@Nullable String nss, @Nullable String rib) {}

  // That of the slip itself is in it, also before its run is approved.
  private static Sums yearToDate(Slip slip, List<Slip> year) {
    var sums = sums(slip.detail());
    for (var other : year) {
      if (!other.id().equals(slip.id())) {
        sums = sums.plus(sums(other.detail()));
      }
    }
    return sums;
  }

  private static Sums sums(SlipDetail detail) {
    return new Sums(
        detail.gross(),
        detail.contributable(),
        detail.taxable().add(detail.flatTaxable()),
        detail.cnasEmployee(),
        detail.cnasEmployer(),
        detail.irg(),
        detail.net());
  }

  private static Person person(SlipPerson person, Numbers numbers) {
    return new Person(
        person.number(),
        person.firstName() + " " + person.lastName(),
        arabic(person),
        numbers.nss(),
        person.jobTitle(),
        person.departmentCode(),
        person.hiredOn(),
        person.leftOn(),
        person.maritalStatus(),
        person.children(),
        numbers.rib());
  }

  private static @Nullable String arabic(SlipPerson person) {
    return person.firstNameAr() == null || person.lastNameAr() == null
        ? null
        : person.firstNameAr() + " " + person.lastNameAr();
  }

  private static Line line(SlipLine line) {
    return new Line(
        line.code(),
        line.label(),
        line.labelAr(),
        line.base(),
        line.rate(),
        line.amount(),
        switch (line.kind()) {
          case EARNING -> Side.EARNING;
          case DEDUCTION -> Side.DEDUCTION;
          case EMPLOYER -> Side.EMPLOYER;
        });
  }
}
