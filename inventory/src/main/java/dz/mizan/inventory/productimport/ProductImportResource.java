package dz.mizan.inventory.productimport;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Products from files. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/product-imports")
@Tag(name = "Product files")
public class ProductImportResource {
  private final UploadImport upload;
  private final Imports imports;
  private final RunImports run;

  ProductImportResource(UploadImport upload, Imports imports, RunImports run) {
    this.upload = upload;
    this.imports = imports;
    this.run = run;
  }

  @POST
  @Consumes({"text/csv", "application/x-ndjson", "application/jsonl", "application/octet-stream"})
  @PermissionsAllowed("products:import")
  @Operation(
      summary = "Import products from a file",
      description =
          "Permission: products:import. The body is the file, of up to 512 MB and a million lines"
              + " of up to 64 KB, in UTF-8. It is read as it comes and answered when it is there;"
              + " the import itself goes on, its progress is at Location. Products are known by"
              + " their SKU: new ones are made, others changed. Columns: sku, name_fr, name_ar,"
              + " name_en, unit, barcodes (with spaces between), category (its code), tva_code,"
              + " kind, tracking, valuation, price (without TVA, of the default price list),"
              + " status. A column that is not there changes nothing; an empty field takes the"
              + " name, the barcodes or the category away. CSV as in RFC 4180 with commas or"
              + " semicolons and a line of titles; texts that a spreadsheet would take for a"
              + " formula are refused. JSON lines: an object a line with the same names. Honours"
              + " Idempotency-Key by the options, not by the file.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description = "The same key gets the same import; the file is not read again",
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "text/csv",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    examples = "sku,name_fr,unit,price\nHO-1L,Huile d'olive 1 L,LITRE,850.00\n")),
        @Content(
            mediaType = "application/x-ndjson",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    examples = "{\"sku\":\"HO-1L\",\"name_fr\":\"Huile\",\"unit\":\"LITRE\"}\n"))
      })
  @APIResponse(
      responseCode = "202",
      description = "The file is there; Location is the import",
      content = @Content(schema = @Schema(implementation = ProductImportView.class)))
  @APIResponse(responseCode = "400", description = "invalid-request; the upload broke off")
  @APIResponse(responseCode = "409", description = "import-given-up: the upload was too slow")
  @APIResponse(responseCode = "413", description = "too-large, too-many-lines")
  @APIResponse(
      responseCode = "422",
      description = "unreadable-product-file (encoding, titles), idempotency-key-reused")
  public Uni<RestResponse<ProductImportView>> create(
      @Parameter(description = "csv or jsonl")
          @QueryParam("format")
          @NotNull
          @Pattern(regexp = "csv|jsonl", message = "csv or jsonl")
          String format,
      @Parameter(
              description =
                  "all-or-nothing: a bad line leaves everything as it is; skip-bad-lines: the"
                      + " others are done")
          @QueryParam("mode")
          @DefaultValue("all-or-nothing")
          @Pattern(
              regexp = "all-or-nothing|skip-bad-lines",
              message = "all-or-nothing or skip-bad-lines")
          String mode,
      @Parameter(description = "Only says what would happen")
          @QueryParam("dryRun")
          @DefaultValue("false")
          @Pattern(regexp = "true|false", message = "true or false")
          String dryRun) {
    var options =
        new ImportOptions(
            format.toUpperCase(Locale.ROOT),
            mode.toUpperCase(Locale.ROOT).replace('-', '_'),
            dryRun.equals("true"));
    var companyId = Caller.require().companyId();
    return upload
        .handle(options)
        .map(ProductImportResource::accepted)
        .invoke(() -> run.wake(companyId));
  }

  private static RestResponse<ProductImportView> accepted(UploadImport.Uploaded uploaded) {
    var response =
        RestResponse.ResponseBuilder.<ProductImportView>create(202)
            .entity(uploaded.view())
            .header(HttpHeaders.LOCATION, "/api/v1/product-imports/" + uploaded.view().id());
    if (uploaded.isReplayed()) {
      response.header("Idempotency-Replayed", true);
    }
    return response.build();
  }

  @GET
  @InCompany
  @PermissionsAllowed("products:import")
  @Operation(summary = "List imports, newest first", description = "Permission: products:import")
  public Uni<Page<ProductImportView>> list(@BeanParam @Valid PageRequest request) {
    return imports
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("products:import")
  @Operation(
      summary = "Read an import and how far it is",
      description =
          "Permission: products:import. States: UPLOADING, WAITING, RUNNING, then COMPLETED;"
              + " REFUSED where bad lines left everything as it was; FAILED.")
  public Uni<ProductImportView> read(UUID id) {
    return imports.require(id);
  }
}
