package dz.mizan.inventory.pos.session;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Languages;
import dz.mizan.inventory.pos.report.PrintReport;
import dz.mizan.inventory.pos.report.TillReport;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** X and Z reports, as JSON or as paper of 80 mm. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/till-sessions/{id}")
@Tag(name = "Point of sale")
public class TillReportResource {
  private final TillSessions sessions;
  private final ReportSession reports;

  TillReportResource(TillSessions sessions, ReportSession reports) {
    this.sessions = sessions;
    this.reports = reports;
  }

  @GET
  @Path("x-report")
  @InCompany
  @PermissionsAllowed("till-sessions:read")
  @Operation(
      summary = "X report: how an open session stands",
      description =
          "Permission: till-sessions:read. Nothing is reset. As HTML or text it is 80 mm wide and"
              + " in the language of Accept-Language, French if that names none of ours.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = TillReport.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-session-closed: see its Z report")
  public Uni<RestResponse<Object>> running(
      UUID id,
      @Parameter(description = "json, html or text")
          @QueryParam("format")
          @DefaultValue("json")
          @Pattern(regexp = "json|html|text", message = "json, html or text")
          String format,
      @HeaderParam("Accept-Language") @Nullable String languages) {
    return sessions.require(id).chain(reports::running).map(r -> answer(r, format, languages));
  }

  @GET
  @Path("z-report")
  @InCompany
  @PermissionsAllowed("till-sessions:read")
  @Operation(
      summary = "Z report: what a closed session came to, as it was made",
      description =
          "Permission: till-sessions:read. It never changes. As HTML or text it is 80 mm wide and"
              + " in the language of Accept-Language, French if that names none of ours.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = TillReport.class)),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-session-open: see its X report")
  public Uni<RestResponse<Object>> kept(
      UUID id,
      @Parameter(description = "json, html or text")
          @QueryParam("format")
          @DefaultValue("json")
          @Pattern(regexp = "json|html|text", message = "json, html or text")
          String format,
      @HeaderParam("Accept-Language") @Nullable String languages) {
    return sessions.require(id).chain(reports::kept).map(r -> answer(r, format, languages));
  }

  private static RestResponse<Object> answer(
      TillReport report, String format, @Nullable String languages) {
    if (format.equals("json")) {
      return RestResponse.ok(report);
    }
    var locale = locale(languages);
    var html = format.equals("html");
    var paper = html ? PrintReport.html(report, locale) : PrintReport.text(report, locale);
    return RestResponse.ResponseBuilder.<Object>ok(paper)
        .header(HttpHeaders.CONTENT_TYPE, (html ? "text/html" : "text/plain") + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .header("Content-Security-Policy", PrintReport.contentSecurityPolicy())
        .build();
  }

  // Documents are in French by default, while Languages falls back to English.
  private static Locale locale(@Nullable String languages) {
    var chosen = Languages.choose(languages);
    return chosen.equals(Locale.ENGLISH)
            && (languages == null || !languages.toLowerCase(Locale.ROOT).contains("en"))
        ? Locale.FRENCH
        : chosen;
  }
}
