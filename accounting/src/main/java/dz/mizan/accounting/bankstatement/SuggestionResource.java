package dz.mizan.accounting.bankstatement;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the open lines of a statement may be. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/bank-statements/{id}")
@Tag(name = "Bank statements")
public class SuggestionResource {
  private final Statements statements;
  private final Suggestions suggestions;
  private final AcceptSuggestions accept;

  SuggestionResource(Statements statements, Suggestions suggestions, AcceptSuggestions accept) {
    this.statements = statements;
    this.suggestions = suggestions;
    this.accept = accept;
  }

  @GET
  @Path("suggestions")
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "What the next 200 open lines may be",
      description =
          "Permission: bank-statements:read. Lines of the books, cheques at the bank, open documents"
              + " and rules, each with its score: amount, reference, partner's name, date.")
  @APIResponse(responseCode = "200", description = "Each line with at most five, likeliest first")
  public Uni<List<Suggestion.OfLine>> list(UUID id) {
    return statements
        .require(id)
        .chain(() -> statements.open(id, AcceptSuggestions.MAX_LINES))
        .chain(suggestions::of);
  }

  @POST
  @Path("accept-suggestions")
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @Operation(
      summary = "Reconcile what is sure",
      description =
          "Permission: bank-statements:reconcile. Of the next 200 open lines those that one line of"
              + " the books alone is likely enough for. Books nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What was reconciled and what is still open",
      content = @Content(schema = @Schema(implementation = AcceptSuggestions.Done.class)))
  @APIResponse(responseCode = "409", description = "already-reconciled: by somebody else meanwhile")
  public Uni<RestResponse<AcceptSuggestions.Done>> accept(
      UUID id, AcceptSuggestions.@Nullable @Valid Request request) {
    return accept
        .handle(id, request == null ? new AcceptSuggestions.Request(null) : request)
        .map(RestResponse::ok);
  }

  @POST
  @Path("apply-rules")
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:reconcile")
  @PermissionsAllowed("journal-entries:create")
  @Operation(
      summary = "Book recurring lines by the rules",
      description =
          "Permission: bank-statements:reconcile and journal-entries:create. Of the next 200 open"
              + " lines those that a rule fits: an entry each, reconciled with its line; all or"
              + " none.")
  @APIResponse(
      responseCode = "200",
      description = "What was booked and what is still open",
      content = @Content(schema = @Schema(implementation = AcceptSuggestions.Done.class)))
  @APIResponse(responseCode = "409", description = "already-reconciled: by somebody else meanwhile")
  @APIResponse(
      responseCode = "422",
      description = "invalid-entry-lines, no-open-period, period-closed")
  public Uni<RestResponse<AcceptSuggestions.Done>> applyRules(UUID id) {
    return accept.applyRules(id).map(RestResponse::ok);
  }
}
