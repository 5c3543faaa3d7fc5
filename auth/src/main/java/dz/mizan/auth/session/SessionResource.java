package dz.mizan.auth.session;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A user's own sessions. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile/sessions")
@Tag(name = "Sessions")
public class SessionResource {
  private final SessionList list;
  private final EndSessions endSessions;

  SessionResource(SessionList list, EndSessions endSessions) {
    this.list = list;
    this.endSessions = endSessions;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own sessions",
      description = "No permission needed. Those that go on, newest first.")
  @APIResponse(responseCode = "200", description = "A page of sessions")
  public Uni<Page<SessionView>> list(@BeanParam @Valid PageRequest page) {
    return list.of(userId(), page);
  }

  @DELETE
  @InCompany
  @Authenticated
  @Path("{id}")
  @Operation(
      summary = "End one of one's own sessions",
      description = "No permission needed. All services refuse its tokens within a second.")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "404", description = "not-found: not one's own, or over")
  public Uni<Void> end(@PathParam("id") UUID id) {
    return endSessions
        .one(userId(), id, EndReason.REVOKED)
        .invoke(
            ended -> {
              if (ended == 0) {
                throw new NotFound("session", id);
              }
            })
        .replaceWithVoid();
  }

  @DELETE
  @InCompany
  @Authenticated
  @Operation(
      summary = "End one's own sessions",
      description = "No permission needed. All of them, or all but the one that asks.")
  @APIResponse(responseCode = "204", description = "Ended")
  public Uni<Void> endAll(
      @Parameter(
              description = "Whether the session that asks goes on",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("keepCurrent")
          @DefaultValue("false")
          @Pattern(regexp = "true|false")
          String keepCurrent) {
    var current = Caller.require().sessionId();
    return endSessions
        .all(userId(), keepCurrent.equals("true") ? current : null, EndReason.REVOKED)
        .replaceWithVoid();
  }

  private static UUID userId() {
    return Caller.require().requireUser();
  }
}
