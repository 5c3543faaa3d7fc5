package dz.mizan.inventory.variant;

import dz.mizan.inventory.category.Labels;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template becomes; its variants keep the names that they have. */
public record TemplateChange(
    @Schema(examples = "TSHIRT") @NotNull @Pattern(regexp = NewTemplate.CODE) String code,
    @NotNull @Valid Labels names) {}
