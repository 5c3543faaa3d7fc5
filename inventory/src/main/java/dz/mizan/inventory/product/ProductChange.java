package dz.mizan.inventory.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a product becomes; its unit cannot change, for stock is counted in it. */
public record ProductChange(
    @Schema(examples = "HO-1L") @NotBlank @Size(max = 64) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String sku,
    @NotNull @Valid Names names) {}
