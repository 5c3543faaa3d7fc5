package dz.mizan.inventory.product;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a scanner asks. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/barcodes")
@Tag(name = "Products")
public class BarcodeResource {
  private static final String SQL =
      "select "
          + ProductRows.COLUMNS
          + " from product where id = (select product_id from product_barcode where gtin = $1)";

  @GET
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("products:read")
  @Operation(
      summary = "Find the product that has a barcode",
      description =
          "Permission: products:read. EAN-8, UPC-A, EAN-13 or GTIN-14, with or without leading"
              + " zeros; tells which unit carries it.")
  @APIResponse(
      responseCode = "200",
      description = "The product and the unit",
      content = @Content(schema = @Schema(implementation = BarcodeMatch.class)))
  public Uni<BarcodeMatch> find(@Parameter(example = "6130001000014") String code) {
    if (!code.matches("[0-9]{8,14}")) {
      throw new NotFound("barcode", code);
    }
    var gtin = Barcode.gtin(code);
    return CompanySql.execute(SQL, gtin)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("barcode", code);
              }
              return BarcodeMatch.of(ProductRows.view(rows.iterator().next()), gtin);
            });
  }
}
