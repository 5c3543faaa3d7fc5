package dz.mizan.hr.document;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.document.Documents.Found;
import dz.mizan.hr.employee.Employees;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files documents, corrects and archives them; alerts that are over close at once. */
@ApplicationScoped
class WriteDocument {
  private static final String NAME = "employee-document";

  private final Employees employees;
  private final Documents documents;
  private final ExpiryAlerts alerts;
  private final Audit audit;

  WriteDocument(Employees employees, Documents documents, ExpiryAlerts alerts, Audit audit) {
    this.employees = employees;
    this.documents = documents;
    this.alerts = alerts;
    this.audit = audit;
  }

  /**
   * @throws DatesTurned if it expires before it is issued
   * @throws dz.mizan.common.web.NotFound if the company has no such employee
   */
  Uni<Found> file(UUID employeeId, DocumentRequest request) {
    request.requireDates();
    return employees
        .require(employeeId)
        .chain(() -> documents.insert(employeeId, request))
        .call(made -> audit.record("employee-document.filed", NAME, id(made), null, made.view()));
  }

  /**
   * @throws DatesTurned if it expires before it is issued
   * @throws DocumentArchived if it is archived
   */
  Uni<Found> change(UUID id, @Nullable String ifMatch, DocumentRequest request) {
    request.requireDates();
    return locked(id, ifMatch)
        .chain(
            before ->
                documents
                    .update(id, request)
                    .call(() -> alerts.closeOver(id))
                    .call(after -> note("employee-document.changed", before, after)));
  }

  /**
   * Takes it out of use, for good: it was replaced, or filed by mistake.
   *
   * @throws DocumentArchived if it is archived already
   */
  Uni<Found> archive(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .chain(
            before ->
                documents
                    .archive(id)
                    .call(() -> alerts.closeOver(id))
                    .call(after -> note("employee-document.archived", before, after)));
  }

  /** The number in clear; the audit notes who saw it. */
  Uni<NumberView> reveal(UUID id) {
    return documents
        .require(id)
        .call(() -> audit.record("employee-document.number-revealed", NAME, id, null, null))
        .map(found -> new NumberView(documents.number(found)));
  }

  private Uni<Found> locked(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(id)
        .invoke(found -> Versions.check(ifMatch, found.version()))
        .invoke(
            found -> {
              if (found.view().archived()) {
                throw new DocumentArchived();
              }
            });
  }

  private Uni<Void> note(String action, Found before, Found after) {
    return audit.record(action, NAME, id(after), before.view(), after.view());
  }

  private static UUID id(Found found) {
    return found.view().id();
  }
}
