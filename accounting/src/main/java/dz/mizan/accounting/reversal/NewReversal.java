package dz.mizan.accounting.reversal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is reversed.
 *
 * @param date today by default, or the entry's if that is later
 * @param reason the label of the reversal begins with it
 */
@Schema(name = "NewReversal")
record NewReversal(
    @Schema(examples = "2026-11-20") @Nullable LocalDate date,
    @Schema(examples = "Compte erroné")
        @NotBlank
        @Size(max = 150)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String reason) {
  NewReversal {
    reason = reason == null ? reason : reason.strip();
  }
}
