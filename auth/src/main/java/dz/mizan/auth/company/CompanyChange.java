package dz.mizan.auth.company;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the administrations know a company by; what is left out becomes empty. */
public record CompanyChange(
    @Schema(examples = "Atlas Négoce")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String name,
    @Schema(examples = "000216001808337", description = "Fiscal number, 15 or 20 digits")
        @Size(max = 64)
        @Pattern(regexp = CompanyTexts.NIF, message = "15 or 20 digits")
        @Nullable String nif,
    @Schema(examples = "000216010012345", description = "Statistical number, 15 digits")
        @Size(max = 64)
        @Pattern(regexp = CompanyTexts.NIS, message = "15 digits")
        @Nullable String nis,
    @Schema(examples = "16/00-0015609 B 01", description = "Number in the trade register")
        @Size(max = 32)
        @Pattern(regexp = CompanyTexts.LINE, message = "some text without control characters")
        @Nullable String rc,
    @Schema(examples = "16010123456", description = "Number in the tax roll, usually 11 digits")
        @Size(max = 32)
        @Pattern(regexp = CompanyTexts.LINE, message = "some text without control characters")
        @Nullable String ai,
    @Nullable LegalForm legalForm,
    @Schema(examples = "Commerce de gros de matériel informatique")
        @Size(max = 200)
        @Pattern(regexp = CompanyTexts.LINE, message = "some text without control characters")
        @Nullable String activity,
    @Valid @Nullable Capital capital,
    @Valid @Nullable Address address) {

  CompanyDetails details() {
    return new CompanyDetails(
        nif, nis, rc, ai, legalForm, activity, capital == null ? null : capital.amount());
  }
}
