package dz.mizan.auth.employee;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of hr's events about who left or was suspended.
 *
 * @param userId whom hr takes him for
 */
@RegisterForReflection
record EmployeeGone(UUID employeeId, @Nullable UUID userId) {}
