package dz.mizan.accounting.credit.interest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An open line that is proposed as doubtful.
 *
 * @param loss what is proposed to be thought lost of it
 */
@Schema(name = "DoubtfulProposal")
record Doubtful(
    UUID customerId,
    @Schema(examples = "C-0042") String customerCode,
    String customerName,
    UUID entryId,
    int lineNo,
    @Nullable String reference,
    LocalDate dueOn,
    @Schema(examples = "214") int daysOverdue,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal remaining,
    @Schema(type = SchemaType.STRING, examples = "59500.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal loss) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Doubtful of(Row row, BigDecimal percent) {
    var remaining = row.getBigDecimal("remaining");
    return new Doubtful(
        row.getUUID("partner_id"),
        row.getString("code"),
        row.getString("name"),
        row.getUUID("entry_id"),
        row.getInteger("line_no"),
        row.getString("reference"),
        row.getLocalDate("due_date"),
        row.getInteger("days"),
        remaining,
        remaining
            .multiply(percent.max(BigDecimal.ZERO).min(HUNDRED))
            .divide(HUNDRED, 2, RoundingMode.HALF_UP));
  }

  /**
   * Debts that were booked as doubtful.
   *
   * @param transferEntryId from 411 to 416
   * @param lossEntryId 685 to 491; absent where nothing is thought to be lost
   */
  @RegisterForReflection
  @Schema(name = "DoubtfulDebt")
  record Booked(
      UUID id,
      UUID customerId,
      LocalDate on,
      @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal total,
      @Schema(type = SchemaType.STRING, examples = "59500.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal loss,
      UUID transferEntryId,
      @Nullable UUID lossEntryId) {

    static Booked of(Row row) {
      return new Booked(
          row.getUUID("id"),
          row.getUUID("partner_id"),
          row.getLocalDate("on_day"),
          row.getBigDecimal("total"),
          row.getBigDecimal("loss"),
          row.getUUID("transfer_entry"),
          row.getUUID("loss_entry"));
    }
  }
}
