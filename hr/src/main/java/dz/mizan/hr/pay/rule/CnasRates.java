package dz.mizan.hr.pay.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Social contributions in percent of contributory pay, by branch.
 *
 * @param branches employer's, employee's and the social works fund's part of each
 */
public record CnasRates(List<Branch> branches) {

  /** One of them; rates in percent. */
  public record Branch(
      String code, String label, BigDecimal employer, BigDecimal employee, BigDecimal fund) {
    static Branch of(String code, String label, String employer, String employee, String fund) {
      return new Branch(
          code, label, new BigDecimal(employer), new BigDecimal(employee), new BigDecimal(fund));
    }
  }

  public CnasRates {
    branches = List.copyOf(branches);
  }

  /** The employee's share in percent: 9. */
  public BigDecimal employee() {
    return sum(Branch::employee);
  }

  /** The employer's share without the funds in percent: 25. */
  public BigDecimal employer() {
    return sum(Branch::employer);
  }

  /** FNPOS, social housing, in percent: 0.5. */
  public BigDecimal housing() {
    return fund(true);
  }

  /** What else the social works fund pays, that is early retirement, in percent: 0.5. */
  public BigDecimal socialWorks() {
    return fund(false);
  }

  private BigDecimal fund(boolean housing) {
    return branches.stream()
        .filter(branch -> branch.code().equals("FNPOS") == housing)
        .map(Branch::fund)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal sum(Function<Branch, BigDecimal> part) {
    return branches.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
