package dz.mizan.accounting.asset;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.asset.plan.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A schedule of depreciation, month by month. */
@Schema(name = "DepreciationSchedule")
record ScheduleView(
    @Schema(
            type = SchemaType.STRING,
            examples = "4000000.00",
            description = "Cost less residual value")
        @JsonFormat(shape = Shape.STRING)
        BigDecimal base,
    List<Line> lines) {

  /**
   * One month.
   *
   * @param total what is depreciated at its end, what was before included
   * @param entryId where it is booked; absent while it is planned
   */
  @Schema(name = "DepreciationScheduleLine")
  record Line(
      @Schema(examples = "2026-11") String month,
      @Schema(type = SchemaType.STRING, examples = "33333.33") @JsonFormat(shape = Shape.STRING)
          BigDecimal amount,
      @Schema(type = SchemaType.STRING, examples = "33333.33") @JsonFormat(shape = Shape.STRING)
          BigDecimal total,
      @Nullable UUID entryId) {}

  static ScheduleView ofCharges(BigDecimal base, BigDecimal before, List<Charge> charges) {
    return of(
        base,
        before,
        charges.stream().map(c -> new Charges.Planned(c.month(), c.amount(), null)).toList());
  }

  static ScheduleView of(BigDecimal base, BigDecimal before, List<Charges.Planned> charges) {
    var lines = new ArrayList<Line>();
    var total = before;
    for (var charge : charges) {
      total = total.add(charge.amount());
      lines.add(new Line(charge.month().toString(), charge.amount(), total, charge.entryId()));
    }
    return new ScheduleView(base, lines);
  }
}
