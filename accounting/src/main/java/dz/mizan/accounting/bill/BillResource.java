package dz.mizan.accounting.bill;

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

/** What suppliers bill. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/bills")
@Tag(name = "Bills", description = "Bills and credit notes of suppliers")
public class BillResource {
  private static final String GOODS =
      """
      {"supplierId": "0193a5d0-0002-7c2d-9e3f-4a5b6c7d8e9f", "supplierNumber": "F-2026/118",
       "supplierDate": "2026-11-20", "statedTva": "4793.70",
       "lines": [{"kind": "GOODS", "receiptLineId": "0193a5d0-0004-7c2d-9e3f-4a5b6c7d8e9f",
                  "quantity": "60", "unitPrice": "420.50"}],
       "instalments": [{"days": 30, "percent": "50"}, {"days": 60, "percent": "50"}]}
      """;
  private static final String RENT =
      """
      {"supplierId": "0193a5d0-0002-7c2d-9e3f-4a5b6c7d8e9f", "supplierNumber": "Q-11",
       "supplierDate": "2026-11-30", "withholding": "RENT_PROFESSIONAL",
       "lines": [{"kind": "EXPENSE", "account": "6131", "label": "Loyer du local, novembre",
                  "unitPrice": "80000.00", "tvaPercent": "0"}]}
      """;

  private final Bills bills;
  private final WriteBill write;
  private final PostBill post;
  private final CancelBill cancel;

  BillResource(Bills bills, WriteBill write, PostBill post, CancelBill cancel) {
    this.bills = bills;
    this.write = write;
    this.post = post;
    this.cancel = cancel;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("bills:create")
  @Operation(
      summary = "Write a draft of a bill or credit note",
      description =
          "Permission: bills:create. Nothing is booked. Goods are held against what is open of"
              + " their receipt: expectedHt is what they were to cost.")
  @APIResponse(
      responseCode = "201",
      description = "Written; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = BillView.class)))
  @APIResponse(responseCode = "409", description = "bill-number-taken")
  @APIResponse(
      responseCode = "422",
      description = "invalid-bill, bill-exceeds-receipt, bill-tva-mismatch",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<BillView>> create(
      @RequestBody(
              content =
                  @Content(
                      examples = {
                        @ExampleObject(name = "goods", value = GOODS),
                        @ExampleObject(name = "rent", value = RENT)
                      }))
          @NotNull
          @Valid
          BillRequest request) {
    return write
        .create(request)
        .map(bill -> Answers.created("/api/v1/bills/" + bill.id(), bill.version(), bill));
  }

  @GET
  @PermissionsAllowed("bills:read")
  @Operation(
      summary = "List bills without their lines, oldest first",
      description =
          "Permission: bills:read. Paged. Filters: kind, state, supplierId, number, from, to.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<BillView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid BillFilter filter) {
    return bills.page(page, filter);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("bills:read")
  @Operation(
      summary = "Read a bill",
      description =
          "Permission: bills:read. Its lines name their receipts and orders; entryId is where the"
              + " books have it.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = BillView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<BillView>> read(UUID id) {
    return bills.require(id).map(bill -> Answers.versioned(bill.version(), bill));
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("bills:change")
  @Operation(
      summary = "Change a draft",
      description =
          "Permission: bills:change. If-Match must carry the ETag. What is left out becomes empty;"
              + " a difference has to be approved again.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = BillView.class)))
  @APIResponse(responseCode = "409", description = "bill-wrong-status, bill-number-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "invalid-bill, bill-exceeds-receipt, bill-tva-mismatch")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<BillView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "rent", value = RENT)))
          @NotNull
          @Valid
          BillRequest request) {
    return write.change(id, ifMatch, request).map(bill -> Answers.versioned(bill.version(), bill));
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("bills:change")
  @Operation(
      summary = "Throw a draft away",
      description = "Permission: bills:change. If-Match must carry the ETag. It had no number.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "bill-wrong-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.delete(id, ifMatch);
  }

  @POST
  @Path("{id}/approve-difference")
  @Idempotent
  @PermissionsAllowed("bills:approve-difference")
  @Operation(
      summary = "Accept prices that are off by more than the tolerance",
      description = "Permission: bills:approve-difference. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Approved; the new ETag is set",
      content = @Content(schema = @Schema(implementation = BillView.class)))
  @APIResponse(responseCode = "409", description = "bill-wrong-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<BillView>> approve(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.approve(id, ifMatch).map(bill -> Answers.versioned(bill.version(), bill));
  }

  @POST
  @Path("{id}/post")
  @Idempotent
  @PermissionsAllowed("bills:post")
  @Operation(
      summary = "Post a bill",
      description =
          "Permission: bills:post. If-Match must carry the ETag. It gets its number, its entry in"
              + " journal AC, and takes of its receipts what it bills.")
  @APIResponse(
      responseCode = "200",
      description = "Posted; the new ETag is set",
      content = @Content(schema = @Schema(implementation = BillView.class)))
  @APIResponse(responseCode = "409", description = "bill-wrong-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description =
          "bill-difference-not-approved, bill-exceeds-receipt, invalid-bill, invalid-entry-lines,"
              + " no-open-period, period-closed",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<BillView>> post(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return post.handle(id, ifMatch).map(bill -> Answers.versioned(bill.version(), bill));
  }

  @POST
  @Path("{id}/cancel")
  @Idempotent
  @PermissionsAllowed("bills:cancel")
  @Operation(
      summary = "Cancel a posted bill of which nothing is paid",
      description =
          "Permission: bills:cancel. If-Match must carry the ETag. Its entry is taken back by"
              + " another one; its receipts are open again.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = BillView.class)))
  @APIResponse(
      responseCode = "409",
      description = "bill-paid, bill-credited, bill-wrong-status, entry-of-asset")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<BillView>> cancel(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid BillCancel request) {
    return cancel.handle(id, ifMatch, request).map(bill -> Answers.versioned(bill.version(), bill));
  }
}
