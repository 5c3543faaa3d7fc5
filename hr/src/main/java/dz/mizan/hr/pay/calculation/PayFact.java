package dz.mizan.hr.pay.calculation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a formula may name in small letters; all of them are of the employee and his month. */
public enum PayFact {
  BASE("Base salary of the month, for the days between entry and exit"),
  SALARY("Monthly base salary in force at the end of the month"),
  SHARE("Share of the full time, 1 for full time"),
  DAYS("Days between entry and exit, of a month of 30"),
  PRESENT_DAYS("The same without leave of any kind"),
  HOURS("Contractual hours of those days"),
  MONTH_DAYS("30"),
  MONTH_HOURS("173.33, legal hours of a month"),
  SENIORITY("Whole years in the company at the end of the month"),
  MONTHS("Months of work in the calendar year up to now, with fractions"),
  CHILDREN("Children"),
  MARRIED("1 if married, else 0"),
  SOUTH("1 for those with the right of the South, else 0"),
  SNMG("Minimum wage of the month, full time"),
  LEAVE_DAYS("Days of annual leave in the month"),
  CNAS_DAYS("Days of leave that CNAS pays"),
  UNPAID_DAYS("Days of leave that nobody pays, and of suspension without pay"),
  LEAVE_BALANCE("Days of annual leave that are left, in a settlement"),
  AVERAGE_PAY("Average monthly gross of the reference year of annual leave; 0 without payslips"),
  ABSENCE_HOURS("Hours of absence without leave, of the approved timesheet"),
  LATE_HOURS("Hours come late or gone early, of the approved timesheet"),
  WORKED_HOURS("Hours worked, of the approved timesheet"),
  VALUE("The employee's, else the structure's, else the usual value of this component"),
  QUANTITY("Quantity of this component entered for the month"),
  AMOUNT("Amount of this component entered for the month");

  /** The names as they are written. */
  public static final Set<String> NAMES =
      Arrays.stream(values()).map(PayFact::written).collect(Collectors.toUnmodifiableSet());

  private final String description;

  PayFact(String description) {
    this.description = description;
  }

  /** The name in formulas. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String description() {
    return description;
  }
}
