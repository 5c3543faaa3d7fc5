package dz.mizan.hr.paper.cnas;

import dz.mizan.hr.paper.reading.BeginReport;
import dz.mizan.hr.paper.reading.BeginReport.Begun;
import dz.mizan.hr.paper.reading.People;
import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;

/** Reads what is declared to the CNAS. */
@ApplicationScoped
class Declarations {
  private static final BigDecimal NIL = BigDecimal.ZERO.setScale(2);

  private final BeginReport begin;
  private final ReadSlips read;
  private final People people;
  private final Settings settings;

  Declarations(BeginReport begin, ReadSlips read, People people, Settings settings) {
    this.begin = begin;
    this.read = read;
    this.people = people;
    this.settings = settings;
  }

  /** The contributions of a month or a quarter. */
  Uni<DacView> contributions(Span span, String format) {
    return begin
        .handle("contributions", span.from(), span.to(), span.name(), format)
        .chain(
            begun -> {
              var bases = new Bases();
              return read.each(begun.runs(), bases::add)
                  .chain(() -> read.inCompany(() -> settings.on(span.lastDay())))
                  .map(
                      values ->
                          contributions(span, begun, bases, values.flag(Setting.CNAS_QUARTERLY)));
            });
  }

  /** The wages of a year, by employee and quarter. */
  Uni<DasView> wages(int year, String format) {
    return begin
        .handle(
            "wages", YearMonth.of(year, 1), YearMonth.of(year, 12), Integer.toString(year), format)
        .chain(
            begun -> {
              var wages = new YearWages(year);
              return read.each(begun.runs(), wages::add)
                  .chain(() -> people.of(wages.people()))
                  .chain(
                      known ->
                          read.inCompany(settings::current)
                              .map(
                                  values ->
                                      wages.view(
                                          begun.employer(),
                                          values.text(Setting.CNAS_AGENCY_CODE),
                                          known)));
            });
  }

  private static DacView contributions(Span span, Begun begun, Bases bases, boolean quarterly) {
    var branches = bases.branches();
    var total = branches.stream().map(DacView.Branch::total).reduce(NIL, BigDecimal::add);
    return new DacView(
        span.name(),
        span.firstDay(),
        span.lastDay(),
        span.dueOn(),
        quarterly,
        begun.employer(),
        bases.people(),
        bases.entered(span),
        bases.left(span),
        bases.base(),
        branches,
        total,
        bases.onPayslips(),
        total.subtract(bases.onPayslips()));
  }
}
