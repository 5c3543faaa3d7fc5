package dz.mizan.hr.leave.request;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.employee.Reach;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who decides in whose stead. */
@ApplicationScoped
class Delegations {
  private static final int LONGEST_DAYS = 366;
  // Only who works for the company now can stand in.
  private static final String INSERT =
      """
      insert into leave_delegation (id, manager_id, delegate_id, starts_on, ends_on)
      select $1, $2, e.id, $4, $5 from employee e where e.id = $3 and e.status <> 'LEFT'
      returning *
      """;
  private static final String PAGE =
      """
      select * from leave_delegation where id > $1
        and ($2::uuid[] is null or manager_id = any ($2) or delegate_id = any ($2))
      order by id limit $3
      """;

  private final Reach reach;
  private final Audit audit;

  Delegations(Reach reach, Audit audit) {
    this.reach = reach;
    this.audit = audit;
  }

  /**
   * @throws DelegationOverlaps if the manager has delegated at that time
   * @throws UnknownDelegate if there is no such employee, or he has left
   */
  Uni<DelegationView> create(DelegationRequest request) {
    Days.requireKept("startsOn", request.startsOn());
    Days.requireKept("endsOn", request.endsOn());
    Days.requireSpan("endsOn", request.startsOn(), request.endsOn(), LONGEST_DAYS);
    return whose(request.managerId())
        .invoke(
            manager -> {
              if (manager.equals(request.delegateId())) {
                throw new BadLeave("delegateId", "somebody else");
              }
            })
        .chain(manager -> insert(manager, request))
        .call(
            made ->
                audit.record(
                    "leave-delegation.created", "leave-delegation", made.id(), null, made));
  }

  private static Uni<DelegationView> insert(UUID manager, DelegationRequest request) {
    return CompanySql.execute(
            INSERT, Ids.next(), manager, request.delegateId(), request.startsOn(), request.endsOn())
        .onFailure(SqlFailures.violates("ex_leave_delegation_overlap"))
        .transform(e -> new DelegationOverlaps())
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new UnknownDelegate();
              }
              return DelegationView.of(rows.iterator().next());
            });
  }

  /** Ends it at once; a second time changes nothing. */
  Uni<DelegationView> revoke(UUID id, @Nullable String ifMatch) {
    return CompanySql.execute("select * from leave_delegation where id = $1 for update", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("leave-delegation", id);
              }
              return DelegationView.of(rows.iterator().next());
            })
        .call(before -> whose(before.managerId()))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(before -> before.revoked() ? Uni.createFrom().item(before) : write(before));
  }

  private Uni<DelegationView> write(DelegationView before) {
    return CompanySql.execute(
            "update leave_delegation set is_revoked = true, version = version + 1"
                + " where id = $1 returning *",
            before.id())
        .map(rows -> DelegationView.of(rows.iterator().next()))
        .call(
            after ->
                audit.record(
                    "leave-delegation.revoked", "leave-delegation", after.id(), before, after));
  }

  Uni<Page<DelegationView>> page(PageRequest page) {
    return reach
        .visible(ShowLeaves.PERMISSION)
        .chain(
            only ->
                CompanySql.execute(
                    PAGE,
                    page.afterId() == null ? new UUID(0, 0) : page.afterId(),
                    only.map(ids -> ids.toArray(UUID[]::new)).orElse(null),
                    page.limitAndOne()))
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(DelegationView::of)
                        .toList(),
                    page,
                    last -> List.of(last.id().toString())));
  }

  private Uni<UUID> whose(@Nullable UUID manager) {
    return manager == null
        ? reach.self()
        : reach.requireSees(manager, Deciders.PERMISSION).replaceWith(manager);
  }
}
