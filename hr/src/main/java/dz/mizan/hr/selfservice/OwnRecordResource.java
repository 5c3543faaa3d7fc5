package dz.mizan.hr.selfservice;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.document.OwnDocument;
import dz.mizan.hr.document.OwnDocuments;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.employee.personal.SealedPerson;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an employee sees of himself. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me")
@Tag(name = "Self-service")
public class OwnRecordResource {
  private final Reach reach;
  private final SealedPerson sealed;
  private final OwnDocuments documents;

  OwnRecordResource(Reach reach, SealedPerson sealed, OwnDocuments documents) {
    this.reach = reach;
    this.sealed = sealed;
    this.documents = documents;
  }

  @GET
  @Path("employee")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read one's own record",
      description = "For the employee himself; no permission is needed. Not to be cached.")
  @APIResponse(
      responseCode = "200",
      description = "In clear, but for the national number",
      content = @Content(schema = @Schema(implementation = OwnRecord.class)))
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  public Uni<RestResponse<OwnRecord>> record() {
    return reach
        .self()
        .chain(id -> CompanySql.execute("select * from employee where id = $1", id))
        .map(rows -> rows.iterator().next())
        .map(row -> notCached(OwnRecord.of(Employee.of(row), sealed.open(row))));
  }

  @GET
  @Path("documents")
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own documents, the newest first",
      description = "For the employee himself; no permission is needed. 200 at most.")
  @APIResponse(responseCode = "200", description = "With their numbers; not to be cached")
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  public Uni<RestResponse<List<OwnDocument>>> documents() {
    return reach.self().chain(documents::of).map(OwnRecordResource::notCached);
  }

  static <T> RestResponse<T> notCached(T view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
