package dz.mizan.hr.paper;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.RunStatus;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.SlipPerson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payslips as a calculation would leave them. */
public final class SampleSlips {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private SampleSlips() {}

  /** Somebody. */
  public static SlipPerson person(String number, @Nullable LocalDate leftOn) {
    return new SlipPerson(
        number,
        "Amina",
        "Bénali",
        "أمينة",
        "بن علي",
        "Comptable",
        "FIN",
        null,
        LocalDate.parse("2026-01-04"),
        leftOn,
        "MARRIED",
        2,
        false,
        false,
        false,
        0);
  }

  /** A month of a gross salary that is wholly contributable, with that much IRG. */
  public static Slip slip(
      UUID employee, SlipPerson person, YearMonth month, RunKind kind, String gross, String irg) {
    var amount = new BigDecimal(gross);
    var cnas = percent(amount, "9");
    var employer = percent(amount, "26");
    var tax = new BigDecimal(irg);
    boolean flat = kind == RunKind.THIRTEENTH;
    var net = amount.subtract(cnas).subtract(tax);
    var detail =
        new SlipDetail(
            person,
            month.toString(),
            kind == RunKind.BACK_PAY ? month.minusMonths(2).toString() : null,
            kind,
            LocalDate.parse("2026-01-01"),
            amount,
            kind == RunKind.REGULAR ? new BigDecimal("30") : BigDecimal.ZERO,
            kind == RunKind.REGULAR ? new BigDecimal("173.33") : BigDecimal.ZERO,
            List.of(
                line("BASE", "Salaire de base", amount, SlipLine.Kind.EARNING),
                line("CNAS", "Sécurité sociale", cnas, SlipLine.Kind.DEDUCTION),
                line("IRG", "IRG", tax, SlipLine.Kind.DEDUCTION),
                line("CNAS_EMPLOYER", "CNAS", employer, SlipLine.Kind.EMPLOYER)),
            amount,
            amount,
            flat ? NIL : amount.subtract(cnas),
            flat ? amount.subtract(cnas) : NIL,
            cnas,
            employer,
            tax,
            flat ? tax : NIL,
            NIL,
            net);
    return new Slip(
        UUID.randomUUID(),
        UUID.randomUUID(),
        employee,
        month,
        kind,
        RunStatus.APPROVED,
        kind == RunKind.REGULAR ? month : null,
        detail);
  }

  /** The same slip with a line more that the employer pays. */
  public static Slip withEmployerLine(Slip slip, String code, String amount) {
    var one = slip.detail();
    var lines = new ArrayList<>(one.lines());
    lines.add(line(code, code, new BigDecimal(amount), SlipLine.Kind.EMPLOYER));
    var detail =
        new SlipDetail(
            one.person(),
            one.month(),
            one.covers(),
            one.kind(),
            one.rules(),
            one.salary(),
            one.daysPaid(),
            one.hours(),
            lines,
            one.gross(),
            one.contributable(),
            one.taxable(),
            one.flatTaxable(),
            one.cnasEmployee(),
            one.cnasEmployer().add(new BigDecimal(amount)),
            one.irg(),
            one.irgFlat(),
            one.otherDeductions(),
            one.net());
    return new Slip(
        slip.id(),
        slip.runId(),
        slip.employeeId(),
        slip.month(),
        slip.kind(),
        slip.status(),
        slip.salaryOf(),
        detail);
  }

  private static SlipLine line(String code, String label, BigDecimal amount, SlipLine.Kind kind) {
    return SlipLine.other(code, label, null, null, null, amount, kind, "rule", "source");
  }

  private static BigDecimal percent(BigDecimal amount, String rate) {
    return amount.multiply(new BigDecimal(rate)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
  }
}
