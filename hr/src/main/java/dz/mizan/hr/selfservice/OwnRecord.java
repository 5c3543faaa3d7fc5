package dz.mizan.hr.selfservice;

import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Profile;
import dz.mizan.hr.employee.personal.CivilStatus;
import dz.mizan.hr.employee.personal.EmergencyContact;
import dz.mizan.hr.employee.personal.PersonalView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the company knows of the caller. Of the national number the last digits: whoever finds his
 * session open shall not have it.
 */
@RegisterForReflection
@Schema(name = "OwnRecord")
record OwnRecord(
    UUID id,
    @Schema(examples = "E-0001") String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    UUID departmentId,
    @Nullable UUID positionId,
    @Nullable UUID managerId,
    String jobTitle,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Schema(examples = "ACTIVE") String status,
    Profile profile,
    @Schema(examples = "0157") @Nullable String nationalNumberLast4,
    @Nullable String nss,
    @Nullable String rib,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    List<EmergencyContact> emergency,
    @Nullable CivilStatus civil) {
  private static final int SHOWN_DIGITS = 4;

  static OwnRecord of(Employee employee, PersonalView personal) {
    var name = employee.name();
    return new OwnRecord(
        employee.id(),
        employee.number(),
        name.first(),
        name.last(),
        name.firstAr(),
        name.lastAr(),
        employee.departmentId(),
        employee.positionId(),
        employee.managerId(),
        employee.jobTitle(),
        employee.hiredOn(),
        employee.leftOn(),
        employee.status().name(),
        employee.profile(),
        lastDigits(personal.nationalNumber()),
        personal.nss(),
        personal.rib(),
        personal.phone(),
        personal.email(),
        personal.address(),
        personal.emergency(),
        personal.civil());
  }

  private static @Nullable String lastDigits(@Nullable String number) {
    return number == null ? null : number.substring(Math.max(number.length() - SHOWN_DIGITS, 0));
  }

  /** Without any of it, should it ever be logged. */
  @Override
  public String toString() {
    return "OwnRecord[" + number + "]";
  }
}
