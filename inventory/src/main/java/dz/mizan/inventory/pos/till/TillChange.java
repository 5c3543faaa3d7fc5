package dz.mizan.inventory.pos.till;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a till becomes; its code stays, for it is part of its tickets' numbers. */
public record TillChange(
    @Schema(examples = "Caisse 1, entrée")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String name,
    @NotNull UUID warehouseId,
    @Nullable UUID priceListId,
    @Schema(examples = "true") @NotNull Boolean pricesIncludeTva,
    @Schema(examples = "true") @NotNull Boolean isActive) {}
