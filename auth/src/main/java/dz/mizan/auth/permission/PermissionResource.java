package dz.mizan.auth.permission;

import dz.mizan.common.paging.Page;
import dz.mizan.common.web.Languages;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What can be permitted. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/permissions")
@Tag(name = "Roles")
public class PermissionResource {
  private final PermissionCatalogue catalogue;
  private final Descriptions descriptions;

  PermissionResource(PermissionCatalogue catalogue, Descriptions descriptions) {
    this.catalogue = catalogue;
    this.descriptions = descriptions;
  }

  @GET
  @Authenticated
  @Operation(
      summary = "List the permissions of all services",
      description =
          "No permission needed. All at once, sorted by name, with the endpoints that ask for each."
              + " Roles may also have resource:* for every action on a resource.")
  @APIResponse(responseCode = "200", description = "All permissions; nextCursor is always null")
  public Uni<Page<PermissionView>> list(
      @Parameter(description = "Only those that this service asks for", example = "inventory")
          @QueryParam("service")
          @Pattern(regexp = "[a-z]{1,32}", message = "name of a service")
          @Nullable String service,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages) {
    var locale = Languages.choose(languages);
    var found =
        catalogue.all().stream()
            .filter(known -> service == null || known.isOf(service))
            .map(known -> view(known, locale))
            .toList();
    return Uni.createFrom().item(new Page<>(found, null));
  }

  private PermissionView view(KnownPermission known, Locale locale) {
    var key = known.resource() + "." + known.action();
    return PermissionView.of(known, descriptions.find(key, locale));
  }
}
