package dz.mizan.accounting.template;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How events are booked. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/posting-templates")
@Tag(name = "Posting templates", description = "How events become entries")
public class PostingTemplateResource {
  private static final String CHANGE =
      """
      {"journal": "ST", "label": "Entrée en stock",
       "lines": [{"side": "DEBIT", "account": "301", "amount": "value"},
                 {"side": "CREDIT", "account": "380", "amount": "value"}]}
      """;
  private static final String PREVIEW =
      """
      {"event": {"movementId": "0193a5c9-1ef0-7a11-9c2d-3e4f5a6b7c8d", "kind": "RECEIPT",
        "value": "610.00", "document": "BR-1", "movedAt": "2026-11-20T09:15:30Z",
        "movedOn": "2026-11-20"}}
      """;

  private final KnownKinds kinds;
  private final PostingTemplates templates;
  private final ChangeTemplate change;
  private final PreviewTemplate preview;

  PostingTemplateResource(
      KnownKinds kinds,
      PostingTemplates templates,
      ChangeTemplate change,
      PreviewTemplate preview) {
    this.kinds = kinds;
    this.templates = templates;
    this.change = change;
    this.preview = preview;
  }

  @GET
  @PermissionsAllowed("posting-templates:read")
  @Operation(
      summary = "List how every kind of event is booked",
      description = "Permission: posting-templates:read. All on one page, by kind.")
  @APIResponse(responseCode = "200", description = "All of them")
  public Uni<Page<TemplateView>> list() {
    return templates
        .all()
        .map(
            all ->
                all.stream()
                    .filter(t -> kinds.all().stream().anyMatch(k -> k.name().equals(t.kind())))
                    .map(t -> TemplateView.of(kinds.require(t.kind()), t))
                    .toList())
        .map(views -> new Page<>(views, null));
  }

  @GET
  @Path("{kind}")
  @PermissionsAllowed("posting-templates:read")
  @Operation(
      summary = "Read how a kind of event is booked",
      description =
          "Permission: posting-templates:read. Tells the amounts that its lines may name.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "404", description = "not-found: no such kind of event")
  public Uni<RestResponse<TemplateView>> read(String kind) {
    var known = kinds.require(kind);
    return templates
        .require(kind)
        .map(template -> Answers.versioned(template.version(), TemplateView.of(known, template)));
  }

  @PUT
  @Path("{kind}")
  @PermissionsAllowed("posting-templates:change")
  @Operation(
      summary = "Change how a kind of event is booked",
      description =
          "Permission: posting-templates:change. If-Match must carry the ETag. What does not balance"
              + " on every event is refused. Entries that exist stay as they are.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "invalid-posting-template; violations say which line and why",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TemplateView>> change(
      String kind,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "receipt", value = CHANGE)))
          @NotNull
          @Valid
          TemplateRequest request) {
    return change
        .change(kind, ifMatch, request)
        .map(view -> Answers.versioned(view.version(), view));
  }

  @POST
  @Path("{kind}/reset")
  @Idempotent
  @PermissionsAllowed("posting-templates:change")
  @Operation(
      summary = "Put the usual way of booking a kind of event back",
      description = "Permission: posting-templates:change. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As it was at the start; the new ETag is set",
      content = @Content(schema = @Schema(implementation = TemplateView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TemplateView>> reset(
      String kind, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return change.reset(kind, ifMatch).map(view -> Answers.versioned(view.version(), view));
  }

  @POST
  @Path("{kind}/preview")
  @PermissionsAllowed("posting-templates:read")
  @Operation(
      summary = "See the entry that an event would make",
      description =
          "Permission: posting-templates:read. Writes nothing. Without an event a sample is taken,"
              + " without a template the company's; a partner's account is shown as 411 or 401.")
  @APIResponse(
      responseCode = "200",
      description = "The entry; without lines where nothing would be booked",
      content = @Content(schema = @Schema(implementation = PreviewView.class)))
  @APIResponse(
      responseCode = "422",
      description = "invalid-sample-event, invalid-posting-template, entry-unbalanced",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<PreviewView> preview(
      String kind,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "receipt", value = PREVIEW)))
          @NotNull
          @Valid
          PreviewRequest request) {
    return preview.handle(kind, request);
  }
}
