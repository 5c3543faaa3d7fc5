package dz.mizan.hr.settings;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the company decides for its people, one setting by one. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/hr-settings")
@Tag(name = "Settings", description = "What the company decides for its people")
public class SettingResource {
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private final ChangeSetting change;

  SettingResource(ChangeSetting change) {
    this.change = change;
  }

  @GET
  @InCompany
  @PermissionsAllowed("hr-settings:read")
  @Operation(
      summary = "List all settings with their recommended values and sources",
      description = "Permission: hr-settings:read. Not paged: there are some dozens.")
  public Uni<List<SettingView>> list(
      @Parameter(description = "The day whose values are shown; today if missing")
          @QueryParam("on")
          @Pattern(regexp = DAY, message = "a day such as 2026-11-20")
          @Nullable String on) {
    var day = day(on);
    return StoredSettings.read(null).map(stored -> stored.all(day));
  }

  @GET
  @Path("{key}")
  @InCompany
  @PermissionsAllowed("hr-settings:read")
  @Operation(summary = "Read a setting", description = "Permission: hr-settings:read.")
  @APIResponse(
      responseCode = "200",
      description = "The setting; ETag \"0\" until the company has decided",
      content = @Content(schema = @Schema(implementation = SettingView.class)))
  public Uni<RestResponse<SettingView>> get(@PathParam("key") String key) {
    var setting = Setting.find(key).orElseThrow(() -> new NotFound("setting", key));
    return StoredSettings.read(setting)
        .map(stored -> stored.view(setting, Settings.today()))
        .map(view -> Answers.versioned(view.version(), view));
  }

  @PUT
  @Path("{key}")
  @InCompany
  @PermissionsAllowed("hr-settings:change")
  @Operation(
      summary = "Change a setting",
      description =
          "Permission: hr-settings:change. If-Match must carry the ETag. What is computed again for"
              + " months before validFrom goes on as it was: timesheets, earned leave and pay of a"
              + " month go by the values of its last day.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = SettingView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<SettingView>> change(
      @PathParam("key") String key,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SettingChange request) {
    return change.handle(key, ifMatch, request).map(now -> Answers.versioned(now.version(), now));
  }

  private static LocalDate day(@Nullable String on) {
    try {
      return on == null ? Settings.today() : LocalDate.parse(on);
    } catch (DateTimeException e) {
      throw new BadSetting("on", "no such day");
    }
  }
}
