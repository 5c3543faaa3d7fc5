package dz.mizan.hr.selfservice;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.Reach;
import dz.mizan.hr.selfservice.ChangeRequests.Filter;
import dz.mizan.hr.selfservice.ChangeRequests.Found;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
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

/** An employee's own change requests. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/change-requests")
@Tag(name = "Self-service")
public class OwnRequestResource {
  private static final String ADDRESS =
      """
      {"kind": "ADDRESS", "wish": {"address": "12, rue Larbi Ben M'hidi, Tlemcen"},
       "note": "Déménagement le 1er décembre"}
      """;
  private static final String FAMILY =
      """
      {"kind": "FAMILY", "wish": {"maritalStatus": "MARRIED", "children": 2}}
      """;
  private static final String RIB =
      """
      {"kind": "RIB", "wish": {"rib": "00100601030004567894"}}
      """;

  private final WriteRequest write;
  private final ChangeRequests requests;
  private final SealedWishes sealed;
  private final Reach reach;
  private final Idempotency idempotency;

  OwnRequestResource(
      WriteRequest write,
      ChangeRequests requests,
      SealedWishes sealed,
      Reach reach,
      Idempotency idempotency) {
    this.write = write;
    this.requests = requests;
    this.sealed = sealed;
    this.reach = reach;
    this.idempotency = idempotency;
  }

  @POST
  @InCompany
  @Authenticated
  @Operation(
      summary = "Draft a change request",
      description =
          "For the employee himself; no permission is needed. One of a kind is open at a time."
              + " Honours Idempotency-Key. The answer has nothing of what is asked for.")
  @APIResponse(
      responseCode = "201",
      description = "A draft; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  @APIResponse(responseCode = "409", description = "change-request-open")
  @APIResponse(responseCode = "422", description = "unfit-change-request")
  public Uni<RestResponse<RequestView>> draft(
      @RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "address", value = ADDRESS),
                        @ExampleObject(name = "family", value = FAMILY),
                        @ExampleObject(name = "rib", value = RIB)
                      }))
          @NotNull
          @Valid
          ChangeWanted wanted) {
    // Not @Idempotent: that would store a plain hash over what is asked for.
    var body = Arrays.asList(wanted.kind(), sealed.fingerprint(wanted.wish()), wanted.note());
    return idempotency.once(
        body,
        () ->
            write
                .draft(wanted)
                .map(
                    made ->
                        Answers.created(
                            "/api/v1/me/change-requests/" + made.id(),
                            made.version(),
                            made.view())));
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List one's own change requests, oldest first",
      description = "For the employee himself; no permission is needed.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "404", description = "not-found: the caller is no employee")
  public Uni<Page<RequestView>> list(@BeanParam @Valid PageRequest page) {
    return reach
        .self()
        .chain(employee -> requests.page(page, new Filter(null, employee, null, null, true)));
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read one's own change request",
      description = "For the employee himself; no permission is needed.")
  @APIResponse(
      responseCode = "200",
      description = "With what is asked for, and its ETag; not to be cached",
      content = @Content(schema = @Schema(implementation = RequestDetail.class)))
  public Uni<RestResponse<RequestDetail>> read(UUID id) {
    return write.own(id).map(found -> inClear(found, requests.detail(found)));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Write a draft anew",
      description = "For the employee himself; its kind stays. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "With its new ETag",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "409", description = "wrong-change-request-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unfit-change-request")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<RequestView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "address", value = ADDRESS)))
          @NotNull
          @Valid
          ChangeWanted wanted) {
    return write.change(id, ifMatch, wanted).map(OwnRequestResource::versioned);
  }

  @POST
  @Path("{id}/submit")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Submit a change request to HR",
      description = "For the employee himself; no permission is needed.")
  @APIResponse(
      responseCode = "200",
      description = "SUBMITTED",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "409", description = "wrong-change-request-status")
  public Uni<RestResponse<RequestView>> submit(UUID id) {
    return write.submit(id).map(OwnRequestResource::versioned);
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Take a change request back",
      description = "For the employee himself, as long as HR has not decided.")
  @APIResponse(
      responseCode = "200",
      description = "CANCELLED",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "409", description = "wrong-change-request-status")
  public Uni<RestResponse<RequestView>> cancel(UUID id) {
    return write.cancel(id).map(OwnRequestResource::versioned);
  }

  static RestResponse<RequestView> versioned(Found found) {
    return Answers.versioned(found.version(), found.view());
  }

  static RestResponse<RequestDetail> inClear(Found found, RequestDetail detail) {
    return RestResponse.ResponseBuilder.ok(detail)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.ETAG, "\"" + found.version() + "\"")
        .build();
  }
}
