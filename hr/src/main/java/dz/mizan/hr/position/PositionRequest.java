package dz.mizan.hr.position;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a client may say about a position; what is left out becomes empty.
 *
 * @param posts how many posts there are of it
 */
record PositionRequest(
    @Schema(examples = "COMPTA-2", description = "Unique in the company; kept in capitals")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,20}")
        String code,
    @Schema(examples = "Comptable principal") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT)
        String titleFr,
    @Schema(examples = "محاسب رئيسي") @Size(max = 100) @Pattern(regexp = TEXT)
        @Nullable String titleAr,
    @Schema(examples = "Senior accountant") @Size(max = 100) @Pattern(regexp = TEXT)
        @Nullable String titleEn,
    @Schema(description = "The department that it belongs to; none if to any")
        @Nullable UUID departmentId,
    @Schema(examples = "12/3") @Size(max = 20) @Pattern(regexp = TEXT) @Nullable String grade,
    @Schema(
            type = SchemaType.STRING,
            examples = "60000.00",
            description = "Least monthly base salary for full time, in dinars")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 12, fraction = 2)
        @Nullable BigDecimal salaryMin,
    @Schema(
            type = SchemaType.STRING,
            examples = "90000.00",
            description = "Greatest monthly base salary for full time, in dinars")
        @PositiveOrZero
        @DecimalMax(LARGEST)
        @Digits(integer = 12, fraction = 2)
        @Nullable BigDecimal salaryMax,
    @Schema(examples = "2") @NotNull @PositiveOrZero @Max(100_000) Integer posts) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  // Digits alone lets 1E+2147483647 through: it counts in int.
  static final String LARGEST = "999999999999.99";

  /** In capitals, without blanks around, and with nothing instead of a blank text. */
  PositionRequest {
    code = code == null ? code : code.toUpperCase(Locale.ROOT);
    titleFr = titleFr == null ? titleFr : titleFr.strip();
    titleAr = orNone(titleAr);
    titleEn = orNone(titleEn);
    grade = orNone(grade);
  }

  private static @Nullable String orNone(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * @throws SalaryBandTurned if the least salary is above the greatest
   */
  void requireBand() {
    if (salaryMin != null && salaryMax != null && salaryMin.compareTo(salaryMax) > 0) {
      throw new SalaryBandTurned();
    }
  }
}
