package dz.mizan.inventory.pos.till;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A till to set up.
 *
 * @param code part of its tickets' numbers, so that it stays: 1 to 12 capitals and digits
 * @param warehouseId where what it sells comes from; the default warehouse if missing
 * @param priceListId the company's default list if missing
 * @param pricesIncludeTva whether it shows prices with TVA; as the settings say if missing
 */
public record NewTill(
    @Schema(examples = "C1") @NotNull @Pattern(regexp = "[A-Z0-9]{1,12}") String code,
    @Schema(examples = "Caisse 1")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String name,
    @Nullable UUID warehouseId,
    @Nullable UUID priceListId,
    @Schema(examples = "true") @Nullable Boolean pricesIncludeTva) {}
