package dz.mizan.hr.paper.payslip;

import dz.mizan.common.print.Figures;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import dz.mizan.common.print.Table.Column;
import dz.mizan.common.print.Table.Row;
import dz.mizan.common.print.Totals;
import dz.mizan.hr.paper.payslip.PrintedSlip.Line;
import dz.mizan.hr.paper.payslip.PrintedSlip.Side;
import dz.mizan.hr.paper.payslip.PrintedSlip.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The lines of a payslip and what they come to. */
final class SlipLines {
  private final PrintedSlip slip;
  private final PaperLanguage language;
  private final Figures figures;

  SlipLines(PrintedSlip slip, PaperLanguage language) {
    this.slip = slip;
    this.language = language;
    this.figures = new Figures(language);
  }

  /** What the employee earns and what is withheld, in the order of the calculation. */
  Table table() {
    var rows = new ArrayList<Row>();
    for (var line : slip.lines()) {
      if (line.side() != Side.EMPLOYER) {
        boolean earned = line.side() == Side.EARNING;
        rows.add(
            Row.of(
                line.code(),
                label(line),
                figures.amount(line.base()),
                figures.quantity(line.rate()),
                earned ? figures.amount(line.amount()) : "",
                earned ? "" : figures.amount(line.amount())));
      }
    }
    rows.add(
        Row.strong(
            "",
            say(SlipLabel.TOTAL),
            "",
            "",
            figures.amount(total(Side.EARNING)),
            figures.amount(total(Side.DEDUCTION))));
    return new Table(
        List.of(
            Column.brief(say(SlipLabel.CODE)),
            Column.text(say(SlipLabel.LABEL)),
            Column.number(say(SlipLabel.BASE)),
            Column.number(say(SlipLabel.RATE)),
            Column.number(say(SlipLabel.GAIN)),
            Column.number(say(SlipLabel.DEDUCTION))),
        rows);
  }

  /** The month beside the year so far. */
  Table sums() {
    return new Table(
        List.of(
            Column.text(""),
            Column.number(say(SlipLabel.MONTH)),
            Column.number(say(SlipLabel.YEAR))),
        List.of(
            sum(SlipLabel.GROSS, Sums::gross),
            sum(SlipLabel.CONTRIBUTABLE, Sums::contributable),
            sum(SlipLabel.EMPLOYEE_SHARE, Sums::employee),
            sum(SlipLabel.TAXABLE, Sums::taxable),
            sum(SlipLabel.IRG, Sums::irg),
            sum(SlipLabel.EMPLOYER_SHARE, Sums::employer),
            sum(SlipLabel.NET, Sums::net)));
  }

  /** What the employee gets. */
  Totals result() {
    return Totals.empty().grand(say(SlipLabel.NET), figures.money(slip.sums().net(), "DZD"));
  }

  /** What the employer pays on top, by branch. */
  Table employer() {
    var rows = new ArrayList<Row>();
    for (var line : slip.lines()) {
      if (line.side() == Side.EMPLOYER) {
        rows.add(Row.of(label(line), figures.quantity(line.rate()), figures.amount(line.amount())));
      }
    }
    rows.add(Row.strong(say(SlipLabel.TOTAL), "", figures.amount(total(Side.EMPLOYER))));
    return new Table(
        List.of(
            Column.text(say(SlipLabel.EMPLOYER_SHARE)),
            Column.number(say(SlipLabel.PERCENT)),
            Column.number(say(SlipLabel.AMOUNT))),
        rows);
  }

  private Row sum(SlipLabel label, Function<Sums, BigDecimal> of) {
    return Row.of(
        say(label), figures.amount(of.apply(slip.sums())), figures.amount(of.apply(slip.year())));
  }

  private BigDecimal total(Side side) {
    return slip.lines().stream()
        .filter(line -> line.side() == side)
        .map(Line::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private String label(Line line) {
    var arabic = line.labelAr();
    return language.isRightToLeft() && arabic != null && !arabic.isBlank() ? arabic : line.label();
  }

  private String say(SlipLabel label) {
    return label.in(language);
  }
}
