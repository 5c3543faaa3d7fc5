package dz.mizan.accounting.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.invoice.document.PaymentMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as clients see it. */
@Schema(name = "Contract")
record ContractView(
    UUID id,
    @Schema(examples = "CT-2026-000007", description = "Absent of a draft") @Nullable String number,
    ContractStatus status,
    String label,
    UUID partnerId,
    Frequency frequency,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    int billingDay,
    boolean inArrears,
    boolean prorated,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal anniversaryPercent,
    boolean renews,
    @Nullable Integer renewalMonths,
    int noticeDays,
    boolean issues,
    @Nullable PaymentMode paymentMode,
    @Nullable Integer paymentTermsDays,
    @Nullable String reference,
    @Nullable String notes,
    @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal discountPercent,
    List<NewLine> lines,
    List<Indexation> indexations,
    @Schema(description = "The first day that is not billed") LocalDate nextFrom,
    @Schema(description = "Why its last invoice was left as a draft") @Nullable String lastProblem,
    long version) {

  /** A change of prices. */
  @Schema(name = "ContractIndexation")
  record Indexation(
      LocalDate validFrom,
      @Schema(type = SchemaType.STRING, examples = "3.500")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal percent) {}

  /** A period that was billed, or will be. */
  @Schema(name = "ContractPeriod")
  record Period(
      LocalDate startsOn,
      LocalDate endsOn,
      @Schema(description = "The day of its invoice; of one to come") @Nullable LocalDate billedOn,
      int days,
      int daysOfPeriod,
      @Schema(type = SchemaType.STRING, description = "Of one to come, at today's TVA rates")
          @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal totalHt,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal totalTtc,
      @Nullable UUID invoiceId) {}

  /** Something that happened to it. */
  @Schema(name = "ContractEvent")
  record Event(
      @Schema(examples = "PAUSED") String what,
      @Nullable String detail,
      Instant at,
      @Nullable UUID by) {}

  static ContractView of(Contract c) {
    return new ContractView(
        c.id(),
        c.number(),
        c.status(),
        c.label(),
        c.partnerId(),
        c.frequency(),
        c.startsOn(),
        c.endsOn(),
        c.billingDay(),
        c.inArrears(),
        c.prorated(),
        c.anniversaryPercent(),
        c.renews(),
        c.renewalMonths(),
        c.noticeDays(),
        c.issues(),
        c.paymentMode(),
        c.paymentTermsDays(),
        c.reference(),
        c.notes(),
        c.discountPercent(),
        c.lines(),
        c.indexations().stream().map(i -> new Indexation(i.validFrom(), i.percent())).toList(),
        c.nextFrom(),
        c.lastProblem(),
        c.version());
  }
}
