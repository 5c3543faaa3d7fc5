package dz.mizan.inventory.variant;

import dz.mizan.inventory.category.Labels;
import dz.mizan.inventory.product.Unit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A template to create.
 *
 * @param unit of all its variants
 * @param categoryId of all its variants
 * @param axes codes of one to four attributes with choices, by which variants differ
 */
public record NewTemplate(
    @Schema(examples = "TSHIRT") @NotNull @Pattern(regexp = CODE) String code,
    @NotNull @Valid Labels names,
    @Schema(examples = "PIECE") @NotNull Unit unit,
    @Nullable UUID categoryId,
    @Schema(examples = "[\"colour\",\"size\"]") @NotNull @Size(min = 1, max = 4)
        List<@NotNull @Size(max = 32) @Pattern(regexp = TEXT) String> axes) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";
}
