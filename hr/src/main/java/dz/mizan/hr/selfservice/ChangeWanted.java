package dz.mizan.hr.selfservice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employee asks for; the wish has that which the kind is about. */
@Schema(name = "ChangeRequestDraft")
record ChangeWanted(
    @NotNull RequestKind kind,
    @NotNull @Valid Wish wish,
    @Schema(
            examples = "Déménagement le 1er décembre",
            description =
                "Kept as it is written, shown in lists and in the audit: nothing personal, which"
                    + " belongs into the wish")
        @Size(max = 500)
        @Pattern(regexp = Wish.TEXT, message = "no control characters")
        @Nullable String note) {

  ChangeWanted {
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
