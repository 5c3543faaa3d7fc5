package dz.mizan.accounting.period;

import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day up to which the books are final. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/lock-date")
@Tag(name = "Fiscal years")
public class LockDateResource {
  private final MoveLockDate move;

  LockDateResource(MoveLockDate move) {
    this.move = move;
  }

  @GET
  @InCompany
  @PermissionsAllowed("fiscal-years:read")
  @Operation(summary = "Read the lock date", description = "Permission: fiscal-years:read.")
  @APIResponse(responseCode = "200", description = "The lock date, if there is one")
  public Uni<LockDateView> read() {
    return move.read();
  }

  @PUT
  @InCompany
  @PermissionsAllowed("periods:lock")
  @Operation(
      summary = "Move the lock date forward",
      description =
          "Permission: periods:lock. Over months that are closed. It never goes back: needs no"
              + " If-Match, since two who move it both get what they asked for or a refusal.")
  @APIResponse(responseCode = "200", description = "Moved")
  @APIResponse(responseCode = "422", description = "bad-lock-date")
  public Uni<LockDateView> change(
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(name = "quarter", value = "{\"date\": \"2026-09-30\"}")))
          @NotNull
          @Valid
          LockDateChange request) {
    return move.handle(request.date());
  }
}
