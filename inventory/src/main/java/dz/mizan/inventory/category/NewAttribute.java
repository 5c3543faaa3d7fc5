package dz.mizan.inventory.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attribute to define.
 *
 * @param code unique in the company; it and the type stay for good
 * @param choices for CHOICE, and only there
 * @param categoryId for products of that category and those below it; of all products if missing
 */
public record NewAttribute(
    @Schema(examples = "colour") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String code,
    @NotNull @Valid Labels names,
    @Schema(examples = "CHOICE") @NotNull AttributeType type,
    @Schema(examples = "[\"green\",\"black\"]") @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 64) @Pattern(regexp = Labels.TEXT) String> choices,
    @Nullable UUID categoryId) {}
