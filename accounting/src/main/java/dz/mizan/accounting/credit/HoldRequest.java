package dz.mizan.accounting.credit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer is put on hold. */
@Schema(name = "CreditHoldRequest")
record HoldRequest(
    @Schema(examples = "Chèque impayé du 12/11/2026")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String reason) {}
