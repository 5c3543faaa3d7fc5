package dz.mizan.accounting.credit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes and may owe.
 *
 * @param onHold no order of his is accepted; holds says why
 * @param outstanding what he owes; negative if he paid ahead
 * @param overdue what of it should have been paid
 * @param available what he may still owe; absent without a limit
 * @param version of the partner; also the ETag
 */
@RegisterForReflection
@Schema(name = "CustomerCredit")
record CreditView(
    UUID customerId,
    @Schema(examples = "C-0042") String code,
    @Schema(examples = "SARL El Djazair Distribution") String name,
    @Schema(type = SchemaType.STRING, examples = "500000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal creditLimit,
    @Schema(examples = "30") int paymentTermsDays,
    boolean onHold,
    List<Hold> holds,
    @Schema(type = SchemaType.STRING, examples = "119000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal outstanding,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal overdue,
    @Schema(description = "The earliest due date of what is open") @Nullable LocalDate oldestDueOn,
    @Schema(type = SchemaType.STRING, examples = "381000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal available,
    long version) {

  /**
   * Why a customer is on hold.
   *
   * @param kind MANUAL, OVER_LIMIT or OVERDUE
   * @param reason what somebody said who did it
   */
  @RegisterForReflection
  @Schema(name = "CreditHold")
  record Hold(
      @Schema(examples = "MANUAL") String kind,
      @Nullable String reason,
      @Nullable Instant since,
      @Nullable UUID by) {

    private static Hold automatic(String kind) {
      return new Hold(kind, null, null, null);
    }
  }

  static CreditView of(Row row) {
    var limit = row.getBigDecimal("credit_limit");
    var outstanding = row.getBigDecimal("outstanding");
    var holds = holds(row);
    return new CreditView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        limit,
        row.getInteger("payment_terms_days"),
        !holds.isEmpty(),
        holds,
        outstanding.setScale(2),
        row.getBigDecimal("overdue").setScale(2),
        row.getLocalDate("oldest"),
        limit == null ? null : limit.subtract(outstanding).max(BigDecimal.ZERO.setScale(2)),
        row.getLong("version"));
  }

  private static List<Hold> holds(Row row) {
    var holds = new ArrayList<Hold>();
    if (row.getBoolean("is_held")) {
      var at = row.getOffsetDateTime("held_at");
      holds.add(
          new Hold(
              "MANUAL",
              row.getString("reason"),
              at == null ? null : at.toInstant(),
              row.getUUID("held_by")));
    }
    if (Boolean.TRUE.equals(row.getBoolean("is_over_limit"))) {
      holds.add(Hold.automatic("OVER_LIMIT"));
    }
    if (Boolean.TRUE.equals(row.getBoolean("is_overdue"))) {
      holds.add(Hold.automatic("OVERDUE"));
    }
    return holds;
  }
}
