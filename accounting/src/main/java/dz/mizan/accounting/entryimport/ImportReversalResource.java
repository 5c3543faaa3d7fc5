package dz.mizan.accounting.entryimport;

import dz.mizan.accounting.reversal.NewReversals;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.Caller;
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
  private final DoImportTasks tasks;

  ImportReversalResource(ReverseImport reverse, DoImportTasks tasks) {
    this.reverse = reverse;
    this.tasks = tasks;
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
              + " Files of more than 5,000 lines are taken back beside the request: the answer is"
              + " 202, the import at Location is REVERSING and tells in done how many lines are,"
              + " until it is REVERSED; or COMPLETED as before, with the code of what came in"
              + " between as failure. Meanwhile nothing of the company is posted or matched: who"
              + " waits for more than ten seconds is answered 503. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Reversed, now or before",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "202",
      description = "It is being reversed; Location is the import",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "import-not-posted (a dry run, or nothing of it was posted), entries-in-use (lines are"
              + " matched or reconciled, or an asset or a payment plan relies on entries; nothing"
              + " is reversed), entry-of-asset")
  @APIResponse(
      responseCode = "422",
      description =
          "reversal-too-early, period-closed, no-open-period, invalid-entry-lines (violations begin"
              + " with journal and number of the entry that is reversed)")
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
    var companyId = Caller.require().companyId();
    return reverse
        .handle(id, request)
        .map(
            view -> {
              if (!view.is(ImportState.REVERSING)) {
                return RestResponse.ok(view);
              }
              // It waits for the row that this transaction has locked.
              tasks.wake(companyId, id);
              return EntryImportResource.accepted(view).build();
            });
  }
}
