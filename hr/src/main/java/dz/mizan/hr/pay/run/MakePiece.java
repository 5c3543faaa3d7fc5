package dz.mizan.hr.pay.run;

import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.pay.PayslipSeal;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.calculation.Blocked;
import dz.mizan.hr.pay.calculation.CalculatePayslip;
import dz.mizan.hr.pay.calculation.PayCase;
import dz.mizan.hr.pay.gather.GatherCases;
import dz.mizan.hr.pay.gather.RunContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Calculates and seals the payslips of some employees: work for a worker thread. */
@ApplicationScoped
class MakePiece {
  private static final int MAX_DETAIL = 500;

  private final PayslipSeal seal;

  MakePiece(PayslipSeal seal) {
    this.seal = seal;
  }

  /**
   * @param ids of all employees of the piece: who has no case is told of
   * @param isOnly whether some employees are meant: of them it is told that there is nothing to pay
   */
  Piece handle(
      UUID companyId,
      RunContext run,
      List<UUID> ids,
      GatherCases.Gathered gathered,
      boolean isOnly) {
    var calculate = new CalculatePayslip(run.plan().components(), run.policy());
    var piece = new Piece();
    var missing = new LinkedHashSet<>(ids);
    for (var payCase : gathered.cases()) {
      var employee = payCase.person().id();
      missing.remove(employee);
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
        } else if (isOnly) {
          piece.held.add(new Piece.Held(employee, "nothing-to-pay", "there is nothing to pay"));
        }
      } catch (Blocked e) {
        piece.held.add(new Piece.Held(employee, e.reason(), cut(e.detail())));
      }
    }
    for (var employee : gathered.unreadable()) {
      if (missing.remove(employee)) {
        piece.held.add(
            new Piece.Held(
                employee, "unreadable", "something of him is stored that does not open"));
      }
    }
    for (var employee : missing) {
      piece.held.add(
          new Piece.Held(employee, "no-assignment", "there is no position for this month"));
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
