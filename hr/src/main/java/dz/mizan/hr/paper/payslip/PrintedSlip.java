package dz.mizan.hr.paper.payslip;

import dz.mizan.hr.paper.employer.Employer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payslip says.
 *
 * @param kind REGULAR, THIRTEENTH, BACK_PAY or SETTLEMENT
 * @param covers the month that back pay is for
 * @param isFinal whether its run is approved; one that may still change says so across the page
 * @param paidDays of the month, out of 30
 * @param baseSalary the monthly base in force, for full months
 * @param leaveBalance days of annual leave that are left at the end of the month; null if unknown
 * @param year the year so far, this slip included
 */
record PrintedSlip(
    Employer employer,
    Person person,
    String kind,
    @Nullable String runNumber,
    YearMonth month,
    @Nullable YearMonth covers,
    boolean isFinal,
    @Nullable LocalDate paidOn,
    @Nullable BigDecimal paidDays,
    @Nullable BigDecimal paidHours,
    BigDecimal baseSalary,
    List<Line> lines,
    Sums sums,
    Sums year,
    @Nullable BigDecimal leaveBalance) {
  PrintedSlip {
    lines = List.copyOf(lines);
  }

  /**
   * Who is paid.
   *
   * @param account that the salary goes to, of which the paper shows the last digits
   */
  record Person(
      String number,
      String name,
      @Nullable String nameAr,
      @Nullable String nss,
      String jobTitle,
      @Nullable String department,
      LocalDate hiredOn,
      @Nullable LocalDate leftOn,
      @Nullable String maritalStatus,
      int children,
      @Nullable String account) {}

  /** Which column an amount stands in. */
  enum Side {
    EARNING,
    DEDUCTION,
    /** Paid by the employer on top. */
    EMPLOYER
  }

  /** A line, from the base and the rate to the amount. */
  record Line(
      String code,
      String label,
      @Nullable String labelAr,
      @Nullable BigDecimal base,
      @Nullable BigDecimal rate,
      BigDecimal amount,
      Side side) {}

  /** What comes out of the lines. */
  record Sums(
      BigDecimal gross,
      BigDecimal contributable,
      BigDecimal taxable,
      BigDecimal employee,
      BigDecimal employer,
      BigDecimal irg,
      BigDecimal net) {
    Sums plus(Sums other) {
      return new Sums(
          gross.add(other.gross),
          contributable.add(other.contributable),
          taxable.add(other.taxable),
          employee.add(other.employee),
          employer.add(other.employer),
          irg.add(other.irg),
          net.add(other.net));
    }
  }
}
