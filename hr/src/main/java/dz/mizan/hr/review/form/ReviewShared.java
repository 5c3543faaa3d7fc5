package dz.mizan.hr.review.form;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Data of {@code review.shared.v1}: the employee sees his review; no rating is in the event. */
@RegisterForReflection
public record ReviewShared(
    UUID reviewId, UUID cycleId, String cycleName, UUID employeeId, UUID managerId) {
  static final String TYPE = "review.shared.v1";

  static ReviewShared of(ReviewRow review) {
    return new ReviewShared(
        review.id(),
        review.cycleId(),
        review.cycleName(),
        review.employeeId(),
        review.managerId());
  }
}
