package dz.mizan.hr.document;

import dz.mizan.hr.employee.Day;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a client may say about a document; what is left out becomes empty.
 *
 * @param expiresOn the last day on which it holds; null for one that does not expire
 */
@Schema(name = "EmployeeDocumentRequest")
record DocumentRequest(
    @NotNull DocumentKind kind,
    @Schema(examples = "Visite médicale périodique") @Size(max = 100) @Pattern(regexp = TEXT)
        @Nullable String title,
    @Schema(examples = "VM-2026-118", description = "Sealed; shown by its own endpoint")
        @Size(max = 100)
        @Pattern(regexp = TEXT)
        @Nullable String number,
    @Schema(examples = "2026-01-15") @Day @Nullable LocalDate issuedOn,
    @Schema(examples = "2027-01-14", description = "The last day on which it holds") @Day
        @Nullable LocalDate expiresOn,
    @Schema(examples = "https://files.example.dz/hr/vm-2026-118.pdf")
        @Pattern(regexp = "https://[\\x21-\\x7e]{1,492}", message = "an https address")
        @Nullable String url,
    @Size(max = 500) @Pattern(regexp = TEXT) @Nullable String note) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** Without blanks around, and with nothing instead of a blank text. */
  DocumentRequest {
    title = orNone(title);
    number = orNone(number);
    note = orNone(note);
  }

  private static @Nullable String orNone(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * @throws DatesTurned if it expires before it is issued
   */
  void requireDates() {
    if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
      throw new DatesTurned();
    }
  }

  /** The same with something else in place of the number, for what is stored of a request. */
  DocumentRequest withNumber(@Nullable String substitute) {
    return new DocumentRequest(kind, title, substitute, issuedOn, expiresOn, url, note);
  }

  /** Without the number, should it ever be logged. */
  @Override
  public String toString() {
    return "DocumentRequest[" + kind + ", " + expiresOn + "]";
  }
}
