package dz.mizan.accounting.journal;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The journals. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/journals")
@Tag(name = "Journals", description = "VE, AC, BQ, CA, PA, OD, AN, ST, and the company's own")
public class JournalResource {
  private static final String KINDS = "SALES|PURCHASE|BANK|CASH|PAYROLL|GENERAL|OPENING|STOCK";
  private static final String NEW =
      """
      {"code": "BQ2", "names": {"fr": "Banque CPA"}, "kind": "BANK", "account": "512001"}
      """;
  private static final String CHANGED =
      """
      {"names": {"fr": "Banque CPA", "en": "CPA bank", "ar": "بنك القرض الشعبي"},
       "account": "512001", "active": true}
      """;

  private final Journals journals;
  private final KeepJournal keep;

  JournalResource(Journals journals, KeepJournal keep) {
    this.journals = journals;
    this.keep = keep;
  }

  @GET
  @InCompany
  @PermissionsAllowed("journals:read")
  @Operation(summary = "List journals by code", description = "Permission: journals:read. Paged.")
  @APIResponse(responseCode = "200", description = "Found")
  public Uni<Page<JournalView>> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "What the journals are for", example = "BANK")
          @QueryParam("kind")
          @Pattern(regexp = KINDS, message = KINDS)
          @Nullable String kind,
      @Parameter(description = "Whether they can be posted to")
          @QueryParam("active")
          @Pattern(regexp = "true|false", message = "true or false")
          @Nullable String active) {
    return journals.page(
        page,
        kind == null ? null : JournalKind.valueOf(kind),
        active == null ? null : Boolean.valueOf(active));
  }

  @GET
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("journals:read")
  @Operation(summary = "Read a journal", description = "Permission: journals:read.")
  @APIResponse(
      responseCode = "200",
      description = "The journal; ETag is set",
      content = @Content(schema = @Schema(implementation = JournalView.class)))
  public Uni<RestResponse<JournalView>> get(
      @Parameter(example = "BQ") @PathParam("code") String code) {
    return journals.require(code).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("journals:create")
  @Operation(
      summary = "Add a journal",
      description =
          "Permission: journals:create. A bank or cash journal needs an open account of class 5."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Added; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = JournalView.class)))
  @APIResponse(responseCode = "409", description = "journal-code-taken")
  @APIResponse(responseCode = "422", description = "invalid-journal")
  public Uni<RestResponse<JournalView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = NEW)))
          @NotNull
          @Valid
          NewJournal request) {
    return keep.create(request)
        .map(made -> Answers.created("/api/v1/journals/" + made.code(), made.version(), made));
  }

  @PUT
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("journals:change")
  @Operation(
      summary = "Give a journal other names or another account, or retire it",
      description =
          "Permission: journals:change. If-Match must carry its ETag. Nothing is posted to a journal"
              + " that is not active; its entries stay.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = JournalView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-journal")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<JournalView>> change(
      @PathParam("code") String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "names", value = CHANGED)))
          @NotNull
          @Valid
          JournalChange request) {
    return keep.change(code, ifMatch, request)
        .map(changed -> Answers.versioned(changed.version(), changed));
  }
}
