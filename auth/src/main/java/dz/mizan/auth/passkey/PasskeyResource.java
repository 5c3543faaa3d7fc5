package dz.mizan.auth.passkey;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own passkeys. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile/passkeys")
@Tag(name = "Passkeys")
public class PasskeyResource {
  private final Passkeys passkeys;
  private final RenamePasskey rename;
  private final RemovePasskey remove;

  PasskeyResource(Passkeys passkeys, RenamePasskey rename, RemovePasskey remove) {
    this.passkeys = passkeys;
    this.rename = rename;
    this.remove = remove;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(summary = "List one's own passkeys", description = "No permission needed.")
  @APIResponse(responseCode = "200", description = "A page, oldest first")
  public Uni<Page<PasskeyView>> list(@BeanParam @Valid PageRequest page) {
    return passkeys.page(userId(), page);
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(summary = "Read one of one's own passkeys", description = "No permission needed.")
  @APIResponse(responseCode = "200", description = "With its ETag")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<PasskeyView>> read(@PathParam("id") UUID id) {
    return passkeys.require(userId(), id).map(PasskeyResource::versioned);
  }

  @PATCH
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Rename one of one's own passkeys",
      description = "No permission needed. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PasskeyView>> rename(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PasskeyChange change) {
    return rename.handle(id, ifMatch, change).map(PasskeyResource::versioned);
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @Authenticated
  @SteppedUp
  @Operation(
      summary = "Remove one of one's own passkeys",
      description = "No permission needed, but a step-up of the last 5 minutes.")
  @APIResponse(responseCode = "204", description = "Removed; it is of no use any more")
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<Void> remove(@PathParam("id") UUID id) {
    return remove.handle(id);
  }

  private static UUID userId() {
    return Caller.require().requireUser();
  }

  private static RestResponse<PasskeyView> versioned(Passkey passkey) {
    return Answers.versioned(passkey.version(), PasskeyView.of(passkey));
  }
}
