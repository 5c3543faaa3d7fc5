package dz.mizan.hr.selfservice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dz.mizan.hr.employee.Rib;
import dz.mizan.hr.employee.personal.CivilStatus.MaritalStatus;
import dz.mizan.hr.employee.personal.EmergencyContact;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shall be; that which the kind is about, and nothing else.
 *
 * @param emergency all of them; none for an empty list
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ChangeWish")
record Wish(
    @Schema(examples = "12, rue Larbi Ben M'hidi, Tlemcen")
        @Size(min = 1, max = 300)
        @Pattern(regexp = TEXT, message = "no control characters")
        @Nullable String address,
    @Schema(examples = "+213550445566")
        @Pattern(regexp = "[+]?[0-9]{8,15}", message = "8 to 15 digits, with + or without")
        @Nullable String phone,
    @Schema(examples = "00100601030004567894") @Rib @Nullable String rib,
    @Schema(examples = "MARRIED") @Nullable MaritalStatus maritalStatus,
    @Schema(examples = "2") @Min(0) @Max(30) @Nullable Integer children,
    @Size(max = 5) @Nullable List<@NotNull @Valid EmergencyContact> emergency) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  Wish {
    address = address == null || address.isBlank() ? null : address.strip();
    emergency = emergency == null ? null : Collections.unmodifiableList(emergency);
  }

  /**
   * @throws UnfitWish if something is missing for the kind, or is not of it
   */
  void requireFits(RequestKind kind) {
    require(kind == RequestKind.ADDRESS, address, "address");
    require(kind == RequestKind.PHONE, phone, "phone");
    require(kind == RequestKind.RIB, rib, "rib");
    require(kind == RequestKind.FAMILY, maritalStatus, "maritalStatus");
    require(kind == RequestKind.FAMILY, children, "children");
    require(kind == RequestKind.EMERGENCY_CONTACTS, emergency, "emergency");
  }

  private static void require(boolean wanted, @Nullable Object value, String field) {
    if (wanted != (value != null)) {
      throw new UnfitWish(field, wanted ? "is missing" : "is not what this kind is about");
    }
  }

  /** Without any of it, should it ever be logged. */
  @Override
  public String toString() {
    return "Wish[]";
  }
}
