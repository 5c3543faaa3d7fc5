package dz.mizan.inventory.price;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A price list to make, or what one becomes.
 *
 * @param currency DZD, the only one
 * @param includesTva whether its prices are TTC; missing: as the company's settings say, or as it
 *     was
 * @param validFrom its first day; missing: always
 * @param validUntil its last day; missing: no end
 * @param isDefault whether others fall back to it; the one that was the default no longer is
 */
public record PriceListRequest(
    @Schema(examples = "GROS") @NotBlank @Size(max = 32) @Pattern(regexp = TEXT) String code,
    @Schema(examples = "Tarif grossistes") @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
        String name,
    @Schema(examples = "DZD") @Pattern(regexp = "DZD") @Nullable String currency,
    @Schema(examples = "false") @Nullable Boolean includesTva,
    @Schema(examples = "2026-01-01") @Nullable LocalDate validFrom,
    @Schema(examples = "2026-12-31") @Nullable LocalDate validUntil,
    @Schema(examples = "false") @Nullable Boolean isDefault) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  boolean wantsDefault() {
    return Boolean.TRUE.equals(isDefault);
  }

  /**
   * @throws DefaultPriceList if it would be the default one and run out
   * @throws InvalidPrices if it would end before it begins, or in no year of ours
   */
  void check() {
    Days.check("validFrom", validFrom);
    Days.check("validUntil", validUntil);
    Days.checkOrder("validUntil", validFrom, validUntil);
    if (wantsDefault() && (validFrom != null || validUntil != null)) {
      throw new DefaultPriceList(validFrom == null ? "validUntil" : "validFrom");
    }
  }
}
