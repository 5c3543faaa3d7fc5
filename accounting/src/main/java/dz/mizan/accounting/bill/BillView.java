package dz.mizan.accounting.bill;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bill as clients see it.
 *
 * @param number given when it is posted
 * @param recoverableTva what of the TVA the state gives back
 * @param payable TTC + stamp - withheld
 * @param remaining what is not paid of it; absent of a draft
 * @param difference by how much goods are dearer than their order said
 * @param needsApproval whether a price is off by more than the tolerance
 * @param entryId its entry; the reversing one, once cancelled, is reversalEntryId
 * @param lines absent in lists, as are instalments
 */
@RegisterForReflection
@Schema(name = "Bill")
record BillView(
    UUID id,
    BillKind kind,
    BillState state,
    @Schema(examples = "FF-2026-000001") @Nullable String number,
    UUID supplierId,
    @Schema(examples = "SARL Transport Atlas") String supplierName,
    @Schema(examples = "F-2026/118") String supplierNumber,
    LocalDate supplierDate,
    LocalDate bookedOn,
    @Nullable UUID creditedBillId,
    boolean paidInCash,
    @Nullable Withholding withholding,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal withholdingPercent,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal withholdingBase,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal withheld,
    @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
    @Schema(type = SchemaType.STRING, examples = "25230.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalHt,
    @Schema(type = SchemaType.STRING, examples = "4793.70") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalTva,
    @JsonFormat(shape = Shape.STRING) BigDecimal recoverableTva,
    @Schema(type = SchemaType.STRING, examples = "30023.70") @JsonFormat(shape = Shape.STRING)
        BigDecimal totalTtc,
    @Schema(type = SchemaType.STRING, examples = "30023.70") @JsonFormat(shape = Shape.STRING)
        BigDecimal payable,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal remaining,
    @JsonFormat(shape = Shape.STRING) BigDecimal difference,
    boolean needsApproval,
    @Nullable UUID approvedBy,
    @Nullable UUID entryId,
    @Nullable UUID reversalEntryId,
    @Nullable String cancelReason,
    @Nullable String note,
    long version,
    @Nullable List<Line> lines,
    @Nullable List<Instalment> instalments,
    @Nullable List<String> warnings) {

  /** A line. */
  @RegisterForReflection
  @Schema(name = "BillLine")
  record Line(
      BillLineKind kind,
      @Nullable String label,
      @Nullable UUID receiptLineId,
      @Nullable UUID receiptId,
      @Schema(examples = "BR-2026-000001") @Nullable String receiptNumber,
      @Schema(examples = "BC-2026-000001") @Nullable String orderNumber,
      @Nullable String account,
      @Nullable String costCentre,
      @Nullable String project,
      @JsonFormat(shape = Shape.STRING) BigDecimal quantity,
      @JsonFormat(shape = Shape.STRING) BigDecimal unitPrice,
      @JsonFormat(shape = Shape.STRING) BigDecimal discountPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal ht,
      @JsonFormat(shape = Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal tva,
      boolean tvaDeductible,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal expectedHt) {}

  /** A part that is due on a day. */
  @RegisterForReflection
  @Schema(name = "BillInstalment")
  record Instalment(
      LocalDate dueOn,
      @JsonFormat(shape = Shape.STRING) BigDecimal percent,
      @JsonFormat(shape = Shape.STRING) BigDecimal amount) {}

  /** What the audit keeps. */
  Audited audited() {
    return new Audited(
        kind, state, number, supplierId, supplierNumber, bookedOn, totalTtc, payable, difference);
  }

  /** A bill in the audit trail. */
  @RegisterForReflection
  record Audited(
      BillKind kind,
      BillState state,
      @Nullable String number,
      UUID supplierId,
      String supplierNumber,
      LocalDate bookedOn,
      @JsonFormat(shape = Shape.STRING) BigDecimal totalTtc,
      @JsonFormat(shape = Shape.STRING) BigDecimal payable,
      @JsonFormat(shape = Shape.STRING) BigDecimal difference) {}
}
