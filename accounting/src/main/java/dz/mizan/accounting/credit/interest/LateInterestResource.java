package dz.mizan.accounting.credit.interest;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Late interest. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/late-interests")
@Tag(name = "Credit")
public class LateInterestResource {
  private static final String EXAMPLE =
      """
      {"customerId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10", "until": "2026-11-30",
       "rate": "8.00"}
      """;
  private static final String PAGE =
      """
      select * from late_interest
      where ($1::uuid is null or id > $1) and ($2::uuid is null or partner_id = $2)
      order by id limit $3
      """;

  private final ChargeInterest charge;

  LateInterestResource(ChargeInterest charge) {
    this.charge = charge;
  }

  @POST
  @Path("preview")
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "The late interest that a customer could be charged",
      description =
          "Permission: credit:read. Simple, by days of 365, on what is open, for days that were not"
              + " charged yet. Changes nothing; the amounts may go on an invoice as its own line"
              + " instead.")
  @APIResponse(
      responseCode = "200",
      description = "What is due, line by line",
      content = @Content(schema = @Schema(implementation = InterestView.class)))
  @APIResponse(responseCode = "422", description = "invalid-late-interest")
  public Uni<InterestView> preview(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "eight", value = EXAMPLE)))
          @NotNull
          @Valid
          InterestRequest request) {
    return charge.preview(request);
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("credit:charge")
  @Operation(
      summary = "Charge late interest",
      description =
          "Permission: credit:charge. Debit the customer's account, credit 763 in journal OD, on the"
              + " last day. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Charged; Location is the list's",
      content = @Content(schema = @Schema(implementation = InterestView.class)))
  @APIResponse(responseCode = "409", description = "interest-charged")
  @APIResponse(
      responseCode = "422",
      description = "invalid-late-interest; no-open-period, period-closed")
  public Uni<RestResponse<InterestView>> charge(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "eight", value = EXAMPLE)))
          @NotNull
          @Valid
          InterestRequest request) {
    return charge
        .handle(request)
        .map(
            charged ->
                RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, charged)
                    .header("Location", "/api/v1/late-interests?customerId=" + charged.customerId())
                    .build());
  }

  @GET
  @InCompany
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "List late interest that was charged, oldest first",
      description = "Permission: credit:read. Paged; by customerId.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<InterestView>> list(
      @BeanParam @Valid PageRequest page, @QueryParam("customerId") @Nullable UUID customerId) {
    return CompanySql.execute(PAGE, page.afterId(), customerId, page.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(InterestView::of).toList())
        .map(rows -> Page.of(rows, page, row -> List.of(String.valueOf(row.id()))));
  }
}
