package dz.mizan.accounting.payroll;

import static java.util.Objects.requireNonNull;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.template.Facts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
