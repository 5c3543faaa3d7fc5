package dz.mizan.hr.organisation;

import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organisation chart of the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/organisation-chart")
@Tag(name = "Organisation chart")
public class OrganisationChartResource {
  private final DrawChart draw;

  OrganisationChartResource(DrawChart draw) {
    this.draw = draw;
  }

  @GET
  @InCompany
  @PermissionsAllowed("organisation-chart:read")
  @Operation(
      summary = "Read the organisation chart",
      description =
          "Permission: organisation-chart:read. Departments with their heads and people, nested; or"
              + " people by their managers. As things stand today, within the caller's scope. At"
              + " most 10,000 people and departments: of a larger company a part (root), or"
              + " departments without their people.")
  @APIResponse(
      responseCode = "200",
      description = "The chart",
      content = @Content(schema = @Schema(implementation = ChartView.class)))
  @APIResponse(responseCode = "404", description = "not-found: the root")
  @APIResponse(responseCode = "422", description = "chart-too-large")
  public Uni<ChartView> read(
      @BeanParam @Valid ChartShape shape,
      @Parameter(description = "Whether departments list their people")
          @QueryParam("people")
          @DefaultValue("true")
          boolean people) {
    return draw.view(shape, people);
  }

  @GET
  @Path("picture")
  @Produces("image/svg+xml")
  @InCompany
  @PermissionsAllowed("organisation-chart:read")
  @Operation(
      summary = "See the organisation chart as a picture",
      description =
          "Permission: organisation-chart:read. SVG, the same for the same data; from right to left"
              + " in Arabic. At most 2,000 boxes: a larger chart shows fewer levels, and none if"
              + " there are more on the first one.")
  @APIResponse(
      responseCode = "200",
      description = "The picture",
      content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "not-found: the root")
  @APIResponse(responseCode = "422", description = "chart-too-large")
  public Uni<String> picture(
      @BeanParam @Valid ChartShape shape,
      @Parameter(description = "fr, ar or en; by Accept-Language if missing, else French")
          @QueryParam("lang")
          @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
          @Nullable String lang,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    return draw.picture(shape, PaperLanguage.choose(lang, acceptLanguage));
  }
}
