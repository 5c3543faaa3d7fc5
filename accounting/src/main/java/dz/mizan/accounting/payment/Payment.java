package dz.mizan.accounting.payment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment as clients see it.
 *
 * @param amount what the partner owes less
 * @param stamp stamp duty received besides
 * @param open what of the amount is neither allocated nor matched otherwise
 * @param account of the partner's line, which is line 2 of the entry
 * @param entryId its entry
 * @param endEntryId the entry that took it back
 * @param warnings {@code cash-limit-exceeded}, {@code cash-below-zero}
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
@Schema(name = "Payment")
public record Payment(
    UUID id,
    @Schema(examples = "RG-2026-000001") String number,
    Direction direction,
    Party party,
    UUID partnerId,
    UUID treasuryAccountId,
    Method method,
    LocalDate date,
    @Schema(type = SchemaType.STRING, examples = "1190.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal stamp,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal allocated,
    @Schema(type = SchemaType.STRING, examples = "1190.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal open,
    @Schema(examples = "EUR") @Nullable String currency,
    @Schema(type = SchemaType.STRING, examples = "8.50") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal currencyAmount,
    @Nullable String reference,
    @Nullable String draweeBank,
    String label,
    boolean advance,
    @Schema(examples = "411") String account,
    PaymentStatus status,
    @Schema(description = "Of a cheque received") @Nullable ChequeState cheque,
    @Nullable LocalDate depositedOn,
    UUID entryId,
    @Nullable UUID clearingEntryId,
    @Nullable UUID endEntryId,
    @Nullable LocalDate endedOn,
    @Nullable String endReason,
    @Schema(description = "Absent in lists") @Nullable List<Allocation> allocations,
    List<String> warnings,
    OffsetDateTime createdAt,
    @Nullable UUID createdBy,
    long version) {

  /** The line of the entry that the money is on, and the one that the partner is on. */
  static final int MONEY_LINE = 1;

  static final int PARTNER_LINE = 2;

  static Payment of(Row row, @Nullable List<Allocation> allocations) {
    var cheque = row.getString("cheque");
    return new Payment(
        row.getUUID("id"),
        row.getString("number"),
        Direction.valueOf(row.getString("direction")),
        Party.valueOf(row.getString("party")),
        row.getUUID("partner_id"),
        row.getUUID("treasury_id"),
        Method.valueOf(row.getString("method")),
        row.getLocalDate("date"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("stamp"),
        row.getBigDecimal("allocated"),
        row.getBigDecimal("open"),
        row.getString("currency"),
        row.getBigDecimal("currency_amount"),
        row.getString("reference"),
        row.getString("drawee_bank"),
        row.getString("label"),
        row.getBoolean("advance"),
        row.getString("account"),
        PaymentStatus.valueOf(row.getString("status")),
        cheque == null ? null : ChequeState.valueOf(cheque),
        row.getLocalDate("deposited_on"),
        row.getUUID("entry_id"),
        row.getUUID("clearing_entry_id"),
        row.getUUID("end_entry_id"),
        row.getLocalDate("ended_on"),
        row.getString("end_reason"),
        allocations,
        List.of(row.getArrayOfStrings("warnings")),
        row.getOffsetDateTime("created_at"),
        row.getUUID("created_by"),
        row.getLong("version"));
  }

  /** The allocations in force. */
  List<Allocation> standing() {
    return allocations == null
        ? List.of()
        : allocations.stream().filter(one -> !one.undone()).toList();
  }

  /**
   * @throws WrongPaymentState if it is over already
   */
  void requireBecome(PaymentStatus next) {
    if (!status.canBecome(next)) {
      throw new WrongPaymentState(status);
    }
  }

  /**
   * @throws WrongPaymentState if it is no cheque received, or not one in that state
   */
  void requireCheque(ChequeState next) {
    if (status != PaymentStatus.POSTED || cheque == null || !cheque.canBecome(next)) {
      throw new WrongPaymentState(status, cheque);
    }
  }
}
