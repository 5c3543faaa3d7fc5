package dz.mizan.common.companydata;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** All that this service has of the caller's company. */
@Path("/api/v1/company-export")
@Tag(name = "Company export")
public class CompanyExportResource {
  private static final String EXAMPLE =
      """
      {"header":{"service":"hr","companyId":"0193a5c2-7ae0-7d11-8c55-1a2b3c4d5e6f","schemaVersion":\
      "202611202022","exportedAt":"2026-11-27T08:00:00Z","excluded":[{"table":"employee","column":\
      "national_number_index","reason":"a secret, or looks like one"}]}}
      {"table":"department","row":{"id":"0193a5c2-7ae0-7d11-8c55-0000000000d1","version":1,\
      "code":"DG","name":"Direction générale","parent_id":null}}
      {"trailer":{"rows":1,"tables":[{"table":"department","rows":1,"unreadable":0}]}}
      """;

  private final ExportCompany exportCompany;
  private final String service;

  CompanyExportResource(
      ExportCompany exportCompany,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.exportCompany = exportCompany;
    this.service = service;
  }

  @GET
  @PermissionsAllowed("companies:export")
  @Operation(
      summary = "Export all that this service has of the company",
      description =
          "Permission: companies:export. JSON lines: a header that says what is left out and why,"
              + " then {table, row} for each row, then a trailer with the counts. Without the"
              + " trailer it is not all. Numbers are exact; national numbers are in clear. The trail"
              + " notes the export. Each service has its own.")
  @APIResponse(
      responseCode = "200",
      description = "The lines, in UTF-8",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(implementation = String.class),
              examples = @ExampleObject(name = "hr", value = EXAMPLE)))
  @APIResponse(
      responseCode = "403",
      description = "forbidden; out-of-scope: the caller is restricted to a part of the company")
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> export() {
    var caller = Caller.require();
    caller.scope().requireWholeCompany();
    return RestMulti.fromMultiData(exportCompany.handle(caller.companyId()))
        .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + service + ".jsonl\"")
        .build();
  }
}
