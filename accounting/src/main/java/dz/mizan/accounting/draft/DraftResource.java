package dz.mizan.accounting.draft;

import dz.mizan.accounting.entry.EntryView;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.jspecify.annotations.Nullable;

/** Entries that are written first and posted later. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/entry-drafts")
@Tag(name = "Entry drafts", description = "Entries before they are in the books")
public class DraftResource {
  private static final String PLACE = "/api/v1/entry-drafts/";
  private static final String EXAMPLE =
      """
      {"journal": "OD", "date": "2026-11-30", "label": "Loyer de novembre",
       "reference": "Q-2026-11",
       "lines": [{"account": "613", "debit": "60000.00", "costCentre": "ATELIER"},
                 {"account": "401", "credit": "60000.00", "dueDate": "2026-12-15"}]}
      """;

  private final Drafts drafts;
  private final KeepDraft keep;
  private final PostDraft postDraft;

  DraftResource(Drafts drafts, KeepDraft keep, PostDraft postDraft) {
    this.drafts = drafts;
    this.keep = keep;
    this.postDraft = postDraft;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("entry-drafts:create")
  @Operation(
      summary = "Write a draft",
      description =
          "Permission: entry-drafts:create. It may be incomplete and need not balance. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Written; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<RestResponse<DraftView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "rent", value = EXAMPLE)))
          @NotNull
          @Valid
          DraftRequest request) {
    return keep.create(request).map(DraftResource::created);
  }

  @POST
  @Path("copies")
  @InCompany
  @Idempotent
  @PermissionsAllowed("entry-drafts:create")
  @Operation(
      summary = "Copy a posted entry to a draft",
      description =
          "Permission: entry-drafts:create. Lines keep all but their due dates. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Copied; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "404", description = "not-found: no such entry")
  public Uni<RestResponse<DraftView>> copy(@NotNull @Valid DraftRequest.Copy request) {
    return keep.copy(request).map(DraftResource::created);
  }

  @GET
  @InCompany
  @PermissionsAllowed("entry-drafts:read")
  @Operation(
      summary = "List drafts, without their lines, in the order of creation",
      description = "Permission: entry-drafts:read. Filters: journal, from, to, createdBy.")
  public Uni<Page<DraftView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid DraftFilter filter) {
    return drafts.page(page, filter);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("entry-drafts:read")
  @Operation(summary = "Read a draft", description = "Permission: entry-drafts:read.")
  @APIResponse(
      responseCode = "200",
      description = "Its ETag is set",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  public Uni<RestResponse<DraftView>> get(UUID id) {
    return drafts.require(id).map(DraftResource::versioned);
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("entry-drafts:change")
  @Operation(
      summary = "Change a draft",
      description = "Permission: entry-drafts:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = DraftView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<DraftView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DraftRequest request) {
    return keep.change(id, ifMatch, request).map(DraftResource::versioned);
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("entry-drafts:delete")
  @Operation(
      summary = "Remove a draft",
      description = "Permission: entry-drafts:delete. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return keep.remove(id, ifMatch);
  }

  @POST
  @Path("{id}/post")
  @InCompany
  @Idempotent
  @PermissionsAllowed("journal-entries:create")
  @Operation(
      summary = "Post a draft: it becomes the entry with the same id",
      description =
          "Permission: journal-entries:create. If-Match must carry the draft's ETag. Again gives"
              + " the same entry.")
  @APIResponse(
      responseCode = "200",
      description = "In the books",
      content = @Content(schema = @Schema(implementation = EntryView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "draft-not-postable: the violations name all that is wrong")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<EntryView>> post(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return postDraft.handle(id, ifMatch).map(RestResponse::ok);
  }

  private static RestResponse<DraftView> created(DraftView draft) {
    return Answers.created(PLACE + draft.id(), draft.version(), draft);
  }

  private static RestResponse<DraftView> versioned(DraftView draft) {
    return Answers.versioned(draft.version(), draft);
  }
}
