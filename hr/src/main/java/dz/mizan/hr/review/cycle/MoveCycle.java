package dz.mizan.hr.review.cycle;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.review.InvalidCycle;
import dz.mizan.hr.review.ReviewsUnfinished;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a cycle, brings it to calibration and back, closes or cancels it. */
@ApplicationScoped
class MoveCycle {
  private static final String UNFINISHED =
      """
      select count(*) from review
      where cycle_id = $1 and status not in ('SHARED', 'SIGNED_OFF', 'CANCELLED')
      """;
  private static final String CANCEL =
      """
      update review set status = 'CANCELLED', version = version + 1
      where cycle_id = $1 and status in ('WRITING', 'SUBMITTED', 'CALIBRATED')
      """;

  private final Cycles cycles;
  private final AskPeople ask;
  private final Audit audit;

  MoveCycle(Cycles cycles, AskPeople ask, Audit audit) {
    this.cycles = cycles;
    this.ask = ask;
    this.audit = audit;
  }

  /**
   * @throws WrongReviewStatus if it may not become that
   * @throws InvalidCycle if it is opened without anybody in it
   * @throws ReviewsUnfinished if it is closed while some are neither shared nor cancelled
   */
  Uni<CycleView> handle(UUID id, @Nullable String ifMatch, CycleStatus next) {
    return cycles
        .lock(id, ifMatch)
        .invoke(
            before -> {
              if (!before.status().canBecome(next)) {
                throw new WrongReviewStatus(before.status().name());
              }
            })
        .call(before -> prepare(before, next))
        .chain(
            before ->
                CompanySql.execute(
                        "update review_cycle set status = $2, version = version + 1 where id = $1",
                        id,
                        next.name())
                    .chain(() -> cycles.require(id))
                    .call(
                        after ->
                            audit.record(
                                "review-cycle." + next.name().toLowerCase(Locale.ROOT),
                                "review-cycle",
                                id,
                                before,
                                after)));
  }

  private Uni<Void> prepare(CycleView before, CycleStatus next) {
    return switch (next) {
      case OPEN -> {
        if (before.reviews() == 0) {
          throw new InvalidCycle("employees", "nobody is in it");
        }
        yield ask.handle(before.id());
      }
      case CLOSED ->
          CompanySql.execute(UNFINISHED, before.id())
              .invoke(
                  rows -> {
                    long left = rows.iterator().next().getLong(0);
                    if (left > 0) {
                      throw new ReviewsUnfinished(left);
                    }
                  })
              .replaceWithVoid();
      case CANCELLED -> CompanySql.execute(CANCEL, before.id()).replaceWithVoid();
      case DRAFT, CALIBRATION -> Uni.createFrom().voidItem();
    };
  }
}
