package dz.mizan.hr.review.form;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.review.InvalidPeer;
import dz.mizan.hr.review.PeerTaken;
import dz.mizan.hr.review.WrongReviewStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Colleagues who are asked: proposed by the employee or above him, accepted by who stands above.
 */
@ApplicationScoped
class Peers {
  private static final String PROPOSE =
      """
      insert into review_part (id, review_id, employee_id, kind, author_id, status, proposed_by)
      select $1::uuid, $2::uuid, $3::uuid, 'PEER', p.id, $5,
        (select m.id from employee m where m.user_id = $6)
      from employee p where p.id = $4 and p.status = 'ACTIVE'
      on conflict on constraint uq_review_part_author do nothing
      """;
  private static final String IS_PEER =
      "select from review_part where review_id = $1 and author_id = $2";

  private final ReviewAccess access;
  private final ReviewContents contents;
  private final WriteReview write;

  Peers(ReviewAccess access, ReviewContents contents, WriteReview write) {
    this.access = access;
    this.contents = contents;
    this.write = write;
  }

  /** What becomes of a proposal. */
  @RegisterForReflection
  @Schema(name = "ReviewPeerProposal")
  record Proposal(UUID reviewId, UUID employeeId, PartStatus status) {}

  /**
   * Proposes one; who stands above or is HR asks him at once. To the employee it is always as if he
   * were the first to propose him: what else he heard would tell who writes about him.
   *
   * @throws InvalidPeer if it is the employee, his reviewer, or nobody at work
   * @throws PeerTaken if he was proposed before, and not by the employee
   * @throws WrongReviewStatus if the review is not being written
   */
  Uni<Proposal> propose(UUID reviewId, UUID peer) {
    return access
        .requireContributes(reviewId)
        .chain(
            seen -> {
              var review = seen.review();
              if (!review.isBeingWritten()) {
                throw new WrongReviewStatus(seen.shownStatus());
              }
              if (peer.equals(review.employeeId()) || peer.equals(review.managerId())) {
                throw new InvalidPeer();
              }
              var status =
                  seen.role() == ReviewAccess.Role.EMPLOYEE
                      ? PartStatus.PROPOSED
                      : PartStatus.WRITING;
              return CompanySql.execute(
                      PROPOSE,
                      Ids.next(),
                      reviewId,
                      review.employeeId(),
                      peer,
                      status.name(),
                      ReviewAccess.user())
                  .chain(
                      rows ->
                          rows.rowCount() == 1
                              ? write.note(review, "PEER_PROPOSED", null)
                              : requireHidden(seen, peer))
                  .replaceWith(new Proposal(reviewId, peer, status));
            });
  }

  private static Uni<Void> requireHidden(ReviewAccess.Seen seen, UUID peer) {
    return CompanySql.execute(IS_PEER, seen.review().id(), peer)
        .invoke(
            rows -> {
              if (rows.size() == 0) {
                throw new InvalidPeer();
              }
              if (seen.role() != ReviewAccess.Role.EMPLOYEE) {
                throw new PeerTaken();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Asks a proposed colleague, or does not.
   *
   * @throws WrongReviewStatus if he is not proposed, or the review is not being written
   */
  Uni<PartView> decide(UUID reviewId, UUID partId, boolean isAccepted) {
    var next = isAccepted ? PartStatus.WRITING : PartStatus.REFUSED;
    return access
        .requireManages(reviewId, ReviewAccess.CHANGE)
        .chain(
            review -> {
              if (!review.isBeingWritten()) {
                throw new WrongReviewStatus(review.status().name());
              }
              return CompanySql.execute(
                      "update review_part set status = $3, version = version + 1"
                          + " where id = $1 and review_id = $2 and status = 'PROPOSED'",
                      partId,
                      reviewId,
                      next.name())
                  .chain(
                      rows ->
                          rows.rowCount() == 1
                              ? write.note(
                                  review, isAccepted ? "PEER_ACCEPTED" : "PEER_REFUSED", null)
                              : Uni.createFrom().voidItem())
                  .chain(
                      () ->
                          contents
                              .parts(reviewId)
                              .map(parts -> decided(parts, partId, next).closed()));
            });
  }

  private static PartView decided(List<PartView> parts, UUID partId, PartStatus next) {
    var part =
        parts.stream()
            .filter(one -> partId.equals(one.id()) && one.kind() == PartKind.PEER)
            .findFirst()
            .orElseThrow(() -> new NotFound("review-part", partId));
    if (part.status() != next) {
      throw new WrongReviewStatus(part.status().name());
    }
    return part;
  }
}
