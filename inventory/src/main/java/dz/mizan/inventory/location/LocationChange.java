package dz.mizan.inventory.location;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a location becomes; its kind and warehouse stay.
 *
 * @param parentId a location of the same warehouse, of a kind above; none at the top
 * @param barcode of the label on it
 */
public record LocationChange(
    @Schema(examples = "A-03-12") @NotBlank @Size(max = 32) @Pattern(regexp = NewLocation.TEXT)
        String code,
    @Schema(examples = "Allée A, travée 3, casier 12")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewLocation.TEXT)
        String name,
    @Nullable UUID parentId,
    @Schema(examples = "LOC-A0312") @Size(min = 1, max = 64) @Pattern(regexp = "[\\x21-\\x7e]*")
        @Nullable String barcode) {

  public LocationChange {
    code = code == null ? code : code.strip();
    name = name == null ? name : name.strip();
  }
}
