package dz.mizan.hr.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who came and went in a span of days; the last line is the whole.
 *
 * @param departmentId null for the whole
 * @param atStart headcount before the first day
 * @param atEnd headcount on the last day; moves between departments are in it, and in neither of
 *     the next two
 * @param turnover who left, of the mean of both headcounts, in percent; null if that is 0
 */
@RegisterForReflection
@Schema(name = "TurnoverLine")
record TurnoverLine(
    @Nullable UUID departmentId,
    @Schema(examples = "VENTES") @Nullable String code,
    @Schema(examples = "Direction des ventes") @Nullable String name,
    @Schema(examples = "10") long atStart,
    @Schema(examples = "11") long atEnd,
    @Schema(examples = "2") long hired,
    @Schema(examples = "1") long left,
    @Schema(
            type = SchemaType.STRING,
            examples = "9.52",
            description = "left / mean of both headcounts, in percent")
        @Nullable String turnover) {
  static final String[] HEAD = {"code", "name", "atStart", "atEnd", "hired", "left", "turnover"};
  private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

  static TurnoverLine of(Row row) {
    return of(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getLong("at_start"),
        row.getLong("at_end"),
        row.getLong("hired"),
        row.getLong("gone"));
  }

  /** All together. */
  static TurnoverLine total(List<TurnoverLine> lines) {
    return of(
        null,
        null,
        null,
        lines.stream().mapToLong(TurnoverLine::atStart).sum(),
        lines.stream().mapToLong(TurnoverLine::atEnd).sum(),
        lines.stream().mapToLong(TurnoverLine::hired).sum(),
        lines.stream().mapToLong(TurnoverLine::left).sum());
  }

  static TurnoverLine of(
      @Nullable UUID id,
      @Nullable String code,
      @Nullable String name,
      long atStart,
      long atEnd,
      long hired,
      long left) {
    var both = atStart + atEnd;
    var rate =
        both == 0
            ? null
            : TWO_HUNDRED
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(both), 2, RoundingMode.HALF_UP)
                .toPlainString();
    return new TurnoverLine(id, code, name, atStart, atEnd, hired, left, rate);
  }

  Object[] csv() {
    return new Object[] {
      HeadcountLine.orEmpty(code),
      HeadcountLine.orEmpty(name),
      atStart,
      atEnd,
      hired,
      left,
      turnover == null ? "" : new BigDecimal(turnover)
    };
  }
}
