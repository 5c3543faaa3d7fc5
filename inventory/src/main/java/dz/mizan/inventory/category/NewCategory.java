package dz.mizan.inventory.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category to create.
 *
 * @param code unique in the company, whatever its case
 * @param parentId at the top if missing
 */
public record NewCategory(
    @Schema(examples = "OILS") @NotNull @Pattern(regexp = CODE) String code,
    @NotNull @Valid Labels names,
    @Nullable UUID parentId) {
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";
}
