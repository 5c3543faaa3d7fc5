package dz.mizan.accounting.entry;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Posting and reading entries. There is no change and no deletion: post a reversing entry. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/journal-entries")
@Tag(name = "Journal entries", description = "The books, entry by entry")
public class JournalEntryResource {
  private static final String EXAMPLE =
      """
      {"journal": "OD", "date": "2026-11-20", "label": "Apport en capital",
       "reference": "PV-2026-01",
       "lines": [{"account": "512", "debit": "100000.00"},
                 {"account": "101", "credit": "100000.00"}]}
      """;

  private static final String BATCH_EXAMPLE = "{\"entries\": [" + EXAMPLE + "]}";

  private final PostNewEntries postNewEntries;
  private final JournalEntries entries;

  JournalEntryResource(PostNewEntries postNewEntries, JournalEntries entries) {
    this.postNewEntries = postNewEntries;
    this.entries = entries;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("journal-entries:create")
  @Operation(
      summary = "Post an entry",
      description =
          "Permission: journal-entries:create. Final: the entry is numbered and cannot be changed."
              + " Honours Idempotency-Key.")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "To retry safely")
  @APIResponse(
      responseCode = "201",
      description = "Posted; Location is the entry's address",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "entry-unbalanced, invalid-entry-lines (violations name lines[n].…),"
              + " unknown-journal, no-open-period, period-closed",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<EntryView>> post(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "capital", value = EXAMPLE)))
          @NotNull
          @Valid
          NewEntry request) {
    return postNewEntries
        .one(request)
        .map(EntryView::of)
        .map(view -> Answers.created("/api/v1/journal-entries/" + view.id(), view));
  }

  @POST
  @Path("batch")
  @InCompany
  @Idempotent
  @PermissionsAllowed("journal-entries:create")
  @Operation(
      summary = "Post up to 1000 entries, all or none",
      description =
          "Permission: journal-entries:create. At most 50,000 lines in all. Numbers follow the"
              + " order of the request. Violations begin with entries[n]. Honours Idempotency-Key.")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "To retry safely")
  @APIResponse(
      responseCode = "201",
      description = "Posted; ids and numbers in the order of the request",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "invalid-entry-lines (also for entries that do not balance), unknown-journal,"
              + " no-open-period, period-closed; nothing was posted",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<BatchView>> postAll(
      @RequestBody(
              content =
                  @Content(examples = @ExampleObject(name = "capital", value = BATCH_EXAMPLE)))
          @NotNull
          @Valid
          NewBatch request) {
    return postNewEntries
        .all(request.entries())
        .map(posted -> Answers.created("/api/v1/journal-entries", BatchView.of(posted)));
  }

  @GET
  @InCompany
  @PermissionsAllowed("journal-entries:read")
  @Operation(
      summary = "List entries, without their lines, in the order of posting",
      description =
          "Permission: journal-entries:read. Filters: journal, from, to, year, number, account,"
              + " partnerId, origin, originId, amount, q (in label or reference).")
  public Uni<Page<EntryView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid EntryFilter filter) {
    return entries.page(page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("journal-entries:read")
  @Operation(
      summary = "Read an entry with its lines",
      description = "Permission: journal-entries:read.")
  public Uni<EntryView> get(@PathParam("id") UUID id) {
    return entries.require(id);
  }
}
