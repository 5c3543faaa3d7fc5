package dz.mizan.hr.pay.component.structure;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The structures of the running transaction's company. */
@ApplicationScoped
class Structures {
  private static final String SELECT =
      """
      select s.id, s.code, s.name, s.is_usual, s.is_active, s.version, c.code as component, l.value
      from pay_structure s
      left join pay_structure_line l on l.structure_id = s.id and l.ends_on is null
      left join pay_component c on c.id = l.component_id
      """;
  private static final String LINES =
      """
      insert into pay_structure_line (structure_id, component_id, value, starts_on)
      select $1, c.id, u.value, coalesce($4, first_open_pay_month(), '2022-01-01')
      from unnest($2::text[], $3::numeric[]) as u (code, value)
      join pay_component c on c.code = u.code
      """;

  // As an approval does: what is paid now has these lines or waits for the others.
  private static final String LOCK_RULES =
      "select pg_advisory_xact_lock(hashtextextended('pay components ' || current_company(), 0))";
  private static final String FORGET_LINES =
      """
      delete from pay_structure_line where structure_id = $1
        and starts_on >= coalesce(first_open_pay_month(), '2022-01-01')
      """;
  private static final String END_LINES =
      """
      update pay_structure_line set ends_on = first_open_pay_month() - 1
      where structure_id = $1 and ends_on is null
      """;

  // Of a new one: nobody had it in a month that was paid.
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

  private final Audit audit;

  Structures(Audit audit) {
    this.audit = audit;
  }

  /** A page by code, one structure more than asked for. */
  Uni<List<StructureView>> page(PageRequest request) {
    var after = request.after(1);
    return CompanySql.execute(
            SELECT
                + "where s.id in (select id from pay_structure where code > $1 order by code limit $2)"
                + " order by s.code, c.position, c.code",
            after.isEmpty() ? "" : after.getFirst(),
            request.limitAndOne())
        .map(StructureView::of);
  }

  /**
   * @throws NotFound if the company has no such structure
   */
  Uni<StructureView> require(UUID id) {
    return CompanySql.execute(SELECT + "where s.id = $1 order by c.position, c.code", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("pay-structure", id);
              }
              return StructureView.of(rows).getFirst();
            });
  }

  /**
   * @throws StructureTaken if another one has the code
   * @throws InvalidStructure if there is no such component
   */
  Uni<StructureView> create(StructureRequest request) {
    request.checked();
    var id = Ids.next();
    return unsetUsual(request, id)
        .chain(
            () ->
                CompanySql.execute(
                    "insert into pay_structure (id, code, name, is_usual, is_active)"
                        + " values ($1, $2, $3, $4, $5)",
                    id,
                    request.code(),
                    request.name(),
                    request.isUsual(),
                    request.isActive()))
        .onFailure(Structures::isTaken)
        .transform(e -> new StructureTaken(request.code()))
        .chain(() -> writeLines(id, request, FIRST))
        .chain(() -> require(id))
        .call(made -> audit.record("pay-structure.created", "pay-structure", id, null, made));
  }

  /**
   * Its lines hold from the first month on that was not paid.
   *
   * @throws InvalidStructure if there is no such component, or the code would change
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<StructureView> change(UUID id, @Nullable String ifMatch, StructureRequest request) {
    request.checked();
    return CompanySql.execute("select id from pay_structure where id = $1 for update", id)
        .chain(() -> require(id))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(
            before -> {
              if (!before.code().equals(request.code())) {
                throw new InvalidStructure("code", "stays as it is");
              }
            })
        .call(() -> unsetUsual(request, id))
        .call(
            () ->
                CompanySql.execute(
                        "update pay_structure set name = $2, is_usual = $3, is_active = $4,"
                            + " version = version + 1 where id = $1",
                        id,
                        request.name(),
                        request.isUsual(),
                        request.isActive())
                    .onFailure(Structures::isTaken)
                    .transform(e -> new StructureTaken(request.code())))
        .call(() -> endLines(id))
        .call(() -> writeLines(id, request, null))
        .chain(
            before ->
                require(id)
                    .call(
                        after ->
                            audit.record(
                                "pay-structure.changed", "pay-structure", id, before, after)));
  }

  private static Uni<Void> unsetUsual(StructureRequest request, UUID id) {
    return request.isUsual()
        ? CompanySql.execute(
                "update pay_structure set is_usual = false, version = version + 1"
                    + " where is_usual and id <> $1",
                id)
            .replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static boolean isTaken(Throwable failure) {
    return SqlFailures.violates("uq_pay_structure_code").test(failure)
        || SqlFailures.violates("uq_pay_structure_usual").test(failure);
  }

  // Months that were paid keep what they had.
  private static Uni<Void> endLines(UUID id) {
    return CompanySql.execute(LOCK_RULES)
        .chain(() -> CompanySql.execute(FORGET_LINES, id))
        .chain(() -> CompanySql.execute(END_LINES, id))
        .replaceWithVoid();
  }

  private static Uni<Void> writeLines(UUID id, StructureRequest request, @Nullable LocalDate from) {
    var lines = request.lines();
    var codes = lines.stream().map(StructureRequest.Line::component).toArray(String[]::new);
    return CompanySql.execute(
            "select code from pay_component where code = any ($1)", (Object) codes)
        .invoke(rows -> requireKnown(rows, lines))
        .chain(
            () ->
                CompanySql.execute(
                    LINES,
                    id,
                    codes,
                    lines.stream().map(StructureRequest.Line::value).toArray(BigDecimal[]::new),
                    from))
        .replaceWithVoid();
  }

  private static void requireKnown(RowSet<Row> rows, List<StructureRequest.Line> lines) {
    var known = new HashSet<String>();
    rows.forEach(row -> known.add(row.getString(0)));
    for (int i = 0; i < lines.size(); i++) {
      if (!known.contains(lines.get(i).component())) {
        throw new InvalidStructure("lines[" + i + "].component", "no such component");
      }
    }
  }
}
