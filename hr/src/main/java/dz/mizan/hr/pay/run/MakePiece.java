package dz.mizan.hr.pay.run;

import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.pay.PayslipSeal;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.Blocked;
import dz.mizan.hr.pay.calculation.CalculatePayslip;
import dz.mizan.hr.pay.calculation.PayCase;
import dz.mizan.hr.pay.gather.RunContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calculates and seals the payslips of some employees: work for a worker thread. */
@ApplicationScoped
class MakePiece {
  private static final int MAX_DETAIL = 500;

  private final PayslipSeal seal;

  MakePiece(PayslipSeal seal) {
    this.seal = seal;
  }

  /**
   * @param only those who are meant, if not all: of them it is told that there is nothing to pay
   */
  Piece handle(UUID companyId, RunContext run, List<PayCase> cases, UUID @Nullable [] only) {
    var calculate = new CalculatePayslip(run.plan().components(), run.policy());
    var piece = new Piece();
    for (var payCase : cases) {
      var employee = payCase.person().id();
      try {
        var calculated = calculate.handle(payCase);
        if (calculated != null) {
          var id = Ids.next();
          piece.made.add(
              new Piece.Made(
                  id,
                  employee,
                  paysSalary(payCase),
                  seal.seal(companyId, id, calculated.detail()),
                  Piece.Totals.of(calculated.detail()),
                  calculated.taken()));
          piece.post(calculated.postings());
        } else if (only != null) {
          piece.held.add(new Piece.Held(employee, "nothing-to-pay", "there is nothing to pay"));
        }
      } catch (Blocked e) {
        piece.held.add(new Piece.Held(employee, e.reason(), cut(e.detail())));
      }
    }
    return piece;
  }

  private static boolean paysSalary(PayCase payCase) {
    return payCase.paysSalary()
        && (payCase.kind() == RunKind.REGULAR || payCase.kind() == RunKind.SETTLEMENT);
  }

  private static String cut(String text) {
    return text.length() > MAX_DETAIL ? text.substring(0, MAX_DETAIL) : text;
  }
}
