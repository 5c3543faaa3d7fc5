package dz.mizan.hr.pay.component.value;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.SealedFields;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The values of the running transaction's company. */
@ApplicationScoped
class PayValues {
  static final String COLUMN = "pay_value.value";

  private static final String SELECT =
      """
      select v.id, v.employee_id, c.code, v.starts_on, v.ends_on, v.value, v.version
      from pay_value v join pay_component c on c.id = v.component_id
      """;
  private static final String INSERT =
      """
      insert into pay_value (id, employee_id, component_id, starts_on, ends_on, value)
      select $1, $2, c.id, $4, $5, $6 from pay_component c where c.code = $3
      """;
  private static final String UPDATE =
      """
      update pay_value v set starts_on = $4, ends_on = $5, value = $6, version = v.version + 1
      from pay_component c
      where v.id = $1 and v.employee_id = $2 and c.id = v.component_id and c.code = $3
      """;

  private final SealedFields fields;
  private final Audit audit;

  PayValues(SealedFields fields, Audit audit) {
    this.fields = fields;
    this.audit = audit;
  }

  /** A page by id, one more than asked for. */
  Uni<List<ValueView>> page(
      PageRequest request, @Nullable UUID employeeId, @Nullable String component) {
    return CompanySql.execute(
            SELECT
                + """
                where ($1::uuid is null or v.id > $1) and ($2::uuid is null or v.employee_id = $2)
                  and ($3::text is null or c.code = $3) order by v.id limit $4
                """,
            request.afterId(),
            employeeId,
            component,
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::view).toList());
  }

  /**
   * @throws InvalidValue if there is no such employee or component
   * @throws ValueOverlaps if the component has a value for him on some of these days
   */
  Uni<ValueView> create(ValueRequest request) {
    request.checked();
    var id = Ids.next();
    return write(INSERT, id, request)
        .invoke(
            rows -> {
              if (rows.rowCount() == 0) {
                throw new InvalidValue("component", "no such component");
              }
            })
        .chain(() -> require(id))
        .map(ValueView::withoutValue)
        .call(made -> audit.record("pay-value.created", "pay-value", id, null, made));
  }

  /**
   * @throws InvalidValue if employee or component would change
   * @throws ValueOverlaps if the component has a value for him on some of these days
   */
  Uni<ValueView> change(UUID id, @Nullable String ifMatch, ValueRequest request) {
    request.checked();
    return locked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                write(UPDATE, id, request)
                    .invoke(
                        rows -> {
                          if (rows.rowCount() == 0) {
                            throw new InvalidValue("component", "employee and component stay");
                          }
                        })
                    .chain(() -> require(id))
                    .map(ValueView::withoutValue)
                    .call(
                        after ->
                            audit.record(
                                "pay-value.changed",
                                "pay-value",
                                id,
                                before.withoutValue(),
                                after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(() -> CompanySql.execute("delete from pay_value where id = $1", id))
        .call(
            before ->
                audit.record("pay-value.deleted", "pay-value", id, before.withoutValue(), null))
        .replaceWithVoid();
  }

  private Uni<ValueView> require(UUID id) {
    return CompanySql.execute(SELECT + "where v.id = $1", id).map(rows -> only(rows, id));
  }

  private Uni<ValueView> locked(UUID id) {
    return CompanySql.execute(SELECT + "where v.id = $1 for update of v", id)
        .map(rows -> only(rows, id));
  }

  private Uni<RowSet<Row>> write(String sql, UUID id, ValueRequest request) {
    return CompanySql.execute(
            sql,
            id,
            request.employeeId(),
            request.component(),
            request.startsOn(),
            request.endsOn(),
            fields.seal(COLUMN, id, request.value().toPlainString()))
        .onFailure(SqlFailures.violates("fk_pay_value_employee"))
        .transform(e -> new InvalidValue("employeeId", "no such employee"))
        .onFailure(SqlFailures.violates("ex_pay_value_overlap"))
        .transform(e -> new ValueOverlaps());
  }

  private ValueView only(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("pay-value", id);
    }
    return view(rows.iterator().next());
  }

  private ValueView view(Row row) {
    var id = row.getUUID("id");
    var value = fields.openIfAny(COLUMN, id, row.getString("value"));
    return new ValueView(
        id,
        row.getUUID("employee_id"),
        row.getString("code"),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        value == null ? null : new BigDecimal(value),
        row.getLong("version"));
  }
}
