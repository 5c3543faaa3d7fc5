package dz.mizan.accounting.reversal;

import dz.mizan.accounting.entry.EntryView;
import dz.mizan.accounting.entry.JournalEntries;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Correcting what is posted. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/journal-entries/{id}/reverse")
@Tag(name = "Journal entries")
public class ReversalResource {
  private final JournalEntries entries;
  private final ReverseEntry reverseEntry;

  ReversalResource(JournalEntries entries, ReverseEntry reverseEntry) {
    this.entries = entries;
    this.reverseEntry = reverseEntry;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("journal-entries:reverse")
  @Operation(
      summary = "Reverse an entry, once",
      description =
          "Permission: journal-entries:reverse. Posts the same lines the other way round in the"
              + " same journal; open items of both settle each other. Not for entries of documents,"
              + " which are cancelled themselves; imported ones may be reversed, opening balances"
              + " on their own day, whose month must be open. Late interest is reversed in the"
              + " order of the newest first. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Reversed; the answer is the reversal, Location its address",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @APIResponse(
      responseCode = "409",
      description = "already-reversed, entry-matched, entry-not-reversible")
  @APIResponse(
      responseCode = "422",
      description = "reversal-too-early, period-closed, no-open-period, invalid-entry-lines")
  public Uni<RestResponse<EntryView>> reverse(UUID id, @NotNull @Valid NewReversal request) {
    return entries
        .require(id)
        .call(ByHand::require)
        .chain(entry -> reverseEntry.reverse(entry, request.date(), request.reason()))
        .map(EntryView::of)
        .map(view -> Answers.created("/api/v1/journal-entries/" + view.id(), view));
  }
}
