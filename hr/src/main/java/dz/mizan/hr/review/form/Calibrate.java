package dz.mizan.hr.review.form;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.review.InvalidCycle;
import dz.mizan.hr.review.RatingOffScale;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a score in a session of calibration; before, after and reason stay. */
@ApplicationScoped
class Calibrate {
  private static final String CHANGE =
      """
      insert into calibration_change (id, session_id, review_id, before_score, after_score, reason,
        changed_by)
      select $1::uuid, s.id, $3::uuid, $4::numeric, $5::numeric, $6::text, $7::uuid
      from calibration_session s where s.id = $2 and s.cycle_id = $8
      """;
  private static final String RANGE =
      "select min(value) as least, max(value) as most from rating_level where scale_id = $1";

  private final ReviewAccess access;
  private final WriteReview write;

  Calibrate(ReviewAccess access, WriteReview write) {
    this.access = access;
    this.write = write;
  }

  /**
   * @throws RatingOffScale if the score is below the lowest level or above the highest
   * @throws InvalidCycle if the session is none of the review's cycle
   * @throws WrongReviewStatus if the review is not submitted, or its cycle not in calibration
   */
  Uni<ReviewRow> handle(UUID id, @Nullable String ifMatch, CalibrationRequest request) {
    return access
        .requireHolds(id, "reviews:calibrate")
        .invoke(
            review -> {
              Versions.check(ifMatch, review.version());
              WriteReview.requireMove(review, ReviewStatus.CALIBRATED);
              if (!review.cycleStatus().equals("CALIBRATION")) {
                throw new WrongReviewStatus(review.cycleStatus());
              }
            })
        .call(review -> requireInRange(review, request.score()))
        .chain(review -> change(review, request));
  }

  private static Uni<Void> requireInRange(ReviewRow review, BigDecimal score) {
    return CompanySql.execute(RANGE, review.scaleId())
        .invoke(
            rows -> {
              var range = rows.iterator().next();
              if (score.compareTo(range.getBigDecimal("least")) < 0
                  || score.compareTo(range.getBigDecimal("most")) > 0) {
                throw new RatingOffScale("score");
              }
            })
        .replaceWithVoid();
  }

  private Uni<ReviewRow> change(ReviewRow review, CalibrationRequest request) {
    return CompanySql.execute(
            CHANGE,
            Ids.next(),
            request.sessionId(),
            review.id(),
            review.finalScore(),
            request.score(),
            request.reason(),
            Caller.require().userId(),
            review.cycleId())
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new InvalidCycle("sessionId", "none of this cycle");
              }
            })
        .chain(
            () ->
                CompanySql.execute(
                    "update review set final_score = $2 where id = $1",
                    review.id(),
                    request.score()))
        .chain(() -> write.move(review, ReviewStatus.CALIBRATED, "CALIBRATED", null));
  }
}
