package dz.mizan.hr.employee;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.employee.personal.SealedPerson;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The employees of the caller's company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees")
@Tag(name = "Employees")
public class EmployeeResource {
  static final String EXAMPLE =
      """
      {"firstName": "Amina", "lastName": "Benali", "firstNameAr": "أمينة", "lastNameAr": "بن علي",
       "nationalNumber": "109890160012340157", "jobTitle": "Comptable", "hiredOn": "2026-11-01",
       "departmentId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10",
       "profile": {"sex": "F", "nationality": "DZ", "workEmail": "a.benali@example.dz"},
       "personal": {"nss": "890412161573", "rib": "00100601030004567894",
         "phone": "+213550445566", "civil": {"bornOn": "1989-04-12",
         "birthPlace": "Tlemcen", "maritalStatus": "MARRIED", "children": 2}},
       "terms": {"salary": "85000.00", "workShare": "1"},
       "contract": {"kind": "CDI", "trialUntil": "2027-04-30"}}
      """;

  private final SeenEmployees seen;
  private final Reach reach;
  private final NationalNumbers nationalNumbers;
  private final SealedPerson sealed;
  private final Idempotency idempotency;
  private final HireEmployee hire;
  private final ChangeEmployee change;

  EmployeeResource(
      SeenEmployees seen,
      Reach reach,
      NationalNumbers nationalNumbers,
      SealedPerson sealed,
      Idempotency idempotency,
      HireEmployee hire,
      ChangeEmployee change) {
    this.seen = seen;
    this.reach = reach;
    this.nationalNumbers = nationalNumbers;
    this.sealed = sealed;
    this.idempotency = idempotency;
    this.hire = hire;
    this.change = change;
  }

  @POST
  @InCompany
  @PermissionsAllowed("employees:create")
  @Operation(
      summary = "Hire an employee",
      description = "Permission: employees:create. The answer has no digit of the national number.")
  @APIResponse(
      responseCode = "201",
      description = "Hired; Location and ETag are set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EmployeeView.class)))
  @APIResponse(responseCode = "409", description = "national-number-taken, insurance-number-taken")
  @APIResponse(
      responseCode = "422",
      description =
          "unknown-department, unknown-position, unknown-manager, hired-on-out-of-range,"
              + " invalid-employee, salary-below-minimum, invalid-work-contract")
  public Uni<RestResponse<EmployeeView>> hire(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "CDI", value = EXAMPLE)))
          @NotNull
          @Valid
          HireRequest request) {
    // Not @Idempotent: that would store a plain hash over the national number. The answer is
    // stored as well, so it has no digit of it.
    var terms = request.agreedTerms();
    var body =
        request.withoutSecrets(
            sealed.fingerprint(request.nationalNumber(), request.personal(), terms));
    return idempotency.once(
        body,
        () ->
            hire.handle(request)
                .map(e -> Answers.created(location(e), e.version(), EmployeeView.of(e))));
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "employees:read")
  @Operation(
      summary = "List employees, oldest entry first",
      description =
          "Permission: employees:read; with below=me none is needed. Without any digit of the"
              + " national number, and why people left. Those of departments within the caller's"
              + " scope. By name they are searched.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<EmployeeView>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid EmployeeFilter filter) {
    return seen.page(request, filter).map(page -> page.map(EmployeeView::of));
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "employees:read")
  @Operation(
      summary = "Read an employee",
      description =
          "Permission: employees:read. A manager sees those below him without it, but no digit of"
              + " the national number, nor why they left.")
  @APIResponse(responseCode = "200", description = "With its ETag")
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found: there is none, or one sees him not")
  public Uni<RestResponse<EmployeeView>> read(UUID id) {
    return seen.require(id, SeenEmployees.READ)
        .chain(
            e ->
                reach
                    .isWithin(id, SeenEmployees.READ)
                    .map(within -> within ? view(e) : EmployeeView.of(e))
                    .map(view -> Answers.versioned(e.version(), view)));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("employees:change")
  @Operation(
      summary = "Change an employee's name, or department and job title from today on",
      description =
          "Permission: employees:change. If-Match must carry its ETag. From another day on: by an"
              + " assignment.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "salary-unreadable, if the employee is moved")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-department")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<EmployeeView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EmployeeChange request) {
    return change.handle(id, ifMatch, request).map(e -> Answers.versioned(e.version(), view(e)));
  }

  private static String location(Employee employee) {
    return "/api/v1/employees/" + employee.id();
  }

  private EmployeeView view(Employee employee) {
    return EmployeeView.ofOne(
        employee, nationalNumbers.lastDigits(employee.id(), employee.sealedNationalNumber()));
  }
}
