package dz.mizan.hr.employee;

import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** National numbers: the only place that shows one, and the rotation of their keys. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employees")
@Tag(name = "Employees")
public class NationalNumberResource {
  private final RevealNationalNumber reveal;
  private final CorrectNationalNumber correct;
  private final RotateKeys rotate;

  NationalNumberResource(
      RevealNationalNumber reveal, CorrectNationalNumber correct, RotateKeys rotate) {
    this.reveal = reveal;
    this.correct = correct;
    this.rotate = rotate;
  }

  @GET
  @Path("{id}/national-number")
  @InCompany
  @PermissionsAllowed("employees:reveal")
  @SteppedUp
  @Operation(
      summary = "Show an employee's national number",
      description =
          "Permission: employees:reveal, and a step-up of the last 5 minutes. The audit notes who"
              + " saw it.")
  @APIResponse(responseCode = "200", description = "In clear; not to be cached")
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  public Uni<RestResponse<NationalNumberView>> reveal(UUID id) {
    return reveal
        .handle(id)
        .map(
            number ->
                RestResponse.ResponseBuilder.ok(new NationalNumberView(number))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  @PUT
  @Path("{id}/national-number")
  @InCompany
  @PermissionsAllowed("employees:change")
  @Operation(
      summary = "Correct an employee's national number",
      description =
          "Permission: employees:change. If-Match must carry the employee's ETag. The answer does"
              + " not repeat it.")
  @APIResponse(responseCode = "200", description = "The employee with the new ETag")
  @APIResponse(responseCode = "409", description = "national-number-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<EmployeeView>> correct(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NationalNumberChange request) {
    return correct
        .handle(id, ifMatch, request.nationalNumber())
        .map(e -> Answers.versioned(e.version(), EmployeeView.of(e)));
  }

  @POST
  @Path("rotate-keys")
  @InCompany
  @PermissionsAllowed("employees:rotate-keys")
  @Operation(
      summary = "Encrypt personal data under the current key, one batch",
      description =
          "Permission: employees:rotate-keys. For after a new key was put in front of"
              + " MIZAN_FIELD_KEYS: repeat until remaining is 0. It counts the caller's company"
              + " alone: the old key may go only when every company reports 0. What does not open"
              + " (unreadable) is passed by and stays among the remaining.")
  @APIResponse(responseCode = "200", description = "What was done and what is left")
  public Uni<KeyRotation> rotateKeys(
      @Parameter(description = "At most that many, 1 to 500")
          @QueryParam("limit")
          @DefaultValue("200")
          @Min(1)
          @Max(500)
          int limit) {
    return rotate.handle(limit);
  }
}
