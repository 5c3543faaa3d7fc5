package dz.mizan.accounting.bankstatement;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** What recurring lines of statements are booked to. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/statement-rules")
@Tag(name = "Bank statements")
public class StatementRuleResource {
  private static final String EXAMPLE =
      """
      {"name": "Frais de tenue de compte", "contains": "TENUE DE COMPTE", "direction": "OUT",
       "account": "627", "label": "Frais bancaires"}
      """;

  private final StatementRules rules;

  StatementRuleResource(StatementRules rules) {
    this.rules = rules;
  }

  @GET
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "List rules for recurring lines",
      description = "Permission: bank-statements:read.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<StatementRule>> list(@BeanParam @Valid PageRequest request) {
    return rules
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(summary = "Read a rule", description = "Permission: bank-statements:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = StatementRule.class)))
  public Uni<RestResponse<StatementRule>> read(UUID id) {
    return rules.require(id).map(one -> Answers.versioned(one.version(), one));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("bank-statements:configure")
  @Operation(summary = "Add a rule", description = "Permission: bank-statements:configure.")
  @APIResponse(
      responseCode = "201",
      description = "Added; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = StatementRule.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "409", description = "statement-rule-taken")
  public Uni<RestResponse<StatementRule>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = EXAMPLE)))
          @NotNull
          @Valid
          StatementRule.Draft request) {
    return rules
        .add(request)
        .map(one -> Answers.created("/api/v1/statement-rules/" + one.id(), one.version(), one));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("bank-statements:configure")
  @Operation(
      summary = "Change a rule",
      description = "Permission: bank-statements:configure. With If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = StatementRule.class)))
  @APIResponse(responseCode = "409", description = "statement-rule-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<StatementRule>> change(
      UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid StatementRule.Draft request) {
    return rules.change(id, ifMatch, request).map(one -> Answers.versioned(one.version(), one));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("bank-statements:configure")
  @Operation(
      summary = "Delete a rule",
      description =
          "Permission: bank-statements:configure. With If-Match. What was booked by it stays.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<Void> delete(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return rules.delete(id, ifMatch);
  }
}
