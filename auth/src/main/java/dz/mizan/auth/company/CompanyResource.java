package dz.mizan.auth.company;

import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/companies/{id}")
@Tag(name = "Companies")
public class CompanyResource {
  private final Companies companies;

  CompanyResource(Companies companies) {
    this.companies = companies;
  }

  @GET
  @InCompany
  @PermissionsAllowed("companies:read")
  @Operation(
      summary = "Read the company",
      description = "Permission companies:read. One's own company only.")
  @APIResponse(responseCode = "200", description = "The company; its version is the ETag")
  @APIResponse(
      responseCode = "404",
      description = "not-found: no such company, or another one's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<CompanyView>> read(@PathParam("id") UUID id) {
    return companies
        .require(id)
        .map(company -> Answers.versioned(company.version(), CompanyView.of(company)));
  }
}
