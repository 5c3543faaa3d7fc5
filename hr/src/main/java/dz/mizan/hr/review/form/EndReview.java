package dz.mizan.hr.review.form;

import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.review.InvalidAnswer;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shares reviews and has them signed, gives them back, or cancels them. */
@ApplicationScoped
public class EndReview {
  static final String SHARE = "reviews:share";

  private static final String SHARED =
      """
      update review set status = 'SHARED', shared_at = now(), events = events + 1,
        version = version + 1 where id = $1 returning events
      """;
  private static final String SIGNED =
      """
      update review set status = 'SIGNED_OFF', signed_at = now(), agrees = $2, sign_comment = $3,
        events = events + 1, version = version + 1 where id = $1 returning events
      """;
  private static final String RETURNED =
      """
      update review set status = 'WRITING', score = null, final_score = null, version = version + 1
      where id = $1
      """;
  private static final String READY =
      """
      select r.id from review r join employee e on e.id = r.employee_id
      where r.cycle_id = $1 and r.status in ('SUBMITTED', 'CALIBRATED')
        and e.user_id is distinct from $2
        and ($3::uuid[] is null or e.department_id = any ($3))
      order by r.id limit 500
      """;

  private final ReviewAccess access;
  private final WriteReview write;
  private final Outbox outbox;

  EndReview(ReviewAccess access, WriteReview write, Outbox outbox) {
    this.access = access;
    this.write = write;
    this.outbox = outbox;
  }

  /**
   * @throws WrongReviewStatus if it is not submitted, or its cycle is not in calibration
   */
  Uni<ReviewRow> share(UUID id, @Nullable String ifMatch) {
    return access
        .requireHolds(id, SHARE)
        .invoke(review -> Versions.check(ifMatch, review.version()))
        .chain(this::share);
  }

  private Uni<ReviewRow> share(ReviewRow review) {
    WriteReview.requireMove(review, ReviewStatus.SHARED);
    if (!review.cycleStatus().equals("CALIBRATION")) {
      throw new WrongReviewStatus(review.cycleStatus());
    }
    return CompanySql.execute(SHARED, review.id())
        .chain(
            rows ->
                outbox.append(
                    ReviewShared.TYPE,
                    review.id(),
                    rows.iterator().next().getLong(0),
                    new ReviewShared(
                        review.id(),
                        review.cycleId(),
                        review.cycleName(),
                        review.employeeId(),
                        review.managerId())))
        .chain(() -> write.note(review, "SHARED", null))
        .chain(() -> write.read(review.id()));
  }

  /**
   * Shares those of a cycle that are ready, up to 500 at once; never the caller's own.
   *
   * @return how many
   */
  public Uni<Integer> shareAll(UUID cycleId) {
    return CompanySql.execute(
            READY,
            cycleId,
            ReviewAccess.user(),
            Caller.require().scope().onlyArray(Departments.SCOPE))
        .chain(
            rows -> {
              var shared = Uni.createFrom().item(0);
              for (var row : rows) {
                var id = row.getUUID("id");
                shared = shared.chain(n -> share(id, "*").map(any -> n + 1));
              }
              return shared;
            });
  }

  /**
   * The employee signs.
   *
   * @throws InvalidAnswer if he does not agree and does not say why
   * @throws WrongReviewStatus if it is not shared, or he has signed
   */
  Uni<ReviewRow> signOff(UUID id, @Nullable String ifMatch, SignOffRequest request) {
    if (!request.agrees() && request.comment() == null) {
      throw new InvalidAnswer("comment", "needed where he does not agree");
    }
    return access
        .requireOwn(id)
        .invoke(
            review -> {
              Versions.check(ifMatch, review.version());
              if (!review.status().canBecome(ReviewStatus.SIGNED_OFF)) {
                throw new WrongReviewStatus(ReviewView.forEmployee(review).status());
              }
            })
        .chain(review -> sign(review, request));
  }

  private Uni<ReviewRow> sign(ReviewRow review, SignOffRequest request) {
    return CompanySql.execute(SIGNED, review.id(), request.agrees(), request.comment())
        .chain(
            rows ->
                outbox.append(
                    ReviewSignedOff.TYPE,
                    review.id(),
                    rows.iterator().next().getLong(0),
                    new ReviewSignedOff(
                        review.id(),
                        review.cycleId(),
                        review.employeeId(),
                        review.managerId(),
                        request.agrees())))
        .chain(() -> write.note(review, "SIGNED_OFF", null))
        .chain(() -> write.read(review.id()));
  }

  /**
   * Gives a submitted review back to its manager.
   *
   * @throws WrongReviewStatus if it is not submitted, or shared already
   */
  Uni<ReviewRow> giveBack(UUID id, @Nullable String ifMatch, String reason) {
    return access
        .requireHolds(id, ReviewAccess.CHANGE)
        .invoke(
            review -> {
              Versions.check(ifMatch, review.version());
              WriteReview.requireMove(review, ReviewStatus.WRITING);
            })
        .call(review -> CompanySql.execute(RETURNED, id))
        .call(
            () ->
                CompanySql.execute(
                    "update review_part set status = 'WRITING', submitted_at = null,"
                        + " version = version + 1 where review_id = $1 and kind = 'MANAGER'",
                    id))
        .call(review -> write.note(review, "RETURNED", reason))
        .chain(() -> write.read(id));
  }

  /**
   * Takes somebody out of a cycle.
   *
   * @throws WrongReviewStatus if his review is shared or cancelled
   */
  Uni<ReviewRow> cancel(UUID id, @Nullable String ifMatch, String reason) {
    return access
        .requireHolds(id, ReviewAccess.CHANGE)
        .invoke(review -> Versions.check(ifMatch, review.version()))
        .chain(review -> write.move(review, ReviewStatus.CANCELLED, "CANCELLED", reason));
  }
}
