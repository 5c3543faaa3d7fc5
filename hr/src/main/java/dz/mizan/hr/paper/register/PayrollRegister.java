package dz.mizan.hr.paper.register;

import dz.mizan.hr.paper.reading.BeginReport;
import dz.mizan.hr.paper.reading.BeginReport.Begun;
import dz.mizan.hr.paper.reading.ReadSlips;
import dz.mizan.hr.paper.reading.Sums;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.SlipLine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the register of a month. */
@ApplicationScoped
class PayrollRegister {
  private static final String BASE = "BASE";

  private final BeginReport begin;
  private final ReadSlips read;

  PayrollRegister(BeginReport begin, ReadSlips read) {
    this.begin = begin;
    this.read = read;
  }

  /**
   * All approved payslips that were paid in that month.
   *
   * @param withItems whether each comes with its items
   */
  Uni<RegisterView> of(YearMonth month, String format, boolean withItems) {
    return begin
        .handle("register", month, month, month.toString(), format)
        .chain(
            begun -> {
              var lines = new ArrayList<RegisterView.Line>();
              var known = new HashMap<String, String>();
              return read.each(
                      begun.runs(),
                      slip -> lines.add(line(slip, withItems ? items(slip, known) : null)))
                  .map(done -> view(month, begun, lines));
            });
  }

  // Ten thousand payslips have the same few words.
  static List<RegisterView.Item> items(Slip slip, Map<String, String> known) {
    return slip.detail().lines().stream()
        .map(
            line ->
                new RegisterView.Item(
                    known.computeIfAbsent(line.code(), word -> word),
                    known.computeIfAbsent(line.label(), word -> word),
                    line.kind(),
                    line.amount()))
        .toList();
  }

  static RegisterView.Line line(Slip slip, @Nullable List<RegisterView.Item> items) {
    var detail = slip.detail();
    var person = detail.person();
    var base =
        detail.lines().stream()
            .filter(line -> line.code().equals(BASE))
            .map(SlipLine::amount)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    return new RegisterView.Line(
        slip.employeeId(),
        person.number(),
        person.lastName() + " " + person.firstName(),
        person.jobTitle(),
        person.departmentCode(),
        slip.kind(),
        detail.daysPaid(),
        base,
        detail.gross().subtract(base),
        Sums.of(detail),
        items);
  }

  private static RegisterView view(YearMonth month, Begun begun, List<RegisterView.Line> lines) {
    lines.sort(
        Comparator.comparing(RegisterView.Line::number).thenComparing(RegisterView.Line::kind));
    return new RegisterView(
        month.toString(),
        begun.employer(),
        begun.runs().stream().map(PayrollRun::number).filter(Objects::nonNull).toList(),
        lines,
        lines.stream().map(RegisterView.Line::sums).reduce(Sums.ZERO, Sums::plus));
  }
}
