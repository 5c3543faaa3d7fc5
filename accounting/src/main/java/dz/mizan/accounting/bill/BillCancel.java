package dz.mizan.accounting.bill;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a bill is cancelled.
 *
 * @param on the day of the reversing entry; today if missing
 */
@Schema(name = "BillCancel")
record BillCancel(
    @Schema(examples = "Saisie sur le mauvais fournisseur")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = BillRequest.LINE, message = "some text without control characters")
        String reason,
    @Schema(examples = "2026-11-26") @Nullable LocalDate on) {}
