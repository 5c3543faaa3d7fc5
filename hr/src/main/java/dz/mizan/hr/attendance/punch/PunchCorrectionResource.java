package dz.mizan.hr.attendance.punch;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.employee.Reach;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was put right by hand. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/punch-corrections")
@Tag(name = "Punches")
public class PunchCorrectionResource {
  private final Punches punches;
  private final Reach reach;

  PunchCorrectionResource(Punches punches, Reach reach) {
    this.punches = punches;
    this.reach = reach;
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "punches:read")
  @Operation(
      summary = "List corrections of punches, in their order",
      description =
          "Permission: punches:read for all; without it one's own and those of people below."
              + " Paged; by punch or employee.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<CorrectionView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("punchId") @Nullable UUID punchId,
      @QueryParam("employeeId") @Nullable UUID employeeId) {
    return reach
        .visible("punches:read")
        .chain(
            visible ->
                punches.corrections(request, PunchResource.array(visible), punchId, employeeId))
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }
}
