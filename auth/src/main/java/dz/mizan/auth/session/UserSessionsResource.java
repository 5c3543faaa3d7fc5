package dz.mizan.auth.session;

import dz.mizan.auth.user.Users;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sessions of a user, for those who look after users. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/{id}/sessions")
@Tag(name = "Sessions")
public class UserSessionsResource {
  private final SessionList list;
  private final EndSessions endSessions;
  private final Users users;

  UserSessionsResource(SessionList list, EndSessions endSessions, Users users) {
    this.list = list;
    this.endSessions = endSessions;
    this.users = users;
  }

  @GET
  @InCompany
  @PermissionsAllowed("users:read")
  @Operation(
      summary = "List a user's sessions",
      description = "Permission users:read. Those that go on, newest first.")
  @APIResponse(responseCode = "200", description = "A page of sessions")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<Page<SessionView>> list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
    return users.requireKnown(id).chain(() -> list.of(id, page));
  }

  @DELETE
  @InCompany
  @PermissionsAllowed("users:end-sessions")
  @Operation(
      summary = "End a user's sessions",
      description = "Permission users:end-sessions. Services refuse the tokens within a second.")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<Void> end(@PathParam("id") UUID id) {
    return users
        .requireKnown(id)
        .chain(() -> endSessions.all(id, null, EndReason.REVOKED))
        .replaceWithVoid();
  }
}
