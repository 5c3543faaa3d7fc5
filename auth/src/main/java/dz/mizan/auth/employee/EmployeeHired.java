package dz.mizan.auth.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of hr's event. */
@RegisterForReflection
record EmployeeHired(
    UUID employeeId,
    String number,
    String firstName,
    String lastName,
    @Nullable String firstNameAr,
    @Nullable String lastNameAr,
    String jobTitle,
    @Nullable String workEmail) {}
