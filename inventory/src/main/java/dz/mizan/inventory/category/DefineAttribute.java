package dz.mizan.inventory.category;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Defines attributes, changes and deletes them. */
@ApplicationScoped
class DefineAttribute {
  private static final String SELECT = "select " + AttributeView.COLUMNS + " from attribute";

  private final Audit audit;

  DefineAttribute(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has no such attribute
   */
  Uni<AttributeView> require(UUID id) {
    return require(id, "");
  }

  private static Uni<AttributeView> require(UUID id, String lock) {
    return CompanySql.execute(SELECT + " where id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("attribute", id);
              }
              return AttributeView.of(rows.iterator().next());
            });
  }

  Uni<Page<AttributeView>> page(PageRequest request) {
    var after = request.afterId();
    return CompanySql.execute(
            SELECT + " where id > $1 order by id limit $2",
            after == null ? new UUID(0, 0) : after,
            request.limitAndOne())
        .map(DefineAttribute::views)
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  /**
   * @throws AttributeCodeTaken if another one has the code
   * @throws UnknownCategory if the company has no such category
   * @throws InvalidAttributes if choices are missing, or given where there are none
   */
  Uni<AttributeView> create(NewAttribute request) {
    var choices = choices(request.type(), request.choices());
    return CompanySql.execute(
            "insert into attribute (id, code, name_fr, name_ar, name_en, type, choices, category_id)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8) returning "
                + AttributeView.COLUMNS,
            Ids.next(),
            request.code(),
            request.names().fr(),
            request.names().ar(),
            request.names().en(),
            request.type().name(),
            choices.toArray(String[]::new),
            request.categoryId())
        .map(rows -> AttributeView.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("uq_attribute_code"))
        .transform(e -> new AttributeCodeTaken(request.code()))
        .onFailure(SqlFailures.violates("fk_attribute_category"))
        .transform(e -> new UnknownCategory("categoryId", request.categoryId()))
        .call(a -> audit.record("attribute.created", "attribute", a.id(), null, a));
  }

  private static List<String> choices(AttributeType type, @Nullable List<String> choices) {
    var list = choices == null ? List.<String>of() : choices.stream().map(String::strip).toList();
    if ((type == AttributeType.CHOICE) == list.isEmpty()) {
      throw new InvalidAttributes("choices", "are for CHOICE, and needed there");
    }
    if (new HashSet<>(list).size() < list.size()) {
      throw new InvalidAttributes("choices", "must differ");
    }
    return list;
  }

  /**
   * Gives it other names or choices; the same again changes nothing.
   *
   * @throws AttributeInUse if a product has a choice that would go
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<AttributeView> change(UUID id, @Nullable String ifMatch, AttributeChange request) {
    return require(id, " for update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before -> {
              var choices =
                  request.choices() == null
                      ? before.choices()
                      : choices(before.type(), request.choices());
              return before.names().equals(request.names()) && before.choices().equals(choices)
                  ? Uni.createFrom().item(before)
                  : write(before, request.names(), choices);
            });
  }

  private Uni<AttributeView> write(AttributeView before, Labels names, List<String> choices) {
    var kept = choices.toArray(String[]::new);
    return CompanySql.execute(
            "select from product_attribute where attribute_id = $1 and $2 = 'CHOICE'"
                + " and value <> all ($3::text[]) limit 1",
            before.id(),
            before.type().name(),
            kept)
        .invoke(
            used -> {
              if (used.size() > 0) {
                throw new AttributeInUse(before.code());
              }
            })
        .chain(
            () ->
                CompanySql.execute(
                    "update attribute set name_fr = $2, name_ar = $3, name_en = $4, choices = $5,"
                        + " version = version + 1 where id = $1 returning "
                        + AttributeView.COLUMNS,
                    before.id(),
                    names.fr(),
                    names.ar(),
                    names.en(),
                    kept))
        .map(rows -> AttributeView.of(rows.iterator().next()))
        .call(after -> audit.record("attribute.changed", "attribute", after.id(), before, after));
  }

  /**
   * @throws AttributeInUse if a product has it, or a template varies by it
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return require(id, " for update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(
            before ->
                CompanySql.execute("delete from attribute where id = $1", id)
                    .onFailure(failure -> SqlFailures.sqlState(failure).equals("23503"))
                    .transform(failure -> new AttributeInUse(before.code())))
        .chain(before -> audit.record("attribute.deleted", "attribute", id, before, null));
  }

  private static List<AttributeView> views(RowSet<Row> rows) {
    var views = new ArrayList<AttributeView>(rows.size());
    rows.forEach(row -> views.add(AttributeView.of(row)));
    return views;
  }
}
