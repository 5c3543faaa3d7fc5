package dz.mizan.inventory.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a category becomes; its place is changed by a move. */
public record CategoryChange(
    @Schema(examples = "OILS") @NotNull @Pattern(regexp = NewCategory.CODE) String code,
    @NotNull @Valid Labels names) {}
