package dz.mizan.hr.employee.personal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sealed of a person, in clear; null where it is not known or does not open. */
@RegisterForReflection
@Schema(name = "PersonalDataInClear")
public record PersonalView(
    @Schema(examples = "109890160012340157") @Nullable String nationalNumber,
    @Schema(examples = "890412161573") @Nullable String nss,
    @Schema(examples = "00100601030004567894") @Nullable String rib,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    List<EmergencyContact> emergency,
    @Nullable CivilStatus civil) {

  /** Without any of it, should it ever be logged. */
  @Override
  public String toString() {
    return "PersonalView[]";
  }
}
