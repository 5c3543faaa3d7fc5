package dz.mizan.hr.review.cycle;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.review.InvalidCycle;
import dz.mizan.hr.review.ReviewCodeTaken;
import dz.mizan.hr.review.WrongReviewStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The cycles of the company. */
@ApplicationScoped
class Cycles {
  private static final String INSERT =
      """
      insert into review_cycle (id, name, period, template_id, scale_id, self_due, peers_due,
        manager_due)
      select $1::uuid, $2::text, daterange($3::date, $4::date, '[]'), t.id, s.id, $7::date, $8::date,
        $9::date
      from review_template t, rating_scale s
      where t.id = $5 and s.id = $6 and not t.is_archived and not s.is_archived
      """;
  private static final String CHANGE =
      """
      update review_cycle set name = $2, self_due = $3, peers_due = $4, manager_due = $5,
        version = version + 1 where id = $1
      """;

  private final Audit audit;

  Cycles(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws InvalidCycle if its days are out of order, or template or scale are unknown or archived
   * @throws ReviewCodeTaken if another one has its name
   */
  Uni<CycleView> create(CycleRequest request) {
    requireOrder(request.from(), request.to());
    requireDue(request.from(), request.selfDue(), request.peersDue(), request.managerDue());
    var id = Ids.next();
    return CompanySql.execute(
            INSERT,
            id,
            request.name().strip(),
            request.from(),
            request.to(),
            request.templateId(),
            request.scaleId(),
            request.selfDue(),
            request.peersDue(),
            request.managerDue())
        .onFailure(SqlFailures.violates("uq_review_cycle_name"))
        .transform(e -> new ReviewCodeTaken(request.name().strip()))
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new InvalidCycle("templateId", "no such template or scale, or archived");
              }
            })
        .chain(() -> require(id))
        .call(made -> audit.record("review-cycle.created", "review-cycle", id, null, made));
  }

  static void requireOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || from.getYear() < 1950 || to.getYear() > 2099) {
      throw new InvalidCycle("to", "not before the first day; from 1950 to 2099");
    }
  }

  static void requireDue(LocalDate from, LocalDate self, LocalDate peers, LocalDate manager) {
    if (self.isBefore(from) || peers.isBefore(from) || manager.getYear() > 2099) {
      throw new InvalidCycle("selfDue", "not before the first day that is reviewed");
    }
    if (manager.isBefore(self) || manager.isBefore(peers)) {
      throw new InvalidCycle("managerDue", "not before the others are due");
    }
  }

  /**
   * @throws NotFound if the company has no such cycle
   */
  Uni<CycleView> require(UUID id) {
    return CompanySql.execute(CycleView.SELECT + " where c.id = $1", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("review-cycle", id);
              }
              return CycleView.of(rows.iterator().next());
            });
  }

  /** The same, which stays in its status until the transaction ends. */
  Uni<CycleView> hold(UUID id) {
    return CompanySql.execute("select 1 from review_cycle where id = $1 for share", id)
        .chain(() -> require(id));
  }

  Uni<CycleView> lock(UUID id, @Nullable String ifMatch) {
    return CompanySql.execute("select 1 from review_cycle where id = $1 for update", id)
        .chain(() -> require(id))
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  /**
   * @throws WrongReviewStatus if it is closed or cancelled
   */
  Uni<CycleView> change(UUID id, @Nullable String ifMatch, CycleChange change) {
    return lock(id, ifMatch)
        .invoke(
            before -> {
              if (before.status() == CycleStatus.CLOSED
                  || before.status() == CycleStatus.CANCELLED) {
                throw new WrongReviewStatus(before.status().name());
              }
              requireDue(before.from(), change.selfDue(), change.peersDue(), change.managerDue());
            })
        .chain(
            before ->
                CompanySql.execute(
                        CHANGE,
                        id,
                        change.name().strip(),
                        change.selfDue(),
                        change.peersDue(),
                        change.managerDue())
                    .onFailure(SqlFailures.violates("uq_review_cycle_name"))
                    .transform(e -> new ReviewCodeTaken(change.name().strip()))
                    .chain(() -> require(id))
                    .call(
                        after ->
                            audit.record(
                                "review-cycle.changed", "review-cycle", id, before, after)));
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<CycleView>> page(PageRequest request) {
    return CompanySql.execute(
            CycleView.SELECT + " where ($1::uuid is null or c.id > $1) order by c.id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(CycleView::of).toList());
  }
}
