package dz.mizan.hr.document;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.SealedFields;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The door for self-service: an employee's own documents. */
@ApplicationScoped
public class OwnDocuments {
  private static final int MOST = 200;

  private final SealedFields sealed;

  OwnDocuments(SealedFields sealed) {
    this.sealed = sealed;
  }

  /** Those that are not archived, the newest first, 200 at most. */
  public Uni<List<OwnDocument>> of(UUID employeeId) {
    return CompanySql.execute(
            "select * from employee_document where employee_id = $1 and archived_at is null"
                + " order by id desc limit $2",
            employeeId,
            MOST)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::own).toList());
  }

  private OwnDocument own(Row row) {
    var id = row.getUUID("id");
    return new OwnDocument(
        id,
        row.getString("kind"),
        row.getString("title"),
        sealed.openIfAny(Documents.NUMBER, id, row.getString("number")),
        row.getLocalDate("issued_on"),
        row.getLocalDate("expires_on"),
        row.getString("url"));
  }
}
