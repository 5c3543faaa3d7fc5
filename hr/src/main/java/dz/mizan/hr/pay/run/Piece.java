package dz.mizan.hr.pay.run;

import dz.mizan.hr.pay.PayslipSeal.Sealed;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.calculation.PayCase;
import dz.mizan.hr.pay.calculation.Posting;
import dz.mizan.hr.pay.calculation.Taken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a piece of a calculation found, to be written in a few statements. */
final class Piece {
  final List<Made> made = new ArrayList<>();
  final List<Held> held = new ArrayList<>();
  final Map<Place, Sum> postings = new LinkedHashMap<>();

  /** A payslip. */
  record Made(
      UUID id, UUID employeeId, Source source, Sealed sealed, Totals totals, List<Taken> taken) {}

  /**
   * Where it comes from, and what nobody else may pay besides.
   *
   * @param inputs a hash of what it was made from
   * @param leaveDays days of leave that it pays out
   */
  record Source(
      @Nullable LocalDate salaryOf, @Nullable String once, String inputs, BigDecimal leaveDays) {
    static Source of(PayCase payCase, String inputs) {
      var salaryOf = payCase.salaryOf();
      return new Source(
          salaryOf == null ? null : salaryOf.atDay(1),
          payCase.once(),
          inputs,
          payCase.facts().leaveBalance());
    }
  }

  /** Somebody without one. */
  record Held(UUID employeeId, String reason, String detail) {}

  /** Account and cost centre. */
  record Place(String account, String costCentre) {}

  /** What goes there. */
  record Sum(String label, BigDecimal amount) {}

  /** What of a payslip is summed up in clear; the payslip itself need not stay in memory. */
  record Totals(
      BigDecimal gross,
      BigDecimal contributable,
      BigDecimal cnasEmployee,
      BigDecimal cnasEmployer,
      BigDecimal irg,
      BigDecimal otherDeductions,
      BigDecimal net) {
    static Totals of(SlipDetail slip) {
      return new Totals(
          slip.gross(),
          slip.contributable(),
          slip.cnasEmployee(),
          slip.cnasEmployer(),
          slip.irg(),
          slip.otherDeductions(),
          slip.net());
    }
  }

  void post(List<Posting> all) {
    for (var posting : all) {
      postings.merge(
          new Place(posting.account(), posting.costCentre()),
          new Sum(posting.label(), posting.amount()),
          (known, more) -> new Sum(known.label(), known.amount().add(more.amount())));
    }
  }

  BigDecimal total(Function<Totals, BigDecimal> of) {
    return made.stream().map(Made::totals).map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
