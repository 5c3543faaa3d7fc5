package dz.mizan.accounting.layout;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.common.web.NotFound;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The lines of the statements and the accounts on them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/statement-layouts/{statement}")
@Tag(name = "Statement layouts", description = "Lines of statements, and the accounts on them")
public class LayoutResource {
  private static final String EXAMPLE =
      """
      {"lines": [
         {"code": "capital", "kind": "line", "side": "credit",
          "labels": {"fr": "Capital social", "en": "Share capital", "ar": "رأس مال الشركة"}},
         {"code": "reserves", "kind": "line", "side": "credit",
          "labels": {"fr": "Réserves et résultat", "en": "Reserves and result",
                     "ar": "الاحتياطات والنتيجة"}}],
       "accounts": [
         {"prefix": "10", "debitLine": "capital", "creditLine": "capital", "deduction": false},
         {"prefix": "11", "debitLine": "reserves", "creditLine": "reserves", "deduction": false},
         {"prefix": "12", "debitLine": "reserves", "creditLine": "reserves", "deduction": false},
         {"prefix": "6", "debitLine": "reserves", "creditLine": "reserves", "deduction": false},
         {"prefix": "7", "debitLine": "reserves", "creditLine": "reserves", "deduction": false}]}
      """;

  private final Layouts layouts;
  private final ChangeLayout change;

  LayoutResource(Layouts layouts, ChangeLayout change) {
    this.layouts = layouts;
    this.change = change;
  }

  @GET
  @InCompany
  @PermissionsAllowed("statement-lines:read")
  @Operation(
      summary = "Read the lines of a statement",
      description = "Permission: statement-lines:read. The SCF's until the company changed them.")
  @APIResponse(
      responseCode = "200",
      description = "The layout; its version is the ETag",
      content = @Content(schema = @Schema(implementation = LayoutView.class)))
  public Uni<RestResponse<LayoutView>> get(
      @Parameter(
              description = "balance-sheet, income-statement, cash-flow or equity-changes",
              example = "equity-changes")
          @PathParam("statement")
          String statement) {
    return layouts.current(statement(statement)).map(LayoutResource::answer);
  }

  @PUT
  @InCompany
  @PermissionsAllowed("statement-lines:change")
  @Operation(
      summary = "Change the lines of a statement",
      description =
          "Permission: statement-lines:change. As a whole: lines in their order, and for each prefix"
              + " of accounts the line of its debit and of its credit balance. If-Match must carry"
              + " the ETag. Every line has to count exactly once in what the statement comes to, and"
              + " every account of the chart has to be on a line.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LayoutView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "broken-statement-layout; violations say where and why",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LayoutView>> change(
      @PathParam("statement") String statement,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "equity", value = EXAMPLE)))
          @NotNull
          @Valid
          LayoutView request) {
    return change.handle(statement(statement), ifMatch, request).map(LayoutResource::answer);
  }

  @POST
  @Path("reset")
  @InCompany
  @Idempotent
  @PermissionsAllowed("statement-lines:change")
  @Operation(
      summary = "Take the lines of the SCF again",
      description =
          "Permission: statement-lines:change. If-Match must carry the ETag. Honours"
              + " Idempotency-Key.")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "To retry safely")
  @APIResponse(
      responseCode = "200",
      description = "As for a new company; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LayoutView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "broken-statement-layout: an account of the company's own is not in the SCF")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LayoutView>> reset(
      @PathParam("statement") String statement, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return change.reset(statement(statement), ifMatch).map(LayoutResource::answer);
  }

  private static RestResponse<LayoutView> answer(Layout layout) {
    return Answers.versioned(layout.version(), LayoutView.of(layout));
  }

  private static Statement statement(String path) {
    if (!Statement.paths().contains(path)) {
      throw new NotFound("statement", path);
    }
    return Statement.valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
