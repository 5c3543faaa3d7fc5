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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The garnishments of the running transaction's company. */
@ApplicationScoped
class Garnishments {
  private final Audit audit;

  Garnishments(Audit audit) {
    this.audit = audit;
  }

  /** A page by id, one more than asked for. */
  Uni<List<GarnishmentView>> page(PageRequest request, @Nullable UUID employeeId) {
    return CompanySql.execute(
            """
            select * from pay_garnishment where ($1::uuid is null or id > $1)
              and ($2::uuid is null or employee_id = $2) order by id limit $3
            """,
            request.afterId(),
            employeeId,
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(GarnishmentView::of).toList());
  }

  /**
   * @throws NotFound if the company has no such garnishment
   */
  Uni<GarnishmentView> require(UUID id) {
    return CompanySql.execute("select * from pay_garnishment where id = $1", id)
        .map(rows -> only(rows, id));
  }

  /**
   * @throws InvalidGarnishment if something of it makes no sense
   */
  Uni<GarnishmentView> create(GarnishmentRequest request) {
    request.checked();
    var id = Ids.next();
    return CompanySql.execute(
            """
            insert into pay_garnishment (id, employee_id, kind, creditor, reference, total, monthly,
              first_month, last_month) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning *
            """,
            id,
            request.employeeId(),
            request.kind().name(),
            request.creditor(),
            request.reference(),
            request.total(),
            request.monthly(),
            YearMonth.parse(request.firstMonth()).atDay(1),
            day(request.lastMonth()))
        .onFailure(SqlFailures.violates("fk_pay_garnishment_employee"))
        .transform(e -> new InvalidGarnishment("employeeId", "no such employee"))
        .map(rows -> only(rows, id))
        .call(
            made ->
                audit.record(
                    "pay-garnishment.created", "pay-garnishment", id, null, DebtNote.of(made)));
  }

  /**
   * @throws InvalidGarnishment if employee, kind or first month would change, or less would be owed
   *     than was withheld
   */
  Uni<GarnishmentView> change(UUID id, @Nullable String ifMatch, GarnishmentRequest request) {
    request.checked();
    return CompanySql.execute("select * from pay_garnishment where id = $1 for update", id)
        .map(rows -> only(rows, id))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(before -> requireSame(before, request))
        .chain(
            before ->
                CompanySql.execute(
                        """
                        update pay_garnishment set creditor = $2, reference = $3, total = $4,
                          monthly = $5, last_month = $6, version = version + 1
                        where id = $1 returning *
                        """,
                        id,
                        request.creditor(),
                        request.reference(),
                        request.total(),
                        request.monthly(),
                        day(request.lastMonth()))
                    .onFailure(SqlFailures.violates("ck_pay_garnishment_withheld"))
                    .transform(e -> new InvalidGarnishment("total", "more is withheld already"))
                    .map(rows -> only(rows, id))
                    .call(
                        after ->
                            audit.record(
                                "pay-garnishment.changed",
                                "pay-garnishment",
                                id,
                                null,
                                DebtNote.of(before, after))));
  }

  private static void requireSame(GarnishmentView before, GarnishmentRequest request) {
    if (!before.employeeId().equals(request.employeeId())
        || before.kind() != request.kind()
        || !before.firstMonth().equals(request.firstMonth())) {
      throw new InvalidGarnishment("firstMonth", "employee, kind and first month stay");
    }
  }

  private static @Nullable LocalDate day(@Nullable String month) {
    return month == null ? null : YearMonth.parse(month).atDay(1);
  }

  private static GarnishmentView only(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("pay-garnishment", id);
    }
    return GarnishmentView.of(rows.iterator().next());
  }
}
