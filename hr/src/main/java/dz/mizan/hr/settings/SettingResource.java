package dz.mizan.hr.settings;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the company decides for its people, one setting by one. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/hr-settings")
@Tag(name = "Settings", description = "What the company decides for its people")
public class SettingResource {
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
  public Uni<List<SettingView>> list() {
    return own().map(own -> Arrays.stream(Setting.values()).map(s -> view(s, own)).toList());
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
    return own()
        .map(own -> view(setting, own))
        .map(view -> Answers.versioned(view.version(), view));
  }

  @PUT
  @Path("{key}")
  @InCompany
  @PermissionsAllowed("hr-settings:change")
  @Operation(
      summary = "Change a setting",
      description = "Permission: hr-settings:change. If-Match must carry the ETag.")
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

  private static Uni<Map<String, SettingView>> own() {
    return CompanySql.execute("select key, value, version from setting")
        .map(
            rows -> {
              var own = new HashMap<String, SettingView>();
              rows.forEach(
                  row ->
                      // A setting that a later version no longer knows stays in the table.
                      Arrays.stream(Setting.values())
                          .filter(setting -> setting.name().equals(row.getString(0)))
                          .forEach(
                              setting ->
                                  own.put(
                                      setting.name(),
                                      SettingView.of(setting, row.getString(1), row.getLong(2)))));
              return own;
            });
  }

  private static SettingView view(Setting setting, Map<String, SettingView> own) {
    var decided = own.get(setting.name());
    return decided == null ? SettingView.of(setting, setting.recommended(), 0) : decided;
  }
}
