package dz.mizan.accounting.asset.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one entry of depreciation would book.
 *
 * @param through the month that it is for; December for a whole year
 */
@Schema(name = "DepreciationDue")
record Due(
    @Schema(examples = "2026-11") String through,
    @Schema(examples = "12", description = "Months of assets") int charges,
    @Schema(type = SchemaType.STRING, examples = "250000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    List<Line> lines) {

  /** What is booked from one account to another. */
  @Schema(name = "DepreciationDueLine")
  record Line(
      @Schema(examples = "681") String debit,
      @Schema(examples = "28182") String credit,
      @Nullable String costCentre,
      @Schema(type = SchemaType.STRING, examples = "66666.67") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount) {}

  /** From rows in the order of their month. */
  static List<Due> of(Iterable<Row> rows) {
    var all = new ArrayList<Due>();
    for (var row : rows) {
      var through = YearMonth.from(row.getLocalDate("through")).toString();
      if (all.isEmpty() || !all.getLast().through().equals(through)) {
        all.add(new Due(through, 0, BigDecimal.ZERO.setScale(2), new ArrayList<>()));
      }
      all.add(all.removeLast().plus(row));
    }
    return all;
  }

  private Due plus(Row row) {
    var amount = row.getBigDecimal("amount");
    lines.add(
        new Line(
            row.getString("expense_account"),
            row.getString("depreciation_account"),
            row.getString("cost_centre"),
            amount));
    return new Due(through, charges + row.getInteger("charges"), total.add(amount), lines);
  }

  LocalDate lastDay() {
    return YearMonth.parse(through).atEndOfMonth();
  }

  /** An event of its own: so it is booked once, and after its month if that is closed. */
  DraftEntry entry(UUID runId) {
    return DraftEntry.of(
        "OD",
        lastDay(),
        "Dotations aux amortissements " + through,
        "AMORT-" + through,
        lines.stream().flatMap(Due::sides).toList(),
        Origin.event("depreciation", runId, runId));
  }

  private static Stream<DraftEntry.Line> sides(Line line) {
    return Stream.of(
        DraftEntry.Line.debit(line.debit(), line.amount()).costCentre(line.costCentre()),
        DraftEntry.Line.credit(line.credit(), line.amount()));
  }
}
