package dz.mizan.hr.attendance.punch;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.Reach;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Coming and going, by oneself. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/punches")
@Tag(name = "Punches")
public class OwnPunchResource {
  private final PunchMyself punch;
  private final Punches punches;
  private final Reach reach;

  OwnPunchResource(PunchMyself punch, Punches punches, Reach reach) {
    this.punch = punch;
    this.punches = punches;
    this.reach = reach;
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Come or go now",
      description =
          "For every employee. The server's clock counts. With the clientId of an earlier one the"
              + " answer is that one, with 200.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content = @Content(schema = @Schema(implementation = PunchView.class)))
  @APIResponse(responseCode = "200", description = "It was recorded before")
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  @APIResponse(responseCode = "409", description = "timesheet-approved")
  public Uni<RestResponse<PunchView>> create(@NotNull @Valid OwnPunchRequest request) {
    return punch
        .handle(request)
        .map(
            done ->
                done.isNew()
                    ? Answers.created(
                        "/api/v1/punches/" + done.punch().id(),
                        done.punch().version(),
                        done.punch())
                    : Answers.versioned(done.punch().version(), done.punch()));
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own punches, in the order of time",
      description = "For every employee. Paged; by days.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "422", description = "bad-attendance-dates")
  public Uni<Page<PunchView>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid PunchSpan span) {
    var days = span.require();
    return reach
        .self()
        .chain(self -> punches.page(request, null, self, days.first(), days.last()))
        .map(rows -> Page.of(rows, request, Punches::key));
  }
}
