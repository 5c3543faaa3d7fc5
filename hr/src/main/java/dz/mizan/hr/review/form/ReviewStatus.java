package dz.mizan.hr.review.form;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.Set;

/** Life of a review; NEXT holds the only legal moves. */
@RegisterForReflection
public enum ReviewStatus {
  /** Those who are asked write. */
  WRITING,
  /** The manager has submitted his part. */
  SUBMITTED,
  CALIBRATED,
  /** The employee sees it. */
  SHARED,
  SIGNED_OFF,
  CANCELLED;

  private static final Map<ReviewStatus, Set<ReviewStatus>> NEXT =
      Map.of(
          WRITING, Set.of(SUBMITTED, CANCELLED),
          SUBMITTED, Set.of(WRITING, CALIBRATED, SHARED, CANCELLED),
          CALIBRATED, Set.of(WRITING, CALIBRATED, SHARED, CANCELLED),
          SHARED, Set.of(SIGNED_OFF),
          SIGNED_OFF, Set.of(),
          CANCELLED, Set.of());

  public boolean canBecome(ReviewStatus next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  boolean isShared() {
    return this == SHARED || this == SIGNED_OFF;
  }
}
