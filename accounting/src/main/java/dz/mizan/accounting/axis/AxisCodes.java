package dz.mizan.accounting.axis;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The cost centres and projects of the company of the running transaction. */
@ApplicationScoped
class AxisCodes {
  private final Audit audit;

  AxisCodes(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws AxisCodeTaken if the code is in use
   */
  Uni<AxisCode> create(Axis axis, NewAxisCode request) {
    return CompanySql.execute(
            "insert into %s (code, name) values ($1, $2) returning %s"
                .formatted(axis.table(), AxisCode.COLUMNS),
            request.code(),
            request.name())
        .map(rows -> AxisCode.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("pk_" + axis.table()))
        .transform(taken -> new AxisCodeTaken(axis, request.code()))
        .call(made -> note(axis, "created", null, made));
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws NotFound if there is none with this code
   */
  Uni<AxisCode> rename(Axis axis, String code, @Nullable String ifMatch, String name) {
    return locked(axis, code, ifMatch)
        .chain(
            before ->
                before.name().equals(name)
                    ? Uni.createFrom().item(before)
                    : update(axis, before, name, before.active(), "changed"));
  }

  /**
   * Closes it, or opens it again; what it is already stays so.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws NotFound if there is none with this code
   */
  Uni<AxisCode> setActive(Axis axis, String code, @Nullable String ifMatch, boolean active) {
    return locked(axis, code, ifMatch)
        .chain(
            before ->
                before.active() == active
                    ? Uni.createFrom().item(before)
                    : update(axis, before, before.name(), active, active ? "reopened" : "closed"));
  }

  /**
   * @throws NotFound if there is none with this code
   */
  Uni<AxisCode> require(Axis axis, String code) {
    return select(axis, code, "").map(rows -> one(axis, code, rows));
  }

  /**
   * One page by code.
   *
   * @param text to be found in code or name, whatever its case
   */
  Uni<Page<AxisCode>> page(
      Axis axis, PageRequest request, @Nullable Boolean active, @Nullable String text) {
    var after = request.after(1);
    return CompanySql.execute(
            """
            select %s from %s
            where ($1::text is null or code > $1) and ($2::boolean is null or active = $2)
              and ($3::text is null or position(lower($3) in lower(code || ' ' || name)) > 0)
            order by code limit $4
            """
                .formatted(AxisCode.COLUMNS, axis.table()),
            after.isEmpty() ? null : after.getFirst(),
            active,
            text,
            request.limitAndOne())
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false).map(AxisCode::of).toList(),
                    request,
                    row -> List.of(row.code())));
  }

  private static Uni<AxisCode> locked(Axis axis, String code, @Nullable String ifMatch) {
    return select(axis, code, " for update")
        .map(rows -> one(axis, code, rows))
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private static Uni<RowSet<Row>> select(Axis axis, String code, String lock) {
    return CompanySql.execute(
        "select %s from %s where code = $1%s".formatted(AxisCode.COLUMNS, axis.table(), lock),
        code);
  }

  private static AxisCode one(Axis axis, String code, RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw new NotFound(axis.entity(), code);
    }
    return AxisCode.of(rows.iterator().next());
  }

  private Uni<AxisCode> update(
      Axis axis, AxisCode before, String name, boolean active, String action) {
    return CompanySql.execute(
            """
            update %s set name = $2, active = $3, version = version + 1
            where code = $1 returning %s
            """
                .formatted(axis.table(), AxisCode.COLUMNS),
            before.code(),
            name,
            active)
        .map(rows -> AxisCode.of(rows.iterator().next()))
        .call(after -> note(axis, action, before, after));
  }

  // Codes are no UUIDs: the trail has them under the company's, with the code in what they were.
  private Uni<Void> note(Axis axis, String action, @Nullable AxisCode before, AxisCode after) {
    return audit.record(
        axis.entity() + "." + action, axis.entity(), Caller.require().companyId(), before, after);
  }
}
