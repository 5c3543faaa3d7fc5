package dz.mizan.auth.credential;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells services whose rights changed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/.well-known/credential-changes")
@Tag(name = "Keys")
public class CredentialChangesResource {
  private final CredentialChangeLog log;
  private final ServiceSecret services;

  CredentialChangesResource(CredentialChangeLog log, ServiceSecret services) {
    this.log = log;
    this.services = services;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "Read whose rights changed",
      description =
          "For services, by basic authentication with their secret. Sessions, users, API keys and"
              + " companies whose tokens are to be introspected if they were issued before.")
  @APIResponse(responseCode = "200", description = "The changes after the cursor, and the next one")
  @APIResponse(responseCode = "401", description = "unauthenticated")
  @APIResponse(responseCode = "503", description = "temporarily-unavailable: not read yet")
  public Uni<CredentialChangeLog.Changes> read(
      @QueryParam("after") @DefaultValue("") @Size(max = 64) String after,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    services.require(authorization);
    return Uni.createFrom().item(() -> log.after(after));
  }
}
