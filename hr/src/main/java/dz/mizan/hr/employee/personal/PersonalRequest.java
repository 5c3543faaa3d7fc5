package dz.mizan.hr.employee.personal;

import dz.mizan.hr.employee.Rib;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is sealed of a person but the national number; what is left out becomes empty.
 *
 * @param nss number of the social insurance, 12 digits (from practice: no text of it was read)
 * @param rib bank or postal account, 20 digits with the right key
 */
@RegisterForReflection
@Schema(name = "PersonalData")
public record PersonalRequest(
    @Schema(examples = "890412161573") @Pattern(regexp = "[0-9]{12}", message = "12 digits")
        @Nullable String nss,
    @Schema(examples = "00100601030004567894") @Rib @Nullable String rib,
    @Schema(examples = "+213550445566") @Pattern(regexp = PHONE, message = PHONE_MESSAGE)
        @Nullable String phone,
    @Schema(examples = "amina@example.dz")
        @Size(max = 254)
        @Pattern(regexp = EMAIL, message = "an e-mail address")
        @Nullable String email,
    @Schema(examples = "12, rue Larbi Ben M'hidi, Tlemcen")
        @Size(min = 1, max = 300)
        @Pattern(regexp = TEXT, message = "no control characters")
        @Nullable String address,
    @Size(max = 5) @Nullable List<@NotNull @Valid EmergencyContact> emergency,
    @Valid @Nullable CivilStatus civil) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String PHONE = "[+]?[0-9]{8,15}";
  static final String PHONE_MESSAGE = "8 to 15 digits, with + or without";
  private static final String EMAIL = "[^\\p{Cntrl}\\p{Cs}\\s@]+@[^\\p{Cntrl}\\p{Cs}\\s@]+";

  /** Nothing known. */
  public static final PersonalRequest NONE =
      new PersonalRequest(null, null, null, null, null, null, null);

  public PersonalRequest {
    civil = CivilStatus.UNKNOWN.equals(civil) ? null : civil;
    address = address == null || address.isBlank() ? null : address.strip();
  }

  /** Without any of it, should it ever be logged. */
  @Override
  public String toString() {
    return "PersonalRequest[]";
  }
}
