package dz.mizan.accounting.credit.aged;

import dz.mizan.accounting.credit.Head;
import dz.mizan.accounting.credit.Heads;
import dz.mizan.accounting.listing.Day;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.common.print.PaperFormat;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.StreamedPaper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Customers' statements on paper. Without a fixed media type: the format decides. */
@Path("/api/v1/customer-statements/{customerId}/paper")
@Tag(name = "Credit")
public class StatementPaperResource {
  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Statements statements;
  private final Heads heads;
  private final Partners partners;

  StatementPaperResource(
      PreparedCompanies prepared,
      CompanyTransactions transactions,
      Statements statements,
      Heads heads,
      Partners partners) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.statements = statements;
    this.heads = heads;
    this.partners = partners;
  }

  @GET
  @PermissionsAllowed("credit:read")
  @Operation(
      summary = "A customer's statement on paper, for A4",
      description =
          "Permission: credit:read. format html or pdf (pdf by default); in the language of lang"
              + " (fr, ar, en) or Accept-Language, French by default.")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(implementation = String.class, format = "binary")),
        @Content(mediaType = "text/html", schema = @Schema(implementation = String.class))
      })
  @APIResponse(responseCode = "400", description = "invalid-request")
  @APIResponse(responseCode = "422", description = "statement-too-long")
  public RestMulti<Buffer> paper(
      UUID customerId,
      @QueryParam("from") @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          @Nullable String from,
      @QueryParam("to") @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE) @Nullable String to,
      @QueryParam("format") @DefaultValue("pdf") @Pattern(regexp = "html|pdf") String format,
      @QueryParam("lang") @Pattern(regexp = "fr|ar|en") @Nullable String lang,
      @HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
    var company = Caller.require().companyId();
    var language = PaperLanguage.choose(lang, acceptLanguage);
    return StreamedPaper.answer(
        prepared
            .require(company)
            .chain(() -> transactions.run(company, () -> read(customerId, from, to)))
            .map(content -> StatementPaper.of(content, language)),
        "html".equals(format) ? PaperFormat.HTML : PaperFormat.PDF,
        "releve-" + customerId);
  }

  private Uni<StatementPaper.Content> read(
      UUID customerId, @Nullable String from, @Nullable String to) {
    return StatementPeriod.of(from, to)
        .chain(period -> statements.of(customerId, period.from(), period.to()))
        .chain(
            statement ->
                heads
                    .company()
                    .chain(
                        today ->
                            partners
                                .require(customerId)
                                .map(
                                    customer ->
                                        new StatementPaper.Content(
                                            today.head(),
                                            Head.Addressee.of(customer),
                                            statement))));
  }
}
