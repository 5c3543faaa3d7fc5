package dz.mizan.accounting.credit.interest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Interest on an open line for days that were not charged yet.
 *
 * @param from the first day, after the due date
 * @param until the last day, inclusive
 * @param base what is open of it
 */
@RegisterForReflection
@Schema(name = "LateInterestLine")
record InterestLine(
    UUID entryId,
    int lineNo,
    @Schema(examples = "FA-2026-000017") @Nullable String reference,
    LocalDate dueOn,
    LocalDate from,
    LocalDate until,
    @Schema(examples = "30") long days,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal base,
    @Schema(type = SchemaType.STRING, examples = "782.47") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount) {
  private static final BigDecimal YEAR_PERCENT = BigDecimal.valueOf(36_500);

  /** Simple interest by days of 365, rounded half up, once. */
  static BigDecimal amount(BigDecimal base, BigDecimal ratePercent, long days) {
    return base.multiply(ratePercent)
        .multiply(BigDecimal.valueOf(days))
        .divide(YEAR_PERCENT, 2, RoundingMode.HALF_UP);
  }

  static InterestLine of(Row row, BigDecimal ratePercent, LocalDate until) {
    var from = row.getLocalDate("from_day");
    var base = row.getBigDecimal("remaining");
    long days = ChronoUnit.DAYS.between(from, until) + 1;
    return new InterestLine(
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getString("reference"),
        row.getLocalDate("due_date"),
        from,
        until,
        days,
        base,
        amount(base, ratePercent, days));
  }
}
