package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.SlipLine.Kind;
import dz.mizan.hr.pay.SlipPerson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a payslip and its lines for the books together, once all lines are there. */
final class Assemble {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private Assemble() {}

  static Calculated slip(
      PayCase payCase,
      PayPolicy policy,
      Components components,
      Lines lines,
      Levies levies,
      List<Taken> taken) {
    var detail = detail(payCase, lines, levies);
    var postings = postings(payCase, policy.accounts(), components, detail, taken);
    CalculatePayslip.requireBalance(postings);
    return new Calculated(detail, postings, taken);
  }

  private static SlipDetail detail(PayCase payCase, Lines lines, Levies levies) {
    var presence =
        Presence.of(payCase.person(), payCase.calculated(), payCase.rules().snmg().value());
    var gross = lines.earnings(line -> true);
    var irg = levies.irg().add(levies.irgFlat());
    var cnas = levies.contributions().employee();
    var other = lines.sum(Kind.DEDUCTION, line -> true).subtract(cnas).subtract(irg);
    var covers = payCase.covers();
    boolean paysSalary = payCase.salaryOf() != null;
    var absence = payCase.facts().absenceHours().add(payCase.element("ABSENCE").quantity());
    return new SlipDetail(
        person(payCase),
        payCase.month().toString(),
        covers == null ? null : covers.toString(),
        payCase.kind(),
        payCase.rules().from(),
        payCase.person().stretches().getLast().salary().setScale(2),
        paysSalary ? presence.paidDays(payCase.facts()).round(2) : NIL,
        paysSalary ? presence.paidHours(payCase.facts(), absence).round(2) : NIL,
        lines.all(),
        gross,
        lines.earnings(SlipLine::contributable),
        levies.taxable(),
        levies.flatTaxable(),
        cnas,
        lines.sum(Kind.EMPLOYER, line -> true),
        irg,
        levies.irgFlat(),
        other,
        gross.subtract(cnas).subtract(irg).subtract(other));
  }

  private static SlipPerson person(PayCase payCase) {
    var person = payCase.person();
    return new SlipPerson(
        person.number(),
        person.firstName(),
        person.lastName(),
        person.firstNameAr(),
        person.lastNameAr(),
        person.jobTitle(),
        person.departmentCode(),
        person.costCentre(),
        person.hiredOn(),
        person.leftOn(),
        person.maritalStatus(),
        person.children(),
        person.disabled(),
        person.retired(),
        person.south(),
        Presence.seniority(person, payCase.calculated()));
  }

  private static List<Posting> postings(
      PayCase payCase,
      PayPolicy.Accounts accounts,
      Components components,
      SlipDetail detail,
      List<Taken> taken) {
    var costCentre = accounts.byCostCentre() ? payCase.person().costCentre() : null;
    var ledger = new Ledger(costCentre == null ? "" : costCentre);
    for (var line : detail.lines()) {
      var component = components.find(line.code());
      switch (line.kind()) {
        case EARNING -> earning(ledger, accounts, component, line);
        case EMPLOYER -> employer(ledger, accounts, component, line);
        case DEDUCTION -> {
          if (component != null) {
            ledger.credit(
                Objects.requireNonNull(component.creditAccount()), line.label(), line.amount());
          }
        }
      }
    }
    ledger.credit(accounts.social(), "Cotisations sociales", detail.cnasEmployee());
    ledger.credit(accounts.irg(), "IRG sur salaires", detail.irg());
    for (var one : taken) {
      boolean isAdvance = one.due().kind() == DueDeduction.Kind.ADVANCE;
      ledger.credit(
          isAdvance ? accounts.advances() : accounts.garnishments(),
          isAdvance ? "Avances et acomptes" : "Oppositions sur salaires",
          one.amount());
    }
    ledger.credit(accounts.net(), "Rémunérations dues", detail.net());
    return ledger.postings();
  }

  private static void earning(
      Ledger ledger, PayPolicy.Accounts accounts, @Nullable Component component, SlipLine line) {
    var own = component == null ? null : component.account();
    ledger.debit(
        own == null ? accounts.gross() : own,
        own == null ? "Rémunérations du personnel" : line.label(),
        line.amount());
  }

  private static void employer(
      Ledger ledger, PayPolicy.Accounts accounts, @Nullable Component component, SlipLine line) {
    BigDecimal amount = line.amount();
    var own = component == null ? null : component.account();
    var credit = component == null ? null : component.creditAccount();
    ledger.debit(own == null ? accounts.employer() : own, "Cotisations patronales", amount);
    ledger.credit(credit == null ? accounts.social() : credit, "Cotisations sociales", amount);
  }
}
