package dz.mizan.auth.session;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The sessions of the running transaction's company. */
@ApplicationScoped
class Sessions {

  Uni<Session> add(UUID id, UUID userId, LoginContext context, Instant now) {
    return CompanySql.execute(
            "insert into session (id, user_id, address, user_agent, cookies, methods, started_at,"
                + " refreshed_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $7, $8)"
                + " returning "
                + Session.COLUMNS,
            id,
            userId,
            context.address(),
            context.userAgent(),
            context.cookies(),
            context.methods().toArray(String[]::new),
            now.atOffset(ZoneOffset.UTC),
            now.plus(Session.REFRESH_LIFE).atOffset(ZoneOffset.UTC))
        .map(rows -> Session.of(rows.iterator().next()));
  }

  Uni<Optional<Session>> find(UUID id) {
    return CompanySql.execute("select " + Session.COLUMNS + " from session where id = $1", id)
        .map(Sessions::first);
  }

  /** The session, which nobody else changes until the end of the transaction. */
  Uni<Optional<Session>> findLocked(UUID id) {
    return CompanySql.execute(
            "select " + Session.COLUMNS + " from session where id = $1 for update", id)
        .map(Sessions::first);
  }

  /** Makes the next refresh token the good one. The session must be locked. */
  Uni<Session> rotate(
      Session session, LoginContext context, byte @Nullable [] rotationKey, Instant now) {
    return CompanySql.execute(
            "update session set generation = generation + 1, rotation_key = $2, refreshed_at = $3,"
                + " expires_at = $4, address = $5, user_agent = $6 where id = $1 returning "
                + Session.COLUMNS,
            session.id(),
            rotationKey == null ? null : Buffer.buffer(rotationKey),
            now.atOffset(ZoneOffset.UTC),
            session.expiryIfRefreshed(now).atOffset(ZoneOffset.UTC),
            context.address(),
            context.userAgent())
        .map(rows -> Session.of(rows.iterator().next()));
  }

  /** Notes that the user has proved once more, in these ways, who he is. */
  Uni<Optional<Session>> stepUp(UUID id, List<String> methods, Instant now) {
    return CompanySql.execute(
            "update session set stepped_up_at = $2,"
                + " methods = methods || array("
                + "select method from unnest($3::text[]) method where method <> all (methods))"
                + " where id = $1 and ended_at is null and expires_at > $2 returning "
                + Session.COLUMNS,
            id,
            now.atOffset(ZoneOffset.UTC),
            methods.toArray(String[]::new))
        .map(Sessions::first);
  }

  /**
   * Ends those of the user's sessions that go on.
   *
   * @param only this one, or null for all
   * @param except not this one, or null
   * @return the ids of the sessions ended
   */
  Uni<List<UUID>> end(UUID userId, @Nullable UUID only, @Nullable UUID except, EndReason reason) {
    return CompanySql.execute(
            "update session set ended_at = now(), end_reason = $4"
                + " where user_id = $1 and ended_at is null and expires_at > now()"
                + " and ($2::uuid is null or id = $2) and ($3::uuid is null or id <> $3)"
                + " returning id",
            userId,
            only,
            except,
            reason.name())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID("id"))
                    .toList());
  }

  /** The user's sessions that go on, newest first. */
  Uni<Page<Session>> listOpen(UUID userId, PageRequest request) {
    return CompanySql.execute(
            "select "
                + Session.COLUMNS
                + " from session where user_id = $1 and ended_at is null and expires_at > now()"
                + " and ($2::uuid is null or id < $2) order by id desc limit $3",
            userId,
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Session::of).toList())
        .map(found -> Page.of(found, request, session -> List.of(session.id().toString())));
  }

  private static Optional<Session> first(RowSet<Row> rows) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(Session.of(rows.iterator().next()));
  }
}
