package dz.mizan.accounting.credit.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment plan as clients see it.
 *
 * @param paid of its total, up to now
 * @param items absent in lists, as instalments are
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "PaymentPlan")
record PlanView(
    UUID id,
    @Schema(examples = "EC-2026-000001") String number,
    UUID customerId,
    PlanStatus status,
    LocalDate agreedOn,
    @Nullable LocalDate endedOn,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal total,
    @Schema(type = SchemaType.STRING, examples = "40000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal paid,
    @Nullable String note,
    @Nullable List<Item> items,
    @Nullable List<Instalment> instalments,
    long version) {

  /** What the plan is about. */
  @RegisterForReflection
  @Schema(name = "PaymentPlanItem")
  record Item(
      UUID entryId,
      int lineNo,
      @Nullable String reference,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal remaining) {

    static Item of(Row row) {
      return new Item(
          row.getUUID("entry_id"),
          row.getInteger("line_no"),
          row.getString("reference"),
          row.getBigDecimal("amount"),
          row.getBigDecimal("remaining"));
    }
  }

  /**
   * What is to be paid on a day.
   *
   * @param paid of it: what was paid in all, in the order of the instalments
   */
  @RegisterForReflection
  @Schema(name = "PaymentPlanInstalment")
  record Instalment(
      int no,
      LocalDate dueOn,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal paid) {}

  static PlanView of(Row row) {
    return new PlanView(
        row.getUUID("id"),
        row.getString("number"),
        row.getUUID("partner_id"),
        PlanStatus.valueOf(row.getString("status")),
        row.getLocalDate("agreed_on"),
        row.getLocalDate("ended_on"),
        row.getBigDecimal("total"),
        row.getBigDecimal("paid").setScale(2),
        row.getString("note"),
        null,
        null,
        row.getLong("version"));
  }

  /** The same with what it is about and when it is to be paid. */
  PlanView with(List<Item> about, Iterable<Row> due) {
    var lines = new ArrayList<Instalment>();
    var left = paid;
    for (var row : due) {
      var amount = row.getBigDecimal("amount");
      var part = left.min(amount);
      left = left.subtract(part);
      lines.add(new Instalment(row.getInteger("no"), row.getLocalDate("due_on"), amount, part));
    }
    return new PlanView(
        id,
        number,
        customerId,
        status,
        agreedOn,
        endedOn,
        total,
        paid,
        note,
        about,
        lines,
        version);
  }
}
