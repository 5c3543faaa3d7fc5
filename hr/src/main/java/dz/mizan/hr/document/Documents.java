package dz.mizan.hr.document;

import dz.mizan.common.companydata.EncryptedColumn;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.employee.SealedFields;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The documents of the running transaction's company. */
@ApplicationScoped
class Documents {
  static final String NUMBER = "employee_document.number";

  private static final String SELECT =
      """
      select d.*, e.department_id from employee_document d
        join employee e on e.company_id = d.company_id and e.id = d.employee_id
      """;
  private static final String INSERT =
      """
      insert into employee_document (id, kind, title, number, issued_on, expires_on, url, note,
        employee_id, created_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String UPDATE =
      """
      update employee_document set version = version + 1, kind = $2, title = $3, number = $4,
        issued_on = $5, expires_on = $6, url = $7, note = $8
      where id = $1
      """;
  private static final String PAGE =
      SELECT
          + """
          where ($1::uuid is null or d.id > $1)
            and ($2::uuid[] is null or e.department_id = any ($2))
            and ($3::uuid is null or d.employee_id = $3) and ($4::text is null or d.kind = $4)
            and ($5::date is null or d.expires_on <= $5)
            and ($6::boolean is null or (d.archived_at is not null) = $6)
          order by d.id limit $7
          """;

  private final SealedFields sealed;

  Documents(SealedFields sealed) {
    this.sealed = sealed;
  }

  /** By which the number is exported, and its keys rotated. */
  @Produces
  @Singleton
  static EncryptedColumn number(SealedFields fields) {
    return fields.column("employee_document", "number");
  }

  /** A document with its version and its number as stored. */
  record Found(DocumentView view, long version, @Nullable String sealedNumber) {}

  /** What a list is restricted to; nulls restrict nothing. */
  record Filter(
      @Nullable UUID employeeId,
      @Nullable String kind,
      @Nullable LocalDate expiresBy,
      @Nullable Boolean archived) {}

  /**
   * @throws NotFound if the company has no such document
   * @throws dz.mizan.common.tenancy.OutOfScope if it is of an employee of a department that is none
   *     of the caller's
   */
  Uni<Found> require(UUID id) {
    return CompanySql.execute(SELECT + " where d.id = $1", id).map(rows -> found(rows, id));
  }

  /** The same, locked until the transaction ends. */
  Uni<Found> requireLocked(UUID id) {
    return CompanySql.execute(SELECT + " where d.id = $1 for update of d", id)
        .map(rows -> found(rows, id));
  }

  private static Found found(RowSet<Row> rows, UUID id) {
    if (rows.size() == 0) {
      throw new NotFound("employee-document", id);
    }
    var row = rows.iterator().next();
    Departments.requireInScope(row.getUUID("department_id"));
    return new Found(DocumentView.of(row), row.getLong("version"), row.getString("number"));
  }

  /** In clear. */
  @Nullable String number(Found found) {
    return sealed.openIfAny(NUMBER, found.view().id(), found.sealedNumber());
  }

  /** By id; those of employees of departments within the caller's scope. */
  Uni<Page<DocumentView>> page(PageRequest request, Filter filter) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            Departments.onlyInScope(),
            filter.employeeId(),
            filter.kind(),
            filter.expiresBy(),
            filter.archived(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(DocumentView::of).toList())
        .map(rows -> Page.of(rows, request, last -> List.of(last.id().toString())));
  }

  Uni<Found> insert(UUID employeeId, DocumentRequest request) {
    var id = Ids.next();
    return CompanySql.execute(
            INSERT,
            id,
            request.kind().name(),
            request.title(),
            sealed.sealIfAny(NUMBER, id, request.number()),
            request.issuedOn(),
            request.expiresOn(),
            request.url(),
            request.note(),
            employeeId,
            Caller.require().userId())
        .chain(() -> require(id));
  }

  /** The version goes up by one. */
  Uni<Found> update(UUID id, DocumentRequest request) {
    return CompanySql.execute(
            UPDATE,
            id,
            request.kind().name(),
            request.title(),
            sealed.sealIfAny(NUMBER, id, request.number()),
            request.issuedOn(),
            request.expiresOn(),
            request.url(),
            request.note())
        .chain(() -> require(id));
  }

  /** The version goes up by one. */
  Uni<Found> archive(UUID id) {
    return CompanySql.execute(
            "update employee_document set version = version + 1, archived_at = now()"
                + " where id = $1",
            id)
        .chain(() -> require(id));
  }
}
