package dz.mizan.accounting.payroll;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.template.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What accounting reads of {@code dz.mizan.hr.payroll.approved.v1}. */
@RegisterForReflection
record PayrollApproved(
    UUID runId,
    YearMonth month,
    @Nullable String number,
    @Nullable LocalDate postedOn,
    List<Line> lines) {
  private static final int MAX_LABEL = 200;

  /** A line of the entry: either debit or credit. */
  @RegisterForReflection
  record Line(
      String account,
      @Nullable BigDecimal debit,
      @Nullable BigDecimal credit,
      @Nullable String label,
      @Nullable String costCentre) {
    Line {
      requireNonNull(account, "account");
      debit = Facts.amount(debit == null ? BigDecimal.ZERO : debit);
      credit = Facts.amount(credit == null ? BigDecimal.ZERO : credit);
      label =
          label == null || label.isBlank()
              ? null
              : label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) : label;
    }

    /** The same without its cost centre, whose code the label keeps. */
    Line withoutCentre() {
      var code = " [" + costCentre + "]";
      var text = label == null ? "" : label;
      int most = Math.max(0, MAX_LABEL - code.length());
      return new Line(
          account,
          debit,
          credit,
          (text.length() > most ? text.substring(0, most) : text) + code,
          null);
    }

    private Line ofAccount() {
      return new Line(account, debit, credit, label, null);
    }

    private Line plus(Line other) {
      return new Line(
          account,
          requireNonNull(debit).add(requireNonNull(other.debit)),
          requireNonNull(credit).add(requireNonNull(other.credit)),
          label,
          null);
    }

    private String place() {
      return account + (requireNonNull(debit).signum() == 0 ? " C" : " D");
    }

    boolean isEmpty() {
      return requireNonNull(debit).signum() == 0 && requireNonNull(credit).signum() == 0;
    }

    DraftEntry.Line line() {
      return new DraftEntry.Line(
          account,
          requireNonNull(debit),
          requireNonNull(credit),
          label,
          null,
          null,
          costCentre,
          null,
          null);
    }
  }

  PayrollApproved {
    requireNonNull(runId, "runId");
    requireNonNull(month, "month");
    lines = List.copyOf(lines);
  }

  /** The cost centres that it names. */
  SortedSet<String> centres() {
    return lines.stream()
        .map(Line::costCentre)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What an entry can take of it: without cost centres that are not open here, and with one line
   * for an account if they would be too many by centre.
   *
   * @param open cost centres
   */
  PayrollApproved bookable(Set<String> open) {
    var known =
        lines.stream()
            .map(
                line ->
                    line.costCentre() == null || open.contains(line.costCentre())
                        ? line
                        : line.withoutCentre())
            .toList();
    if (known.size() > DraftEntry.MAX_LINES) {
      var byAccount = new LinkedHashMap<String, Line>();
      lines.forEach(line -> byAccount.merge(line.place(), line.ofAccount(), Line::plus));
      known = List.copyOf(byAccount.values());
    }
    return new PayrollApproved(runId, month, number, postedOn, known);
  }

  /** What is booked of it. */
  Facts facts(Instant at) {
    return new Facts(
        postedOn == null ? month.atEndOfMonth() : postedOn,
        at,
        number == null ? "Paie " + month : number,
        null,
        null,
        Map.of(),
        lines.stream().filter(line -> !line.isEmpty()).map(Line::line).toList());
  }
}
