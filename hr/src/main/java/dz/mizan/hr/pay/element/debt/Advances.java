package dz.mizan.hr.pay.element.debt;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The advances and loans of the running transaction's company. */
@ApplicationScoped
class Advances {
  private final Audit audit;

  Advances(Audit audit) {
    this.audit = audit;
  }

  /**
   * A page by id, one more than asked for.
   *
   * @param onlyOpen without those that are cancelled or given back
   */
  Uni<List<AdvanceView>> page(PageRequest request, @Nullable UUID employeeId, boolean onlyOpen) {
    return CompanySql.execute(
            """
            select * from pay_advance where ($1::uuid is null or id > $1)
              and ($2::uuid is null or employee_id = $2)
              and (not $3 or (not is_cancelled and repaid < amount)) order by id limit $4
            """,
            request.afterId(),
            employeeId,
            onlyOpen,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(AdvanceView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such advance
   */
  Uni<AdvanceView> require(UUID id) {
    return CompanySql.execute("select * from pay_advance where id = $1", id)
        .map(rows -> only(rows, id));
  }

  /**
   * @throws InvalidAdvance if something of it makes no sense
   */
  Uni<AdvanceView> create(AdvanceRequest request) {
    request.checked();
    var id = Ids.next();
    return CompanySql.execute(
            """
            insert into pay_advance (id, employee_id, kind, granted_on, amount, instalment,
              first_month, reason) values ($1, $2, $3, $4, $5, $6, $7, $8) returning *
            """,
            id,
            request.employeeId(),
            request.kind().name(),
            request.grantedOn(),
            request.amount(),
            request.instalment(),
            YearMonth.parse(request.firstMonth()).atDay(1),
            request.reason())
        .onFailure(SqlFailures.violates("fk_pay_advance_employee"))
        .transform(e -> new InvalidAdvance("employeeId", "no such employee"))
        .map(rows -> only(rows, id))
        .call(
            made ->
                audit.record("pay-advance.created", "pay-advance", id, null, DebtNote.of(made)));
  }

  /**
   * Changes how it is given back.
   *
   * @throws AdvanceClosed if it is cancelled or given back
   * @throws InvalidAdvance if employee, kind, day or amount would change
   */
  Uni<AdvanceView> change(UUID id, @Nullable String ifMatch, AdvanceRequest request) {
    request.checked();
    return locked(id, ifMatch)
        .invoke(before -> requireSame(before, request))
        .chain(
            before ->
                write(
                    before,
                    "pay-advance.changed",
                    "update pay_advance set instalment = $2, first_month = $3, reason = $4,"
                        + " version = version + 1 where id = $1 returning *",
                    id,
                    request.instalment(),
                    YearMonth.parse(request.firstMonth()).atDay(1),
                    request.reason()));
  }

  /**
   * Takes no more of it off.
   *
   * @throws AdvanceClosed if it is cancelled or given back
   */
  Uni<AdvanceView> cancel(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .chain(
            before ->
                write(
                    before,
                    "pay-advance.cancelled",
                    "update pay_advance set is_cancelled = true, version = version + 1"
                        + " where id = $1 returning *",
                    id));
  }

  private static void requireSame(AdvanceView before, AdvanceRequest request) {
    if (!before.employeeId().equals(request.employeeId())
        || before.kind() != request.kind()
        || !before.grantedOn().equals(request.grantedOn())
        || before.amount().compareTo(request.amount()) != 0) {
      throw new InvalidAdvance("amount", "employee, kind, day and amount stay as they are");
    }
  }

  private static Uni<AdvanceView> locked(UUID id, @Nullable String ifMatch) {
    return CompanySql.execute("select * from pay_advance where id = $1 for update", id)
        .map(rows -> only(rows, id))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(
            before -> {
              if (before.isClosed()) {
                throw new AdvanceClosed();
              }
            });
  }

  private Uni<AdvanceView> write(
      AdvanceView before, String action, String sql, @Nullable Object... parameters) {
    return CompanySql.execute(sql, parameters)
        .map(rows -> only(rows, before.id()))
        .call(
            after ->
                audit.record(action, "pay-advance", before.id(), null, DebtNote.of(before, after)));
  }

  private static AdvanceView only(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("pay-advance", id);
    }
    return AdvanceView.of(rows.iterator().next());
  }
}
