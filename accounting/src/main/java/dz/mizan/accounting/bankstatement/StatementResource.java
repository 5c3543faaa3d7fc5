package dz.mizan.accounting.bankstatement;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.Answers;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bank statements. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/bank-statements")
@Tag(name = "Bank statements")
public class StatementResource {
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final StatementProfiles profiles;
  private final ImportStatements importStatements;
  private final Statements statements;

  StatementResource(
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      Idempotency idempotency,
      StatementProfiles profiles,
      ImportStatements importStatements,
      Statements statements) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.profiles = profiles;
    this.importStatements = importStatements;
    this.statements = statements;
  }

  @POST
  @Consumes({
    "text/csv",
    "text/plain",
    MediaType.APPLICATION_XML,
    "text/xml",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @PermissionsAllowed("bank-statements:import")
  @Operation(
      summary = "Import the statements of a file",
      description =
          "Permission: bank-statements:import. The body is the file, of at most 1 MB and 10,000"
              + " movements: CSV by a profile, CAMT.053 or MT940. All of it comes in, or nothing.")
  @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "To retry safely")
  @APIResponse(
      responseCode = "201",
      description = "Imported; Location is the first statement's address",
      content = @Content(schema = @Schema(implementation = Statement.Imported.class)))
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "404", description = "not-found: the profile")
  @APIResponse(
      responseCode = "409",
      description = "statement-imported-already, statement-lines-imported-already")
  @APIResponse(responseCode = "413", description = "too-large")
  @APIResponse(
      responseCode = "422",
      description =
          "unreadable-statement (names the line), statement-does-not-add-up,"
              + " statement-of-another-account, unknown-treasury-account,"
              + " treasury-account-inactive")
  public Uni<RestResponse<Statement.Imported>> create(
      @BeanParam @Valid ImportRequest request,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = "text/csv",
                    schema =
                        @Schema(
                            type = SchemaType.STRING,
                            examples =
                                "Date;Libellé;Débit;Crédit\n26/11/2026;VIR ATLAS;;1190,00\n")),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
              })
          byte @Nullable [] body) {
    var file = body == null ? new byte[0] : body;
    var company = Caller.require().companyId();
    var hash = NewStatement.sha256(file);
    return prepared
        .require(company)
        .chain(() -> transactions.run(company, () -> profile(request.profileId)))
        .chain(profile -> ReadStatements.of(request.format, profile, file))
        .chain(
            parsed ->
                transactions.run(
                    company,
                    () ->
                        idempotency.once(
                            Upload.of(request, hash),
                            () ->
                                importStatements
                                    .handle(request, hash, parsed)
                                    .map(StatementResource::created))));
  }

  private Uni<@Nullable CsvProfile> profile(@Nullable UUID id) {
    return id == null
        ? Uni.createFrom().nullItem()
        : profiles.require(id).map(StatementProfile::definition);
  }

  private static RestResponse<Statement.Imported> created(Statement.Imported imported) {
    return Answers.created(
        "/api/v1/bank-statements/" + imported.statements().getFirst().id(), imported);
  }

  /** What makes two uploads the same. */
  @RegisterForReflection
  record Upload(
      String fileHash,
      UUID treasuryAccountId,
      StatementFormat format,
      @Nullable UUID profileId,
      @Nullable String opening,
      @Nullable String closing,
      ImportRequest.Duplicates duplicates) {

    static Upload of(ImportRequest request, String fileHash) {
      return new Upload(
          fileHash,
          request.treasuryAccountId,
          request.format,
          request.profileId,
          request.opening,
          request.closing,
          request.duplicates);
    }
  }

  @GET
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "List statements, in the order of import",
      description = "Permission: bank-statements:read. Paged; of one bank account.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Statement>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("treasuryAccountId") @Nullable UUID treasuryAccountId) {
    return statements
        .page(request, treasuryAccountId)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("bank-statements:read")
  @Operation(
      summary = "Read a statement without its lines",
      description = "Permission: bank-statements:read.")
  public Uni<Statement> read(UUID id) {
    return statements.require(id);
  }
}
