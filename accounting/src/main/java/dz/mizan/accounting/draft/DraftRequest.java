package dz.mizan.accounting.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as its writer wants it; all but the label may come later. */
@Schema(name = "EntryDraftRequest")
record DraftRequest(
    @Schema(examples = "OD")
        @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
        @Nullable String journal,
    @Schema(examples = "2026-11-20") @Nullable LocalDate date,
    @Schema(examples = "Loyer de novembre")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = TEXT, message = "no control characters")
        String label,
    @Schema(examples = "Q-2026-11")
        @Size(min = 1, max = 200)
        @Pattern(regexp = TEXT, message = "no control characters")
        @Nullable String reference,
    @NotNull @Size(max = 1000) List<@NotNull @Valid DraftLine> lines) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,19}";

  DraftRequest {
    label = label == null ? label : label.strip();
    reference = reference == null || reference.isBlank() ? null : reference.strip();
  }

  /**
   * A posted entry to copy.
   *
   * @param date of the draft; that of the entry by default
   */
  @Schema(name = "EntryCopyRequest")
  record Copy(@NotNull UUID entryId, @Schema(examples = "2026-12-20") @Nullable LocalDate date) {}
}
