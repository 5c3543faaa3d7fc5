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
import java.util.HashMap;
import java.util.Map;
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
  // Locked in their order; one that moved meanwhile is no longer ready and is passed by.
  private static final String SHARED_ALL =
      """
      with ready as (
        select r.id from review r join employee e on e.id = r.employee_id
        join review_cycle c on c.id = r.cycle_id
        where r.cycle_id = $1 and c.status = 'CALIBRATION'
          and r.status in ('SUBMITTED', 'CALIBRATED') and e.user_id is distinct from $2
          and ($3::uuid[] is null or e.department_id = any ($3))
        order by r.id limit 500 for update of r for share of c)
      update review set status = 'SHARED', shared_at = now(), events = events + 1,
        version = version + 1 from ready where review.id = ready.id returning review.id, events
      """;
  private static final String READ_ALL =
      "select " + ReviewRow.COLUMNS + ReviewRow.FROM + " where r.id = any ($1) order by r.id";

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
    requireCalibration(review.cycleStatus());
    return CompanySql.execute(SHARED, review.id())
        .chain(
            rows ->
                outbox.append(
                    ReviewShared.TYPE,
                    review.id(),
                    rows.iterator().next().getLong(0),
                    ReviewShared.of(review)))
        .chain(() -> write.note(review, "SHARED", null))
        .chain(() -> write.read(review.id()));
  }

  private static void requireCalibration(String cycleStatus) {
    if (!cycleStatus.equals("CALIBRATION")) {
      throw new WrongReviewStatus(cycleStatus);
    }
  }

  /**
   * Shares those of a cycle that are ready, up to 500 at once; never the caller's own.
   *
   * @param cycleStatus of the cycle
   * @return how many
   * @throws WrongReviewStatus if the cycle is not in calibration
   */
  public Uni<Integer> shareAll(UUID cycleId, String cycleStatus) {
    requireCalibration(cycleStatus);
    return CompanySql.execute(
            SHARED_ALL,
            cycleId,
            ReviewAccess.user(),
            Caller.require().scope().onlyArray(Departments.SCOPE))
        .map(
            rows -> {
              var sequences = new HashMap<UUID, Long>();
              rows.forEach(row -> sequences.put(row.getUUID("id"), row.getLong("events")));
              return sequences;
            })
        .call(this::tellShared)
        .map(Map::size);
  }

  private Uni<Void> tellShared(Map<UUID, Long> sequences) {
    return CompanySql.execute(READ_ALL, (Object) sequences.keySet().toArray(UUID[]::new))
        .map(rows -> ReviewContents.list(rows, ReviewRow::of))
        .call(
            reviews ->
                outbox.appendAll(
                    ReviewShared.TYPE,
                    reviews.stream()
                        .map(
                            review ->
                                new Outbox.Event(
                                    review.id(),
                                    sequences.getOrDefault(review.id(), 1L),
                                    ReviewShared.of(review)))
                        .toList()))
        .chain(reviews -> write.noteAll(reviews, "SHARED"));
  }

  /**
   * The employee signs.
   *
   * @throws InvalidAnswer if he does not agree and does not say why
   * @throws WrongReviewStatus if it is not shared, or he has signed
   */
  Uni<ReviewRow> signOff(UUID id, @Nullable String ifMatch, SignOffRequest request) {
    var comment = request.comment();
    if (!request.agrees() && (comment == null || comment.isBlank())) {
      throw new InvalidAnswer("comment", "needed where he does not agree");
    }
    return access
        .requireOwn(id)
        .invoke(
            review -> {
              // First: until it is shared its version is not his to know.
              if (!review.status().canBecome(ReviewStatus.SIGNED_OFF)) {
                throw new WrongReviewStatus(ReviewView.forEmployee(review).status());
              }
              Versions.check(ifMatch, review.version());
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
