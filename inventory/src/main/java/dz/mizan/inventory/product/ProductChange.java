package dz.mizan.inventory.product;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dz.mizan.inventory.settings.ValuationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product becomes. What is left out stays as it is; a list that is given replaces the list.
 *
 * @param unit may change, as kind, tracking and valuation, until the product moves
 * @param categoryId null takes it out of its category
 * @param description an empty object removes it
 * @param shelfLifeDays null removes it
 */
@SuppressWarnings("NullableOptional") // tells null from left out, as Given reads it
public record ProductChange(
    @Schema(examples = "HO-1L") @NotBlank @Size(max = 64) @Pattern(regexp = Names.TEXT) String sku,
    @NotNull @Valid Names names,
    @Schema(examples = "LITRE") @Nullable Unit unit,
    @Schema(examples = "GOODS") @Nullable ProductKind kind,
    @Schema(examples = "LOT") @Nullable Tracking tracking,
    @Schema(examples = "CMUP") @Nullable ValuationMethod valuation,
    @Schema(examples = "NORMAL") @Nullable TvaCode tvaCode,
    @JsonDeserialize(using = Given.Id.class) @Nullable Optional<UUID> categoryId,
    @Valid @Nullable Texts description,
    @Schema(examples = "540") @JsonDeserialize(using = Given.Whole.class)
        @Nullable Optional<@Min(1) @Max(36_500) Integer> shelfLifeDays,
    @Size(max = 20) @Nullable List<@NotNull @Valid UnitFactor> units,
    @Size(max = 20) @Nullable List<@NotNull @Valid Barcode> barcodes,
    @Size(max = 20) @Nullable List<@NotNull @Valid Picture> pictures,
    @Schema(examples = "{\"colour\":\"green\",\"organic\":\"true\"}") @Size(max = 50)
        @Nullable
            Map<
                @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String,
                @NotNull @Size(max = 500) @Pattern(regexp = Names.TEXT) String>
            attributes) {}
