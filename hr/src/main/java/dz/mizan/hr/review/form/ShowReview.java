package dz.mizan.hr.review.form;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a review as its reader may see it. */
@ApplicationScoped
class ShowReview {
  private final ReviewAccess access;
  private final ReviewContents contents;
  private final Settings settings;

  ShowReview(ReviewAccess access, ReviewContents contents, Settings settings) {
    this.access = access;
    this.contents = contents;
    this.settings = settings;
  }

  /**
   * @throws NotFound to who is neither the employee, nor above him, nor HR
   */
  Uni<ReviewDetail> handle(UUID id) {
    return access
        .requireSees(id)
        .chain(
            seen ->
                seen.role() == ReviewAccess.Role.EMPLOYEE
                    ? forEmployee(seen.review())
                    : inFull(seen.review()));
  }

  private Uni<ReviewDetail> inFull(ReviewRow review) {
    return myself()
        .chain(
            caller ->
                contents
                    .parts(review.id())
                    .map(parts -> parts.stream().map(part -> readable(part, caller)).toList()))
        .chain(
            parts ->
                contents
                    .calibrations(review.id())
                    .chain(
                        calibrations ->
                            contents
                                .steps(review.id())
                                .chain(
                                    steps ->
                                        detail(
                                            review,
                                            ReviewView.of(review),
                                            parts,
                                            calibrations,
                                            steps))));
  }

  // A draft is its writer's alone.
  private static PartView readable(PartView part, Optional<UUID> caller) {
    boolean isOwn = caller.isPresent() && caller.get().equals(part.authorId());
    return part.status() == PartStatus.SUBMITTED || isOwn ? part : part.closed();
  }

  private Uni<ReviewDetail> forEmployee(ReviewRow review) {
    return settings
        .current()
        .map(now -> now.integer(Setting.REVIEW_LEAST_PEERS))
        .chain(least -> contents.parts(review.id()).map(parts -> ofEmployee(review, parts, least)))
        .chain(
            parts -> detail(review, ReviewView.forEmployee(review), parts, List.of(), List.of()));
  }

  static List<PartView> ofEmployee(ReviewRow review, List<PartView> parts, int leastPeers) {
    var shown = new ArrayList<PartView>();
    var peers = new ArrayList<PartView>();
    for (var part : parts) {
      boolean isTold = review.status().isShared() && part.status() == PartStatus.SUBMITTED;
      switch (part.kind()) {
        case SELF -> shown.add(part);
        case MANAGER -> {
          if (isTold) {
            shown.add(part);
          }
        }
        case PEER -> {
          if (isTold) {
            peers.add(part.anonymous());
          }
        }
      }
    }
    if (peers.size() >= Math.max(1, leastPeers)) {
      // In an order that tells nothing of who wrote when.
      peers.sort(Comparator.comparing(part -> part.answers().hashCode()));
      shown.addAll(peers);
    }
    return shown;
  }

  private Uni<ReviewDetail> detail(
      ReviewRow review,
      ReviewView view,
      List<PartView> parts,
      List<ReviewDetail.Calibration> calibrations,
      List<ReviewDetail.Step> steps) {
    return contents
        .sections(review.templateId())
        .chain(
            sections ->
                contents
                    .goals(review.id())
                    .map(
                        goals ->
                            new ReviewDetail(view, sections, goals, parts, calibrations, steps)));
  }

  private static Uni<Optional<UUID>> myself() {
    return CompanySql.execute("select id from employee where user_id = $1", ReviewAccess.user())
        .map(
            rows ->
                rows.size() == 0
                    ? Optional.empty()
                    : Optional.of(rows.iterator().next().getUUID(0)));
  }
}
