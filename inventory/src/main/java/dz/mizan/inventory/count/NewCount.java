package dz.mizan.inventory.count;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A count to draft, or what a draft becomes.
 *
 * @param categoryId with coverage CATEGORY only
 * @param productIds with coverage PRODUCTS only
 * @param locationIds with coverage LOCATIONS only, of the warehouse
 * @param countedOn the day that it is for, today if missing; printed on its papers
 */
public record NewCount(
    @Schema(examples = "Inventaire annuel 2026") @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
        String name,
    @NotNull UUID warehouseId,
    @Schema(examples = "FREEZE") @NotNull CountMode mode,
    @Schema(examples = "ALL") @NotNull Coverage coverage,
    @Nullable UUID categoryId,
    @Size(min = 1, max = 5000) @Nullable List<@NotNull UUID> productIds,
    @Size(min = 1, max = 1000) @Nullable List<@NotNull UUID> locationIds,
    @Schema(examples = "2026-12-31") @Nullable LocalDate countedOn,
    @Schema(examples = "Deux équipes, magasin fermé") @Size(max = 500) @Pattern(regexp = TEXT)
        @Nullable String note) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  @AssertTrue(message = "categoryId, productIds or locationIds must fit the coverage, and no other")
  @Schema(hidden = true)
  boolean isCoverageComplete() {
    return (coverage == Coverage.CATEGORY) == (categoryId != null)
        && (coverage == Coverage.PRODUCTS) == (productIds != null)
        && (coverage == Coverage.LOCATIONS) == (locationIds != null);
  }

  /** The day that it is for. */
  LocalDate day() {
    return countedOn == null ? LocalDate.now(ZONE) : countedOn;
  }

  @AssertTrue(message = "countedOn must be between 2000 and 2100")
  @Schema(hidden = true)
  boolean isDateReasonable() {
    return countedOn == null || countedOn.getYear() >= 2000 && countedOn.getYear() < 2100;
  }
}
