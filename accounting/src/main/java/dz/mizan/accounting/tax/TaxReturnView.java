package dz.mizan.accounting.tax;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A month's return: of a declared month as it was declared, of another as it would be now.
 *
 * @param rates by percent, the highest first
 * @param exempt turnover without TVA
 * @param rows of the G50
 * @param entryId the entry by which it was booked; absent for a nil return
 */
@Schema(name = "TaxReturn")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaxReturnView(
    @Schema(description = "Of a declared return") @Nullable UUID id,
    @Schema(examples = "2026") int year,
    @Schema(examples = "10") int month,
    @Schema(examples = "DECLARED", description = "DRAFT or DECLARED") String status,
    @Schema(examples = "DZD") String currency,
    @Schema(examples = "2026-11-20") LocalDate dueOn,
    List<Rate> rates,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal exempt,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal collected,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deductibleOnAssets,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal deductibleOnOthers,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal creditBefore,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal due,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal creditAfter,
    List<G50Line> rows,
    @Nullable UUID entryId,
    @Nullable Instant declaredAt,
    @Nullable UUID declaredBy) {

  /**
   * TVA of a rate.
   *
   * @param base rounded down to ten dinars (CIDTA art. 324)
   * @param tva of the rounded base, to ten centimes
   * @param booked what is on the accounts
   */
  @Schema(name = "TaxReturnRate")
  @RegisterForReflection
  record Rate(
      @Schema(examples = "19") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal percent,
      @Schema(examples = "1000.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal base,
      @Schema(examples = "190.00") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal tva,
      @Schema(examples = "190.19") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal booked) {}

  /** A row of the worksheet. */
  @Schema(name = "G50Line")
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record G50Line(
      @Schema(examples = "tva-19") String key,
      @Schema(examples = "E3B21") String code,
      @Schema(examples = "Opérations au taux normal de 19 %") String labelFr,
      @Schema(examples = "Operations at the normal rate of 19 %") String labelEn,
      @Schema(examples = "العمليات الخاضعة للمعدل العادي 19 %") String labelAr,
      @Schema(examples = "1000.00") @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal base,
      @Schema(examples = "190.00") @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Nullable BigDecimal amount) {}

  TaxReturnView declared(UUID itsId, @Nullable UUID entry, Instant at, @Nullable UUID by) {
    return new TaxReturnView(
        itsId,
        year,
        month,
        "DECLARED",
        currency,
        dueOn,
        rates,
        exempt,
        collected,
        deductibleOnAssets,
        deductibleOnOthers,
        creditBefore,
        due,
        creditAfter,
        rows,
        entry,
        at,
        by);
  }
}
