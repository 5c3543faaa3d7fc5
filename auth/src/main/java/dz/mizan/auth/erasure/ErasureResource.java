package dz.mizan.auth.erasure;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of erasures. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/erasures/{id}")
@Tag(name = "Companies")
public class ErasureResource {
  private final ErasureReports reports;

  ErasureResource(ErasureReports reports) {
    this.reports = reports;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Read the report of an erasure",
      description =
          "Public, for whoever knows the id: nobody of the company can log in any more. Tells which"
              + " service has deleted how many rows of which table, and nothing of the company.")
  @APIResponse(responseCode = "200", description = "How far it is")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<ErasureView> read(@PathParam("id") UUID id) {
    return reports.report(id);
  }
}
