package dz.mizan.hr.department;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a client may say about a department; what is left out becomes empty.
 *
 * @param code letters, digits, dot, underscore and hyphen; kept in capitals
 * @param parentId the department above; null for one at the top
 */
record DepartmentRequest(
    @Schema(examples = "VENTES", description = "Unique in the company; kept in capitals")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,20}")
        String code,
    @Schema(examples = "Direction des ventes") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT)
        String name,
    @Schema(examples = "مديرية المبيعات") @Size(max = 100) @Pattern(regexp = TEXT)
        @Nullable String nameAr,
    @Schema(description = "The department above; none for one at the top") @Nullable UUID parentId,
    @Schema(examples = "COM", description = "Code of the cost centre in accounting")
        @Size(max = 32)
        @Pattern(regexp = TEXT)
        @Nullable String costCentre,
    @Schema(description = "The employee who heads it") @Nullable UUID headId,
    @Schema(examples = "3", description = "How many have to be at work on a working day")
        @PositiveOrZero
        @Max(10_000)
        @Nullable Integer minimumStaff) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** In capitals, without blanks around, and with nothing instead of a blank text. */
  DepartmentRequest {
    code = code == null ? code : code.toUpperCase(Locale.ROOT);
    name = name == null ? name : name.strip();
    nameAr = orNone(nameAr);
    costCentre = orNone(costCentre);
  }

  private static @Nullable String orNone(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
