package dz.mizan.inventory.count;

import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The papers of a count, to be printed or taken into a spreadsheet. */
@Produces(CountPaperResource.HTML)
@Path("/api/v1/stock-counts/{id}")
@Tag(name = "Stock counts")
public class CountPaperResource {
  static final String HTML = "text/html;charset=UTF-8";
  static final String CSV = "text/csv;charset=UTF-8";
  private static final String LANGUAGES = "fr|ar|en";

  private final Papers papers;

  CountPaperResource(Papers papers) {
    this.papers = papers;
  }

  @GET
  @Path("sheet")
  @InCompany
  @PermissionsAllowed("stock-counts:record")
  @Operation(
      summary = "The sheet to count with, blind, for A4",
      description =
          "Permission: stock-counts:record. In the language of lang (fr, ar, en) or Accept-Language,"
              + " French by default; Arabic from right to left. recountOnly leaves out lines that are in"
              + " their first pass.")
  @APIResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status: it was never opened")
  public Uni<RestResponse<String>> sheet(
      UUID id,
      @QueryParam("lang") @Pattern(regexp = LANGUAGES) @Nullable String lang,
      @QueryParam("recountOnly") @DefaultValue("false") boolean recountOnly,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    return papers
        .sheet(id, recountOnly, Papers.language(lang, acceptLanguage))
        .map(paper -> page(PaperPage.sheet(paper), paper));
  }

  @GET
  @Path("sheet.csv")
  @InCompany
  @Produces(CSV)
  @PermissionsAllowed("stock-counts:record")
  @Operation(
      summary = "What is to be counted, blind, as CSV",
      description = "Permission: stock-counts:record. Product names in the language of lang.")
  @APIResponse(
      responseCode = "200",
      description = "line,location,sku,name,lot,expiresOn,unit,quantity",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status: it was never opened")
  public Uni<RestResponse<String>> sheetCsv(
      UUID id,
      @QueryParam("lang") @Pattern(regexp = LANGUAGES) @Nullable String lang,
      @QueryParam("recountOnly") @DefaultValue("false") boolean recountOnly,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    return papers
        .sheet(id, recountOnly, Papers.language(lang, acceptLanguage))
        .map(paper -> file(PaperCsv.sheet(paper), paper));
  }

  @GET
  @Path("inventory")
  @InCompany
  @PermissionsAllowed("stock-counts:review")
  @Operation(
      summary = "The inventory that was found: quantity, unit cost, value, totals, for A4",
      description =
          "Permission: stock-counts:review. After the approval, for the livre d'inventaire (Code de"
              + " commerce, art. 10). Languages as for the sheet.")
  @APIResponse(
      responseCode = "200",
      description = "The page",
      content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status: it is not approved")
  public Uni<RestResponse<String>> inventory(
      UUID id,
      @QueryParam("lang") @Pattern(regexp = LANGUAGES) @Nullable String lang,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    return papers
        .book(id, Papers.language(lang, acceptLanguage))
        .map(paper -> page(PaperPage.book(paper), paper));
  }

  @GET
  @Path("inventory.csv")
  @InCompany
  @Produces(CSV)
  @PermissionsAllowed("stock-counts:review")
  @Operation(
      summary = "The inventory that was found, as CSV",
      description = "Permission: stock-counts:review. After the approval.")
  @APIResponse(
      responseCode = "200",
      description =
          "line,location,sku,name,lot,expiresOn,unit,expected,counted,difference,quantity,unitCost,value,"
              + "differenceValue",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status: it is not approved")
  public Uni<RestResponse<String>> inventoryCsv(
      UUID id,
      @QueryParam("lang") @Pattern(regexp = LANGUAGES) @Nullable String lang,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    return papers
        .book(id, Papers.language(lang, acceptLanguage))
        .map(paper -> file(PaperCsv.book(paper), paper));
  }

  private static RestResponse<String> page(String html, Paper paper) {
    return RestResponse.ResponseBuilder.ok(html)
        .header("Content-Security-Policy", PaperStyle.CONTENT_SECURITY_POLICY)
        .header("Content-Language", paper.language().getLanguage())
        .build();
  }

  private static RestResponse<String> file(String csv, Paper paper) {
    return RestResponse.ResponseBuilder.ok(csv)
        .header(
            "Content-Disposition", "attachment; filename=\"" + paper.count().number() + ".csv\"")
        .build();
  }
}
