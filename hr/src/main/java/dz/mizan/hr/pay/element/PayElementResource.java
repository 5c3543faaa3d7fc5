package dz.mizan.hr.pay.element;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.SealedFields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
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

/** Variable elements of a month. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-elements")
@Tag(name = "Pay elements", description = "What changes each month, and what is taken off the net")
public class PayElementResource {
  private static final String EXAMPLE =
      """
      {"month": "2026-11", "employeeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92",
       "component": "OT50", "quantity": "10"}
      """;
  private static final String LATE =
      "Whether it is for a month whose pay was approved: refused otherwise, and paid by back pay alone";
  private static final String IMPORT =
      """
      {"month": "2026-11", "csv": "number;component;quantity;amount\\nE-0001;OT50;10;\\n"}
      """;

  private final Elements elements;
  private final ImportElements imports;
  private final SealedFields fields;
  private final Idempotency idempotency;

  PayElementResource(
      Elements elements, ImportElements imports, SealedFields fields, Idempotency idempotency) {
    this.elements = elements;
    this.imports = imports;
    this.fields = fields;
    this.idempotency = idempotency;
  }

  /** What is stored of a request to know it again: a plain hash of an amount could be tried out. */
  @RegisterForReflection
  record Body(
      String month,
      UUID employeeId,
      String component,
      @Nullable BigDecimal quantity,
      @Nullable String amount,
      @Nullable String note,
      boolean late) {}

  /** The same of an import. */
  @RegisterForReflection
  record ImportBody(String month, boolean late, boolean dryRun, @Nullable String lines) {}

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List variable elements",
      description = "Permission: payroll:read. Paged; of a month, an employee, a component.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ElementView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("month") @Pattern(regexp = ElementRequest.MONTH) @Nullable String month,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @QueryParam("component") @Pattern(regexp = ElementRequest.COMPONENT)
          @Nullable String component) {
    Caller.require().scope().requireWholeCompany();
    return elements
        .page(page, month == null ? null : YearMonth.parse(month).atDay(1), employeeId, component)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @POST
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Enter a variable element",
      description =
          "Permission: payroll:prepare. One for a month, an employee and a component. Honours"
              + " Idempotency-Key. The answer has not the amount.")
  @APIResponse(
      responseCode = "201",
      description = "Entered; ETag is set",
      content = @Content(schema = @Schema(implementation = ElementView.class)))
  @APIResponse(responseCode = "409", description = "pay-element-taken, pay-month-paid")
  @APIResponse(responseCode = "422", description = "invalid-pay-element")
  public Uni<RestResponse<ElementView>> create(
      @Parameter(description = LATE) @QueryParam("late") @DefaultValue("false") boolean late,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "overtime", value = EXAMPLE)))
          @NotNull
          @Valid
          ElementRequest request) {
    Caller.require().scope().requireWholeCompany();
    var amount = request.amount();
    var body =
        new Body(
            request.month(),
            request.employeeId(),
            request.component(),
            request.quantity(),
            fields.fingerprint(Elements.COLUMN, amount == null ? null : amount.toPlainString()),
            request.note(),
            late);
    return idempotency.once(
        body,
        () ->
            elements
                .create(request, late)
                .map(
                    made ->
                        Answers.created(
                            "/api/v1/pay-elements/" + made.id(), made.version(), made)));
  }

  @POST
  @Path("import")
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Import variable elements of a month",
      description =
          "Permission: payroll:prepare. Lines, or the text of a CSV file; all of them or none. Those"
              + " that the month has are replaced. A dry run says what would be done, with the errors."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "What was done",
      content = @Content(schema = @Schema(implementation = ImportResult.class)))
  @APIResponse(responseCode = "409", description = "pay-element-taken, pay-month-paid")
  @APIResponse(responseCode = "422", description = "pay-elements-refused, invalid-pay-element")
  public Uni<RestResponse<ImportResult>> importAll(
      @Parameter(description = LATE) @QueryParam("late") @DefaultValue("false") boolean late,
      @Parameter(description = "Only say what would be done")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "file", value = IMPORT)))
          @NotNull
          @Valid
          ImportRequest request) {
    Caller.require().scope().requireWholeCompany();
    var body =
        new ImportBody(
            request.month(),
            late,
            dryRun,
            fields.fingerprint(Elements.COLUMN, request.lines() + "\n" + request.csv()));
    return idempotency.once(
        body, () -> imports.handle(request, late, dryRun).map(result -> RestResponse.ok(result)));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Change a variable element",
      description = "Permission: payroll:prepare. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = ElementView.class)))
  @APIResponse(responseCode = "409", description = "pay-month-paid")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-element")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ElementView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(description = LATE) @QueryParam("late") @DefaultValue("false") boolean late,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "overtime", value = EXAMPLE)))
          @NotNull
          @Valid
          ElementRequest request) {
    Caller.require().scope().requireWholeCompany();
    return elements
        .change(id, ifMatch, request, late)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Take away a variable element",
      description = "Permission: payroll:prepare. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "pay-month-paid")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(description = LATE) @QueryParam("late") @DefaultValue("false") boolean late) {
    Caller.require().scope().requireWholeCompany();
    return elements.delete(id, ifMatch, late);
  }
}
