package dz.mizan.accounting.asset;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an asset shall go.
 *
 * @param price without TVA; for a SALE only
 * @param buyerId the partner who owes the price and its TVA; needed where there are any
 */
@Schema(name = "AssetDisposalRequest")
record DisposalRequest(
    @NotNull Disposal kind,
    @Schema(examples = "2027-03-15") @NotNull LocalDate on,
    @Schema(type = SchemaType.STRING, examples = "2500000.00")
        @PositiveOrZero
        @DecimalMax(AssetTexts.LARGEST)
        @Digits(integer = AssetTexts.INTEGER_DIGITS, fraction = 2)
        @Nullable BigDecimal price,
    @Schema(type = SchemaType.STRING, examples = "475000.00")
        @PositiveOrZero
        @DecimalMax(AssetTexts.LARGEST)
        @Digits(integer = AssetTexts.INTEGER_DIGITS, fraction = 2)
        @Nullable BigDecimal tva,
    @Nullable UUID buyerId,
    @Schema(examples = "PV de cession 03/2027")
        @Size(max = 100)
        @Pattern(regexp = AssetTexts.LINE, message = AssetTexts.NO_CONTROL)
        @Nullable String reference) {

  DisposalRequest {
    reference = AssetTexts.stripped(reference);
    tva = tva == null ? BigDecimal.ZERO.setScale(2) : tva;
  }

  /**
   * @throws InvalidAsset if a price is missing, or there is one for scrap, or nobody owes it
   */
  DisposalRequest checked() {
    if (kind == Disposal.SALE && price == null) {
      throw new InvalidAsset("price", "is needed for a sale");
    }
    if (kind == Disposal.SCRAP
        && (price != null || requireNonNull(tva).signum() > 0 || buyerId != null)) {
      throw new InvalidAsset("price", "none for scrap");
    }
    if (priceOrZero().add(requireNonNull(tva)).signum() > 0 && buyerId == null) {
      throw new InvalidAsset("buyerId", "is needed: somebody owes it");
    }
    return this;
  }

  BigDecimal priceOrZero() {
    return price == null ? BigDecimal.ZERO.setScale(2) : price;
  }
}
