package dz.mizan.hr.paper.cnas;

import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.calculation.Codes;
import dz.mizan.hr.pay.rule.CnasRates;
import dz.mizan.hr.pay.rule.LegalRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Adds up contributory pay by the rates that hold for it: back pay is under those of the month that
 * it is for, as on its payslip.
 */
final class Bases {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private final Map<CnasRates, BigDecimal> byRates = new LinkedHashMap<>();
  private final Map<UUID, LocalDate> hired = new HashMap<>();
  private final Map<UUID, LocalDate> left = new HashMap<>();
  private final Set<UUID> people = new HashSet<>();
  private BigDecimal onPayslips = NIL;

  void add(Slip slip) {
    var detail = slip.detail();
    people.add(slip.employeeId());
    hired.put(slip.employeeId(), detail.person().hiredOn());
    if (detail.person().leftOn() != null) {
      left.put(slip.employeeId(), detail.person().leftOn());
    }
    var month = detail.covers() == null ? slip.month() : YearMonth.parse(detail.covers());
    byRates.merge(LegalRules.of(month).cnas().value(), detail.contributable(), BigDecimal::add);
    onPayslips = onPayslips.add(detail.cnasEmployee()).add(employer(detail));
  }

  // What the law takes; an insurer or a fund of the company's own is not of the CNAS.
  private static BigDecimal employer(SlipDetail detail) {
    return detail.lines().stream()
        .filter(line -> Codes.CNAS_OF_EMPLOYER.contains(line.code()))
        .map(SlipLine::amount)
        .reduce(NIL, BigDecimal::add);
  }

  int people() {
    return people.size();
  }

  int entered(Span span) {
    return within(hired, span);
  }

  int left(Span span) {
    return within(left, span);
  }

  BigDecimal base() {
    return byRates.values().stream().reduce(NIL, BigDecimal::add);
  }

  BigDecimal onPayslips() {
    return onPayslips;
  }

  /** What is due, each amount rounded once. */
  List<DacView.Branch> branches() {
    var branches = new ArrayList<DacView.Branch>();
    byRates.forEach(
        (rates, base) -> rates.branches().forEach(branch -> branches.add(due(branch, base))));
    return branches;
  }

  private static DacView.Branch due(CnasRates.Branch branch, BigDecimal base) {
    var employer = part(base, branch.employer());
    var employee = part(base, branch.employee());
    var fund = part(base, branch.fund());
    return new DacView.Branch(
        branch.code(),
        branch.label(),
        base,
        branch.employer().add(branch.employee()).add(branch.fund()),
        employer,
        employee,
        fund,
        employer.add(employee).add(fund));
  }

  private static BigDecimal part(BigDecimal base, BigDecimal percent) {
    return base.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
  }

  private static int within(Map<UUID, LocalDate> days, Span span) {
    return (int)
        days.values().stream()
            .filter(day -> !day.isBefore(span.firstDay()) && !day.isAfter(span.lastDay()))
            .count();
  }
}
