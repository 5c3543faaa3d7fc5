package dz.mizan.accounting.credit.dunning;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Levels of reminders. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/dunning-levels")
@Tag(name = "Dunning", description = "Reminders to customers who are late")
public class DunningLevelResource {
  private static final String EXAMPLE =
      """
      {"days": 8, "fee": "0.00",
       "name": {"fr": "Rappel", "ar": "تذكير", "en": "Reminder"},
       "text": {"fr": "Les factures ci-dessous ne sont pas réglées.",
                "ar": "الفواتير المبينة أدناه لم تسدد.",
                "en": "The invoices below have not been paid."}}
      """;

  private final DunningLevels levels;
  private final KeepLevel keep;

  DunningLevelResource(DunningLevels levels, KeepLevel keep) {
    this.levels = levels;
    this.keep = keep;
  }

  /** All levels. */
  @Schema(name = "DunningLevels")
  record All(List<DunningLevel> levels) {}

  @GET
  @InCompany
  @PermissionsAllowed("dunning:read")
  @Operation(
      summary = "List the levels of reminders",
      description = "Permission: dunning:read. A company that has none gets the usual three.")
  @APIResponse(
      responseCode = "200",
      description = "All, in their order",
      content = @Content(schema = @Schema(implementation = All.class)))
  public Uni<All> list() {
    return levels.all().map(All::new);
  }

  @GET
  @Path("{level}")
  @InCompany
  @PermissionsAllowed("dunning:read")
  @Operation(summary = "Read a level of reminders", description = "Permission: dunning:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = DunningLevel.class)))
  public Uni<RestResponse<DunningLevel>> read(@PathParam("level") @Min(1) @Max(9) int level) {
    return levels.require(level).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{level}")
  @InCompany
  @PermissionsAllowed("dunning:configure")
  @Operation(
      summary = "Change a level of reminders, or add the one after the last",
      description = "Permission: dunning:configure. If-Match must carry the ETag of one that is.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DunningLevel.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "invalid-dunning-level: the levels would not follow each other")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DunningLevel>> keep(
      @PathParam("level") @Min(1) @Max(9) int level,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "reminder", value = EXAMPLE)))
          @NotNull
          @Valid
          LevelRequest request) {
    return keep.keep(level, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{level}")
  @InCompany
  @PermissionsAllowed("dunning:configure")
  @Operation(
      summary = "Delete the last level of reminders",
      description = "Permission: dunning:configure. Letters of it stay.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "422", description = "invalid-dunning-level: it is not the last")
  public Uni<Void> delete(@PathParam("level") @Min(1) @Max(9) int level) {
    return keep.delete(level);
  }
}
