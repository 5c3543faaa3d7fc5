package dz.mizan.inventory.warehouse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse to create, or what one becomes.
 *
 * @param wilaya its number, 1 to 69
 */
public record NewWarehouse(
    @Schema(examples = "ORAN") @NotBlank @Size(max = 32) @Pattern(regexp = TEXT) String code,
    @Schema(examples = "Dépôt d'Oran") @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
        String name,
    @Schema(examples = "DEPOT") @NotNull WarehouseKind kind,
    @Schema(examples = "12, rue Larbi Ben M'hidi") @Size(max = 300) @Pattern(regexp = TEXT)
        @Nullable String address,
    @Schema(examples = "31") @Min(1) @Max(69) @Nullable Integer wilaya) {
  private static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  public NewWarehouse {
    code = code == null ? code : code.strip();
    name = name == null ? name : name.strip();
  }
}
