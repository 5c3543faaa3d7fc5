package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.rule.PayRounding;

/**
 * What the company decides for all payslips.
 *
 * @param requiresSnmg whether pay below the SNMG needs a reason
 * @param requiresTimesheets whether a month without an approved timesheet is not paid
 * @param backPayIsFlat whether back pay bears the flat rate, else what the month's tax lacks
 */
public record PayPolicy(
    PayRounding rounding,
    Attachable attachable,
    Accounts accounts,
    boolean requiresSnmg,
    boolean requiresTimesheets,
    boolean backPayIsFlat) {

  /**
   * Where it goes in the books.
   *
   * @param byCostCentre whether expenses carry the department's cost centre
   */
  public record Accounts(
      String gross,
      String employer,
      String social,
      String irg,
      String net,
      String advances,
      String garnishments,
      boolean byCostCentre) {
    /** As the SCF has them. */
    public static final Accounts USUAL =
        new Accounts("631", "635", "431", "4421", "421", "425", "427", true);
  }
}
