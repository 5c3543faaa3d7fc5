package dz.mizan.hr.leave.team;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.Reach;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The feeds of the calling user. */
@ApplicationScoped
class Feeds {
  private static final String PERMISSION = "leave:read";

  /** Nobody tells this service that a permission was taken away. */
  private static final int COMPANY_DAYS = 90;

  private static final String INSERT =
      """
      insert into leave_feed (id, name, scope, owner_id, owner_user, department_id, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7) returning *
      """;
  private static final String REVOKE =
      """
      update leave_feed set revoked_at = now(), version = version + 1
      where id = $1 and revoked_at is null and (owner_user = $2 or $3) returning *
      """;

  private final Reach reach;
  private final FeedLinks links;
  private final Audit audit;

  Feeds(Reach reach, FeedLinks links, Audit audit) {
    this.reach = reach;
    this.links = links;
    this.audit = audit;
  }

  /**
   * Makes a feed. The answer has no address, for answers are stored with their keys.
   *
   * @throws ForbiddenException if all are asked for without {@code leave:read}
   * @throws NotFound {@code employee-record} if the caller is no employee
   */
  Uni<FeedView> create(FeedRequest request) {
    if (request.departmentId() != null) {
      if (request.scope() != FeedScope.COMPANY) {
        throw new BadFeed("departmentId", "only with COMPANY");
      }
      Departments.requireInScope(request.departmentId());
    }
    if (request.scope() == FeedScope.COMPANY && request.validDays() > COMPANY_DAYS) {
      throw new BadFeed("validDays", "at most " + COMPANY_DAYS + " with COMPANY");
    }
    return owner(request)
        .chain(owner -> insert(request, owner))
        .call(made -> audit.record("leave-feed.created", "leave-feed", made.id(), null, made));
  }

  // An employee always: with his user, of which auth tells, the feed ends.
  private Uni<UUID> owner(FeedRequest request) {
    if (request.scope() != FeedScope.COMPANY) {
      return reach.self();
    }
    return reach
        .holds(PERMISSION)
        .invoke(
            holds -> {
              if (!holds) {
                throw new ForbiddenException();
              }
              if (request.departmentId() == null) {
                Caller.require().scope().requireWholeCompany();
              }
            })
        .chain(reach::self);
  }

  private static Uni<FeedView> insert(FeedRequest request, UUID owner) {
    var expiresAt =
        OffsetDateTime.now(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.SECONDS)
            .plusDays(request.validDays());
    return CompanySql.execute(
            INSERT,
            Ids.next(),
            request.name().strip(),
            request.scope().name(),
            owner,
            Caller.require().userId(),
            request.departmentId(),
            expiresAt)
        .onFailure(SqlFailures.violates("fk_leave_feed_department"))
        .transform(e -> new BadFeed("departmentId", "no such department"))
        .map(rows -> view(rows.iterator().next()));
  }

  private FeedView withPath(FeedView feed) {
    return new FeedView(
        feed.id(),
        feed.name(),
        feed.scope(),
        feed.departmentId(),
        feed.expiresAt(),
        feed.revokedAt(),
        links.path(Caller.require().companyId(), feed.id(), feed.expiresAt().toEpochSecond()),
        feed.version());
  }

  /**
   * A feed of the caller with its address.
   *
   * @throws NotFound if he has no such feed
   */
  Uni<FeedView> require(UUID id) {
    return CompanySql.execute(
            "select * from leave_feed where id = $1 and owner_user = $2",
            id,
            Caller.require().userId())
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("leave-feed", id);
              }
              return withPath(view(rows.iterator().next()));
            });
  }

  Uni<Page<FeedView>> page(PageRequest page) {
    return CompanySql.execute(
            "select * from leave_feed where id > $1 and owner_user = $2 order by id limit $3",
            page.afterId() == null ? new UUID(0, 0) : page.afterId(),
            Caller.require().userId(),
            page.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(Feeds::view).toList(),
                    page,
                    last -> List.of(last.id().toString())));
  }

  /**
   * Ends a feed of the caller, or anybody's with {@code leave-types:change}.
   *
   * @throws NotFound if he has no such feed that still runs
   */
  Uni<Void> revoke(UUID id) {
    return reach
        .holds("leave-types:change")
        .chain(any -> CompanySql.execute(REVOKE, id, Caller.require().userId(), any))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("leave-feed", id);
              }
              return view(rows.iterator().next());
            })
        .chain(after -> audit.record("leave-feed.revoked", "leave-feed", id, null, after));
  }

  private static FeedView view(Row row) {
    return new FeedView(
        row.getUUID("id"),
        row.getString("name"),
        FeedScope.valueOf(row.getString("scope")),
        row.getUUID("department_id"),
        row.getOffsetDateTime("expires_at"),
        row.getOffsetDateTime("revoked_at"),
        null,
        row.getLong("version"));
  }
}
