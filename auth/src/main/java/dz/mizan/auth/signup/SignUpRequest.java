package dz.mizan.auth.signup;

import dz.mizan.auth.company.Address;
import dz.mizan.auth.company.Capital;
import dz.mizan.auth.company.CompanyDetails;
import dz.mizan.auth.company.CompanyTexts;
import dz.mizan.auth.company.LegalForm;
import dz.mizan.auth.company.NewCompany;
import dz.mizan.auth.password.OwnNames;
import dz.mizan.auth.user.NewUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company and the one who will govern it. */
public record SignUpRequest(
    @Schema(examples = "atlas", description = "Unique among all companies; used to log in")
        @NotNull
        @Pattern(
            regexp = "[a-z0-9][a-z0-9-]{1,31}",
            message = "2 to 32 lower-case letters, digits or hyphens")
        String code,
    @Schema(examples = "Atlas Négoce")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
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
    @Valid @Nullable Address address,
    @Schema(examples = "fr", description = "Of documents: fr, ar or en; fr if left out")
        @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
        @Nullable String language,
    @NotNull @Valid NewUser superuser) {

  NewCompany company(UUID id) {
    var details =
        new CompanyDetails(
            nif, nis, rc, ai, legalForm, activity, capital == null ? null : capital.amount());
    return new NewCompany(
        id, code, name.strip(), details, address, language == null ? "fr" : language);
  }

  OwnNames names() {
    return OwnNames.of(superuser.username(), superuser.fullName(), superuser.email(), code, name);
  }
}
