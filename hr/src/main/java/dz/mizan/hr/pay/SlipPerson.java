package dz.mizan.hr.pay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose payslip it is, as things were when it was calculated.
 *
 * @param south whether he has the right of the South
 * @param seniorityYears whole years in the company at the end of the month
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayslipPerson")
public record SlipPerson(
    @Schema(examples = "E-0001") String number,
    @Schema(examples = "Amina") String firstName,
    @Schema(examples = "Benali") String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    @Schema(examples = "Comptable") String jobTitle,
    @Schema(examples = "FIN") @Nullable String departmentCode,
    @Schema(examples = "FIN") @Nullable String costCentre,
    LocalDate hiredOn,
    @Nullable LocalDate leftOn,
    @Nullable String maritalStatus,
    int children,
    boolean disabled,
    boolean retired,
    boolean south,
    int seniorityYears) {}
