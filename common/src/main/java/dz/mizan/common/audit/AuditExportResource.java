package dz.mizan.common.audit;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The trail as a file. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/audit/export")
@Tag(name = "Audit")
public class AuditExportResource {
  private final ExportAudit exportAudit;

  AuditExportResource(ExportAudit exportAudit) {
    this.exportAudit = exportAudit;
  }

  @GET
  @PermissionsAllowed("audit:export")
  @Operation(
      summary = "Export audit entries, oldest first",
      description =
          "Permission: audit:export. All that fit the filter, as CSV with a line of names (RFC 4180)"
              + " or as JSON lines. In CSV an apostrophe stands before what a spreadsheet would"
              + " take for a formula. The trail notes the export.")
  @APIResponse(
      responseCode = "200",
      description = "The entries, in UTF-8",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the caller is restricted to a part of the company")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> export(
      @Parameter(description = "csv or jsonl")
          @QueryParam("format")
          @DefaultValue("jsonl")
          @Pattern(regexp = "csv|jsonl", message = "csv or jsonl")
          String format,
      @BeanParam @Valid AuditFilter filter) {
    var caller = Caller.require();
    caller.scope().requireWholeCompany();
    filter.requireInstants();
    var chosen = AuditFormat.valueOf(format.toUpperCase(Locale.ROOT));
    return RestMulti.fromMultiData(exportAudit.handle(Caller.require().companyId(), filter, chosen))
        .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + format + "\"")
        .build();
  }
}
