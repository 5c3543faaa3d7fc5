package dz.mizan.hr.employee.user;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What this service reads of auth's event. */
@RegisterForReflection
record UserDeleted(UUID userId) {}
