package dz.mizan.inventory.sales;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an order is cancelled. */
public record Cancellation(
    @Schema(examples = "Le client a renoncé")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = NewSalesOrder.TEXT)
        String reason) {}
