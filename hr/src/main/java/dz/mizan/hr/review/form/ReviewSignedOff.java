package dz.mizan.hr.review.form;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * Data of {@code review.signed-off.v1}: the employee has signed his review.
 *
 * @param agrees whether he agrees with it
 */
@RegisterForReflection
public record ReviewSignedOff(
    UUID reviewId, UUID cycleId, UUID employeeId, UUID managerId, boolean agrees) {
  static final String TYPE = "review.signed-off.v1";
}
