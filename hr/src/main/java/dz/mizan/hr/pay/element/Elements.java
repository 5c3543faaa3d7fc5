package dz.mizan.hr.pay.element;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.SealedFields;
import dz.mizan.hr.pay.PaidMonths;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The variable elements of the running transaction's company. */
@ApplicationScoped
class Elements {
  static final String COLUMN = "pay_element.amount";

  private static final String SELECT =
      """
      select e.id, e.month, e.employee_id, c.code, e.quantity, e.amount, e.note, e.version
      from pay_element e join pay_component c on c.id = e.component_id
      """;
  private static final String INSERT =
      """
      insert into pay_element (id, month, employee_id, component_id, quantity, amount, note)
      select $1, $2, $3, c.id, $5, $6, $7 from pay_component c where c.code = $4
      """;
  private static final String UPDATE =
      """
      update pay_element e set quantity = $5, amount = $6, note = $7, version = e.version + 1
      from pay_component c where e.id = $1 and e.month = $2 and e.employee_id = $3
        and c.id = e.component_id and c.code = $4
      """;

  private final SealedFields fields;
  private final PaidMonths months;
  private final Audit audit;

  Elements(SealedFields fields, PaidMonths months, Audit audit) {
    this.fields = fields;
    this.months = months;
    this.audit = audit;
  }

  /** A page by id, one more than asked for. */
  Uni<List<ElementView>> page(
      PageRequest request,
      @Nullable LocalDate month,
      @Nullable UUID employeeId,
      @Nullable String component) {
    return CompanySql.execute(
            SELECT
                + """
                where ($1::uuid is null or e.id > $1) and ($2::date is null or e.month = $2)
                  and ($3::uuid is null or e.employee_id = $3)
                  and ($4::text is null or c.code = $4) order by e.id limit $5
                """,
            request.afterId(),
            month,
            employeeId,
            component,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::view).toList());
  }

  /**
   * @param late whether the month may have been paid: back pay finds it
   * @throws InvalidElement if there is no such employee or component
   * @throws ElementTaken if the month has one
   */
  Uni<ElementView> create(ElementRequest request, boolean late) {
    request.checked();
    var id = Ids.next();
    return requireOpen(request.firstDay(), request.employeeId(), late)
        .chain(() -> write(INSERT, id, request))
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new InvalidElement("component", "no such component");
              }
            })
        .chain(() -> require(id, ""))
        .map(ElementView::withoutAmount)
        .call(made -> audit.record("pay-element.created", "pay-element", id, null, made));
  }

  /**
   * @throws InvalidElement if month, employee or component would change
   */
  Uni<ElementView> change(UUID id, @Nullable String ifMatch, ElementRequest request, boolean late) {
    request.checked();
    return open(id, late)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                write(UPDATE, id, request)
                    .invoke(
                        rows -> {
                          if (rows.rowCount() == 0) {
                            throw new InvalidElement("month", "month, employee, component stay");
                          }
                        })
                    .chain(() -> require(id, ""))
                    .map(ElementView::withoutAmount)
                    .call(
                        after ->
                            audit.record(
                                "pay-element.changed",
                                "pay-element",
                                id,
                                before.withoutAmount(),
                                after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch, boolean late) {
    return open(id, late)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(() -> CompanySql.execute("delete from pay_element where id = $1", id))
        .call(
            before ->
                audit.record(
                    "pay-element.deleted", "pay-element", id, before.withoutAmount(), null))
        .replaceWithVoid();
  }

  // The run's row is locked before the element's: month and employee of an element stay.
  private Uni<ElementView> open(UUID id, boolean late) {
    return require(id, "")
        .call(
            found -> requireOpen(YearMonth.parse(found.month()).atDay(1), found.employeeId(), late))
        .chain(() -> require(id, " for update of e"));
  }

  private Uni<Void> requireOpen(LocalDate month, UUID employeeId, boolean late) {
    return late ? Uni.createFrom().voidItem() : months.requireOpen(month, List.of(employeeId));
  }

  private Uni<ElementView> require(UUID id, String lock) {
    return CompanySql.execute(SELECT + "where e.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("pay-element", id);
              }
              return view(rows.iterator().next());
            });
  }

  private Uni<RowSet<Row>> write(String sql, UUID id, ElementRequest request) {
    var amount = request.amount();
    return CompanySql.execute(
            sql,
            id,
            request.firstDay(),
            request.employeeId(),
            request.component(),
            request.quantityOrZero(),
            fields.sealIfAny(COLUMN, id, amount == null ? null : amount.toPlainString()),
            request.note())
        .onFailure(SqlFailures.violates("fk_pay_element_employee"))
        .transform(e -> new InvalidElement("employeeId", "no such employee"))
        .onFailure(SqlFailures.violates("uq_pay_element"))
        .transform(e -> new ElementTaken());
  }

  private ElementView view(Row row) {
    var id = row.getUUID("id");
    var amount = fields.openIfAny(COLUMN, id, row.getString("amount"));
    return new ElementView(
        id,
        YearMonth.from(row.getLocalDate("month")).toString(),
        row.getUUID("employee_id"),
        row.getString("code"),
        new BigDecimal(row.getBigDecimal("quantity").stripTrailingZeros().toPlainString()),
        amount == null ? null : new BigDecimal(amount),
        row.getString("note"),
        row.getLong("version"));
  }
}
