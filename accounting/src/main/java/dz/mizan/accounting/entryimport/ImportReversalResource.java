package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.reversal.NewReversals;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Taking a whole file back. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/entry-imports/{id}/reverse")
@Tag(name = "Entry files")
public class ImportReversalResource {
  private final ReverseImport reverse;

  ImportReversalResource(ReverseImport reverse) {
    this.reverse = reverse;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("entry-imports:reverse")
  @Operation(
      summary = "Reverse all that an import has posted",
      description =
          "Permission: entry-imports:reverse. All or nothing, in one transaction: each entry that"
              + " was not reversed by itself is reversed, as a single one would be, and open items"
              + " settle each other. Reversals are of today, of date, or with onOwnDates each of"
              + " the day of its entry; opening balances always of their own. Then the import is"
              + " REVERSED, and its file may be imported again; asking once more changes nothing."
              + " Large files take as long as their import. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Reversed, now or before",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "import-not-posted (a dry run, or nothing of it was posted), entries-in-use (lines are"
              + " matched or reconciled, or an asset or a payment plan relies on entries; nothing"
              + " is reversed), already-reversed, entry-of-asset")
  @APIResponse(
      responseCode = "422",
      description =
          "reversal-too-early, period-closed, no-open-period, invalid-entry-lines, not-enough-open"
              + " (lines were matched meanwhile; nothing is reversed)")
  public Uni<RestResponse<ImportView>> reverse(
      @PathParam("id") UUID id,
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "own-days",
                              value = "{\"onOwnDates\": true, \"reason\": \"Mauvais fichier\"}")))
          @NotNull
          @Valid
          NewReversals request) {
    return reverse.handle(id, request).map(RestResponse::ok);
  }
}
