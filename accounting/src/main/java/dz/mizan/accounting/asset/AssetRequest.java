package dz.mizan.accounting.asset;

import static dz.mizan.accounting.asset.AssetTexts.INTEGER_DIGITS;
import static dz.mizan.accounting.asset.AssetTexts.LARGEST;
import static dz.mizan.accounting.asset.AssetTexts.LINE;
import static dz.mizan.accounting.asset.AssetTexts.NO_CONTROL;

import dz.mizan.accounting.asset.plan.Method;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft of an asset as it shall be.
 *
 * @param inServiceOn when depreciation begins; the day of acquisition if missing
 * @param method that of the category if missing
 * @param lifeMonths that of the category if missing
 * @param acquisition PURCHASE if missing
 */
@Schema(name = "AssetRequest")
record AssetRequest(
    @NotNull UUID categoryId,
    @Schema(examples = "Camion Hyundai HD78")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = LINE, message = NO_CONTROL)
        String name,
    @Schema(examples = "Dépôt Oued Smar")
        @Size(max = 100)
        @Pattern(regexp = LINE, message = NO_CONTROL)
        @Nullable String location,
    @Size(max = 100) @Pattern(regexp = LINE, message = NO_CONTROL) @Nullable String serialNumber,
    @Schema(
            description =
                "A partner who is a supplier; needed for a PURCHASE with TVA or on the account of"
                    + " suppliers")
        @Nullable UUID supplierId,
    @Schema(examples = "FAC-2026-118", description = "Of the supplier's invoice")
        @Size(max = 100)
        @Pattern(regexp = LINE, message = NO_CONTROL)
        @Nullable String reference,
    @Schema(examples = "2026-11-02") @NotNull LocalDate acquiredOn,
    @Schema(examples = "2026-11-16") @Nullable LocalDate inServiceOn,
    @Schema(type = SchemaType.STRING, examples = "4200000.00", description = "Without TVA")
        @NotNull
        @Positive
        @DecimalMax(LARGEST)
        @Digits(integer = INTEGER_DIGITS, fraction = 2)
        BigDecimal cost,
    @Schema(
            type = SchemaType.STRING,
            examples = "798000.00",
            description = "Deductible TVA of a PURCHASE; part of the cost if it is not deductible")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = INTEGER_DIGITS, fraction = 2)
        @Nullable BigDecimal tva,
    @Schema(type = SchemaType.STRING, examples = "200000.00", description = "Not depreciated")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = INTEGER_DIGITS, fraction = 2)
        @Nullable BigDecimal residualValue,
    @Nullable Method method,
    @Schema(examples = "60") @Min(1) @Max(1200) @Nullable Integer lifeMonths,
    @Schema(examples = "DEPOT") @Size(max = 32) @Pattern(regexp = LINE, message = NO_CONTROL)
        @Nullable String costCentre,
    @Nullable Acquisition acquisition,
    @Schema(
            examples = "404",
            description = "What a PURCHASE credits; by the settings, 404, if missing")
        @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
        @Nullable String counterAccount,
    @Schema(description = "For ENTRY: the posted entry that debits the asset's account")
        @Nullable UUID entryId,
    @Valid @Nullable Prior prior) {

  /**
   * What was depreciated before these books, for OPENING.
   *
   * @param through the last day that it covers, the end of a month
   */
  @RegisterForReflection
  @Schema(name = "AssetPriorDepreciation")
  record Prior(
      @Schema(type = SchemaType.STRING, examples = "840000.00")
          @NotNull
          @PositiveOrZero
          @DecimalMax(LARGEST)
          @Digits(integer = INTEGER_DIGITS, fraction = 2)
          BigDecimal depreciated,
      @Schema(examples = "2025-12-31") @NotNull LocalDate through) {}

  /** Without blanks around texts, and with what is usual where nothing was said. */
  AssetRequest {
    name = name == null ? name : name.strip();
    location = AssetTexts.stripped(location);
    serialNumber = AssetTexts.stripped(serialNumber);
    reference = AssetTexts.stripped(reference);
    costCentre = AssetTexts.stripped(costCentre);
    acquisition = acquisition == null ? Acquisition.PURCHASE : acquisition;
    inServiceOn = inServiceOn == null ? acquiredOn : inServiceOn;
    tva = tva == null ? BigDecimal.ZERO : tva;
    residualValue = residualValue == null ? BigDecimal.ZERO : residualValue;
  }
}
