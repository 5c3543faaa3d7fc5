package dz.mizan.inventory.productexport;

import dz.mizan.common.tenancy.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.constraints.Pattern;
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

/** All products as a file. Without a fixed media type: the format that was asked for decides. */
@Path("/api/v1/product-exports")
@Tag(name = "Product files")
public class ProductExportResource {
  private final ExportProducts exportProducts;

  ProductExportResource(ExportProducts exportProducts) {
    this.exportProducts = exportProducts;
  }

  @GET
  @PermissionsAllowed("products:export")
  @Operation(
      summary = "Export all products, oldest first",
      description =
          "Permission: products:export. As CSV with a line of titles (RFC 4180) or as JSON lines,"
              + " with the columns of an import, which reads it to the same products. Prices are"
              + " today's without TVA, of the default list. In CSV an apostrophe stands before what"
              + " a spreadsheet would take for a formula. The trail notes the export.")
  @APIResponse(
      responseCode = "200",
      description = "The products, in UTF-8",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "429", description = "too-many-long-reads")
  public RestMulti<Buffer> export(
      @Parameter(description = "csv or jsonl")
          @QueryParam("format")
          @DefaultValue("csv")
          @Pattern(regexp = "csv|jsonl", message = "csv or jsonl")
          String format) {
    var chosen = ProductFormat.valueOf(format.toUpperCase(Locale.ROOT));
    return RestMulti.fromMultiData(exportProducts.handle(Caller.require().companyId(), chosen))
        .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"products." + format + "\"")
        .build();
  }
}
