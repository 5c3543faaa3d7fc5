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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The categories of the running transaction's company. */
@ApplicationScoped
class Categories {
  /** More are not shown in one answer. */
  static final int MOST = 10_000;

  private final Audit audit;

  Categories(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has no such category
   */
  Uni<CategoryView> require(UUID id) {
    return require(id, "");
  }

  private static Uni<CategoryView> require(UUID id, String lock) {
    return CompanySql.execute(
            "select " + CategoryView.COLUMNS + " from category where id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("category", id);
              }
              return CategoryView.of(rows.iterator().next());
            });
  }

  /** Those directly below a category, or at the top, by code; one row more than asked for. */
  Uni<Page<CategoryView>> children(@Nullable UUID parentId, PageRequest request) {
    var after = request.after(1);
    return CompanySql.execute(
            "select "
                + CategoryView.COLUMNS
                + " from category where parent_id is not distinct from $1"
                + " and lower(code) collate \"C\" > $2 order by lower(code) collate \"C\" limit $3",
            parentId,
            after.isEmpty() ? "" : after.getFirst(),
            request.limitAndOne())
        .map(Categories::views)
        .map(
            rows ->
                Page.of(
                    rows,
                    request,
                    last -> List.of(last.code().toLowerCase(java.util.Locale.ROOT))));
  }

  /** All of them, in the order of their code. */
  Uni<List<CategoryView>> all() {
    return CompanySql.execute(
            "select "
                + CategoryView.COLUMNS
                + " from category order by lower(code) collate \"C\" limit $1",
            MOST)
        .map(Categories::views);
  }

  /**
   * @throws CategoryCodeTaken if another one has the code
   * @throws UnknownCategory if the company has no such parent
   * @throws CategoryTooDeep if the parent is on the last level
   */
  Uni<CategoryView> create(NewCategory request) {
    return refused(
            CompanySql.execute(
                "insert into category (id, code, name_fr, name_ar, name_en, parent_id)"
                    + " values ($1, $2, $3, $4, $5, $6) returning "
                    + CategoryView.COLUMNS,
                Ids.next(),
                request.code(),
                request.names().fr(),
                request.names().ar(),
                request.names().en(),
                request.parentId()),
            request.code(),
            request.parentId())
        .call(c -> audit.record("category.created", "category", c.id(), null, c));
  }

  /**
   * Gives it another code or other names; the same again changes nothing.
   *
   * @throws CategoryCodeTaken if another one has the code
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<CategoryView> change(UUID id, @Nullable String ifMatch, CategoryChange request) {
    return require(id, " for no key update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                before.code().equals(request.code()) && before.names().equals(request.names())
                    ? Uni.createFrom().item(before)
                    : write(before, request));
  }

  private Uni<CategoryView> write(CategoryView before, CategoryChange request) {
    return refused(
            CompanySql.execute(
                "update category set code = $2, name_fr = $3, name_ar = $4, name_en = $5,"
                    + " version = version + 1 where id = $1 returning "
                    + CategoryView.COLUMNS,
                before.id(),
                request.code(),
                request.names().fr(),
                request.names().ar(),
                request.names().en()),
            request.code(),
            null)
        .call(after -> audit.record("category.changed", "category", after.id(), before, after));
  }

  /**
   * Moves it with all below it; where it is already, nothing changes.
   *
   * @throws CategoryCycle if it would be above itself
   * @throws CategoryTooDeep if there would be too many levels
   * @throws UnknownCategory if the company has no such parent
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<CategoryView> move(UUID id, @Nullable String ifMatch, @Nullable UUID parentId) {
    return require(id, " for no key update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(
            before ->
                Objects.equals(before.parentId(), parentId)
                    ? Uni.createFrom().item(before)
                    : place(before, parentId));
  }

  private Uni<CategoryView> place(CategoryView before, @Nullable UUID parentId) {
    return refused(
            CompanySql.execute(
                "update category set parent_id = $2, version = version + 1 where id = $1 returning "
                    + CategoryView.COLUMNS,
                before.id(),
                parentId),
            before.code(),
            parentId)
        .call(after -> audit.record("category.moved", "category", after.id(), before, after));
  }

  /**
   * @throws CategoryNotEmpty if there is something in it
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return require(id, " for no key update")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(
            before ->
                CompanySql.execute("delete from category where id = $1", id)
                    .onFailure(failure -> SqlFailures.sqlState(failure).equals("23503"))
                    .transform(failure -> new CategoryNotEmpty()))
        .chain(before -> audit.record("category.deleted", "category", id, before, null));
  }

  private static Uni<CategoryView> refused(
      Uni<RowSet<Row>> written, String code, @Nullable UUID parentId) {
    return written
        .map(rows -> CategoryView.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("uq_category_code"))
        .transform(e -> new CategoryCodeTaken(code))
        .onFailure(SqlFailures.violates("fk_category_parent"))
        .transform(e -> new UnknownCategory("parentId", parentId))
        .onFailure(SqlFailures.violates("ck_category_no_cycle"))
        .transform(e -> new CategoryCycle())
        .onFailure(SqlFailures.violates("ck_category_depth"))
        .transform(e -> new CategoryTooDeep());
  }

  private static List<CategoryView> views(RowSet<Row> rows) {
    var views = new ArrayList<CategoryView>(rows.size());
    rows.forEach(row -> views.add(CategoryView.of(row)));
    return views;
  }
}
